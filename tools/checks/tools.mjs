/** The tools' own tests: above all, that no result of a check can pass in silence. */
import { runNodeTests } from "../lib/node_tests.mjs";
import { sourceFiles } from "../lib/source_files.mjs";

/** @returns {Promise<import("../lib/results.mjs").Outcome>} */
export async function check() {
    return runNodeTests(
        "tools",
        await sourceFiles((path) => /^tests\/tools\/.*\.test\.mjs$/.test(path)),
    );
}
