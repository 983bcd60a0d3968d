import { expect, test } from "@jest/globals";
import { isolated } from "@komunigi_wallet/till/rules/isolated";
import cases from "../../../../../addon/komunigi_wallet/tests/cases/isolated.json";

// The server's function goes through the same table: addon/komunigi_wallet/tests/test_policy.py.
test.each(cases)("$text is written $written", ({ text, written }) => {
    expect(isolated(text)).toBe(written);
});
