/** A whole run of the shifts' benchmark. */
import { step } from "../../lib/progress.mjs";
import { inShell, provideSizes } from "../databases.mjs";
import { growthOf } from "../growth.mjs";
import { count, judgedTable } from "../report.mjs";
import { LIMITS, atPace, judgeCost } from "./limits.mjs";

/** @type {import("../databases.mjs").Benchmark} */
const SHIFT = {
    name: "shift",
    addon: "komunigi_shift",
    counted: "workers",
    seeding: ["clone.py", "shift/clock.py", "shift/multiply.py"],
};

/** How the names of its databases begin. */
export const DATABASES = ["bench_shift_"];

/** Workers of the largest database, with ten shifts each. */
export const SIZES = { workers: 10_000 };
/** Parts of it that the other databases have. */
const FRACTIONS = [4, 2, 1];

/** Each can be run alone. */
export const PARTS = ["writing", "reading"];

/**
 * @param {import("../../lib/odoo.mjs").OdooInstance} instance
 * @param {{workers: number, parts: string[]}} bounds
 * @returns {Promise<import("../report.mjs").Found>}
 */
export async function runBench(instance, { workers, parts }) {
    const sizes = FRACTIONS.map((fraction) => Math.ceil(workers / fraction));
    const { databases, seeding } = await step("Databases of shifts", (say) => {
        return provideSizes(SHIFT, instance, sizes, say);
    });
    const measured = {};
    for (const part of parts) {
        await step(part === "writing" ? "What is written" : "What is read", async (say) => {
            const call = ["measure", part, databases.slice(0, -1)];
            Object.assign(measured, await inShell(SHIFT, instance, databases.at(-1), call, say));
        });
    }
    const judged = Object.entries(measured).map(([key, bySize]) => judgeCost(key, bySize));
    const growing = Object.entries(measured).map(([key, bySize]) => {
        return { title: LIMITS[key].title, times: atPace(key, bySize) };
    });
    const title = `${count(workers)} workers, ${count(workers * 10)} shifts`;
    const sections = [
        "### Shifts",
        judgedTable(title, ["ours ms", "plain ms", "times", "growth", "queries"], judged),
        "### Shifts: what grows",
        growthOf("workers", sizes, growing),
    ];
    return { sections, judged, seeding, measured };
}
