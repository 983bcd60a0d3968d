/** A whole run of the wallet's benchmark. */
import { step } from "../../lib/progress.mjs";
import { inShell, provideSeeded } from "../databases.mjs";
import { figure, judgeQueries, judgeRatio } from "../limits.mjs";
import { count, keepReport, tableOf } from "../report.mjs";
import { WALLET, provideStock } from "./databases.mjs";
import { judgeReading } from "./limits.mjs";
import { measureOpening } from "./opening.mjs";
import { measureServers } from "./servers.mjs";
import { measureTill } from "./till.mjs";

export { forgetDatabases } from "./databases.mjs";

/** Posted movements of the database, and of the smaller one that it is compared with. */
export const SIZES = { movements: 1_000_000, smaller: 250_000, seconds: 20 };

/** Each can be run alone. */
export const PARTS = ["readings", "orders", "closing", "servers", "till", "opening"];

/** Parts that have databases of their own. */
const ALONE = ["till", "opening"];
/** How many wallet orders two servers take, to as many card orders. */
const SERVERS = 0.95;
/** How many kB more a till loads than Odoo's own. */
const MORE = 12;

/**
 * @param {import("../../lib/odoo.mjs").OdooInstance} instance
 * @param {{movements: number, smaller: number, seconds: number, parts: string[]}} bounds
 * @returns {Promise<{tables: string, missed: number, file: string}>}
 */
export async function runBench(instance, bounds) {
    const { movements, smaller, seconds, parts } = bounds;
    const wants = (part) => parts.includes(part);
    const { large, small, stock } = await step("Databases", async (say) => {
        const seeded = (size) => {
            return provideSeeded(WALLET, instance, size, (text) => say(`${count(size)}: ${text}`));
        };
        return {
            large: parts.some((part) => !ALONE.includes(part)) && (await seeded(movements)),
            small: wants("readings") && (await seeded(smaller)),
            stock: wants("orders") && (await provideStock(instance, say)),
        };
    });
    const call = (database, words, say) => inShell(WALLET, instance, database, words, say);
    const measured = {};
    const measure = async (part, title, action) => {
        if (wants(part)) {
            measured[part] = await step(title, action);
        }
    };
    await measure("readings", "What is read", (say) => {
        return call(large, ["measure_readings", small], say);
    });
    await measure("orders", "Orders", async (say) => ({
        stock: await call(stock, ["measure_stock"], say),
        ours: await call(large, ["measure_orders"], say),
    }));
    await measure("closing", "Closing", (say) => call(large, ["measure_closing"], say));
    await measure("servers", "Two servers", async (say) => {
        const scene = await call(large, ["kept"], say);
        return measureServers(instance, large, scene, seconds, say);
    });
    await measure("till", "The till's browser", measureTill);
    await measure("opening", "Opening the till", (say) => measureOpening(instance, say));
    return report(measured, bounds);
}

/** Keeps what was measured, and says it. */
function report(measured, { movements, smaller, parts }) {
    const readings = (measured.readings ?? []).map(judgeReading);
    const others = Object.entries(measured).flatMap(([part, told]) => JUDGES[part]?.(told) ?? []);
    const tables = [];
    if (readings.length) {
        const title = `reading, ${count(movements)} movements`;
        const columns = ["ours ms", "floor ms", "ratio", "ORM read ms", "growth", "queries"];
        tables.push(tableOf(title, columns, readings));
    }
    if (others.length) {
        tables.push(tableOf("orders and closing", ["ours", "other", "ratio"], others));
    }
    const name = `wallet${parts.length < PARTS.length ? `_${parts.join("_")}` : ""}`;
    return keepReport(name, tables, [...readings, ...others], { measured, movements, smaller });
}

/** What is wanted of what the parts have measured, but for the readings. */
const JUDGES = {
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
            most: 6,
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
    servers: ({ wallet, card }) => [
        judgeRatio("two servers, 32 tills, wallet", {
            ours: wallet.rate,
            other: card.rate,
            least: SERVERS,
            unit: "/s",
            others: "card",
        }),
        judgeRatio("processor time of such an order", {
            ours: wallet.processor,
            other: card.processor,
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
