/** What is wanted of each figure of the wallet, and whether it is kept. */
import { FLAT, NOISE, figure, judgeQueries, judgeRatio, milliseconds, within } from "../limits.mjs";

/** Below this many milliseconds of the floor, one plain read by the ORM is the measure. */
const TINY_FLOOR = 5;
const SECOND = 1000;
/** How many wallet orders two servers take, to as many card orders. */
const SERVERS = 0.95;
/** How many kB more a till loads than Odoo's own. */
const MORE = 12;

/**
 * @typedef {object} Reading milliseconds; null where there is nothing to compare with
 * @property {string} key
 * @property {string} title
 * @property {number[]} times ours at each size; the last but one has a quarter of the movements
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
export function judgeReading({ key, title, times, floor, read, queries, wrong }) {
    const [smaller, ours] = times.slice(-2);
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

/** What is wanted of what the parts have measured, but for the readings. */
export const JUDGES = {
    orders: ({ stock, ours }) => [
        judgeQueries("queries of a card order", {
            ours: ours.card.queries,
            other: stock.card.queries,
            most: 1,
            others: "stock",
        }),
        judgeQueries("queries of a wallet order", {
            ours: ours.wallet.queries,
            other: stock.card.queries,
            most: 2,
            others: "a stock card order",
        }),
        judgeRatio("a wallet order", {
            ours: ours.wallet.ms,
            other: ours.card.ms,
            most: 1.15,
            others: "a card order",
        }),
        judgeRatio("a wallet order of the busiest", {
            ours: ours.busiest.ms,
            other: ours.wallet.ms,
            most: 1.1,
            others: "anyone's",
        }),
    ],
    closing: ({ wallet, card }) => [
        judgeRatio("closing 1,000 wallet orders", {
            ours: wallet.ms / 1000,
            other: card.ms / 1000,
            most: 1.5,
            unit: "s",
            others: "1,000 card orders",
        }),
    ],
    servers: ({ rate, processor }) => [
        judgeRatio("two servers, 32 tills, wallet", {
            ...rate,
            least: SERVERS,
            unit: "/s",
            others: "card",
        }),
        judgeRatio("processor time of such an order", {
            ...processor,
            most: Number((1 / SERVERS).toFixed(2)),
            others: "card",
        }),
    ],
    till: ({ wallet, card }) => [
        judgeRatio("from validation to receipt, wallet", {
            ours: wallet,
            other: card,
            most: 1.15,
            others: "card",
        }),
    ],
    opening: ({ ours, stock }) => {
        const more = ours.kilobytes - stock.kilobytes;
        const kilobytes = [ours.kilobytes, stock.kilobytes].map((size) => `${figure(size)} kB`);
        return [
            judgeRatio("opening the till, all addons", {
                ours: ours.ms,
                other: stock.ms,
                most: 1.03,
                others: "stock",
            }),
            {
                title: "scripts and styles of the till, compressed",
                cells: [...kilobytes, figure(more)],
                wanted: `at most ${MORE} kB more`,
                missed: more > MORE ? [`${figure(more)} kB more`] : [],
            },
        ];
    },
};
