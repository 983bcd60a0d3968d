/**
 * The rights that the code gives are those that docs/rights.md says: who may do what with each
 * model, field, method, address and bus channel of ours.
 *
 *     node tools/checks/rights.mjs --write    writes the page anew, for people to judge its diff
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyInstalled, foundationsOf } from "../lib/foundations.mjs";
import { ROOT } from "../lib/paths.mjs";
import { main } from "../lib/progress.mjs";
import { ownAddons } from "../lib/sources.mjs";
import { provideTestInstance } from "../lib/workplace.mjs";

const PAGE = join(ROOT, "docs", "rights.md");
const ADDON = "komunigi_wallet";
const DATABASE = "rights";

/**
 * @param {{odoo: () => Promise<import("../lib/odoo.mjs").OdooInstance>}} context
 * @returns {Promise<import("../lib/results.mjs").Outcome>} counted in lines of the page's tables
 */
export async function check({ odoo }) {
    const [said, given] = [await readFile(PAGE, "utf8"), await pageOf(await odoo())];
    const differ = differences(said, given);
    if (said !== given && !differ.length) {
        differ.push("the words of docs/rights.md differ: npm run rights");
    }
    return { passed: rowsOf(given).size, failed: differ.length, report: differ.join("\n") };
}

/** The page as the code has it. */
async function pageOf(instance) {
    const others = (await ownAddons()).filter((name) => name !== ADDON);
    const under = (await Promise.all(others.map(foundationsOf))).flat();
    await copyInstalled(instance, ADDON, DATABASE, { with: others, under: [...new Set(under)] });
    const [page] = await instance.call(DATABASE, "tools", ["rights.page.page", [ADDON, ...others]]);
    return page;
}

/**
 * What differs between two pages, a sentence each.
 * @param {string} said the page in the repository
 * @param {string} given the page as the code has it
 * @returns {string[]}
 */
export function differences(said, given) {
    const [there, here] = [rowsOf(said), rowsOf(given)];
    const gone = [...there.keys()].filter((name) => !here.has(name));
    const changed = [...here].flatMap(([name, cells]) => {
        const known = there.get(name);
        if (!known) {
            const marks = [...cells].filter(([, mark]) => mark).map((cell) => cell.join(" "));
            return [`${name} is in the code, not in the page: ${marks.join(", ")}`];
        }
        return [...cells]
            .filter(([column, mark]) => known.get(column) !== mark)
            .map(([column, mark]) => {
                return `${name}, ${column}: “${mark}” in the code, “${known.get(column)}” in the page`;
            });
    });
    return [...gone.map((name) => `${name} is in the page, not in the code`), ...changed];
}

/** The rows of a page's tables, "section: first cell" -> column -> mark; rules count as one each. */
function rowsOf(page) {
    const rows = new Map();
    let section = "";
    let header = null;
    for (const line of page.split("\n")) {
        const cells = line.startsWith("|") ? line.slice(2, -2).split(" | ") : null;
        if (!cells) {
            section = line.match(/^## (.+)/)?.[1] ?? section;
            header = null;
        } else if (!header) {
            header = cells;
        } else if (!line.startsWith("| ---")) {
            const [first, second] = cells;
            const name = section === "Record rules" ? `${first} for ${second}` : first;
            const columns = header.map((column, index) => [column, cells[index].trim()]);
            rows.set(`${section}: ${name}`, new Map(columns.slice(1)));
        }
    }
    return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    await main(async () => {
        const page = await pageOf(await provideTestInstance(() => {}));
        if (process.argv.includes("--write")) {
            await writeFile(PAGE, page);
        } else {
            console.log(page);
        }
    });
}
