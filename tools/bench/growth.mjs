/** How times grow with a coop: by which power, ten times as many on paper, a table and a chart. */
import { markdownTable } from "../lib/page.mjs";
import { milliseconds } from "./limits.mjs";
import { count } from "./report.mjs";

const TEN_TIMES = 10;
/** Lines that a chart has room for. */
const LINES = 4;

/**
 * @typedef {object} Growing
 * @property {string} title
 * @property {number[]} times milliseconds, from the smallest size to the largest
 */

/**
 * @param {number[]} sizes
 * @param {number[]} times
 * @returns {number} 0: the time stays, 1: it grows as the size does
 */
export function exponentOf(sizes, times) {
    return slopeOf(sizes.map(Math.log), times.map(Math.log));
}

/**
 * A time with a constant part grows faster further on than a power that was fitted to it says, and a
 * straight line says the most that reading every row can take. What shrinks is not believed to go on
 * shrinking.
 * @param {number[]} sizes
 * @param {number[]} times
 * @returns {{exponent: number, least: number, most: number}} milliseconds at ten times the largest
 */
export function onPaper(sizes, times) {
    const exponent = exponentOf(sizes, times);
    const [largest, last] = [sizes.at(-1), times.at(-1)];
    const least = last * TEN_TIMES ** Math.max(exponent, 0);
    const line = last + slopeOf(sizes, times) * largest * (TEN_TIMES - 1);
    return { exponent, least, most: Math.max(least, line) };
}

/** By least squares. */
function slopeOf(xs, ys) {
    const [x, y] = [mean(xs), mean(ys)];
    const covariance = mean(xs.map((one, nth) => (one - x) * (ys[nth] - y)));
    return covariance / mean(xs.map((one) => (one - x) ** 2));
}

/**
 * @param {string} what is measured at each size, e.g. "movements"
 * @param {number[]} sizes
 * @param {Growing[]} rows
 * @returns {string} Markdown: the table, and the chart of those that grow by most milliseconds
 */
export function growthOf(what, sizes, rows) {
    const told = rows.map((row) => ({ ...row, ...onPaper(sizes, row.times) }));
    const ten = count(sizes.at(-1) * TEN_TIMES);
    const columns = [...sizes.map(count), "exponent", `${ten}: from`, "to"];
    const cells = told.map(({ title, times, exponent, least, most }) => {
        const power = `${exponent < 0 ? "" : "+"}${exponent.toFixed(2)}`;
        return [title, ...times.map(forPeople), power, forPeople(least), forPeople(most)];
    });
    return [
        `Milliseconds by ${what}. The exponent (least squares on the logarithms of all sizes) is 0 where a time stays, 1 where it grows as the coop does. ${ten} ${what} are on paper: from that exponent to a straight line (least squares as well), from the largest size on.`,
        markdownTable(
            [what, ...columns],
            columns.map((_column, nth) => nth + 1),
            cells,
        ),
        chartOf(what, sizes, told),
    ].join("\n\n");
}

/** A chart in Mermaid's words; the last point is the most of what is on paper. */
export function chartOf(what, sizes, rows) {
    const grown = ({ times, most }) => most - times[0];
    const lines = rows.toSorted((a, b) => grown(b) - grown(a)).slice(0, LINES);
    const labels = [...sizes.map(count), `${count(sizes.at(-1) * TEN_TIMES)} (on paper)`];
    const top = roundUp(Math.max(...lines.flatMap(({ times, most }) => [...times, most])));
    return [
        "```mermaid",
        "xychart-beta",
        `    title "Milliseconds by ${what}: ${lines.map(({ title }) => title).join(" / ")}"`,
        `    x-axis [${labels.map((label) => `"${label}"`).join(", ")}]`,
        `    y-axis "ms" 0 --> ${top}`,
        ...lines.map(({ times, most }) => {
            return `    line [${[...times, most].map((time) => Number(time.toPrecision(3))).join(", ")}]`;
        }),
        "```",
    ].join("\n");
}

function roundUp(number) {
    const step = 10 ** Math.floor(Math.log10(number)) / 2;
    return Math.ceil(number / step) * step;
}

const forPeople = (time) => (time < 1000 ? milliseconds(time) : count(Math.round(time)));
const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
