/** Each check reads another program's words: what it must make of good, bad and missing ones. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readResult } from "../../tools/checks/python.mjs";
import { readTsc } from "../../tools/checks/types.mjs";
import { readJest } from "../../tools/checks/unit.mjs";
import { readEvents } from "../../tools/lib/node_tests.mjs";

const counts = ({ passed, failed }) => [passed, failed];

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

    test("no count at all is a failure: the addon could not be installed", () => {
        assert.deepEqual(counts(readResult("CRITICAL db: cannot load\n", 255)), [0, 1]);
    });

    test("a log with an error, a warning of ours, or an exit code is a failure", () => {
        const line = (level, text) => `2026-01-01 00:00:00,000 1 ${level} db odoo.x: ${text}\n`;
        assert.equal(readResult(line("ERROR", "bad query") + done, 0).failed, 1);
        assert.equal(readResult(line("WARNING", "komunigi_shift: no label") + done, 0).failed, 1);
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

describe("tsc's output", () => {
    const files = "/top/static_src/a.ts\n/top/static_src/b.ts\n/top/node_modules/x.d.ts\n";

    test("files of ours are counted", () => {
        assert.deepEqual(counts(readTsc(files, 0, "/top")), [2, 0]);
    });

    test("a file with errors has failed once", () => {
        const errors =
            "static_src/a.ts(1,2): error TS2304: no name\nstatic_src/a.ts(3,2): error TS1: x\n";
        assert.deepEqual(counts(readTsc(errors + files, 2, "/top")), [1, 1]);
    });

    test("an error without a file, or an exit code alone, is a failure", () => {
        assert.equal(readTsc(`error TS18003: no inputs\n${files}`, 0, "/top").failed, 1);
        assert.equal(readTsc(files, 1, "/top").failed, 1);
    });
});

describe("jest's result", () => {
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
        assert.deepEqual(counts(readJest(result, 0, "")), [4, 0]);
    });

    test("failed, skipped, to-do tests and files that crash are failures", () => {
        const fields = "numFailedTests numPendingTests numTodoTests numRuntimeErrorTestSuites";
        for (const field of fields.split(" ")) {
            assert.deepEqual(counts(readJest({ ...result, [field]: 1 }, 0, "")), [4, 1], field);
        }
    });

    test("no result, or an exit code alone, is a failure", () => {
        assert.equal(readJest(null, 0, "crashed").failed, 1);
        assert.equal(readJest(result, 1, "").failed, 1);
    });
});

describe("Node's test events", () => {
    const event = (fields) =>
        `${JSON.stringify({ name: "t", file: "/a.test.ts", outcome: "passed", ...fields })}\n`;

    test("tests are counted", () => {
        assert.deepEqual(counts(readEvents(event() + event(), 0, "")), [2, 0]);
    });

    test("failed, skipped and to-do tests are failures", () => {
        for (const outcome of ["failed", "skipped", "to do"]) {
            assert.deepEqual(counts(readEvents(event() + event({ outcome }), 0, "")), [1, 1]);
        }
    });

    test("a file without a test is a failure", () => {
        assert.deepEqual(counts(readEvents(event({ name: "/a.test.ts" }), 0, "")), [0, 1]);
        assert.deepEqual(counts(readEvents(event({ name: "a.test.ts" }), 0, "")), [0, 1]);
    });

    test("nothing is nothing, and an exit code alone is a failure", () => {
        assert.deepEqual(counts(readEvents("", 0, "")), [0, 0]);
        assert.equal(readEvents(event(), 1, "").failed, 1);
    });
});
