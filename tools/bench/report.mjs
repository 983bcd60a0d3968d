/** The benchmark's tables, for people and as Markdown. */

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
