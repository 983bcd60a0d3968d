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

/**
 * Runs one check. A check that throws, that does not count, or that executed nothing, has failed.
 * @param {string} name
 * @param {() => Promise<Outcome>} check
 * @returns {Promise<Result>}
 */
export async function resultOf(name, check) {
    const since = Date.now();
    let outcome;
    try {
        outcome = await check();
    } catch (error) {
        outcome = { report: `${error.message}\n${error.hint ?? error.stack}` };
    }
    if (!(outcome?.passed + outcome?.failed > 0)) {
        outcome = { passed: 0, failed: 1, report: outcome?.report || "nothing was executed" };
    }
    return { name, report: "", ...outcome, seconds: (Date.now() - since) / 1000 };
}

/**
 * @param {Outcome[]} results
 * @returns {{passed: number, failed: number}} their sum
 */
export function sumOf(results) {
    const add = (key) => results.reduce((sum, result) => sum + result[key], 0);
    return { passed: add("passed"), failed: add("failed") };
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

/** Ends a command with all that was looked at, a line each, and how much of it holds. */
export function tellFindings(findings) {
    const { passed, failed } = outcomeOf(findings);
    console.log(["", ...findings.map(lineOf), "", `${passed} hold, ${failed} do not`].join("\n"));
    process.exitCode = failed ? 1 : 0;
}

function lineOf({ name, wrong, detail = "" }) {
    if (!wrong.length) {
        return `ok    ${name}${detail && ` (${detail})`}`;
    }
    const more = wrong.length > SHOWN ? [`and ${wrong.length - SHOWN} more`] : [];
    return [`FAIL  ${name}`, ...wrong.slice(0, SHOWN), ...more].join("\n        ");
}
