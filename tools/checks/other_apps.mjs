/**
 * The wallet beside Odoo's other apps of the till: its own check, since the other tests run where
 * none of them is installed.
 */
import { provideBrowser } from "../lib/browser.mjs";
import { copyComplete } from "../lib/foundations.mjs";
import { runTests } from "./python.mjs";

const APPS = ["pos_discount", "pos_hr", "pos_loyalty", "pos_sale"];

/** @returns {Promise<import("../lib/results.mjs").Outcome>} counted in tests */
export async function check(instance, say) {
    const browser = await provideBrowser(say);
    await copyComplete(instance, "other_apps");
    await instance.install("other_apps", APPS);
    const args = ["--test-tags", "komunigi_other_apps"];
    return runTests(instance, "other_apps", args, { env: { ...instance.env, ...browser } });
}
