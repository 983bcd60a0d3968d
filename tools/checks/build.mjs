/** The built files in the addons are those that their sources give. */
import { difference } from "../../build.mjs";

/** @returns {Promise<import("../lib/results.mjs").Outcome>} counted in files */
export async function check() {
    const { complaints, total } = await difference();
    return {
        passed: Math.max(total - complaints.length, 0),
        failed: complaints.length,
        report: complaints.join("\n"),
    };
}
