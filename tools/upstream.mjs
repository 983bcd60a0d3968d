/**
 * `npm run test:upstream`: Odoo's own tests of point_of_sale and account, Python and tours, in a
 * database with our addons, the wallet off and on; what did not pass is tried without ours. Ends
 * with 1 where a test fails with ours only. `npm test` does the same with a short list.
 *
 *     npm run test:upstream                                            both suites, an hour or two
 *     npm run test:upstream -- /point_of_sale:TestPoSBasicConfig       other tests, as Odoo's
 *                                                                      --test-tags name them
 *     npm run test:upstream -- /pos_sale,/pos_loyalty                  of other addons, which are
 *                                                                      installed where they are not
 *
 * The logs and the screenshots of tours that failed are in .local/log.
 */
import { main, step } from "./lib/progress.mjs";
import { provideTestInstance } from "./lib/workplace.mjs";
import { runUpstream } from "./upstream/run.mjs";

const SUITES = ["/point_of_sale", "/account"];

await main(async () => {
    const words = process.argv.slice(2).flatMap((word) => word.split(","));
    const instance = await step("Odoo and PostgreSQL", provideTestInstance);
    const { passed, failed, report } = await step("Odoo's tests", (say) => {
        return runUpstream(instance, say, words.length ? words : SUITES);
    });
    console.log(`\n${report}\n${passed} passed, ${failed} failed`);
    process.exitCode = failed || !passed ? 1 : 0;
});
