/** The benchmarks' report: one Markdown, for a terminal and for the page. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { formatted, markdownTable } from "../lib/page.mjs";
import { LOCAL } from "../lib/paths.mjs";

/**
 * @typedef {object} Found by a benchmark
 * @property {string[]} sections Markdown
 * @property {import("./limits.mjs").Judged[]} judged
 * @property {string[]} seeding what seeding each database took, for people
 * @property {object} measured
 */

/** A number for people. */
export const count = (number) => number.toLocaleString("en");

/**
 * @param {string} title
 * @param {string[]} columns titles of the figures
 * @param {import("./limits.mjs").Judged[]} judged
 */
export function judgedTable(title, columns, judged) {
    const rows = judged.map(({ title: name, cells, wanted, missed }) => [
        missed.length ? "NOT" : "ok",
        name,
        ...cells,
        missed.length ? `${wanted}: ${missed.join("; ")}` : wanted,
    ]);
    const figures = columns.map((_column, nth) => nth + 2);
    return markdownTable(["", title, ...columns, "wanted"], figures, rows);
}

/**
 * Keeps what a run has found: Markdown as prettier has it, so that it can stand in a page, and JSON.
 * @param {string} name of the files
 * @param {string} markdown
 * @param {object} found
 * @returns {Promise<{text: string, file: string}>}
 */
export async function keepReport(name, markdown, found) {
    const folder = join(LOCAL, "bench");
    const file = join(folder, `${name}.md`);
    const text = await formatted(markdown);
    await mkdir(folder, { recursive: true });
    await writeFile(file, text);
    await writeFile(join(folder, `${name}.json`), JSON.stringify(found, null, 4));
    return { text, file };
}
