/**
 * `npm run fuzz`: random calls by users of every kind, against what must hold of wallets.
 *
 *     npm run fuzz                                  5,000 calls
 *     npm run fuzz -- --calls 400 --seed 7          fewer, or those of an earlier run again
 */
import { parseArgs } from "node:util";
import { Failure } from "./lib/failure.mjs";
import { ensureNodePackages } from "./lib/npm.mjs";
import { Steps, main } from "./lib/progress.mjs";
import { reportOf, runFuzz } from "../tests/adversary/run.mjs";

const DEFAULTS = { calls: 5000, seed: Date.now() % 100_000 };

function boundsOf(words) {
    const names = Object.keys(DEFAULTS);
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
    const { values } = parseArgs({ args: words, options });
    const bounds = { ...DEFAULTS, database: "fuzz" };
    for (const [name, text] of Object.entries(values)) {
        const number = Number(text);
        if (!Number.isInteger(number) || number < 1) {
            throw new Failure(`--${name} ${text}`, `A whole number, e.g. --${name} 400`);
        }
        bounds[name] = number;
    }
    return bounds;
}

await main(async () => {
    const bounds = boundsOf(process.argv.slice(2));
    const steps = new Steps(3);
    await steps.run("Packages", ensureNodePackages);
    const { provideInstance } = await import("./lib/workplace.mjs");
    const instance = await steps.run("Odoo and PostgreSQL", provideInstance);
    const title = `${bounds.calls} random calls, seed ${bounds.seed}`;
    const { findings } = await steps.run(title, (say) => runFuzz(instance, bounds, say));
    const failed = findings.filter(({ wrong }) => wrong.length).length;
    console.log(`\n${reportOf(findings)}\n\n${findings.length - failed} hold, ${failed} do not`);
    process.exitCode = failed ? 1 : 0;
});
