/** Odoo's own tests in a database with our addons, and in one without them to compare with. */
import { join } from "node:path";
import getPort from "get-port";
import { ensurePackages } from "../lib/debian.mjs";
import { Failure } from "../lib/failure.mjs";
import { copyComplete, copyFoundation } from "../lib/foundations.mjs";
import { LOCAL } from "../lib/paths.mjs";
import { newLog } from "../lib/run.mjs";
import { ownAddons } from "../lib/sources.mjs";
import { compare, isClean } from "./comparison.mjs";
import { readTests } from "./reading.mjs";

/** Odoo's tests of an order from the till to the ledger, and tours of the screens we extend. */
const SHORT_LIST = [
    "/point_of_sale:TestPosSimpleOrders",
    "/point_of_sale:TestPosSimpleInvoicedOrders",
    "/point_of_sale:TestPoSProductsWithTax",
    "/point_of_sale:TestUi.test_01_pos_basic_order",
    "/point_of_sale:TestUi.test_payment_screen_tour",
    "/point_of_sale:TestUi.test_refund_few_quantities",
];

/** Pages that the short list does not open; Odoo builds their scripts before any tour. */
const UNIT_TEST_PAGES = ["web.unit_tests_suite", "web.test_helpers", "web.qunit_suite"];

/**
 * Where a test does not pass with our addons, the same tests tell without ours whose failure it is.
 * @param {string[]} [tags] Odoo's --test-tags
 * @returns {Promise<import("../lib/results.mjs").Outcome>}
 * @throws {Failure} where there is nothing to compare with
 */
export async function runUpstream(instance, say, tags = SHORT_LIST) {
    const withOurs = await runTests(instance, "upstream_with", copyComplete, tags, say);
    if (isClean(withOurs, tags)) {
        return compare(withOurs, null, tags);
    }
    say("not all passed: the same without our addons");
    const without = await runTests(instance, "upstream_without", copyWithout, tags, say);
    if (!without.complete) {
        throw new Failure(
            "Odoo did not come to the end of its tests without our addons either",
            without.end,
        );
    }
    return compare(withOurs, without, tags);
}

/** A database with every addon of Odoo's that ours depend on. */
async function copyWithout(instance, database) {
    await copyFoundation(instance, "komunigi_wallet", database, await ownAddons());
}

/** Tests that run after an installation run for a database that is loaded without installing. */
async function runTests(instance, database, make, tags, say) {
    await ensurePackages(["chromium"], () => {});
    const folder = join(LOCAL, "log");
    const log = await newLog(`${database}.log`);
    say(`${database}, whose log is ${log}`);
    await make(instance, database);
    if (tags === SHORT_LIST) {
        const pages = UNIT_TEST_PAGES.map((key) => `'${key}'`).join(", ");
        const hide = `UPDATE ir_ui_view SET active = FALSE WHERE key IN (${pages})`;
        await instance.postgres.query(hide, database);
    }
    const args = [
        ...["-d", database, "--stop-after-init", `--test-tags=${tags.join(",")}`],
        ...["--http-port", String(await getPort()), "--screenshots", join(folder, "screenshots")],
    ];
    const { output } = await instance.run("server", args, { log, ok: () => true });
    return readTests(output, await ownAddons());
}
