/**
 * The addons' Python tests, each addon in a fresh database with nothing but what it depends on.
 *
 *     node tools/checks/python.mjs [addon] [test tags]     one addon while developing it
 */
import { readFileSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "../lib/failure.mjs";
import { recordsOf, shortened } from "../lib/odoo_log.mjs";
import { ADDONS, LOCAL } from "../lib/paths.mjs";
import { freePort } from "../lib/postgres.mjs";
import { main } from "../lib/progress.mjs";
import { ownAddons } from "../lib/source_files.mjs";
import { provideInstance } from "../lib/workplace.mjs";

/** Addons of Odoo's that an addon's tests need beside what the addon depends on. */
const FOR_TESTS = { komunigi_wallet: ["l10n_be", "l10n_fr_account", "l10n_ch"] };

const RESULT = /(\d+) failed, (\d+) error\(s\) of (\d+) tests when loading database/;
const SKIPPED = / INFO \S+ \S+: skipped .+ : /;

/**
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @param {string} addon
 * @param {string} [tags] Odoo's --test-tags; the addon's own tests unless told
 * @returns {Promise<import("../lib/results.mjs").Outcome & {log: string}>}
 */
export async function testAddon(instance, addon, tags = `/${addon}`) {
    const foundation = await instance.foundation(addon, await foundationsOf(addon));
    const database = `test_${addon}`;
    const log = join(LOCAL, "log", `python_${addon}.log`);
    await mkdir(join(LOCAL, "log"), { recursive: true });
    await rm(log, { force: true });
    await instance.copyDatabase(foundation, database);
    const args = ["-d", database, "-i", addon, "--stop-after-init", "--test-tags", tags];
    const port = ["--http-port", String(await freePort())];
    const { code } = await instance.run("server", [...args, ...port], { log, ok: () => true });
    return { log, ...readResult(readFileSync(log, "utf8"), code) };
}

/** Odoo's own addons under one of ours: installed once, copied for each run of its tests. */
export async function foundationsOf(addon) {
    const own = await ownAddons();
    const visit = async (name) => {
        const names = await dependencies(name);
        const deeper = await Promise.all(names.filter((n) => own.includes(n)).map(visit));
        return [...names.filter((n) => !own.includes(n)), ...deeper.flat()];
    };
    return [...new Set([...(await visit(addon)), ...(FOR_TESTS[addon] ?? [])])].sort();
}

async function dependencies(addon) {
    const manifest = await readFile(join(ADDONS, addon, "__manifest__.py"), "utf8");
    const list = manifest.match(/"depends":\s*\[([^\]]*)\]/)?.[1];
    if (list === undefined) {
        throw new Failure(`the manifest of ${addon} does not say what it depends on`);
    }
    return [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
}

/**
 * Odoo's own count of tests, and its complaints where there are any.
 * @param {string} text the log of the run
 * @param {number} code Odoo's exit code
 * @returns {import("../lib/results.mjs").Outcome} a skipped test counts as failed; so does a
 *     log that complains although every test passed
 */
export function readResult(text, code) {
    const [, failures, errors, total] = text.match(RESULT)?.map(Number) ?? [];
    const records = recordsOf(text);
    const skipped = records.filter((record) => SKIPPED.test(record));
    const complaints = records.filter((record) => {
        const [line] = record.split("\n", 1);
        return / (ERROR|CRITICAL) /.test(line) || (/ WARNING /.test(line) && /komunigi/.test(line));
    });
    const report = [...skipped, ...complaints].map(shortened).slice(0, 20).join("\n");
    if (total === undefined) {
        return { passed: 0, failed: 1, report: report || `no test ran:\n${text.slice(-3000)}` };
    }
    const failed = failures + errors + skipped.length;
    return {
        passed: Math.max(total - failed, 0),
        failed: failed || (code || complaints.length ? 1 : 0),
        report,
    };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    await main(async () => {
        const [addon, tags] = process.argv.slice(2);
        const instance = await provideInstance(() => {});
        for (const name of addon ? [addon] : await ownAddons()) {
            const { passed, failed, report, log } = await testAddon(instance, name, tags);
            console.log(report);
            console.log(`log: ${log}`);
            console.log(`python ${name}: ${passed} passed, ${failed} failed`);
            process.exitCode ||= failed ? 1 : 0;
        }
    });
}
