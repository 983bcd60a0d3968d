/** The shifts' adversary (see tests/adversary/shift), counted in cases that break no invariant. */
import { reportOf } from "../../tests/adversary/run.mjs";
import { runShiftAdversary } from "../../tests/adversary/shift/run.mjs";

/**
 * @param {{odoo: () => Promise<import("../lib/odoo.mjs").OdooInstance>,
 *     say: (detail: string) => void}} context
 * @returns {Promise<import("../lib/results.mjs").Outcome>}
 */
export async function check({ odoo, say }) {
    const { findings } = await runShiftAdversary(
        await odoo(),
        { database: "adversary_shift" },
        say,
    );
    const failed = findings.filter(({ wrong }) => wrong.length).length;
    return { passed: findings.length - failed, failed, report: reportOf(findings) };
}
