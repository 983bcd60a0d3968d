/** The adversary (see tests/adversary), counted in cases that break no invariant. */
import { reportOf, runAdversary } from "../../tests/adversary/run.mjs";

const BOUNDS = { database: "adversary", calls: 400, seed: 1 };

/**
 * @param {{odoo: () => Promise<import("../lib/odoo.mjs").OdooInstance>,
 *     say: (detail: string) => void}} context
 * @returns {Promise<import("../lib/results.mjs").Outcome>}
 */
export async function check({ odoo, say }) {
    const { findings } = await runAdversary(await odoo(), BOUNDS, say);
    const failed = findings.filter(({ wrong }) => wrong.length).length;
    return { passed: findings.length - failed, failed, report: reportOf(findings) };
}
