/** Odoo's own tests of the till with our addons, the wallet off and on (see `npm run test:upstream`). */
import { compareAll } from "../upstream/comparison.mjs";
import { SHORT_LIST, runDoubtful, runWithOurs, runWithWallet } from "../upstream/run.mjs";

/**
 * @param {{odoo: () => Promise<import("../lib/odoo.mjs").OdooInstance>,
 *     say: (detail: string) => void}} context
 * @returns {Promise<import("../lib/results.mjs").Outcome>}
 */
export async function check({ odoo, say }) {
    const instance = await odoo();
    const runs = {
        "the wallet is off": await runWithOurs(instance, SHORT_LIST, say),
        "the wallet is on": await runWithWallet(instance, SHORT_LIST, say),
    };
    return compareAll(runs, await runDoubtful(instance, runs, SHORT_LIST, say), SHORT_LIST);
}
