/** What must hold after a run, and what contradicts it. */

/**
 * @typedef {object} Finding
 * @property {string} name what must hold
 * @property {string[]} wrong what contradicts it; empty where it holds
 * @property {string} [detail] how much of it was looked at
 */

const SHOWN = 8;

/**
 * @param {Finding[]} findings
 * @returns {import("./results.mjs").Outcome} its report names what does not hold, and why
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
export function tableOf(findings) {
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
