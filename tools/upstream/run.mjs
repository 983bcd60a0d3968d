/**
 * Odoo's own tests in a database with our addons, where the wallet is off or on, and in one without
 * them to compare with.
 */
import { join } from "node:path";
import { ensurePackages } from "../lib/debian.mjs";
import { Failure } from "../lib/failure.mjs";
import { copyFoundation, copyInstalled, foundationsOf } from "../lib/foundations.mjs";
import { LOCAL } from "../lib/paths.mjs";
import { freePort } from "../lib/postgres.mjs";
import { newLog } from "../lib/run.mjs";
import { ownAddons } from "../lib/sources.mjs";
import { doubtful } from "./comparison.mjs";
import { readTests } from "./reading.mjs";

/** Odoo's tests of an order from the till to the ledger, and tours of the screens we extend. */
export const SHORT_LIST = [
    "/point_of_sale:TestPosSimpleOrders",
    "/point_of_sale:TestPosSimpleInvoicedOrders",
    "/point_of_sale:TestPoSProductsWithTax",
    "/point_of_sale:TestUi.test_01_pos_basic_order",
    "/point_of_sale:TestUi.test_payment_screen_tour",
    "/point_of_sale:TestUi.test_refund_few_quantities",
];

/** Pages that the short list does not open; Odoo builds their scripts before any tour. */
const UNIT_TEST_PAGES = ["web.unit_tests_suite", "web.test_helpers", "web.qunit_suite"];

/** Whose foundation both databases copy: the Python tests have made it before. */
const ADDON = "komunigi_wallet";

/**
 * @typedef {(instance: import("../lib/odoo.mjs").OdooInstance, tags: string[],
 *     say: (detail: string) => void) => Promise<import("./reading.mjs").TestRun>} Run by Odoo's
 *     --test-tags
 */

/** With all our addons installed, and no company that has enabled the wallet. @type {Run} */
export const runWithOurs = (instance, tags, say) => {
    return runTests(instance, { database: "upstream_with", make: makeWithOurs }, tags, say);
};

/** The same with the wallet enabled in the companies of the tests. @type {Run} */
export const runWithWallet = (instance, tags, say) => {
    const env = { ...instance.env, TEST_WALLET: "1" };
    return runTests(instance, { database: "upstream_wallet", make: makeWithOurs, env }, tags, say);
};

async function makeWithOurs(instance, database) {
    const others = (await ownAddons()).filter((addon) => addon !== ADDON);
    await copyInstalled(instance, ADDON, database, { with: others });
}

/**
 * What did not pass with our addons, tried without them, but with every addon of Odoo's that they
 * depend on.
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @param {Record<string, import("./reading.mjs").TestRun>} runs with our addons
 * @param {string[]} tags which tests were wanted
 * @param {(detail: string) => void} say
 * @returns {Promise<import("./reading.mjs").TestRun | null>} null where all passed
 * @throws {Failure} where there is then nothing to compare with
 */
export async function runDoubtful(instance, runs, tags, say) {
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
    const needed = await Promise.all((await ownAddons()).map(foundationsOf));
    await copyFoundation(instance, ADDON, database);
    await instance.install(database, [...new Set(needed.flat())]);
}

/** Tests that run after an installation run for a database that is loaded without installing. */
async function runTests(instance, { database, make, env = instance.env }, tags, say) {
    await ensurePackages(["chromium"], () => {});
    const folder = join(LOCAL, "log");
    const log = await newLog(`${database}.log`);
    say(`making ${database}`);
    await make(instance, database);
    if (tags === SHORT_LIST) {
        const pages = UNIT_TEST_PAGES.map((key) => `'${key}'`).join(", ");
        const hide = `UPDATE ir_ui_view SET active = FALSE WHERE key IN (${pages})`;
        await instance.postgres.query(hide, database);
    }
    const args = [
        ...["-d", database, "--stop-after-init", `--test-tags=${tags.join(",")}`],
        ...["--http-port", String(await freePort()), "--screenshots", join(folder, "screenshots")],
    ];
    const onLine = classesOf(say);
    const { output } = await instance.run("server", args, { env, log, onLine, ok: () => true });
    if (env.TEST_WALLET && !/the wallet is on in /.test(output)) {
        throw new Failure(`no test had the wallet in use: see ${log}`);
    }
    return readTests(output, await ownAddons());
}

/** Says each class of tests once, as it begins. */
function classesOf(say) {
    let last = "";
    return (line) => {
        const [, testClass] = line.match(/: Starting (\w+)\.\w+ \.\.\./) ?? [];
        if (testClass && testClass !== last) {
            last = testClass;
            say(testClass);
        }
    };
}
