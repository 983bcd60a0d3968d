/** What a cashier waits for in the browser, by card and from a wallet. */
import { readFile } from "node:fs/promises";
import { ROOT } from "../../lib/paths.mjs";
import { newLog, run } from "../../lib/run.mjs";

/**
 * On a copy of the demonstration: what its size costs, the other parts tell.
 * @returns {Promise<Record<"card" | "wallet", number>>} milliseconds from validation to receipt
 */
export async function measureTill() {
    const file = await newLog("till_bench.json");
    const command = ["playwright", "test", "--project=bench", "--retries=0"];
    await run(command, { cwd: ROOT, preferLocal: true, env: { BENCH_FOUND: file } });
    return JSON.parse(await readFile(file, "utf8"));
}
