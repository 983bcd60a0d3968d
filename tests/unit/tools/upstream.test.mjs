/** @jest-environment node */
/** Odoo's own tests with our addons and without: what is read of them, and whose failure it is. */
import assert from "node:assert/strict";
import { describe, test } from "@jest/globals";
import { compare, doubtful } from "../../../tools/upstream/comparison.mjs";
import { BESIDE, readTests } from "../../../tools/upstream/reading.mjs";

const LOGGER = "odoo.addons.point_of_sale.tests.test_x";
const line = (text, { level = "INFO", logger = LOGGER } = {}) =>
    `2026-01-01 00:00:00,000 1 ${level} db ${logger}: ${text} \n`;
const start = (name) => line(`Starting ${name} ...`);
const error = (text, logger) => line(text, { level: "ERROR", ...(logger && { logger }) });
const END =
    line("2 post-tests in 3.00s, 9 queries", { logger: "odoo.service.server" }) +
    line("0 failed, 0 error(s) of 2 tests when loading database 'db'", {
        logger: "odoo.tests.result",
    });

const read = (...lines) => readTests(lines.join("") + END, ["komunigi_till"]);
const outcomes = ({ tests }) =>
    Object.fromEntries([...tests].map(([tag, { outcome }]) => [tag, outcome]));

describe("the log of Odoo's tests", () => {
    test("a test that starts and of which nothing is said has passed", () => {
        const run = read(start("TestA.test_1"), start("TestA.test_2"));
        assert.deepEqual(outcomes(run), {
            "/point_of_sale:TestA.test_1": "passed",
            "/point_of_sale:TestA.test_2": "passed",
        });
        assert.equal(run.complete, true);
    });

    for (const word of ["FAIL", "ERROR"]) {
        test(`${word} is a failure, told with its traceback`, () => {
            const failed = error(`${word}: TestA.test_1\nTraceback\nKeyError: 7`);
            const run = read(start("TestA.test_1"), failed, start("TestA.test_2"));
            assert.equal(run.tests.get("/point_of_sale:TestA.test_1").outcome, "failed");
            assert.match(run.tests.get("/point_of_sale:TestA.test_1").said, /KeyError: 7/);
            assert.equal(run.tests.get("/point_of_sale:TestA.test_2").outcome, "passed");
        });
    }

    test("a subtest that fails is its test failing, also when a second one does", () => {
        const subtest = (number) => error(`FAIL: Subtest TestA.test_1 (case=${number})\nno`);
        const run = read(start("TestA.test_1"), subtest(1), subtest(2));
        assert.deepEqual(outcomes(run), { "/point_of_sale:TestA.test_1": "failed" });
        assert.match(run.tests.get("/point_of_sale:TestA.test_1").said, /case=1.*case=2/s);
    });

    test("a class that cannot be prepared has failed itself", () => {
        const name = `setUpClass (${LOGGER}.TestA)`;
        const run = read(error(`ERROR: ${name}\nTraceback`, "odoo.tests.suite"));
        assert.deepEqual(outcomes(run), { "/point_of_sale:TestA": "failed" });
    });

    test("a skipped test is told with its reason", () => {
        const run = read(start("TestA.test_1"), line("skipped TestA.test_1 : no browser"));
        const { outcome, said } = run.tests.get("/point_of_sale:TestA.test_1");
        assert.deepEqual([outcome, said], ["skipped", "no browser"]);
    });

    test("a complaint that names an addon of ours fails the test that was running", () => {
        const complaint = line("slow\n  in komunigi_till/x.py", { level: "WARNING", logger: "x" });
        const run = read(start("TestA.test_1"), start("TestA.test_2"), complaint);
        assert.deepEqual(Object.values(outcomes(run)), ["passed", "failed"]);
        assert.deepEqual(outcomes(read(complaint)), { [BESIDE]: "failed" });
    });

    test("Odoo's own complaints are its own, wherever it is installed", () => {
        const complaint = error("no such file\n  in /home/komunigi/odoo/x.py", "odoo.assets");
        assert.deepEqual(outcomes(read(complaint)), {});
    });

    test("a run that breaks off is not complete", () => {
        assert.equal(readTests(start("TestA.test_1"), ["komunigi_till"]).complete, false);
    });
});

