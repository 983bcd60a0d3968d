/**
 * `npm test`: every check of the project; its last line is `N passed, N failed`, over all.
 *
 *     npm test                  all of it, also from a clean clone
 *     npm test -- types unit    the named checks alone
 *
 * Three run at a time, since each often waits for another process: the browser tests, which
 * take the longest, from the start, and beside them first what is told in seconds.
 */
import { runAdversary } from "../tests/adversary/run.mjs";
import { runShiftAdversary } from "../tests/adversary/shift/run.mjs";
import { check as odooTypes } from "./checks/odoo_types.mjs";
import { browser, program, unit } from "./checks/programs.mjs";
import { testAddon } from "./checks/python.mjs";
import { check as pythonStyle } from "./checks/python_style.mjs";
import { check as upstream } from "./checks/upstream.mjs";
import { Failure } from "./lib/failure.mjs";
import { elapsed, main } from "./lib/progress.mjs";
import { outcomeOf, resultOf, sumOf, tableOf } from "./lib/results.mjs";
import { ownAddons } from "./lib/sources.mjs";
import { provideTestInstance } from "./lib/workplace.mjs";
import { runStress } from "./stress/run.mjs";
import { runUpgrade } from "./upgrade/run.mjs";

const STRESS = {
    ...{ database: "stress_short", seconds: 20, clients: 16, tills: 4, workers: 2 },
    ...{ most: 60, seed: 1 },
};

/** Checks by name, in the order in which they begin. */
const CHECKS = {
    browser,
    types: program("tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", ".local/tsc"),
    lint: program("eslint", ".", "--max-warnings=0"),
    "python-style": pythonStyle,
    format: program("prettier", "--check", ".", "--cache", "--cache-location=.local/prettier"),
    build: program("node", "build.mjs", "--check"),
    unit,
    "odoo-types": odooTypes,
    ...Object.fromEntries(
        (await ownAddons()).map((addon) => [
            `python-${addon}`,
            async ({ odoo }) => testAddon(await odoo(), addon),
        ]),
    ),
    adversary: async ({ odoo, say }) => {
        const bounds = { database: "adversary", calls: 400, seed: 1 };
        return outcomeOf(await runAdversary(await odoo(), bounds, say));
    },
    upstream,
    upgrade: async ({ odoo, say }) => outcomeOf(await runUpgrade(await odoo(), "upgrade", say)),
    stress: async ({ odoo, say }) => {
        return outcomeOf((await runStress(await odoo(), STRESS, say)).findings);
    },
    "adversary-shift": async ({ odoo, say }) => {
        const bounds = { database: "adversary_shift" };
        return outcomeOf(await runShiftAdversary(await odoo(), bounds, say));
    },
};
const AT_ONCE = 3;

/** Takes one check after the other from those that wait, until none does. */
async function runWaiting(waiting, context) {
    const results = [];
    while (waiting.length) {
        const [name, check] = waiting.shift();
        console.log(`...   ${name}`);
        const say = (detail) => console.log(`      ${name}: ${detail}`);
        const result = await resultOf(name, () => check({ ...context, say }));
        show(result);
        results.push(result);
    }
    return results;
}

/** An Odoo and its PostgreSQL, made ready once, when the first check asks. */
function odooOnDemand() {
    let instance = null;
    return () => {
        instance ??= provideTestInstance((detail) => console.log(`      odoo: ${detail}`));
        return instance;
    };
}

function show(result) {
    console.log(tableOf([result]));
    if (result.failed && result.report) {
        console.log(result.report.replace(/^/gm, "      "));
    }
}

await main(async () => {
    const since = Date.now();
    const wanted = process.argv.slice(2);
    const known = Object.keys(CHECKS);
    const unknown = wanted.filter((name) => !known.includes(name));
    if (unknown.length) {
        throw new Failure(`no check is named ${unknown.join(", ")}`, `Known: ${known.join(", ")}`);
    }
    const context = { odoo: odooOnDemand() };
    const waiting = known
        .filter((name) => !wanted.length || wanted.includes(name))
        .map((name) => [name, CHECKS[name]]);
    const running = Array.from({ length: AT_ONCE }, () => runWaiting(waiting, context));
    const results = (await Promise.all(running)).flat();
    const { line, ok } = sumOf(results);
    console.log(`\n${tableOf(results)}\n\nin ${elapsed(since)}`);
    console.log(line);
    process.exitCode = ok ? 0 : 1;
});
