import { expect, test } from "@jest/globals";
import { kindOfLine } from "@komunigi_wallet/till/rules/kind_of_line";
import cases from "../../../../../addon/komunigi_wallet/tests/cases/line_kinds.json";

// The server's function goes through the same table: addon/komunigi_wallet/tests/test_policy.py.
test.each(cases)("$name: $expected", ({ amount, is_refund, expected }) => {
    expect(kindOfLine(amount, is_refund)).toBe(expected);
});
