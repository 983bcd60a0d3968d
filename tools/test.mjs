/**
 * `npm test`: every check of the project; its last line is `N passed, N failed`, over all.
 *
 *     npm test                  all of it, also from a clean clone
 *     npm test -- types unit    the named checks alone
 *
 * Two queues run side by side: one has what needs no Odoo, then the browser; the other has the
 * Python tests, Odoo's own tests of the till, the upgrade from the former version, the stress run
 * and the two adversaries.
 */
import { Failure } from "./lib/failure.mjs";
import { ensureNodePackages } from "./lib/npm.mjs";
import { elapsed, main } from "./lib/progress.mjs";
import { resultOf, sumOf, tableOf } from "./lib/results.mjs";
import { ownAddons } from "./lib/source_files.mjs";

/** Checks by name, in the order in which each queue runs them. */
async function queues() {
    const from = (file) => async (context) => (await import(`./checks/${file}.mjs`)).check(context);
    const python = (addon) => async (context) => {
        const { testAddon } = await import("./checks/python.mjs");
        return testAddon(await context.odoo(), addon);
    };
    const addons = await ownAddons();
    return [
        {
            types: from("types"),
            lint: from("lint"),
            "python-style": from("python_style"),
            format: from("format"),
            build: from("build"),
            tools: from("tools"),
            unit: from("unit"),
            "odoo-types": from("odoo_types"),
            browser: from("browser"),
        },
        {
            ...Object.fromEntries(addons.map((addon) => [`python-${addon}`, python(addon)])),
            upstream: from("upstream"),
            upgrade: from("upgrade"),
            stress: from("stress"),
            adversary: from("adversary"),
            "adversary-shift": from("adversary_shift"),
        },
    ];
}

async function runQueue(checks, context, report) {
    const results = [];
    for (const [name, check] of checks) {
        console.log(`...   ${name}`);
        const say = (detail) => console.log(`      ${name}: ${detail}`);
        const result = await resultOf(name, () => check({ ...context, say }));
        report(result);
        results.push(result);
    }
    return results;
}

/** An Odoo and its PostgreSQL, made ready once, when the first check asks. */
function odooOnDemand() {
    let instance = null;
    return () => {
        instance ??= import("./lib/workplace.mjs").then(({ provideInstance }) =>
            provideInstance((detail) => console.log(`      odoo: ${detail}`)),
        );
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
    const all = await queues();
    const known = all.flatMap((queue) => Object.keys(queue));
    const unknown = wanted.filter((name) => !known.includes(name));
    if (unknown.length) {
        throw new Failure(`no check is named ${unknown.join(", ")}`, `Known: ${known.join(", ")}`);
    }
    await ensureNodePackages((detail) => console.log(`      packages: ${detail}`));
    const context = { odoo: odooOnDemand() };
    const chosen = all.map((queue) =>
        Object.entries(queue).filter(([name]) => !wanted.length || wanted.includes(name)),
    );
    const running = chosen.map((checks) => runQueue(checks, context, show));
    const results = (await Promise.all(running)).flat();
    const { line, ok } = sumOf(results);
    console.log(`\n${tableOf(results)}\n\nin ${elapsed(since)}`);
    console.log(line);
    process.exitCode = ok ? 0 : 1;
});
