/** A whole run of the wallet's benchmark. */
import { markdownTable } from "../../lib/page.mjs";
import { step } from "../../lib/progress.mjs";
import { inShell, provideSizes, provideStock } from "../databases.mjs";
import { growthOf } from "../growth.mjs";
import { count, judgedTable } from "../report.mjs";
import { JUDGES, judgeReading } from "./limits.mjs";
import { measureOpening } from "./opening.mjs";
import { ROUNDS, measureServers } from "./servers.mjs";
import { measureTill } from "./till.mjs";

/** @type {import("../databases.mjs").Benchmark} */
const WALLET = {
    name: "wallet",
    addon: "komunigi_wallet",
    counted: "movements",
    seeding: ["clone.py", "shell.py", "wallet/multiply.py", "wallet/scene.py"],
};

/** How the names of its databases begin. */
export const DATABASES = ["bench_wallet_", "bench_stock_", "bench_servers"];

/** Posted movements of the largest database; seconds of each round of the servers. */
export const SIZES = { movements: 1_000_000, seconds: 15 };
/** Parts of it that the other databases have. */
const FRACTIONS = [16, 4, 1];

/** Each can be run alone. */
export const PARTS = ["readings", "orders", "closing", "servers", "till", "opening"];

/** Parts that have databases of their own. */
const ALONE = ["till", "opening"];

/** Bytes of a folder that is told apart. */
const LARGE = 500;

/**
 * @param {import("../../lib/odoo.mjs").OdooInstance} instance
 * @param {{movements: number, seconds: number, parts: string[]}} bounds
 * @returns {Promise<import("../report.mjs").Found>}
 */
export async function runBench(instance, { movements, seconds, parts }) {
    const wants = (part) => parts.includes(part);
    const sizes = FRACTIONS.map((fraction) => Math.ceil(movements / fraction));
    const { databases, seeding, stock } = await step("Databases of the wallet", async (say) => {
        const largest = parts.every((part) => ALONE.includes(part)) ? [] : [movements];
        const wanted = wants("readings") ? sizes : largest;
        return {
            ...(await provideSizes(WALLET, instance, wanted, say)),
            stock: wants("orders") && (await provideStock(WALLET, instance, say)),
        };
    });
    const large = databases.at(-1);
    const call = (database, words, say) => inShell(WALLET, instance, database, words, say);
    const measured = {};
    const measure = async (part, title, action) => {
        if (wants(part)) {
            measured[part] = await step(title, action);
        }
    };
    await measure("readings", "What is read", (say) => {
        return call(large, ["measure_readings", databases.slice(0, -1)], say);
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
    const readings = (measured.readings ?? []).map(judgeReading);
    const others = Object.entries(measured).flatMap(([part, told]) => JUDGES[part]?.(told) ?? []);
    const sections = [];
    if (readings.length) {
        const columns = ["ours ms", "floor ms", "ratio", "ORM read ms", "growth", "queries"];
        sections.push(
            "### The wallet: what is read",
            judgedTable(`reading, ${count(movements)} movements`, columns, readings),
            "### The wallet: what grows",
            growthOf("movements", sizes, measured.readings),
        );
    }
    if (others.length) {
        sections.push(
            "### The wallet: orders, closing, the till",
            judgedTable("orders and closing", ["ours", "other", "ratio"], others),
        );
    }
    if (measured.servers) {
        sections.push(spreadOf(measured.servers, seconds));
    }
    if (measured.opening) {
        sections.push("### What the till loads more, by folder", foldersOf(measured.opening));
    }
    return { sections, judged: [...readings, ...others], seeding, measured };
}

function spreadOf({ rate, processor }, seconds) {
    const [ofRate, ofProcessor] = [rate, processor].map(({ quartiles }) => {
        return quartiles.map((ratio) => ratio.toFixed(2)).join(" to ");
    });
    return `Two servers: ${ROUNDS} rounds of ${seconds} s from wallets, each beside the rounds by card before and after it. The ratio is their median; half of them are from ${ofRate} (orders) and from ${ofProcessor} (processor time).`;
}

function foldersOf({ folders }) {
    const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
    const large = folders.filter(([, bytes]) => bytes >= LARGE);
    const small = folders.slice(large.length);
    const rest = small.reduce((sum, [, bytes]) => sum + bytes, 0);
    const rows = large.map(([folder, bytes]) => [`\`${folder}\``, kilobytes(bytes)]);
    rows.push([`${small.length} smaller folders`, kilobytes(rest)]);
    return markdownTable(["folder", "kB, compressed"], [1], rows);
}
