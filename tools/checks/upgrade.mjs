/** The upgrade from the version whose wallets were a view, counted in what holds afterwards. */
import { runUpgrade } from "../upgrade/run.mjs";

/**
 * @param {{odoo: () => Promise<import("../lib/odoo.mjs").OdooInstance>,
 *     say: (detail: string) => void}} context
 * @returns {Promise<import("../lib/results.mjs").Outcome>}
 */
export async function check({ odoo, say }) {
    const findings = await runUpgrade(await odoo(), "upgrade", say);
    const failed = findings.filter(({ ok }) => !ok).length;
    const report = findings
        .map(
            ({ name, ok, detail }) => `${ok ? "ok  " : "FAIL"}  ${name}${detail && ` (${detail})`}`,
        )
        .join("\n");
    return { passed: findings.length - failed, failed, report };
}