const A = "/point_of_sale:TestA";
const run = (tests, complete = true) => ({
    tests: new Map(
        Object.entries(tests).map(([name, outcome]) => [`${A}.${name}`, { outcome, said: "why" }]),
    ),
    complete,
    end: "the end",
});
const judge = (here, there, tags = [A]) => compare(run(here), there && run(there), tags);

describe("the two runs", () => {
    const cases = [
        // with our addons, without, failures counted
        ["passed", "passed", 0],
        ["passed", "failed", 0],
        ["passed", "skipped", 0],
        ["failed", "passed", 1],
        ["failed", "skipped", 1],
        ["failed", undefined, 1],
        ["failed", "failed", 0],
        ["skipped", "passed", 1],
        ["skipped", "failed", 0],
        ["skipped", "skipped", 0],
        [undefined, "passed", 1],
        [undefined, "failed", 0],
    ];
    for (const [here, there, failed] of cases) {
        const title = `${here ?? "not run"} with ours, ${there ?? "not run"} without`;
        test(`${title}: ${failed ? "ours" : "not ours"}`, () => {
            const tests = (outcome) => ({ other: "passed", ...(outcome && { tested: outcome }) });
            const outcome = judge(tests(here), tests(there));
            assert.deepEqual([outcome.passed, outcome.failed], [here === "passed" ? 2 : 1, failed]);
            assert.equal(/FAIL .*TestA\.tested/.test(outcome.report), failed === 1);
        });
    }

    test("a failure of ours is told with its reason", () => {
        const { report } = judge({ a: "failed" }, { a: "passed" });
        assert.match(report, /TestA\.a: failed with our addons, passed without\nwhy/);
    });

    test("a tag of which no test passes was not tried: that is a failure, counted once", () => {
        assert.equal(judge({ a: "skipped" }, { a: "skipped" }).failed, 1);
        assert.equal(judge({ a: "passed" }, { a: "passed" }, [A, `${A}.gone`]).failed, 1);
        assert.equal(judge({ a: "failed" }, { a: "passed" }).failed, 1);
        assert.equal(judge({}, {}, ["/point_of_sale"]).failed, 1);
    });

    test("a tag of which no test passes is told from one that chooses none", () => {
        assert.match(judge({ a: "skipped" }, { a: "skipped" }).report, /none of its tests passed/);
        assert.match(judge({ a: "passed" }, null, [A, `${A}.gone`]).report, /gone: no such test/);
    });

    test("a tag is not taken for another that begins like it", () => {
        assert.equal(judge({ ab: "passed" }, { ab: "passed" }, [`${A}.a`]).failed, 1);
    });

    test("what a tag that names no class chooses is not foretold", () => {
        const tags = ["/point_of_sale", "-/point_of_sale:TestB"];
        assert.deepEqual(judge({ a: "passed" }, null, tags), { passed: 1, failed: 0, report: "" });
    });

    test("a run that breaks off has failed, whatever passed until then", () => {
        const outcome = compare(run({ a: "passed" }, false), run({ a: "passed" }), [A]);
        assert.deepEqual([outcome.passed, outcome.failed], [1, 1]);
        assert.match(outcome.report, /the end/);
    });
});

describe("what is tried without our addons", () => {
    test("nothing where all is well", () => {
        assert.deepEqual(doubtful([run({ a: "passed" }), run({ a: "passed" })], [A]), []);
    });

    test("tests that did not pass in one of the runs, and tags that chose none", () => {
        const alike = { b: "failed", c: "passed" };
        const runs = [run({ a: "passed", ...alike }), run({ a: "skipped", ...alike })];
        const gone = `${A}.gone`;
        assert.deepEqual(doubtful(runs, [A, gone]), [`${A}.b`, gone, `${A}.a`]);
    });

    test("all that was wanted where a run broke off", () => {
        assert.deepEqual(doubtful([run({ a: "passed" }, false)], [A]), [A]);
    });
});
