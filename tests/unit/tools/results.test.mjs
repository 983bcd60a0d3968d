/** @jest-environment node */
import assert from "node:assert/strict";
import { test } from "@jest/globals";
import { resultOf, sumOf, tableOf } from "../../../tools/lib/results.mjs";

test("a check's own count is kept", async () => {
    const { name, passed, failed } = await resultOf("x", async () => ({ passed: 3, failed: 1 }));
    assert.deepEqual({ name, passed, failed }, { name: "x", passed: 3, failed: 1 });
});

test("a check that throws has failed, and says why", async () => {
    const result = await resultOf("x", async () => {
        throw new Error("no such file");
    });
    assert.equal(result.failed, 1);
    assert.match(result.report, /no such file/);
});

test("a check that throws before it awaits has failed too", async () => {
    const result = await resultOf("x", () => {
        throw new Error("at once");
    });
    assert.equal(result.failed, 1);
});

test("a check that executed nothing has failed", async () => {
    const { passed, failed, report } = await resultOf("x", async () => ({ passed: 0, failed: 0 }));
    assert.deepEqual([passed, failed, report], [0, 1, "nothing was executed"]);
});

for (const outcome of [undefined, null, {}, { passed: NaN, failed: 0 }, { passed: 2 }]) {
    test(`what is not a count has failed: ${JSON.stringify(outcome)}`, async () => {
        assert.equal((await resultOf("x", async () => outcome)).failed, 1);
    });
}

test("the sum is over all checks, and one failure anywhere is a failure", () => {
    const results = [
        { name: "a", passed: 5, failed: 0, seconds: 1 },
        { name: "b", passed: 2, failed: 1, seconds: 1 },
    ];
    assert.deepEqual(sumOf(results), { passed: 7, failed: 1 });
    assert.match(tableOf(results), /ok {4}a .*\nFAIL {2}b /);
});
