/**
 * `npm run fuzz`: random calls by users of every kind, against what must hold of wallets.
 *
 *     npm run fuzz                                  5,000 calls
 *     npm run fuzz -- --calls 400 --seed 7          fewer, or those of an earlier run again
 */
import { runFuzz } from "../tests/adversary/run.mjs";
import { boundsOf } from "./lib/bounds.mjs";
import { main, step } from "./lib/progress.mjs";
import { tellFindings } from "./lib/results.mjs";
import { provideTestInstance } from "./lib/workplace.mjs";

await main(async () => {
    const defaults = { calls: 5000, seed: 1 + (Date.now() % 100_000) };
    const bounds = boundsOf(process.argv.slice(2), defaults);
    const instance = await step("Odoo and PostgreSQL", provideTestInstance);
    const title = `${bounds.calls} random calls, seed ${bounds.seed}`;
    const findings = await step(title, (say) => {
        return runFuzz(instance, { ...bounds, database: "fuzz" }, say);
    });
    tellFindings(findings);
});
