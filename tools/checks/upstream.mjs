/** Odoo's own tests of the till with our addons (see `npm run test:upstream`). */
import { compare, isClean } from "../upstream/comparison.mjs";
import { SHORT_LIST, runWithOurs, runWithout } from "../upstream/run.mjs";

/**
 * @param {{odoo: () => Promise<import("../lib/odoo.mjs").OdooInstance>,
 *     say: (detail: string) => void}} context
 * @returns {Promise<import("../lib/results.mjs").Outcome>}
 */
export async function check({ odoo, say }) {
    const instance = await odoo();
    const withOurs = await runWithOurs(instance, SHORT_LIST, say);
    if (isClean(withOurs, SHORT_LIST)) {
        return compare(withOurs, null, SHORT_LIST);
    }
    say("not all passed: the same without our addons");
    return compare(withOurs, await runWithout(instance, SHORT_LIST, say), SHORT_LIST);
}
