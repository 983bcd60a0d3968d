/** What is wanted of each figure of the shifts, and whether it is kept. */
import { FLAT, NOISE, milliseconds, within } from "../limits.mjs";

/**
 * @typedef {object} Limit
 * @property {string} title
 * @property {number} [ratio] at most so many times the plain writing or reading
 * @property {number} [queries] at most so many more than it
 * @property {number} [under] milliseconds, where growth is below what can be measured
 * @property {boolean} [grows] with the coop, as what it shows does
 */

/** @type {Record<string, Limit>} by the keys of measures.py */
export const LIMITS = {
    countdown_batch: { title: "countdown of a batch of 200", ratio: 3 },
    countdown_run: { title: "countdown run, 2,000 due", ratio: 3 },
    refresh: { title: "200 expired answers", ratio: 3 },
    write: { title: "a counter of 1,000 workers", ratio: 3 },
    none_due: { title: "finding the due, none is", under: 5 },
    contacts: { title: "80 contacts with the reason", queries: 2 },
    workers: { title: "80 workers with the reason", queries: 2 },
    health: { title: "what a monitor asks", under: 10 },
    answer: { title: "one complete answer", under: 20 },
    board: { title: "the board, a week of 400 seats", queries: 2, under: 250 },
    seats: { title: "free seats before the alert", under: 1000, grows: true },
};

/**
 * A small coop has fewer workers than a run has due: what is written is told at the pace of a plain
 * writing of as many rows, in the largest coop.
 * @param {string} key
 * @param {Measured[]} bySize the smallest coop first
 * @returns {number[]} milliseconds
 * @typedef {Record<"ours" | "plain", {ms: number, queries: number}>} Measured
 */
export function atPace(key, bySize) {
    const largest = bySize.at(-1).plain.ms;
    return bySize.map(({ ours, plain }) => {
        return LIMITS[key].ratio ? ours.ms * (largest / plain.ms) : ours.ms;
    });
}

/**
 * @param {string} key
 * @param {Measured[]} bySize from a quarter of the workers to all
 * @returns {import("../limits.mjs").Judged}
 */
export function judgeCost(key, bySize) {
    const { title, ratio, queries, under, grows } = LIMITS[key];
    const { ours, plain } = bySize.at(-1);
    const wanted = [];
    const missed = [];
    const demand = (kept, what, why) => {
        wanted.push(what);
        missed.push(...(kept ? [] : [why]));
    };
    const times = ours.ms / plain.ms;
    const more = ours.queries - plain.queries;
    const [quarter] = atPace(key, bySize);
    if (ratio) {
        demand(times <= ratio, `at most ${ratio} times`, `${times.toFixed(1)} times`);
    }
    if (queries) {
        demand(more <= queries, `at most ${queries} queries more`, `${more} more`);
    }
    if (under) {
        demand(ours.ms <= under, `under ${under} ms`, `over ${under} ms`);
    }
    if (!grows && !under) {
        demand(within(ours.ms, quarter * (FLAT / NOISE)), "flat", "grows");
    }
    return {
        title,
        cells: [
            milliseconds(ours.ms),
            milliseconds(plain.ms),
            times.toFixed(1),
            (ours.ms / quarter).toFixed(2),
            `${ours.queries} / ${plain.queries}`,
        ],
        wanted: wanted.join(", "),
        missed,
    };
}
