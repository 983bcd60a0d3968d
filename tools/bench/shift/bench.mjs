/** A whole run of the shifts' benchmark. */
import { step } from "../../lib/progress.mjs";
import { dropStarting, inShell, provideSeeded } from "../databases.mjs";
import { count, keepReport, tableOf } from "../report.mjs";
import { judgeCost } from "./limits.mjs";

/** @type {import("../databases.mjs").Benchmark} */
const SHIFT = {
    name: "shift",
    addon: "komunigi_shift",
    seeding: ["clone.py", "shift/clock.py", "shift/multiply.py"].map(
        (name) => `tools/bench/${name}`,
    ),
};

/** Workers of the database, with ten shifts each, and of the smaller one it is compared with. */
export const SIZES = { workers: 10_000, smaller: 2_500 };

/** Each can be run alone. */
export const PARTS = ["writing", "reading"];

/**
 * @param {import("../../lib/odoo.mjs").OdooInstance} instance
 * @param {{workers: number, smaller: number, parts: string[]}} bounds
 * @returns {Promise<{tables: string, missed: number, file: string}>}
 */
export async function runBench(instance, bounds) {
    const { workers, smaller, parts } = bounds;
    const databases = await step("Databases", async (say) => {
        const provide = (size) => {
            const saying = (detail) => say(`${count(size)}: ${detail}`);
            return provideSeeded(SHIFT, instance, size, saying);
        };
        return { large: await provide(workers), small: await provide(smaller) };
    });
    const judged = [];
    const measured = {};
    for (const part of parts) {
        await step(part === "writing" ? "What is written" : "What is read", async (say) => {
            const call = ["measure", [part]];
            const small = await inShell(SHIFT, instance, databases.small, call, say);
            const large = await inShell(SHIFT, instance, databases.large, call, say);
            for (const [key, { ours, plain }] of Object.entries(large)) {
                measured[key] = { ours, plain, smaller: small[key] };
                judged.push(judgeCost(key, measured[key]));
            }
        });
    }
    const title = `${count(workers)} workers, ${count(workers * 10)} shifts`;
    const columns = ["ours ms", "plain ms", "times", "growth", "queries"];
    const tables = [tableOf(title, columns, judged)];
    return keepReport("shift", tables, judged, { measured, workers, smaller });
}

/** Drops the benchmark's databases. */
export function forgetDatabases(instance) {
    return dropStarting(instance, "bench_shift_");
}
