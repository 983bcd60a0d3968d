/** Wallets that everybody spends from, households for all else, and shifts, in the adversary's scene. */
import { fillScene } from "../../tests/adversary/scene.mjs";

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

/** Households for all other work, each with this much in cents; then those that are merged away. */
const OTHERS = 16;
const OPENING = 30_000;
export const MERGED = 1700;

/**
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @param {{database: string, tills: number, cashiers: number, merges: number}} wanted `cashiers`
 *     beside the adversary's own
 * @param {(detail: string) => void} say
 */
export async function prepareStress(instance, { merges, ...wanted }, say) {
    const openings = [
        ...WALLETS.map(({ opening }) => opening),
        ...Array(OTHERS).fill(OPENING),
        ...Array(merges).fill(MERGED),
    ];
    const scene = await fillScene(instance, { ...wanted, openings, minimum: MINIMUM }, say);
    const rest = scene.households.slice(WALLETS.length);
    const others = rest.slice(0, OTHERS);
    const merged = rest.slice(OTHERS).map((one) => {
        return { ...one, name: `Household ${scene.households.indexOf(one) + 1}` };
    });
    const build = ["stress.scene.build", others, scene.password];
    const [shifts] = await instance.call(wanted.database, "tools", build);
    return { ...scene, others, merged, shifts };
}
