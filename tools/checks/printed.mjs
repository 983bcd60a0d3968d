/**
 * The addons' PDFs, printed as on a server and read as text. Its own check: the others need no
 * wkhtmltopdf, and print nothing.
 */
import { ensurePackages } from "../lib/debian.mjs";
import { copyComplete } from "../lib/foundations.mjs";
import { runTests } from "./python.mjs";

const TESTS = "/komunigi_shift:TestPrinted,/komunigi_wallet:TestPrinted";

/** @returns {Promise<import("../lib/results.mjs").Outcome>} counted in tests */
export async function check(instance, say) {
    await ensurePackages(["wkhtmltopdf"], say);
    await copyComplete(instance, "printed");
    return runTests(instance, "printed", ["--test-tags", TESTS]);
}
