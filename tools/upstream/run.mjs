/**
 * Odoo's own tests in a database with our addons, where the wallet is off or on, and in one without
 * them to compare with.
 */
import { join } from "node:path";
import { runOdoo } from "../checks/python.mjs";
import { provideBrowser } from "../lib/browser.mjs";
import { UNIT_TEST_PAGES } from "../lib/bundles.mjs";
import { Failure } from "../lib/failure.mjs";
import { copyComplete, copyFoundation } from "../lib/foundations.mjs";
import { LOCAL } from "../lib/paths.mjs";
import { ownAddons } from "../lib/sources.mjs";
import { compareAll, doubtful } from "./comparison.mjs";
import { readTests } from "./reading.mjs";

/** Odoo's tests of an order from the till to the ledger, and tours of screens that we extend. */
const SHORT_LIST = [
    "/point_of_sale:TestPosSimpleOrders",
    "/point_of_sale:TestPosSimpleInvoicedOrders",
    "/point_of_sale:TestUi.test_01_pos_basic_order",
    "/point_of_sale:TestUi.test_payment_screen_tour",
    "/point_of_sale:TestUi.test_refund_few_quantities",
    "/point_of_sale:TestUi.test_refund_multiple_products_amounts_compliance",
    "/account:TestUi.test_01_account_tour",
];

/**
 * @param {string[]} [tags] Odoo's --test-tags
 * @returns {Promise<import("../lib/results.mjs").Outcome>}
 */
export async function runUpstream(instance, say, tags = SHORT_LIST) {
    const runs = {
        "the wallet is off": await runWithOurs(instance, tags, say),
        "the wallet is on": await runWithWallet(instance, tags, say),
    };
    return compareAll(runs, await runDoubtful(instance, runs, tags, say), tags);
}

/**
 * @typedef {(instance: import("../lib/odoo.mjs").OdooInstance, tags: string[],
 *     say: (detail: string) => void) => Promise<import("./reading.mjs").TestRun>} Run by Odoo's
 *     --test-tags
 */

/** With all our addons installed, and no company that has enabled the wallet. @type {Run} */
const runWithOurs = (instance, tags, say) => {
    return runTests(instance, { database: "upstream_with", make: makeWithOurs }, tags, say);
};

/** The same with the wallet enabled in the companies of the tests. @type {Run} */
const runWithWallet = (instance, tags, say) => {
    const env = { ...instance.env, TEST_WALLET: "1" };
    return runTests(instance, { database: "upstream_wallet", make: makeWithOurs, env }, tags, say);
};

/**
 * Tests of an installation run where later addons are not loaded yet: what those want of its tables,
 * Odoo does not insist on while it upgrades, nor here.
 */
async function makeWithOurs(instance, database) {
    await copyComplete(instance, database);
    const columns = `
        SELECT field.model, field.name FROM ir_model_fields AS field
          JOIN ir_model_data AS data ON data.model = 'ir.model.fields' AND data.res_id = field.id
         WHERE data.module LIKE 'komunigi%' AND field.required AND field.store
           AND field.model IN ('pos.config', 'res.company')`;
    for (const row of (await instance.postgres.query(columns, database)).split("\n")) {
        const [model, column] = row.split("|");
        const drop = `ALTER COLUMN ${column} DROP NOT NULL`;
        await instance.postgres.query(`ALTER TABLE ${model.replace(".", "_")} ${drop}`, database);
    }
}

/**
 * What did not pass with our addons, tried without them, but with every addon of Odoo's that they
 * depend on.
 * @param {Record<string, import("./reading.mjs").TestRun>} runs with our addons
 * @param {string[]} tags which tests were wanted
 * @returns {Promise<import("./reading.mjs").TestRun | null>} null where all passed
 * @throws {Failure} where there is then nothing to compare with
 */
async function runDoubtful(instance, runs, tags, say) {
    const again = doubtful(Object.values(runs), tags);
    if (!again.length) {
        return null;
    }
    say(`${again.length} did not pass: the same without our addons`);
    const place = { database: "upstream_without", make: makeWithout };
    const run = await runTests(instance, place, again, say);
    if (!run.complete) {
        throw new Failure(
            "Odoo did not come to the end of its tests without our addons either",
            run.end,
        );
    }
    return run;
}

async function makeWithout(instance, database) {
    await copyFoundation(instance, "komunigi_wallet", database, await ownAddons());
}

/** Tests that run after an installation run for a database that is loaded without installing. */
async function runTests(instance, { database, make, env = instance.env }, tags, say) {
    const browser = await provideBrowser(() => {});
    say(database);
    await make(instance, database);
    await installNamed(instance, database, tags);
    if (tags !== SHORT_LIST) {
        const pages = UNIT_TEST_PAGES.map((key) => `'${key}'`).join(", ");
        const show = `UPDATE ir_ui_view SET active = TRUE WHERE key IN (${pages})`;
        await instance.postgres.query(show, database);
    }
    const screenshots = join(LOCAL, "log", "screenshots");
    const args = [`--test-tags=${tags.join(",")}`, "--screenshots", screenshots];
    let running = "";
    const onLine = (line) => {
        const [, testClass = running] = line.match(/: Starting (\w+)\.\w+ \.\.\./) ?? [];
        if (testClass !== running) {
            say(testClass);
            running = testClass;
        }
    };
    const options = { env: { ...env, ...browser }, onLine };
    const { log, output } = await runOdoo(instance, database, args, options);
    if (env.TEST_WALLET && !/the wallet is on in /.test(output)) {
        throw new Failure(`no test had the wallet in use: see ${log}`);
    }
    return readTests(output, await ownAddons());
}

/** Addons of Odoo's whose tests are wanted, with all that installs itself beside them. */
async function installNamed(instance, database, tags) {
    const names = tags.flatMap((tag) => tag.match(/^\/(\w+)/)?.slice(1) ?? []);
    const missing = `
        SELECT name FROM ir_module_module WHERE state = 'uninstalled'
           AND name = ANY ('{${names.join(",")}}') AND name NOT LIKE 'komunigi%'`;
    const addons = (await instance.postgres.query(missing, database)).split("\n").filter(Boolean);
    if (addons.length) {
        await instance.install(database, addons);
    }
}
