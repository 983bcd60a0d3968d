/** ESLint on TypeScript and on the tools; a warning counts like an error. */
import { ESLint } from "eslint";
import { ROOT } from "../lib/paths.mjs";

/** @returns {Promise<import("../lib/results.mjs").Outcome>} counted in files */
export async function check() {
    const eslint = new ESLint({ cwd: ROOT });
    const results = await eslint.lintFiles(["."]);
    const wrong = results.filter((file) => file.errorCount + file.warningCount > 0);
    const formatter = await eslint.loadFormatter("stylish");
    return {
        passed: results.length - wrong.length,
        failed: wrong.length,
        report: wrong.length ? await formatter.format(wrong) : "",
    };
}
