/**
 * The addons' Python tests, each addon in a fresh database with nothing but what it depends on.
 *
 *     node tools/checks/python.mjs [addon] [test tags]     one addon while developing it
 */
import { readFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LOCAL } from "../lib/paths.mjs";
import { main } from "../lib/progress.mjs";
import { provideInstance } from "../lib/workplace.mjs";

/** What our addons depend on, installed once and copied for each of them. */
export const FOUNDATIONS = {
    komunigi_shift: ["mail", "contacts"],
    komunigi_wallet: ["account", "point_of_sale", "portal"],
};

const RESULT = /(\d+) failed, (\d+) error\(s\) of (\d+) tests when loading database/;

/**
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @param {string} addon
 * @param {string} [tags] Odoo's --test-tags; the addon's own tests unless told
 * @returns {Promise<{name: string, passed: number, failed: number, log: string, report: string}>}
 */
export async function testAddon(instance, addon, tags = `/${addon}`) {
    const foundation = `foundation_${addon}`;
    if (!(await instance.postgres.hasDatabase(foundation))) {
        const building = `${foundation}_building`;
        await instance.dropDatabase(building);
        await instance.install(building, FOUNDATIONS[addon]);
        await instance.copyDatabase(building, foundation);
        await instance.dropDatabase(building);
    }
    const database = `test_${addon}`;
    const log = join(LOCAL, "log", `python_${addon}.log`);
    await mkdir(join(LOCAL, "log"), { recursive: true });
    await rm(log, { force: true });
    await instance.copyDatabase(foundation, database);
    const args = ["-d", database, "-i", addon, "--stop-after-init", "--test-tags", tags];
    const { code } = await instance.run("server", args, { log, ok: () => true });
    return { name: `python ${addon}`, log, ...readResult(readFileSync(log, "utf8"), code) };
}

/** Odoo's own count of tests, and its complaints where there are any. */
export function readResult(text, code) {
    const [, failures, errors, total] = text.match(RESULT)?.map(Number) ?? [];
    const complaints = text.split("\n").filter((line) => / (ERROR|CRITICAL) /.test(line));
    const warnings = text
        .split("\n")
        .filter((line) => / WARNING /.test(line) && /komunigi/.test(line));
    const report = [...complaints, ...warnings].slice(0, 40).join("\n");
    if (total === undefined) {
        return { passed: 0, failed: 1, report: report || "no test ran" };
    }
    const failed = failures + errors || (code || complaints.length || warnings.length ? 1 : 0);
    return { passed: Math.max(total - failures - errors, 0), failed, report };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    await main(async () => {
        const [addon, tags] = process.argv.slice(2);
        const instance = await provideInstance(() => {});
        for (const name of addon ? [addon] : Object.keys(FOUNDATIONS)) {
            const result = await testAddon(instance, name, tags);
            console.log(result.report);
            console.log(`${result.name}: ${result.passed} passed, ${result.failed} failed`);
            console.log(`log: ${result.log}`);
            process.exitCode ||= result.failed ? 1 : 0;
        }
    });
}
