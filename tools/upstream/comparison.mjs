/** Whose failure it is when one of Odoo's tests fails: ours, or Odoo's own. */

/** @typedef {import("./reading.mjs").TestRun} TestRun */

const outcomeIn = (run, tag) => run?.tests.get(tag)?.outcome ?? "not run";

/** Names one class or one test of an addon; what other tags choose is not foretold. */
const NAMED = /^\/\w+:\w+(\.\w+)?$/;

/** Whether a test is one that `wanted` chooses, as far as can be told. */
function isOf(wanted, tag) {
    return !NAMED.test(wanted) || tag === wanted || tag.startsWith(`${wanted}.`);
}

/**
 * Tags of which no test passed: what they stand for was not tried at all.
 * @param {TestRun} run
 * @param {string[]} tags
 * @returns {string[]}
 */
function untried(run, tags) {
    const passed = [...run.tests.keys()].filter((tag) => outcomeIn(run, tag) === "passed");
    return tags.filter((wanted) => !passed.some((tag) => isOf(wanted, tag)));
}

/**
 * @param {TestRun[]} runs with our addons
 * @param {string[]} tags
 * @returns {string[]} tags of what is to be tried without them as well: tests that did not pass, and
 *     wanted tags of which none did
 */
export function doubtful(runs, tags) {
    const found = runs.flatMap((run) => {
        const tried = [...run.tests.keys()].filter((tag) => outcomeIn(run, tag) !== "passed");
        return [...tried, ...untried(run, tags), ...(run.complete ? [] : tags)];
    });
    return [...new Set(found)].filter((tag) => tag.startsWith("/"));
}

/**
 * The same for several ways of having ours.
 * @param {Record<string, TestRun>} runs by what they are called
 * @param {TestRun | null} without
 * @param {string[]} tags
 * @returns {import("../lib/results.mjs").Outcome}
 */
export function compareAll(runs, without, tags) {
    const outcomes = Object.entries(runs).map(([name, run]) => {
        const { report, ...counts } = compare(run, without, tags);
        return { ...counts, report: report && `${name}\n${report}` };
    });
    return {
        passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
        failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
        report: outcomes
            .map(({ report }) => report)
            .filter(Boolean)
            .join("\n\n"),
    };
}

/**
 * @param {TestRun} withOurs
 * @param {TestRun | null} without null where it was not needed, since all passed with ours
 * @param {string[]} tags
 * @returns {import("../lib/results.mjs").Outcome} a test fails for us where it fails with our
 *     addons only, or passes without them only; and a tag where none of its tests passed
 */
export function compare(withOurs, without, tags) {
    const names = new Set([...withOurs.tests.keys(), ...(without?.tests.keys() ?? [])]);
    const judged = [...names].map((tag) => {
        const [here, there] = [outcomeIn(withOurs, tag), outcomeIn(without, tag)];
        const onlyHere = here === "failed" && there !== "failed";
        return { tag, here, there, broken: onlyHere || (here !== "passed" && there === "passed") };
    });
    const broken = judged.filter((test) => test.broken);
    const idle = untried(withOurs, tags).filter(
        (wanted) => !broken.some(({ tag }) => isOf(wanted, tag)),
    );
    const alike = judged.filter((test) => test.here !== "passed" && !test.broken);
    const said = ({ tag }) => withOurs.tests.get(tag)?.said ?? "";
    const report = [
        ...broken.map((test) => `${lineOf(test)}\n${said(test)}`.trimEnd()),
        ...idle.map((tag) => `FAIL  ${tag}: ${idleness(judged, tag)}`),
        ...alike.map((test) => `      ${lineOf(test)}: not ours`),
        withOurs.complete ? "" : `FAIL  Odoo did not come to the end of its tests\n${withOurs.end}`,
    ];
    return {
        passed: judged.filter(({ here }) => here === "passed").length,
        failed: broken.length + idle.length + (withOurs.complete ? 0 : 1),
        report: report.filter(Boolean).join("\n"),
    };
}

function idleness(judged, wanted) {
    return judged.some(({ tag }) => isOf(wanted, tag))
        ? "none of its tests passed, with our addons or without"
        : "no such test runs in a database where all is installed";
}

function lineOf({ tag, here, there, broken }) {
    return `${broken ? "FAIL  " : ""}${tag}: ${here} with our addons, ${there} without`;
}
