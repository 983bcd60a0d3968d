/**
 * `npm run stress`: two servers behind nginx, many clients with all kinds of work, and faults.
 *
 *     npm run stress                      ten minutes of it
 *     npm run stress -- --seconds 60      shorter; also --clients, --tills, --workers, --seed,
 *                                         --faults, --most
 */
import { boundsOf } from "./lib/bounds.mjs";
import { main, step } from "./lib/progress.mjs";
import { tellFindings } from "./lib/results.mjs";
import { provideTestInstance } from "./lib/workplace.mjs";
import { runStress } from "./stress/run.mjs";

const DEFAULTS = {
    ...{ seconds: 600, clients: 32, tills: 4, workers: 3, faults: 270 },
    ...{ most: 2000, seed: 1 },
};

await main(async () => {
    const bounds = boundsOf(process.argv.slice(2), DEFAULTS);
    const instance = await step("Odoo and PostgreSQL", provideTestInstance);
    const { findings, figures } = await step("Storm", (say) => {
        return runStress(instance, { ...bounds, database: "stress", isOwn: true }, say);
    });
    console.log(`\n${figures}`);
    tellFindings(findings);
});
