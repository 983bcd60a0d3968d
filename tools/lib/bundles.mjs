/** The bundles of scripts and styles that Odoo makes before the first page or test that asks. */
import { fingerprint } from "./sources.mjs";

/** Pages of Odoo's unit tests, by key: their bundles take longer than all others. */
export const UNIT_TEST_PAGES = ["web.unit_tests_suite", "web.test_helpers", "web.qunit_suite"];

/** Databases that this process has found with their bundles, or is making them in, by name. */
const PROVIDED = new Map();

/**
 * Has a database that is kept for copying hold the bundles of all pages; its copies have them, too.
 * @param {string} database
 * @param {{without?: string[], say?: (detail: string) => void}} [options] keys of pages to
 *     archive, which then take no time
 */
export function provideBundles(instance, database, options = {}) {
    if (!PROVIDED.has(database)) {
        PROVIDED.set(database, makeOnce(instance, database, options));
    }
    return PROVIDED.get(database);
}

async function makeOnce(instance, database, { without = [], say }) {
    const print = await fingerprint((path) => /^addon\/[^/]+\/static\//.test(path), without);
    if ((await instance.postgres.note(database)) === print) {
        return;
    }
    say?.("making bundles of scripts and styles");
    const script = [
        `pages = env['ir.ui.view'].search([('key', 'in', ${JSON.stringify(without)})])`,
        "pages.active = False",
        "env['ir.qweb']._pregenerate_assets_bundles()",
        "env.cr.commit()",
    ];
    await instance.shell(database, script.join("\n"));
    await instance.postgres.setNote(database, print);
}
