/** What is wanted of each reading of the wallet, and whether it is kept. */
import { FLAT, NOISE, milliseconds, within } from "../limits.mjs";

/** Below this many milliseconds of the floor, one plain read by the ORM is the measure. */
const TINY_FLOOR = 5;
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
 */

/** Readings whose limit is a time of their own. */
const ABSOLUTE = { control: SECOND, agreement: SECOND, health: 20 };

/**
 * @param {Reading} reading
 * @returns {import("../limits.mjs").Judged}
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
            ? `under ${absolute} ms`
            : `below the ${byRead ? "ORM read" : "floor"}, flat`,
        missed,
    };
}
