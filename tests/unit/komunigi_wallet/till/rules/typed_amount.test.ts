import { describe, expect, test } from "@jest/globals";
import {
    amountText,
    isRefused,
    MOST_TYPED,
    typeKey,
    typedAmount,
} from "@komunigi_wallet/till/rules/typed_amount";

describe("typedAmount", () => {
    test.each([
        ["20", 20],
        ["12,5", 12.5],
        ["12.5", 12.5],
        ["3,14", 3.14],
        ["3,14159", null],
        ["12,500", 12.5],
        ["10000", 10000],
        ["10000,01", null],
        ["99999999", null],
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
        expect(typedAmount(text, ",", 0.01, MOST_TYPED)).toBe(expected);
    });
});

describe("isRefused", () => {
    test.each([
        ["", false],
        ["0,", false],
        ["20", false],
        ["3,141", true],
        ["99999999", true],
    ])("%j: %j", (text, expected) => {
        expect(isRefused(text, ",", 0.01, MOST_TYPED)).toBe(expected);
    });
});

test("another limit is the caller's", () => {
    expect(typedAmount("12000,50", ",", 0.01, 12000.5)).toBe(12000.5);
    expect(typedAmount("40", ",", 0.01, 30)).toBe(null);
    expect(isRefused("40", ",", 0.01, 30)).toBe(true);
    expect(isRefused("30", ",", 0.01, 30)).toBe(false);
});

describe("amountText", () => {
    test.each([
        [52.9, 0.01, "52,90"],
        [52.85, 0.05, "52,85"],
        [1200, 1, "1200"],
    ])("%j in steps of %j: %j", (amount, step, expected) => {
        expect(amountText(amount, ",", step)).toBe(expected);
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
