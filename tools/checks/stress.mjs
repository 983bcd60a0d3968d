/** A short stress run (see `npm run stress`), counted in what holds afterwards. */
import { runStress } from "../stress/run.mjs";

const BOUNDS = {
    ...{ database: "stress_short", seconds: 20, clients: 16, tills: 4, workers: 2 },
    ...{ most: 60, seed: 1 },
};

/**
 * @param {{odoo: () => Promise<import("../lib/odoo.mjs").OdooInstance>,
 *     say: (detail: string) => void}} context
 * @returns {Promise<import("../lib/results.mjs").Outcome>}
 */
export async function check({ odoo, say }) {
    const { findings, figures, table } = await runStress(await odoo(), BOUNDS, say);
    const failed = findings.filter(({ ok }) => !ok).length;
    return { passed: findings.length - failed, failed, report: `${figures}\n\n${table}` };
}
