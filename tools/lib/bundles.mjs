/** The bundles of scripts and styles that Odoo makes before the first page or test that asks. */

/** Pages of Odoo's unit tests, by key: their bundles take longer than all others. */
export const UNIT_TEST_PAGES = ["web.unit_tests_suite", "web.test_helpers", "web.qunit_suite"];

/**
 * Has a database hold the bundles of all pages; its copies have them, too.
 * @param {string} database
 * @param {{without?: string[]}} [options] keys of pages to archive, which then take no time
 */
export async function makeBundles(instance, database, { without = [] } = {}) {
    const script = [
        `pages = env['ir.ui.view'].search([('key', 'in', ${JSON.stringify(without)})])`,
        "pages.active = False",
        "env['ir.qweb']._pregenerate_assets_bundles()",
        "env.cr.commit()",
    ];
    await instance.shell(database, script.join("\n"));
}
