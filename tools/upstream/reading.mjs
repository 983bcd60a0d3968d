/** What became of each of Odoo's tests, read from the log of the run. */
import { partsOf, recordsOf, shortened } from "../lib/odoo_log.mjs";

/**
 * @typedef {"passed" | "failed" | "skipped"} TestOutcome
 *
 * @typedef {object} TestRun
 * @property {Map<string, {outcome: TestOutcome, said: string}>} tests by the tag that chooses the
 *     test, e.g. "/point_of_sale:TestUi.test_01_pos_basic_order"; `said` is what the log has of it
 * @property {boolean} complete Odoo came to its end and counted its tests
 * @property {string} end last lines of the log
 */

/** Where what the log says of an addon belongs to no test. */
export const BESIDE = "the log, beside the tests";

const COUNTED = /^\d+ failed, \d+ error\(s\) of \d+ tests when loading database/;
const OF_CLASS = /^\w+ \(odoo\.addons\.(\w+)\.[\w.]*?(\w+)\)$/;

/**
 * A test during which the log has a warning or an error that names one of `addons` has failed as
 * well; what else it complains of is Odoo's own.
 * @param {string} text
 * @param {string[]} addons ours
 * @returns {TestRun}
 */
export function readTests(text, addons) {
    const ours = new RegExp(`\\b(${addons.join("|")})\\b`);
    const tests = new Map();
    let running = BESIDE;
    let complete = false;
    const fail = (tag, record) => {
        const before = tests.get(tag)?.outcome === "failed" ? [tests.get(tag).said] : [];
        tests.set(tag, { outcome: "failed", said: [...before, shortened(record)].join("\n") });
    };
    for (const record of recordsOf(text)) {
        const { level, logger, message } = partsOf(record) ?? { message: "" };
        const [, started] = message.match(/^Starting (\S+) \.\.\./) ?? [];
        const [, skipped, reason] = message.match(/^skipped (.+?) : (.*)/) ?? [];
        const [, failed] = message.match(/^(?:FAIL|ERROR): (.+)/) ?? [];
        if (started) {
            running = tagOf(logger, started);
            tests.set(running, { outcome: "passed", said: "" });
        } else if (skipped) {
            tests.set(tagOf(logger, skipped), { outcome: "skipped", said: reason.trim() });
        } else if (level === "ERROR" && failed) {
            fail(tagOf(logger, failed), record);
        } else if (/^(WARNING|ERROR|CRITICAL)$/.test(level) && ours.test(record)) {
            fail(running, record);
        } else if (/^\d+ post-tests in /.test(message)) {
            running = BESIDE;
        }
        complete ||= COUNTED.test(message);
    }
    return { tests, complete, end: text.slice(-3000) };
}

/** The tag of a test, or of a class whose preparation is spoken of; a subtest is its test. */
function tagOf(logger, name) {
    const [, addon, testClass] = name.match(OF_CLASS) ?? [];
    if (addon) {
        return `/${addon}:${testClass}`;
    }
    const [, module] = logger.match(/^odoo\.addons\.(\w+)\./) ?? [];
    const [test] = name.replace(/^Subtest /, "").split(" ");
    return `/${module ?? logger}:${test}`;
}
