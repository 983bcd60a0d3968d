/**
 * `npm run test:upstream`: Odoo's own tests of point_of_sale in a database with our addons, the
 * wallet off and on; what did not pass is tried without ours. Ends with 1 where a test fails
 * with ours only.
 *
 *     npm run test:upstream                                            the short list
 *     npm run test:upstream -- /point_of_sale:TestPoSBasicConfig       other tests, as Odoo's
 *                                                                      --test-tags name them
 *
 * The logs and the screenshots of tours that failed are in .local/log.
 */
import { Steps, main } from "./lib/progress.mjs";
import { resultOf, sumOf } from "./lib/results.mjs";
import { provideTestInstance } from "./lib/workplace.mjs";
import { compareAll } from "./upstream/comparison.mjs";
import { SHORT_LIST, runDoubtful, runWithOurs, runWithWallet } from "./upstream/run.mjs";

await main(async () => {
    const words = process.argv.slice(2).flatMap((word) => word.split(","));
    const steps = new Steps(4);
    const instance = await steps.run("Odoo and PostgreSQL", provideTestInstance);
    const tags = words.length ? words : SHORT_LIST;
    const run = (title, tests) => steps.run(title, (say) => tests(instance, tags, say));
    const runs = {
        "the wallet is off": await run("Odoo's tests with our addons", runWithOurs),
        "the wallet is on": await run("The same with the wallet in use", runWithWallet),
    };
    const without = await steps.run("What did not pass, without our addons", (say) => {
        return runDoubtful(instance, runs, tags, say);
    });
    const result = await resultOf("upstream", async () => compareAll(runs, without, tags));
    const { line, ok } = sumOf([result]);
    console.log(`\n${result.report}\n${line}`);
    process.exitCode = ok ? 0 : 1;
});
