/** The benchmarks' databases: seeded once, kept, upgraded when the addon changes. */
import { join } from "node:path";
import { Failure } from "../lib/failure.mjs";
import { copyFoundation } from "../lib/foundations.mjs";
import { ROOT } from "../lib/paths.mjs";
import { addonsFingerprint, fingerprint } from "../lib/sources.mjs";

/**
 * @typedef {object} Benchmark
 * @property {string} name of its folder here, and part of the names of its databases
 * @property {string} addon that it measures
 * @property {string[]} seeding paths of what the rows of a seeded database come from
 */

/**
 * Calls a function of the benchmark's run.py in Odoo's shell.
 * @param {Benchmark} benchmark
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @param {string} database
 * @param {string} call e.g. "measure(env)"
 * @param {(detail: string) => void} say
 * @returns {Promise<any>} what it answered
 */
export async function inShell({ name }, instance, database, call, say) {
    const script = [
        "import sys",
        `sys.path.insert(0, ${JSON.stringify(join(ROOT, "tools"))})`,
        `from bench.${name}.run import *`,
        call,
    ].join("\n");
    let found;
    const onLine = (line) => {
        const [, kind, text] = line.match(/^(say|answer) (.*)$/) ?? [];
        if (kind === "say") {
            say(text);
        } else if (kind === "answer") {
            found = JSON.parse(text);
        }
    };
    const output = await instance.shell(database, script, { onLine });
    if (found === undefined) {
        throw new Failure(`${call} answered nothing`, output);
    }
    return found;
}

/** Changes with what the rows of a seeded database come from. */
export function seedingPrint({ seeding }) {
    return fingerprint((path) => seeding.includes(path));
}

/**
 * A database of a size, that agrees with itself. Its name says what seeded it, its note which
 * version of the addon it has.
 * @param {Benchmark} benchmark
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @param {number} size told to `seed` of run.py, which answers with what is wrong
 * @param {{fresh?: boolean}} options
 * @param {(detail: string) => void} say
 * @returns {Promise<string>} its name
 */
export async function provideSeeded(benchmark, instance, size, { fresh }, say) {
    const { addon } = benchmark;
    const prefix = `bench_${benchmark.name}_${size}_`;
    const name = prefix + (await seedingPrint(benchmark));
    const print = await addonsFingerprint([addon]);
    const { postgres } = instance;
    if (!fresh && (await postgres.hasDatabase(name))) {
        if ((await postgres.note(name)) !== print) {
            await upgrade(benchmark, instance, name, say);
            await postgres.setNote(name, print);
        }
        return name;
    }
    await dropStarting(instance, prefix);
    const building = `${name}_new`;
    await copyFoundation(instance, addon, building);
    say(`installing ${addon}`);
    await instance.install(building, [addon]);
    agreed(benchmark, await inShell(benchmark, instance, building, `seed(env, ${size})`, say));
    await instance.renameDatabase(building, name);
    await postgres.setNote(name, print);
    return name;
}

async function upgrade(benchmark, instance, name, say) {
    const { addon } = benchmark;
    say("the addon has changed: upgrading it");
    await instance.change(name, ["-u", addon], {
        hint: `Or seed the database anew: npm run bench -- ${benchmark.name} --fresh`,
    });
    agreed(benchmark, await inShell(benchmark, instance, name, "check(env)", say));
}

function agreed({ name }, disagreements) {
    if (disagreements.length) {
        throw new Failure(
            `the seeded database is wrong:\n${disagreements.join("\n")}`,
            `Mend tools/bench/${name}/multiply.py, or what the addon made of it.`,
        );
    }
}

/** Drops the databases whose names start so. */
export async function dropStarting(instance, prefix) {
    for (const name of await instance.postgres.databases(prefix)) {
        await instance.dropDatabase(name);
    }
}
