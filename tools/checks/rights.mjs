/**
 * The rights that the code gives are those that docs/rights.md says: who may do what with each
 * model, field, method, address and bus channel of ours. Rights that are changed on purpose are
 * named, each time.
 *
 *     node tools/checks/rights.mjs    writes the page anew, for people to judge its diff
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "../lib/failure.mjs";
import { copyComplete } from "../lib/foundations.mjs";
import { ROOT } from "../lib/paths.mjs";
import { main } from "../lib/progress.mjs";
import { ownAddons } from "../lib/sources.mjs";
import { provideTestInstance } from "../lib/workplace.mjs";

const PAGE = join(ROOT, "docs", "rights.md");
const DATABASE = "rights";

/**
 * @typedef {object} Found
 * @property {string} page the page as the code has it
 * @property {string[]} faults what is wrong with the questions
 * @property {{what: string, lines: string[], told: string[]}[]} proofs changes of rights: lines of
 *     the page, and faults, that each makes
 */

/** @returns {Promise<import("../lib/results.mjs").Outcome>} counted in lines of the page */
export async function check(instance) {
    return judge(await readFile(PAGE, "utf8"), await ask(instance));
}

/** @returns {Promise<Found>} */
async function ask(instance) {
    await copyComplete(instance, DATABASE);
    const [found] = await instance.call(DATABASE, "tools", ["rights.page.page", await ownAddons()]);
    return found;
}

/**
 * @param {string} said the page in the repository
 * @param {Found} found
 */
export function judge(said, { page, faults, proofs }) {
    const { passed, differ } = compare(said, page);
    const unseen = proofs.filter(({ lines, told }) => {
        return !compare(page, [page, ...lines].join("\n")).differ.length && !told.length;
    });
    const report = [
        ...(said === page ? [] : ["docs/rights.md is not what the code gives: npm run rights"]),
        ...differ,
        ...faults,
        ...unseen.map(({ what }) => `nothing names ${what} (tools/rights/proof.py)`),
    ];
    return {
        passed: passed + proofs.length - unseen.length,
        failed: report.length,
        report: report.join("\n"),
    };
}

/** Which lines two pages do not share. */
function compare(said, given) {
    const [there, here] = [said, given].map((page) => page.split("\n"));
    return {
        passed: here.filter((line) => there.includes(line)).length,
        differ: [
            ...there.filter((line) => !here.includes(line)).map((line) => `the page:  ${line}`),
            ...here.filter((line) => !there.includes(line)).map((line) => `the code:  ${line}`),
        ],
    };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    await main(async () => {
        const { page, faults } = await ask(await provideTestInstance(() => {}));
        await writeFile(PAGE, page);
        if (faults.length) {
            throw new Failure("some questions have no answer", faults.join("\n"));
        }
    });
}
