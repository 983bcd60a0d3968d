/** The part of a page that a command measures and writes, between two comments. */
import { readFile, writeFile } from "node:fs/promises";
import { format, resolveConfig } from "prettier";
import { Failure } from "./failure.mjs";

const PLACE = /(<!-- measured: [^>]*-->).*(<!-- end of what is measured -->)/s;

/**
 * @param {string} page
 * @param {string} measured
 * @returns {string} the page with this between its two comments
 * @throws {Failure} where it has not both
 */
export function withMeasured(page, measured) {
    if (!PLACE.test(page)) {
        throw new Failure(`the page has no place for what is measured: ${PLACE}`);
    }
    return page.replace(PLACE, (_all, begin, end) => `${begin}\n\n${measured.trim()}\n\n${end}`);
}

/**
 * @param {string} file of a page
 * @param {string} measured Markdown
 */
export async function writeMeasured(file, measured) {
    const page = withMeasured(await readFile(file, "utf8"), await formatted(measured));
    await writeFile(file, page);
}

/** @throws {Failure} where a page has no place for what is measured: rather now than after a run */
export async function checkPlace(file) {
    withMeasured(await readFile(file, "utf8"), "");
}

/** @returns {Promise<string>} Markdown as it may stand in a page */
export async function formatted(markdown) {
    const config = await resolveConfig(import.meta.filename);
    return format(markdown, { ...config, parser: "markdown" });
}

/**
 * @param {string[]} header
 * @param {number[]} figures which columns stand to the right
 * @param {string[][]} rows
 * @returns {string} a Markdown table
 */
export function markdownTable(header, figures, rows) {
    const rule = header.map((_cell, nth) => (figures.includes(nth) ? "---:" : "---"));
    return [header, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
