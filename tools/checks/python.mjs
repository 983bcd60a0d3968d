/**
 * The addons' Python tests, each addon in a fresh database with nothing but what it depends on, and
 * the addons that install themselves on top of it.
 *
 *     node tools/checks/python.mjs [addon] [test tags]     one addon while developing it
 */
import { fileURLToPath } from "node:url";
import getPort from "get-port";
import { addonsWithGlue, copyFoundation } from "../lib/foundations.mjs";
import { COMPLAINT, partsOf, recordsOf, shortened } from "../lib/odoo_log.mjs";
import { main } from "../lib/progress.mjs";
import { resultOf, tableOf } from "../lib/results.mjs";
import { newLog } from "../lib/run.mjs";
import { provideTestInstance } from "../lib/workplace.mjs";

/**
 * The Hoot tests as an integrator's CI runs them; here the browser tests do: tests/e2e/hoot.test.ts.
 * And PDFs: printed.mjs.
 */
const RUN_ELSEWHERE = "-:TestHoot,-:TestPrinted";
const RESULT = /(\d+) failed, (\d+) error\(s\) of (\d+) tests when loading database/;
const SKIPPED = / INFO \S+ \S+: skipped .+ : /;

/**
 * @param {string[]} addons one, and those on top of it
 * @param {string} [tags] Odoo's --test-tags; the addons' own tests unless told
 */
export async function testAddon(instance, addons, tags = tagsOf(addons)) {
    const [addon, ...glue] = addons;
    const database = `test_${addon}`;
    await copyFoundation(instance, addon, database, glue);
    return runTests(instance, database, ["-i", addons.join(","), "--test-tags", tags]);
}

/**
 * @param {string} database its own; two at a time need two
 * @param {string[]} args what Odoo installs, and which tests it runs
 * @param {Parameters<typeof import("../lib/run.mjs").run>[1]} [options]
 * @returns {Promise<import("../lib/results.mjs").Outcome & {log: string}>}
 */
export async function runTests(instance, database, args, options) {
    const { log, code, output } = await runOdoo(instance, database, args, options);
    return { log, ...readResult(output, code) };
}

/**
 * The same, for whoever reads by themselves what Odoo says of its tests.
 * @returns {Promise<{log: string, code: number, output: string}>}
 */
export async function runOdoo(instance, database, args, options) {
    const log = await newLog(`${database}.log`);
    const once = ["-d", database, "--stop-after-init", "--http-port", String(await getPort())];
    const all = { log, ok: () => true, ...options };
    return { log, ...(await instance.run("server", [...args, ...once], all)) };
}

/** Odoo's --test-tags for the addons' own tests. */
function tagsOf(addons) {
    return [...addons.map((name) => `/${name}`), RUN_ELSEWHERE].join(",");
}

/**
 * Odoo's own count of tests, and its complaints where there are any.
 * @param {string} text the log of the run
 * @param {number} code Odoo's exit code
 * @returns {import("../lib/results.mjs").Outcome} a skipped test counts as failed; so does a
 *     log with a warning or an error, although every test passed
 */
export function readResult(text, code) {
    const [, failures, errors, total] = text.match(RESULT)?.map(Number) ?? [];
    const records = recordsOf(text);
    const skipped = records.filter((record) => SKIPPED.test(record));
    const complaints = records.filter((record) => COMPLAINT.test(partsOf(record)?.level));
    const said = [...skipped, ...complaints].map(shortened).slice(0, 20).join("\n");
    const failed = failures + errors + skipped.length;
    return {
        passed: Math.max(total - failed, 0),
        failed: failed || (code || complaints.length ? 1 : 0),
        report: said || (total === undefined ? text.slice(-3000) : ""),
    };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    await main(async () => {
        const [addon, tags] = process.argv.slice(2);
        const instance = await provideTestInstance(() => {});
        const all = await addonsWithGlue();
        for (const addons of all.filter((names) => !addon || names.includes(addon))) {
            const name = `python-${addons[0]}`;
            const result = await resultOf(name, () => testAddon(instance, addons, tags));
            console.log(`${result.report}\nlog: ${result.log}\n${tableOf([result])}`);
            process.exitCode ||= result.failed ? 1 : 0;
        }
    });
}
