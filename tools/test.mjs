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
import { check as otherApps } from "./checks/other_apps.mjs";
import { check as packages } from "./checks/packages.mjs";
import { check as printed } from "./checks/printed.mjs";
import { browser, program, unit } from "./checks/programs.mjs";
import { testAddon } from "./checks/python.mjs";
import { check as pythonStyle } from "./checks/python_style.mjs";
import { check as rights } from "./checks/rights.mjs";
import { Failure } from "./lib/failure.mjs";
import { addonsWithGlue } from "./lib/foundations.mjs";
import { elapsed, main } from "./lib/progress.mjs";
import { outcomeOf, resultOf, sumOf, tableOf } from "./lib/results.mjs";
import { provideTestInstance } from "./lib/workplace.mjs";
import { runStress } from "./stress/run.mjs";
import { runUpgrade } from "./upgrade/run.mjs";
import { runUpstream } from "./upstream/run.mjs";

const ADVERSARY = { database: "adversary", calls: 400, seed: 1 };
const STRESS = {
    ...{ database: "stress_short", seconds: 15, clients: 16, tills: 4, workers: 2 },
    ...{ most: 60, seed: 1, faults: 12, isOwn: false },
};

/** A check that needs an Odoo. */
const onOdoo =
    (check) =>
    async ({ odoo, say }) =>
        check(await odoo(), say);
const findingsOf = (run) => onOdoo(async (odoo, say) => outcomeOf(await run(odoo, say)));

/**
 * Checks by name, in the order in which they begin: the shortest at both ends, so that no lane waits
 * long for another.
 */
const CHECKS = {
    browser,
    types: program("tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", ".local/tsc"),
    lint: program("eslint", ".", "--max-warnings=0"),
    "python-style": pythonStyle,
    format: program("prettier", "--check", ".", "--cache", "--cache-location=.local/prettier"),
    build: program("node", "build.mjs", "--check"),
    readme: program("node", "tools/readme.mjs", "--check"),
    unit,
    "odoo-types": onOdoo(odooTypes),
    ...Object.fromEntries(
        (await addonsWithGlue()).map((addons) => [
            `python-${addons[0]}`,
            onOdoo((odoo) => testAddon(odoo, addons)),
        ]),
    ),
    upstream: onOdoo((odoo, say) => runUpstream(odoo, say)),
    "other-apps": onOdoo(otherApps),
    adversary: findingsOf((odoo, say) => runAdversary(odoo, ADVERSARY, say)),
    stress: findingsOf(async (odoo, say) => (await runStress(odoo, STRESS, say)).findings),
    "adversary-shift": findingsOf((odoo, say) => runShiftAdversary(odoo, "adversary_shift", say)),
    upgrade: findingsOf((odoo, say) => runUpgrade(odoo, "upgrade", say)),
    adoption: findingsOf(runAdoption),
    packages: findingsOf(packages),
    rights: onOdoo(rights),
    // last: it installs what prints, which others need not have
    printed: onOdoo(printed),
};
const SINCE = Date.now();

/** A lane takes the checks in their order; two more join it when the browser tests are done. */
async function runAll(names) {
    const results = [];
    const odoo = odooOnDemand();
    const run = async (name) => results.push(await runOne(name, odoo));
    const others = names.filter((name) => name !== "browser").values();
    const lane = async () => {
        for (const name of others) {
            await run(name);
        }
    };
    const browserTests = names.includes("browser") ? run("browser") : Promise.resolve();
    const joining = [1, 2].map(() => browserTests.then(lane));
    await Promise.all([lane(), ...joining]);
    return results;
}

async function runOne(name, odoo) {
    console.log(`...   ${name}`);
    const say = (detail) => console.log(`      ${name}: ${detail}, after ${elapsed(SINCE)}`);
    const result = await resultOf(name, () => CHECKS[name]({ odoo, say }));
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
    const chosen = known.filter((name) => !wanted.length || wanted.includes(name));
    const results = await runAll(chosen);
    for (const { name, failed, report, told } of results) {
        const words = failed ? `FAIL  ${name}\n${report}` : told && `ok    ${name}\n${told}`;
        if (words) {
            console.log(`\n${words.replaceAll("\n", "\n      ")}`);
        }
    }
    const { passed, failed } = sumOf(results);
    console.log(`\n${tableOf(results)}\n\nin ${elapsed(SINCE)}`);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed ? 1 : 0;
});
