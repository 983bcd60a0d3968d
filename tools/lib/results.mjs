/** What checks answer, what must hold after a run, and how both are told. */

/**
 * @typedef {object} Outcome what a check answers
 * @property {number} passed
 * @property {number} failed
 * @property {string} [report] what a person needs to see of the failures
 * @property {string} [told] what a person needs to see where nothing has failed
 *
 * @typedef {Outcome & {name: string, seconds: number}} Result
 *
 * @typedef {object} Finding
 * @property {string} name what must hold
 * @property {string[]} wrong what contradicts it; empty where it holds
 * @property {string} [detail] how much of it was looked at
 */

/** How many contradictions of a finding are shown. */
const SHOWN = 8;

const isCount = (value) => Number.isInteger(value) && value >= 0;

/**
 * Runs one check. A check that throws, that does not count, or that executed nothing, has failed.
 * @param {string} name
 * @param {() => Promise<Outcome>} check
 * @returns {Promise<Result>}
 */
export async function resultOf(name, check) {
    const since = Date.now();
    const outcome = await Promise.resolve()
        .then(check)
        .catch((error) => failure(`${error.message}\n${error.hint ?? error.stack}`));
    return { name, ...sound(outcome), seconds: (Date.now() - since) / 1000 };
}

function failure(report) {
    return { passed: 0, failed: 1, report };
}

function sound(outcome) {
    if (!isCount(outcome?.passed) || !isCount(outcome?.failed)) {
        return failure(`not a result: ${JSON.stringify(outcome)}`);
    }
    if (outcome.passed + outcome.failed === 0) {
        return failure(outcome.report || "nothing was executed");
    }
    return { report: "", ...outcome };
}

/**
 * @param {Result[]} results
 * @returns {{passed: number, failed: number, line: string, ok: boolean}} their sum, and the line
 *     that closes a test run
 */
export function sumOf(results) {
    const add = (key) => results.reduce((sum, result) => sum + result[key], 0);
    const [passed, failed] = [add("passed"), add("failed")];
    return {
        passed,
        failed,
        line: `${passed} passed, ${failed} failed`,
        ok: failed === 0 && passed > 0,
    };
}

/** The results as a table for people, a line each. */
export function tableOf(results) {
    const width = Math.max(...results.map(({ name }) => name.length));
    const lines = results.map(({ name, passed, failed, seconds }) => {
        const counts = `${String(passed).padStart(5)} passed  ${String(failed).padStart(3)} failed`;
        return `${failed ? "FAIL" : "ok  "}  ${name.padEnd(width)}  ${counts}  ${seconds.toFixed(1)} s`;
    });
    return lines.join("\n");
}

/**
 * @param {Finding[]} findings
 * @returns {Outcome} its report names what does not hold, and why
 */
export function outcomeOf(findings) {
    const broken = findings.filter(({ wrong }) => wrong.length);
    return {
        passed: findings.length - broken.length,
        failed: broken.length,
        report: broken.map(lineOf).join("\n"),
    };
}

/** All that was looked at, a line each, and how much of it holds; for people. */
export function findingsTable(findings) {
    const { passed, failed } = outcomeOf(findings);
    return [...findings.map(lineOf), "", `${passed} hold, ${failed} do not`].join("\n");
}

function lineOf({ name, wrong, detail = "" }) {
    if (!wrong.length) {
        return `ok    ${name}${detail && ` (${detail})`}`;
    }
    const more = wrong.length > SHOWN ? [`and ${wrong.length - SHOWN} more`] : [];
    return [`FAIL  ${name}`, ...wrong.slice(0, SHOWN), ...more].join("\n        ");
}
