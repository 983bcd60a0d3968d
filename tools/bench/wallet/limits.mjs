/** What is wanted of each figure, and whether it is kept. */

/** Below this many milliseconds of the floor, one plain read by the ORM is the measure. */
const TINY_FLOOR = 5;
/** What may differ between two medians on a machine that does other things too. */
const NOISE = 1.15;
const NOISE_MS = 0.5;
/** Flat: from 250,000 to 1,000,000 movements. */
const FLAT = 1.3;
const SECOND = 1000;

/**
 * @typedef {object} Reading milliseconds; null where there is nothing to compare with
 * @property {string} key
 * @property {string} title
 * @property {number} ours
 * @property {number} smaller the same with a quarter of the movements
 * @property {number | null} floor
 * @property {number | null} read one plain read by the ORM of as many records
 * @property {number} queries
 * @property {string | false} wrong where the answer is not that of the floor
 *
 * @typedef {object} Judged
 * @property {string} title
 * @property {string[]} cells figures, for people
 * @property {string} wanted
 * @property {string[]} missed why it is not kept; empty where it is
 */

/** Readings whose limit is a time of their own. */
const ABSOLUTE = { control: SECOND, agreement: SECOND };

const within = (figure, limit) => figure <= limit * NOISE + NOISE_MS;

/**
 * @param {Reading} reading
 * @returns {Judged}
 */
export function judgeReading({ key, title, ours, smaller, floor, read, queries, wrong }) {
    const missed = [];
    const absolute = ABSOLUTE[key];
    const byRead = !absolute && floor < TINY_FLOOR;
    if (wrong) {
        missed.push(`another answer: ${wrong}`);
    }
    if (absolute && ours > absolute) {
        missed.push(`over ${absolute} ms`);
    }
    if (!absolute && ours > floor && !(byRead && within(ours, read))) {
        missed.push(byRead ? "above floor and ORM read" : "above the floor");
    }
    if (!absolute && !within(ours, smaller * (FLAT / NOISE))) {
        missed.push("grows");
    }
    return {
        title,
        cells: [
            milliseconds(ours),
            milliseconds(floor),
            floor ? (ours / floor).toFixed(2) : "-",
            milliseconds(read),
            (ours / smaller).toFixed(2),
            String(queries),
        ],
        wanted: absolute
            ? `under ${absolute / SECOND} s`
            : `below the ${byRead ? "ORM read" : "floor"}, flat`,
        missed,
    };
}

/**
 * @param {string} title
 * @param {{ours: number, other: number, most?: number, least?: number, unit?: string,
 *     others: string}} figures `most` or `least` is the wanted ratio of ours to the other
 * @returns {Judged}
 */
export function judgeRatio(title, { ours, other, most, least, unit = "ms", others }) {
    const ratio = ours / other;
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

const figure = (number) => (number < 10 ? number.toFixed(2) : number.toFixed(1));
const milliseconds = (number) => (number === null ? "-" : figure(number));
