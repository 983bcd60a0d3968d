/**
 * `npm test`: every check of the project; its last line is `N passed, N failed`, over all.
 *
 *     npm test                  all of it, also from a clean clone
 *     npm test -- types unit    the named checks alone
 *
 * As many run side by side as two cores bear, since each often waits for another process: the
 * browser tests, which take the longest, from the start, two files at a time, and beside them
 * first what is told in seconds.
 */
import { runAdversary } from "../tests/adversary/run.mjs";
import { runShiftAdversary } from "../tests/adversary/shift/run.mjs";
import { runAdoption } from "./adoption/run.mjs";
import { check as odooTypes } from "./checks/odoo_types.mjs";
import { check as packages } from "./checks/packages.mjs";
import { browser, program, unit } from "./checks/programs.mjs";
import { testAddon } from "./checks/python.mjs";
import { check as pythonStyle } from "./checks/python_style.mjs";
import { check as rights } from "./checks/rights.mjs";
import { check as upstream } from "./checks/upstream.mjs";
import { Failure } from "./lib/failure.mjs";
import { addonsWithGlue } from "./lib/foundations.mjs";
import { elapsed, main } from "./lib/progress.mjs";
import { outcomeOf, resultOf, sumOf, tableOf } from "./lib/results.mjs";
import { provideTestInstance } from "./lib/workplace.mjs";
import { runStress } from "./stress/run.mjs";
import { runUpgrade } from "./upgrade/run.mjs";

const STRESS = {
    ...{ database: "stress_short", seconds: 20, clients: 16, tills: 4, workers: 2 },
    ...{ most: 60, seed: 1, faults: 12, isOwn: false },
};

/** Checks by name, in the order in which they begin. */
const CHECKS = {
    browser,
    types: program("tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", ".local/tsc"),
    lint: program("eslint", ".", "--max-warnings=0"),
    "python-style": pythonStyle,
    format: program("prettier", "--check", ".", "--cache", "--cache-location=.local/prettier"),
    build: program("node", "build.mjs", "--check"),
    readme: program("node", "tools/readme.mjs", "--check"),
    unit,
    "odoo-types": odooTypes,
    ...Object.fromEntries(
        (await addonsWithGlue()).map((addons) => [
            `python-${addons[0]}`,
            async ({ odoo }) => testAddon(await odoo(), addons),
        ]),
    ),
    adversary: async ({ odoo, say }) => {
        const bounds = { database: "adversary", calls: 400, seed: 1 };
        return outcomeOf(await runAdversary(await odoo(), bounds, say));
    },
    packages,
    rights,
    upstream,
    upgrade: async ({ odoo, say }) => outcomeOf(await runUpgrade(await odoo(), "upgrade", say)),
    adoption: async ({ odoo, say }) => outcomeOf(await runAdoption(await odoo(), say)),
    stress: async ({ odoo, say }) => {
        return outcomeOf((await runStress(await odoo(), STRESS, say)).findings);
    },
    "adversary-shift": async ({ odoo, say }) => {
        const bounds = { database: "adversary_shift" };
        return outcomeOf(await runShiftAdversary(await odoo(), bounds, say));
    },
};
const SINCE = Date.now();
/** What runs at a time: three files of browser tests or other checks. */
const ROOM = 3;
const TAKEN_BY = { browser: 2 };

/** Runs checks in their order, each as soon as there is room for it. */
async function runAll(checks, context) {
    const results = [];
    const running = new Set();
    let room = ROOM;
    for (const [name, check] of checks) {
        const taken = TAKEN_BY[name] ?? 1;
        while (room < taken) {
            await Promise.race(running);
        }
        room -= taken;
        const one = runOne(name, check, context).then((result) => {
            results.push(result);
            running.delete(one);
            room += taken;
        });
        running.add(one);
    }
    await Promise.all(running);
    return results;
}

async function runOne(name, check, context) {
    console.log(`...   ${name}`);
    const say = (detail) => console.log(`      ${name}: ${detail}, after ${elapsed(SINCE)}`);
    const result = await resultOf(name, () => check({ ...context, say }));
    console.log(tableOf([result]));
    return result;
}

/** An Odoo and its PostgreSQL, made ready once, when the first check asks. */
function odooOnDemand() {
    let instance = null;
    return () => {
        instance ??= provideTestInstance((detail) => console.log(`      odoo: ${detail}`));
        return instance;
    };
}

await main(async () => {
    const wanted = process.argv.slice(2);
    const known = Object.keys(CHECKS);
    const unknown = wanted.filter((name) => !known.includes(name));
    if (unknown.length) {
        throw new Failure(`no check is named ${unknown.join(", ")}`, `Known: ${known.join(", ")}`);
    }
    const checks = known
        .filter((name) => !wanted.length || wanted.includes(name))
        .map((name) => [name, CHECKS[name]]);
    const results = await runAll(checks, { odoo: odooOnDemand() });
    const { line, ok } = sumOf(results);
    for (const { name, failed, report, told } of results) {
        const words = failed ? report : told;
        if (failed || told) {
            console.log(
                `\n${failed ? "FAIL" : "ok  "}  ${name}\n${words.replace(/^/gm, "      ")}`,
            );
        }
    }
    console.log(`\n${tableOf(results)}\n\nin ${elapsed(SINCE)}`);
    console.log(line);
    process.exitCode = ok ? 0 : 1;
});
