/**
 * `npm run fuzz`: random calls by users of every kind, against what must hold of wallets.
 *
 *     npm run fuzz                                  5,000 calls
 *     npm run fuzz -- --calls 400 --seed 7          fewer, or those of an earlier run again
 */
import { runFuzz } from "../tests/adversary/run.mjs";
import { boundsOf } from "./lib/bounds.mjs";
import { Steps, main } from "./lib/progress.mjs";
import { findingsTable, outcomeOf } from "./lib/results.mjs";
import { provideTestInstance } from "./lib/workplace.mjs";

await main(async () => {
    const defaults = { calls: 5000, seed: 1 + (Date.now() % 100_000) };
    const bounds = boundsOf(process.argv.slice(2), defaults);
    const steps = new Steps(2);
    const instance = await steps.run("Odoo and PostgreSQL", provideTestInstance);
    const title = `${bounds.calls} random calls, seed ${bounds.seed}`;
    const findings = await steps.run(title, (say) => {
        return runFuzz(instance, { ...bounds, database: "fuzz" }, say);
    });
    console.log(`\n${findingsTable(findings)}`);
    process.exitCode = outcomeOf(findings).failed ? 1 : 0;
});
