/** What is wanted of each figure of a benchmark, and whether it is kept. */

/** What may differ between two medians on a machine that does other things too. */
export const NOISE = 1.15;
const NOISE_MS = 0.5;
/** Flat: from a quarter of the records to all of them. */
export const FLAT = 1.3;

/**
 * @typedef {object} Judged
 * @property {string} title
 * @property {string[]} cells figures, for people
 * @property {string} wanted
 * @property {string[]} missed why it is not kept; empty where it is
 */

/** Whether a figure keeps a limit, but for noise. */
export const within = (time, limit) => time <= limit * NOISE + NOISE_MS;

/**
 * @param {string} title
 * @param {{ours: number, other: number, ratio?: number, most?: number, least?: number,
 *     unit?: string, others: string}} figures `most` or `least` is the wanted ratio of ours to the
 *     other; `ratio` where it was measured otherwise than by these two
 * @returns {Judged}
 */
export function judgeRatio(title, figures) {
    const { ours, other, ratio = ours / other, most, least, unit = "ms", others } = figures;
    const kept = most === undefined ? ratio >= least : ratio <= most;
    const wanted = most === undefined ? `at least ${least}` : `at most ${most}`;
    return {
        title,
        cells: [`${figure(ours)} ${unit}`, `${figure(other)} ${unit}`, ratio.toFixed(2)],
        wanted: `${wanted} of ${others}`,
        missed: kept ? [] : [`${ratio.toFixed(2)} is not ${wanted}`],
    };
}

/**
 * @param {string} title
 * @param {{ours: number, other: number, most: number, others: string}} figures queries
 * @returns {Judged}
 */
export function judgeQueries(title, { ours, other, most, others }) {
    const more = ours - other;
    return {
        title,
        cells: [String(ours), String(other), more > 0 ? `+${more}` : String(more)],
        wanted: `at most ${most} more than ${others}`,
        missed: more > most ? [`${more} more`] : [],
    };
}

export const figure = (number) => (number < 10 ? number.toFixed(2) : number.toFixed(1));
export const milliseconds = (number) => (number === null ? "-" : figure(number));
