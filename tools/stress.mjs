/**
 * `npm run stress`: two servers, many clients, few wallets, and a server that is killed meanwhile.
 *
 *     npm run stress                      two minutes of it
 *     npm run stress -- --seconds 600     longer; also --clients, --tills, --workers, --seed, --most
 */
import { boundsOf } from "./lib/bounds.mjs";
import { ensureNodePackages } from "./lib/npm.mjs";
import { Steps, main } from "./lib/progress.mjs";
import { runStress } from "./stress/run.mjs";

const DEFAULTS = { seconds: 120, clients: 16, tills: 4, workers: 3, most: 2000, seed: 1 };

await main(async () => {
    const bounds = { ...boundsOf(process.argv.slice(2), DEFAULTS), database: "stress" };
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
