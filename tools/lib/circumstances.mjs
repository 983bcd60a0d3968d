/** Of what, where and when something was measured. */
import { readFile } from "node:fs/promises";
import { cpus, loadavg, release, totalmem } from "node:os";
import { ROOT } from "./paths.mjs";
import { run } from "./run.mjs";

/** What can be told before anything runs. */
export async function circumstances() {
    const load = loadavg();
    const git = async (...args) => (await run(["git", ...args], { cwd: ROOT })).stdout.trim();
    const system = await readFile("/etc/os-release", "utf8");
    return {
        at: new Date(),
        commit: await git("rev-parse", "--short=10", "HEAD"),
        isClean: !(await git("status", "--porcelain")),
        processor: cpus()[0].model,
        cores: cpus().length,
        gigabytes: Math.round(totalmem() / 2 ** 30),
        system: `${system.match(/^PRETTY_NAME="(.*)"$/m)[1]}, Linux ${release()}`,
        load: load.map((number) => number.toFixed(2)),
    };
}

/** Versions of what is measured. */
export async function versionsOf(instance) {
    const { command, env } = instance.odoo;
    const { stdout } = await run([...command, "--version"], { env, cwd: instance.folder });
    const postgres = await instance.postgres.query(
        "SELECT split_part(current_setting('server_version'), ' ', 1)",
    );
    return { odoo: stdout.trim().replace(/^Odoo Server /, ""), postgres, node: process.version };
}

/**
 * @param {Awaited<ReturnType<typeof circumstances>> & Awaited<ReturnType<typeof versionsOf>>} told
 * @param {number} minutes that the run took
 * @param {string[]} seeding what seeding each database took
 * @returns {string} Markdown
 */
export function circumstancesText(told, minutes, seeding) {
    const moment = told.at.toISOString().slice(0, 16).replace("T", " ");
    const tree = told.isClean ? "nothing changed since" : "with changes that are not committed";
    return [
        `- ${moment} UTC, ${Math.ceil(minutes)} min; commit \`${told.commit}\`, ${tree}.`,
        `- ${told.processor}, ${told.cores} cores, ${told.gigabytes} GB of memory; ${told.system}.`,
        `- Odoo ${told.odoo}, PostgreSQL ${told.postgres}, Node ${told.node}.`,
        `- Load of the last 1, 5 and 15 minutes before the start: ${told.load.join(", ")}.`,
        ...(seeding.length ? [`- Seeding of the databases, once: ${seeding.join("; ")}.`] : []),
    ].join("\n");
}
