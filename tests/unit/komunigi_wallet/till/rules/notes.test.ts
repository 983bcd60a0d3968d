import { describe, expect, test } from "@jest/globals";
import { walletNotes } from "@komunigi_wallet/till/rules/notes";
import { walletTitle } from "@komunigi_wallet/till/rules/title";

function wallet(balance: number, reason = "") {
    return { balance, blocked: Boolean(reason), blocked_reason: reason };
}

describe("walletNotes", () => {
    test.each([
        ["nothing is known", undefined, "10:42", true, []],
        ["nothing to say", wallet(5), "", true, []],
        [
            "blocked, below zero, of a while ago",
            wallet(-5, "Card lost"),
            "10:42",
            true,
            [
                ["blocked", "Blocked: Card lost"],
                ["below_zero", "Below zero"],
                ["stale", "as of 10:42"],
            ],
        ],
        [
            "a shop that hides balances hides what tells of them",
            wallet(-5, "Card lost"),
            "10:42",
            false,
            [["blocked", "Blocked: Card lost"]],
        ],
    ] as const)("%s", (_name, state, since, shows, expected) => {
        const notes = walletNotes(state, since, shows);
        expect(notes.map(({ kind, words }) => [kind, words])).toEqual(expected);
    });
});

test("the wallet of a household says whose it is, one's own does not", () => {
    const own = { id: 1, name: "Zoé" };
    const shared = { id: 2, name: "Alice", customer_wallet_holder: "Dupont" };
    expect([own, shared, undefined].map((partner) => walletTitle("Avoir", partner))).toEqual([
        "Avoir",
        "Avoir: Dupont",
        "Avoir",
    ]);
});
