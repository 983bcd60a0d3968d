import { describe, expect, test } from "@jest/globals";
import { givenBack, returnable, type Part } from "@komunigi_wallet/till/rules/refund";

describe("givenBack", () => {
    const paid: [string, number][] = [
        ["wallet", 10],
        ["cash", 5],
        ["card", 2.5],
    ];
    test.each<[string, number, [string, number][]]>([
        [
            "all",
            -17.5,
            [
                ["wallet", -10],
                ["cash", -5],
                ["card", -2.5],
            ],
        ],
        [
            "a part",
            -12,
            [
                ["wallet", -10],
                ["cash", -2],
            ],
        ],
        ["less than the first way", -3.2, [["wallet", -3.2]]],
        [
            "more than was paid",
            -20,
            [
                ["wallet", -10],
                ["cash", -5],
                ["card", -2.5],
            ],
        ],
        ["nothing", 4, []],
    ])("%s", (_name, due, expected) => {
        const parts = ([method, amount]: [string, number]): Part<string> => ({ method, amount });
        expect(givenBack(due, paid.map(parts), 0.01)).toEqual(expected.map(parts));
    });

    test("a way that has given back all, or more, is left out", () => {
        const parts = [
            { method: "wallet", amount: -0 },
            { method: "cash", amount: -3 },
            { method: "card", amount: 5 },
        ];
        expect(givenBack(-4, parts, 0.01)).toEqual([{ method: "card", amount: -4 }]);
    });
});

test.each([
    [{ balance: 7.5, minimum: -20, blocked: false }, 7.5],
    [{ balance: -3, minimum: -20, blocked: false }, 0],
    [{ balance: 7.5, minimum: 0, blocked: true }, 0],
])("%j can be given back as money: %j", (wallet, expected) => {
    expect(returnable(wallet, 0.01)).toBe(expected);
});
