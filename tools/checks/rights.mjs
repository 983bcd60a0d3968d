/**
 * The rights that the code gives are those that docs/rights.md says: who may do what with each
 * model, field, method, address and bus channel of ours.
 *
 *     node tools/checks/rights.mjs    writes the page anew, for people to judge its diff
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyComplete } from "../lib/foundations.mjs";
import { ROOT } from "../lib/paths.mjs";
import { main } from "../lib/progress.mjs";
import { ownAddons } from "../lib/sources.mjs";
import { provideTestInstance } from "../lib/workplace.mjs";

const PAGE = join(ROOT, "docs", "rights.md");
const DATABASE = "rights";

/** @returns {Promise<import("../lib/results.mjs").Outcome>} counted in lines of the page */
export async function check(instance) {
    return compare(await readFile(PAGE, "utf8"), await pageOf(instance));
}

/** The page as the code has it. */
async function pageOf(instance) {
    await copyComplete(instance, DATABASE);
    const [page] = await instance.call(DATABASE, "tools", ["rights.page.page", await ownAddons()]);
    return page;
}

/**
 * @param {string} said the page in the repository
 * @param {string} given the page as the code has it
 */
export function compare(said, given) {
    const [there, here] = [said, given].map((page) => page.split("\n"));
    const differ = [
        ...there.filter((line) => !here.includes(line)).map((line) => `the page:  ${line}`),
        ...here.filter((line) => !there.includes(line)).map((line) => `the code:  ${line}`),
    ];
    const report = ["docs/rights.md is not what the code gives: npm run rights", ...differ];
    return {
        passed: here.filter((line) => there.includes(line)).length,
        failed: said === given ? 0 : differ.length || 1,
        report: report.join("\n"),
    };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    await main(async () => writeFile(PAGE, await pageOf(await provideTestInstance(() => {}))));
}
