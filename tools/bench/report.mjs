/** The benchmarks' tables, for people and as Markdown. */
import { mkdir, writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { LOCAL } from "../lib/paths.mjs";

/** A number for people. */
export const count = (number) => number.toLocaleString("en");

/**
 * @param {string} title
 * @param {string[]} columns titles of the figures
 * @param {import("./limits.mjs").Judged[]} judged
 * @returns {string} a Markdown table whose columns line up in a terminal too
 */
export function tableOf(title, columns, judged) {
    const rows = judged.map(({ title: name, cells, wanted, missed }) => [
        missed.length ? "NOT" : "ok",
        name,
        ...cells,
        missed.length ? `${wanted}: ${missed.join("; ")}` : wanted,
    ]);
    const header = ["", title, ...columns, "wanted"];
    const widths = header.map((cell, nth) => {
        return Math.max(3, ...[header, ...rows].map((row) => row[nth].length));
    });
    const line = (row) => {
        const cells = row.map((cell, nth) => {
            const isFigure = nth > 1 && nth < row.length - 1;
            return isFigure ? cell.padStart(widths[nth]) : cell.padEnd(widths[nth]);
        });
        return `| ${cells.join(" | ")} |`;
    };
    const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
    return [line(header), rule, ...rows.map(line)].join("\n");
}

/**
 * Keeps what a run has found, for people and as JSON.
 * @param {string} name of the files
 * @param {string[]} tables
 * @param {import("./limits.mjs").Judged[]} judged
 * @param {object} more what the JSON holds besides
 * @returns {Promise<{tables: string, missed: number, file: string}>}
 */
export async function keepReport(name, tables, judged, more) {
    const folder = join(LOCAL, "bench");
    const file = join(folder, `${name}.md`);
    const load = loadavg().map((number) => number.toFixed(1));
    const processors = `${cpus().length} processors; load of the last 1, 5, 15 minutes: `;
    const text = [...tables, processors + load.join(", ")].join("\n\n");
    await mkdir(folder, { recursive: true });
    await writeFile(file, `${text}\n`);
    const kept = { ...more, judged, at: new Date().toISOString() };
    await writeFile(join(folder, `${name}.json`), JSON.stringify(kept, null, 4));
    const missed = judged.filter((one) => one.missed.length).length;
    return { tables: text, missed, file };
}
