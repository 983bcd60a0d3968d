/** The browser tests: Chromium on a real Odoo with a copy of the demonstration coop. */
import { provideCoop } from "../lib/coop.mjs";
import { ensurePackages } from "../lib/debian.mjs";
import { runNodeTests } from "../lib/node_tests.mjs";
import { sourceFiles } from "../lib/source_files.mjs";

/**
 * @param {{odoo: () => Promise<import("../lib/odoo.mjs").OdooInstance>,
 *     say: (detail: string) => void}} context
 * @returns {Promise<import("../lib/results.mjs").Outcome>}
 */
export async function check({ odoo, say }) {
    await ensurePackages(["chromium"], say);
    await provideCoop(await odoo(), say);
    const files = await sourceFiles((path) => /^tests\/e2e\/.*\.test\.ts$/.test(path));
    return runNodeTests("browser", files, {
        concurrency: 1,
        onLine: (line) => /^\s*[✔✖]/.test(line) && say(line.trim()),
    });
}
