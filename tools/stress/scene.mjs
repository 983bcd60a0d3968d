/** The few wallets that everybody spends from, in the adversary's scene. */
import { prepareScene } from "../../tests/adversary/scene.mjs";

/** The tolerated overdraft, in cents. */
export const MINIMUM = -250;

/**
 * Amounts in cents. No balance is a multiple of the price, so that what is left at the end is known
 * to the cent.
 */
export const WALLETS = [
    { opening: 2000, price: 310, topUp: 700 },
    { opening: 1234, price: 125, topUp: 333 },
    { opening: 55, price: 999, topUp: 2500 },
    { opening: 10_000, price: 1750, topUp: 4001 },
];

/**
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @param {{database: string, tills: number, cashiers: number}} wanted `cashiers` beside the
 *     adversary's own
 * @param {(detail: string) => void} say
 */
export function prepareStress(instance, wanted, say) {
    const openings = WALLETS.map(({ opening }) => opening);
    return prepareScene(instance, { ...wanted, openings, minimum: MINIMUM }, say);
}
