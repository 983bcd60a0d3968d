/** @jest-environment node */
/** Each check reads another program's words: what it must make of good, bad and missing ones. */
import assert from "node:assert/strict";
import { describe, test } from "@jest/globals";
import { COMPLAINED, program, readJest, readPlaywright } from "../../../tools/checks/programs.mjs";
import { readResult } from "../../../tools/checks/python.mjs";
import { outcomeOf, resultOf } from "../../../tools/lib/results.mjs";

const counts = ({ passed, failed }) => [passed, failed];
/** What `npm test` makes of what a reader says. */
const judged = async (outcome) => counts(await resultOf("x", async () => outcome));

describe("Odoo's log", () => {
    const odoo = (text) => `2026-01-01 00:00:00,000 1 INFO db odoo.tests.result: ${text}\n`;
    const done = odoo("0 failed, 0 error(s) of 7 tests when loading database 'db'");

    test("all tests passed", () => {
        assert.deepEqual(counts(readResult(done, 0)), [7, 0]);
    });

    test("failures and errors are both failures", () => {
        const text = odoo("1 failed, 2 error(s) of 7 tests when loading database 'db'");
        assert.deepEqual(counts(readResult(text, 1)), [4, 3]);
    });

    test("no count at all is a failure: the addon could not be installed", async () => {
        const result = readResult("CRITICAL db: cannot load\n", 0);
        assert.deepEqual(await judged(result), [0, 1]);
        assert.match(result.report, /cannot load/);
    });

    test("a log with an error, any warning, or an exit code is a failure", () => {
        const line = (level, text) => `2026-01-01 00:00:00,000 1 ${level} db odoo.x: ${text}\n`;
        assert.equal(readResult(line("ERROR", "bad query") + done, 0).failed, 1);
        assert.equal(readResult(line("WARNING", "no label") + done, 0).failed, 1);
        assert.equal(readResult(done, 1).failed, 1);
    });

    test("a failure is shown with its traceback", () => {
        const failed = odoo("1 failed, 0 error(s) of 7 tests when loading database 'db'");
        const line = "2026-01-01 00:00:00,000 1 ERROR db odoo.tests: FAIL: TestTill.test_pay\n";
        const { report } = readResult(`${line}Traceback\nAssertionError: 1 != 2\n${failed}`, 1);
        assert.match(report, /test_pay\nTraceback\nAssertionError: 1 != 2$/);
    });

    test("a skipped test is a failure with its reason", () => {
        const result = readResult(odoo("skipped TestTill.test_pay : no browser") + done, 0);
        assert.deepEqual(counts(result), [6, 1]);
        assert.match(result.report, /no browser/);
    });
});

describe("jest's result", () => {
    const ran = { code: 0, output: "" };
    const result = {
        success: true,
        numPassedTests: 4,
        numFailedTests: 0,
        numPendingTests: 0,
        numTodoTests: 0,
        numRuntimeErrorTestSuites: 0,
        testResults: [],
    };

    test("all tests passed", () => {
        assert.deepEqual(counts(readJest(result, ran)), [4, 0]);
    });

    test("failed, skipped, to-do tests and files that crash are failures", () => {
        const fields = "numFailedTests numPendingTests numTodoTests numRuntimeErrorTestSuites";
        for (const field of fields.split(" ")) {
            assert.deepEqual(counts(readJest({ ...result, [field]: 1 }, ran)), [4, 1], field);
        }
    });

    test("no result, or an exit code alone, is a failure", async () => {
        assert.deepEqual(await judged(readJest(null, ran)), [0, 1]);
        assert.equal(readJest(result, { ...ran, code: 1 }).failed, 1);
    });
});

describe("Playwright's result", () => {
    const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };
    const ran = { code: 0, output: "" };

    test("all tests passed", () => {
        assert.deepEqual(counts(readPlaywright({ stats }, ran)), [4, 0]);
    });

    test("failed and skipped tests are failures", () => {
        for (const field of ["unexpected", "skipped"]) {
            const result = { stats: { ...stats, [field]: 1 } };
            assert.deepEqual(counts(readPlaywright(result, ran)), [4, 1], field);
        }
    });

    test("what passes at the second try is told; where several do, they have failed", () => {
        const one = readPlaywright({ stats: { ...stats, flaky: 1 } }, ran);
        assert.deepEqual(counts(one), [5, 0]);
        assert.match(one.told, /second try: 1/);
        assert.deepEqual(counts(readPlaywright({ stats: { ...stats, flaky: 3 } }, ran)), [4, 3]);
        assert.equal(readPlaywright({ stats }, ran).told, "");
    });

    test("a complaint fails the run, although the second try is without", () => {
        const tries = [
            { annotations: [{ type: COMPLAINED, description: "" }] },
            { annotations: [] },
        ];
        const specs = [{ tests: [{ status: "flaky", results: tries }] }];
        const result = {
            stats: { ...stats, flaky: 2 },
            suites: [{ specs: [], suites: [{ specs }] }],
        };
        assert.deepEqual(counts(readPlaywright(result, ran)), [5, 1]);
    });

    test("what failed at either try is said in a few lines at the end", () => {
        const long = ["first", ..."123456789"].join("\n");
        const tries = [
            {
                annotations: [{ type: COMPLAINED, description: "server: ERROR" }],
                errors: [{ message: `\u001b[31m${long}\u001b[39m` }],
            },
            { annotations: [], errors: [{ message: "second" }] },
        ];
        const tests = [{ status: "unexpected", results: tries }];
        const specs = [{ file: "till.test.ts", line: 7, title: "pays", tests }];
        const result = { stats: { ...stats, unexpected: 1 }, suites: [{ specs }] };
        const { report } = readPlaywright(result, { code: 1, output: "a long report" });
        const [first, name, ...said] = report.split("\n");
        assert.deepEqual([first, name], ["a long report", "till.test.ts:7 pays"]);
        assert.deepEqual(
            said.map((line) => line.trim()),
            [
                ...["try 1: first", "1", "2", "3", "4", "...", "7", "8", "9"],
                ...["try 1: server: ERROR", "try 2: second"],
            ],
        );
    });

    test("no result, or an exit code alone, is a failure", async () => {
        assert.deepEqual(await judged(readPlaywright(null, ran)), [0, 1]);
        assert.equal(readPlaywright({ stats }, { ...ran, code: 1 }).failed, 1);
    });
});

describe("a program", () => {
    test("that ends with 0 has passed, another has failed and says why", async () => {
        const node = (script) => program(process.execPath, "-e", script)();
        assert.deepEqual(counts(await node("")), [1, 0]);
        const wrong = await node("console.error('no such file'); process.exit(2)");
        assert.deepEqual(counts(wrong), [0, 1]);
        assert.match(wrong.report, /no such file/);
    });
});

describe("findings", () => {
    test("what is contradicted has failed, and says by what", () => {
        const outcome = outcomeOf([
            { name: "a", wrong: [] },
            { name: "b", wrong: ["1 is 2"] },
        ]);
        assert.deepEqual(counts(outcome), [1, 1]);
        assert.match(outcome.report, /^FAIL {2}b\n +1 is 2$/);
    });
});
