/** The benchmarks' databases: seeded once, kept, upgraded when the addon changes. */
import { Failure } from "../lib/failure.mjs";
import { copyFoundation } from "../lib/foundations.mjs";
import { elapsed } from "../lib/progress.mjs";
import { addonsFingerprint, fingerprint } from "../lib/sources.mjs";
import { count } from "./report.mjs";

/**
 * @typedef {object} Benchmark
 * @property {string} name of its folder here, and part of the names of its databases
 * @property {string} addon that it measures
 * @property {string} counted what a size is a number of
 * @property {string[]} seeding files here that the rows of a seeded database come from
 */

/**
 * Calls a function of the benchmark's run.py in Odoo's shell.
 * @param {Benchmark} benchmark
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @param {string} database
 * @param {[string, ...unknown[]]} call e.g. ["measure", parts]; the function gets `env` first
 * @param {(detail: string) => void} say
 * @returns {Promise<any>} what it has returned
 */
export async function inShell({ name }, instance, database, [called, ...args], say) {
    const calls = [[`bench.${name}.run.${called}`, ...args]];
    const onLine = (line) => line.startsWith("say ") && say(line.slice("say ".length));
    const [answer] = await instance.callAll(database, "tools", calls, { onLine });
    return answer;
}

/** Changes with what the rows of a seeded database come from. */
function seedingPrint({ seeding }) {
    const paths = seeding.map((name) => `tools/bench/${name}`);
    return fingerprint((path) => paths.includes(path));
}

/**
 * A database of a size, that agrees with itself. Its name says what seeded it, its note which
 * version of the addon it has, and what seeding took.
 * @param {Benchmark} benchmark
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @param {number} size told to `seed` of run.py, which returns what is wrong
 * @param {(detail: string) => void} say
 * @returns {Promise<{database: string, took: string}>} its name, and what seeding it took
 */
async function provideSeeded(benchmark, instance, size, say) {
    const { addon } = benchmark;
    const prefix = `bench_${benchmark.name}_${size}_`;
    const print = await addonsFingerprint([addon]);
    const { postgres } = instance;
    const database = await provideMade(benchmark, instance, prefix, async (name) => {
        const since = Date.now();
        say(`installing ${addon}`);
        await instance.install(name, [addon]);
        agreed(benchmark, await inShell(benchmark, instance, name, ["seed", size], say));
        await postgres.setNote(name, `${print} ${elapsed(since)}`);
    });
    const [noted, ...took] = (await postgres.note(database)).split(" ");
    if (noted !== print) {
        await upgrade(benchmark, instance, database, say);
        await postgres.setNote(database, [print, ...took].join(" "));
    }
    return { database, took: took.join(" ") };
}

/**
 * The scene of the benchmark on Odoo without the addon, kept as well.
 * @returns {Promise<string>} its name
 */
export function provideStock(benchmark, instance, say) {
    return provideMade(benchmark, instance, "bench_stock_", (name) => {
        return inShell(benchmark, instance, name, ["seed_stock"], say);
    });
}

/** A database that begins so, made where what it is seeded from is not what it was. */
async function provideMade(benchmark, instance, prefix, make) {
    const name = prefix + (await seedingPrint(benchmark));
    if (!(await instance.postgres.hasDatabase(name))) {
        await dropStarting(instance, prefix);
        const building = `${name}_new`;
        await copyFoundation(instance, benchmark.addon, building);
        await make(building);
        await instance.renameDatabase(building, name);
    }
    return name;
}

/**
 * A database of each of these sizes.
 * @param {Benchmark} benchmark
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @param {number[]} sizes
 * @param {(detail: string) => void} say
 * @returns {Promise<{databases: string[], seeding: string[]}>} their names, and for people what
 *     seeding them took
 */
export async function provideSizes(benchmark, instance, sizes, say) {
    const databases = [];
    const seeding = [];
    for (const size of sizes) {
        const saying = (detail) => say(`${count(size)}: ${detail}`);
        const { database, took } = await provideSeeded(benchmark, instance, size, saying);
        databases.push(database);
        seeding.push(`${count(size)} ${benchmark.counted} ${took}`);
    }
    return { databases, seeding };
}

async function upgrade(benchmark, instance, name, say) {
    const { addon } = benchmark;
    say("the addon has changed: upgrading it");
    await instance.change(name, ["-u", addon], {
        hint: `Or seed the database anew: npm run bench -- ${benchmark.name} --forget`,
    });
    agreed(benchmark, await inShell(benchmark, instance, name, ["check"], say));
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
export async function dropStarting(instance, ...prefixes) {
    for (const prefix of prefixes) {
        for (const name of await instance.postgres.databases(prefix)) {
            await instance.dropDatabase(name);
        }
    }
}
