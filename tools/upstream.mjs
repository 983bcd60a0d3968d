/**
 * `npm run test:upstream`: Odoo's own tests of point_of_sale in a database with our addons and in
 * one without; ends with 1 where a test fails with ours only.
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
import { compare } from "./upstream/comparison.mjs";
import { SHORT_LIST, runWithOurs, runWithout } from "./upstream/run.mjs";

await main(async () => {
    const words = process.argv.slice(2).flatMap((word) => word.split(","));
    const steps = new Steps(3);
    const instance = await steps.run("Odoo and PostgreSQL", provideTestInstance);
    const tags = words.length ? words : SHORT_LIST;
    const run = (title, tests) => steps.run(title, (say) => tests(instance, tags, say));
    const withOurs = await run("Odoo's tests with our addons", runWithOurs);
    const without = await run("Odoo's tests without them", runWithout);
    const result = await resultOf("upstream", async () => compare(withOurs, without, tags));
    const { line, ok } = sumOf([result]);
    console.log(`\n${result.report}\n${line}`);
    process.exitCode = ok ? 0 : 1;
});
