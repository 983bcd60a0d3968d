/**
 * `npm run stress`: two servers, many clients, few wallets, and a server that is killed meanwhile.
 *
 *     npm run stress                      two minutes of it
 *     npm run stress -- --seconds 600     longer; also --clients, --tills, --workers, --seed, --most
 */
import { parseArgs } from "node:util";
import { Failure } from "./lib/failure.mjs";
import { ensureNodePackages } from "./lib/npm.mjs";
import { Steps, main } from "./lib/progress.mjs";
import { runStress } from "./stress/run.mjs";

const DEFAULTS = { seconds: 120, clients: 16, tills: 4, workers: 3, most: 2000, seed: 1 };

function boundsOf(words) {
    const names = Object.keys(DEFAULTS);
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
    const { values } = parseArgs({ args: words, options });
    const bounds = { ...DEFAULTS, database: "stress" };
    for (const [name, text] of Object.entries(values)) {
        const number = Number(text);
        if (!Number.isInteger(number) || number < 1) {
            throw new Failure(
                `--${name} ${text}`,
                `A whole number, e.g. --${name} ${DEFAULTS[name]}`,
            );
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
    const { findings, figures, table } = await steps.run("Storm", (say) => {
        return runStress(instance, bounds, say);
    });
    console.log(`\n${figures}\n\n${table}`);
    const failed = findings.filter(({ ok }) => !ok).length;
    console.log(`\n${findings.length - failed} hold, ${failed} do not`);
    process.exitCode = failed ? 1 : 0;
});
