/**
 * `npm run stress`: two servers behind nginx, many clients with all kinds of work, and faults.
 *
 *     npm run stress                      ten minutes of it
 *     npm run stress -- --seconds 60      shorter; also --clients, --tills, --workers, --seed,
 *                                         --faults, --most
 *     npm run stress -- --page            the same, into docs/reliability.md
 */
import { join } from "node:path";
import { boundsOf } from "./lib/bounds.mjs";
import { circumstances, circumstancesText, versionsOf } from "./lib/circumstances.mjs";
import { checkPlace, writeMeasured } from "./lib/page.mjs";
import { ROOT } from "./lib/paths.mjs";
import { main, step } from "./lib/progress.mjs";
import { tellFindings } from "./lib/results.mjs";
import { provideTestInstance } from "./lib/workplace.mjs";
import { runStress } from "./stress/run.mjs";

const PAGE = join(ROOT, "docs", "reliability.md");
const DEFAULTS = {
    ...{ seconds: 600, clients: 32, tills: 4, workers: 3, faults: 270 },
    ...{ most: 2000, seed: 1 },
};

await main(async () => {
    const others = { page: { type: "boolean", default: false } };
    const { page, ...bounds } = boundsOf(process.argv.slice(2), DEFAULTS, others);
    const before = await circumstances();
    if (page) {
        await checkPlace(PAGE);
    }
    const instance = await step("Odoo and PostgreSQL", provideTestInstance);
    const { findings, text, summary } = await step("Storm", (say) => {
        return runStress(instance, { ...bounds, database: "stress", isOwn: true }, say);
    });
    console.log(text);
    if (page) {
        const told = { ...before, ...(await versionsOf(instance)) };
        const minutes = (Date.now() - before.at) / 60_000;
        await writeMeasured(PAGE, `${circumstancesText(told, minutes, [])}\n\n${summary}`);
        console.log(`\nAlso in ${PAGE}`);
    }
    tellFindings(findings);
});
