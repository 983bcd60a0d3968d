import { describe, expect, test } from "@jest/globals";
import { nextOrder, sortByBalance } from "@komunigi_wallet/till/rules/sorting";

const BALANCES: Record<string, number | undefined> = { a: 5, b: undefined, c: -2, d: 5, e: 10 };

describe("sortByBalance", () => {
    test.each([
        ["lowest", "cadeb"],
        ["highest", "eadcb"],
    ] as const)("%s", (order, expected) => {
        const sorted = sortByBalance([..."abcde"], (name) => BALANCES[name], order);
        expect(sorted.join("")).toBe(expected);
    });
});

test("nextOrder goes round", () => {
    expect(nextOrder(undefined)).toBe("lowest");
    expect(nextOrder("lowest")).toBe("highest");
    expect(nextOrder("highest")).toBeUndefined();
});
