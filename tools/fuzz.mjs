/**
 * `npm run fuzz`: random calls by users of every kind, against what must hold of wallets.
 *
 *     npm run fuzz                                  5,000 calls
 *     npm run fuzz -- --calls 400 --seed 7          fewer, or those of an earlier run again
 */
import { boundsOf } from "./lib/bounds.mjs";
import { ensureNodePackages } from "./lib/npm.mjs";
import { Steps, main } from "./lib/progress.mjs";
import { reportOf, runFuzz } from "../tests/adversary/run.mjs";

const DEFAULTS = { calls: 5000, seed: Date.now() % 100_000 };

await main(async () => {
    const bounds = { ...boundsOf(process.argv.slice(2), DEFAULTS), database: "fuzz" };
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
