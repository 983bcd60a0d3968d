/**
 * The addons' PDFs, printed as on a server and read as text. Its own check: the others need no
 * wkhtmltopdf, and print nothing.
 */
import { ensurePackages } from "../lib/debian.mjs";
import { sumOf } from "../lib/results.mjs";
import { testAddon } from "./python.mjs";

const PRINTING = ["komunigi_shift", "komunigi_wallet"];

/** @returns {Promise<import("../lib/results.mjs").Outcome>} counted in tests */
export async function check(instance, say) {
    await ensurePackages(["wkhtmltopdf"], say);
    const results = [];
    for (const addon of PRINTING) {
        const tags = `/${addon}:TestPrinted`;
        results.push(await testAddon(instance, [addon], tags, `printed_${addon}`));
    }
    return { ...sumOf(results), report: results.map(({ report }) => report).join("\n") };
}
