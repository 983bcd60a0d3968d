import { describe, expect, test } from "@jest/globals";
import { quickAmounts, typeKey, typedAmount } from "@komunigi_wallet/till/rules/top_up_amounts";

describe("quickAmounts", () => {
    test.each([
        ["10, 20, 50, 100", [10, 20, 50, 100]],
        ["7.50;30", [7.5, 30]],
        ["20 20 5", [20, 5]],
        ["25, -5, abc, 0", [25]],
        ["", [10, 20, 50, 100]],
        ["nothing", [10, 20, 50, 100]],
        [false, [10, 20, 50, 100]],
        [undefined, [10, 20, 50, 100]],
    ] as const)("%j gives %j", (setting, expected) => {
        expect(quickAmounts(setting)).toEqual(expected);
    });
});

describe("typedAmount", () => {
    test.each([
        ["20", 20],
        ["12,5", 12.5],
        ["12.5", 12.5],
        ["3,14159", 3.14],
        [" 7 ", 7],
        ["", null],
        ["0", null],
        ["0,001", null],
        ["-5", null],
        ["1e9", null],
        ["NaN", null],
        ["Infinity", null],
        ["5,5,5", null],
        ["9999999999", null],
    ])("%j is %j", (text, expected) => {
        expect(typedAmount(text, ",", 0.01)).toBe(expected);
    });
});

describe("typeKey", () => {
    test.each([
        ["", "5", "5"],
        ["5", "0", "50"],
        ["", ",", "0,"],
        ["5", ",", "5,"],
        ["5,", ",", "5,"],
        ["5,2", "Backspace", "5,"],
        ["", "Backspace", ""],
        ["5", "+10", "5"],
        ["123456789012", "3", "123456789012"],
    ])("%j then %j is %j", (text, key, expected) => {
        expect(typeKey(text, key, ",")).toBe(expected);
    });
});
