import { expect, test } from "@jest/globals";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import cases from "../../../../addon/komunigi_shift/tests/isolated.json";

// The server's function goes through the same table: addon/komunigi_shift/tests.
test.each(cases)("$text is written $written", ({ text, written }) => {
    expect(isolated(text)).toBe(written);
});
