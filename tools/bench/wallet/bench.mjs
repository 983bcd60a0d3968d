/** A whole run of the wallet's benchmark. */
import { inShell, provideSeeded } from "../databases.mjs";
import { figure, judgeQueries, judgeRatio } from "../limits.mjs";
import { count, keepReport, tableOf } from "../report.mjs";
import { PARTS } from "./bounds.mjs";
import { WALLET, provideStock } from "./databases.mjs";
import { judgeReading } from "./limits.mjs";
import { measureOpening } from "./opening.mjs";
import { measureServers } from "./servers.mjs";
import { measureTill } from "./till.mjs";

export { forgetDatabases } from "./databases.mjs";

/** Parts that have databases of their own. */
const ALONE = ["till", "opening"];
/** How many wallet orders two servers take, to as many card orders. */
const SERVERS = 0.95;
/** How many kB more a till loads than Odoo's own. */
const MORE = 12;

/**
 * @param {import("../../lib/odoo.mjs").OdooInstance} instance
 * @param {{movements: number, smaller: number, seconds: number, parts: string[],
 *     fresh?: boolean}} bounds
 * @param {import("../../lib/progress.mjs").Steps} steps
 * @returns {Promise<{tables: string, missed: number, file: string}>}
 */
export async function runBench(instance, bounds, steps) {
    const { movements, smaller, parts } = bounds;
    const wants = (part) => parts.includes(part);
    const databases = await steps.run("Databases", async (say) => {
        const saying = (name) => (detail) => say(`${name}: ${detail}`);
        return {
            large:
                parts.some((part) => !ALONE.includes(part)) &&
                (await provideSeeded(
                    WALLET,
                    instance,
                    movements,
                    bounds,
                    saying(count(movements)),
                )),
            small:
                wants("readings") &&
                (await provideSeeded(WALLET, instance, smaller, bounds, saying(count(smaller)))),
            stock: wants("orders") && (await provideStock(instance, bounds, saying("stock"))),
        };
    });
    const call = (database, name, say) => inShell(WALLET, instance, databases[database], name, say);
    const measured = {};
    if (wants("readings")) {
        measured.readings = await steps.run("What is read", (say) => {
            return call("large", `measure_readings(env, ${JSON.stringify(databases.small)})`, say);
        });
    }
    if (wants("orders")) {
        measured.orders = await steps.run("Orders", async (say) => ({
            stock: await call("stock", "measure_stock(env)", say),
            ours: await call("large", "measure_orders(env)", say),
        }));
    }
    if (wants("closing")) {
        measured.closing = await steps.run("Closing", (say) => {
            return call("large", "measure_closing(env)", say);
        });
    }
    if (wants("servers")) {
        measured.servers = await steps.run("Two servers", async (say) => {
            const scene = await call("large", "answer(kept(env))", say);
            return measureServers(instance, databases.large, scene, bounds.seconds, say);
        });
    }
    if (wants("till")) {
        measured.till = await steps.run("The till's browser", measureTill);
    }
    if (wants("opening")) {
        measured.opening = await steps.run("Opening the till", (say) => {
            return measureOpening(instance, say);
        });
    }
    return report(measured, bounds);
}

/** Keeps what was measured, and says it. */
function report(measured, { movements, smaller, parts }) {
    const judged = [];
    const tables = [];
    const add = (title, columns, rows) => {
        judged.push(...rows);
        tables.push(tableOf(title, columns, rows));
    };
    if (measured.readings) {
        const title = `reading, ${count(movements)} movements`;
        const columns = ["ours ms", "floor ms", "ratio", "ORM read ms", "growth", "queries"];
        add(title, columns, measured.readings.map(judgeReading));
    }
    const others = [
        ...ordersJudged(measured),
        ...closingJudged(measured),
        ...tillJudged(measured),
        ...openingJudged(measured),
    ];
    if (others.length) {
        add("orders and closing", ["ours", "other", "ratio"], others);
    }
    const name = `wallet${parts.length < PARTS.length ? `_${parts.join("_")}` : ""}`;
    return keepReport(name, tables, judged, { measured, movements, smaller });
}

function ordersJudged({ orders }) {
    if (!orders) {
        return [];
    }
    const { stock, ours } = orders;
    return [
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
    ];
}

function closingJudged({ closing, servers }) {
    const judged = [];
    if (closing) {
        judged.push(
            judgeRatio("closing 1,000 wallet orders", {
                ours: closing.wallet.ms / 1000,
                other: closing.card.ms / 1000,
                most: 1.5,
                unit: "s",
                others: "1,000 card orders",
            }),
        );
    }
    if (servers) {
        judged.push(
            judgeRatio("two servers, 32 tills, wallet", {
                ours: servers.wallet.rate,
                other: servers.card.rate,
                least: SERVERS,
                unit: "/s",
                others: "card",
            }),
            judgeRatio("processor time of such an order", {
                ours: servers.wallet.processor,
                other: servers.card.processor,
                most: Number((1 / SERVERS).toFixed(2)),
                others: "card",
            }),
        );
    }
    return judged;
}

function tillJudged({ till }) {
    if (!till) {
        return [];
    }
    return [
        judgeRatio("from validation to receipt, wallet", {
            ours: till.wallet,
            other: till.card,
            most: 1.15,
            others: "card",
        }),
    ];
}

function openingJudged({ opening }) {
    if (!opening) {
        return [];
    }
    const { ours, stock } = opening;
    const more = ours.kilobytes - stock.kilobytes;
    return [
        judgeRatio("opening the till, all addons", {
            ours: ours.ms,
            other: stock.ms,
            most: 1.03,
            others: "stock",
        }),
        {
            title: "scripts and styles of the till, compressed",
            cells: [`${figure(ours.kilobytes)} kB`, `${figure(stock.kilobytes)} kB`, figure(more)],
            wanted: `at most ${MORE} kB more`,
            missed: more > MORE ? [`${figure(more)} kB more`] : [],
        },
    ];
}
