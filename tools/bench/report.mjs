/** The benchmarks' report: one Markdown, for a terminal and for the page. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { LOCAL } from "../lib/paths.mjs";

const BEGIN = "<!-- measured: what stands here is written by npm run bench -- --page -->";
const END = "<!-- end of what is measured -->";

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
 * @param {string[]} header
 * @param {number[]} figures which columns stand to the right
 * @param {string[][]} rows
 * @returns {string} a Markdown table
 */
export function tableOf(header, figures, rows) {
    const rule = header.map((_cell, nth) => (figures.includes(nth) ? "---:" : "---"));
    return [header, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

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
    return tableOf(["", title, ...columns, "wanted"], figures, rows);
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
    const config = await resolveConfig(import.meta.filename);
    const text = await format(markdown, { ...config, parser: "markdown" });
    await mkdir(folder, { recursive: true });
    await writeFile(file, text);
    await writeFile(join(folder, `${name}.json`), JSON.stringify(found, null, 4));
    return { text, file };
}

/**
 * @param {string} page
 * @param {string} measured
 * @returns {string} the page with this between its two markers
 * @throws {Error} where it has not both
 */
export function withMeasured(page, measured) {
    const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
    if (begin < 0 || end < begin) {
        throw new Error(`the page has no place for what is measured:\n${BEGIN}\n${END}`);
    }
    return `${page.slice(0, begin + BEGIN.length)}\n\n${measured.trim()}\n\n${page.slice(end)}`;
}
