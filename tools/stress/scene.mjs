/** The database of the stress run: made anew each time, on top of Odoo's own addons. */
import { randomBytes } from "node:crypto";
import { foundationsOf } from "../checks/python.mjs";
import { buildScene } from "../lib/scene.mjs";

const ADDON = "komunigi_wallet";

/** The tolerated overdraft. */
export const MINIMUM = -250;

/**
 * The few wallets that everybody spends from, amounts in cents. No balance is a multiple of the
 * price, so that what is left at the end is known to the cent.
 */
export const WALLETS = [
    { opening: 2000, price: 310, topUp: 700 },
    { opening: 1234, price: 125, topUp: 333 },
    { opening: 55, price: 999, topUp: 2500 },
    { opening: 10_000, price: 1750, topUp: 4001 },
];

/**
 * @typedef {object} Scene
 * @property {string} database
 * @property {string} password of every cashier
 * @property {number} account of the wallet
 * @property {number} goods
 * @property {number} top_up
 * @property {{config: number, session: number, cash: number, wallet: number,
 *     pricelist: number | false}[]} tills
 * @property {{household: number, customers: number[], opening: number, price: number,
 *     topUp: number}[]} wallets amounts in cents
 * @property {{id: number, login: string}[]} cashiers
 */

/**
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @param {{database: string, tills: number, cashiers: number}} wanted
 * @param {(detail: string) => void} say
 * @returns {Promise<Scene>}
 */
export async function prepareScene(instance, { database, tills, cashiers }, say) {
    const foundation = await instance.foundation(ADDON, await foundationsOf(ADDON));
    await instance.copyDatabase(foundation, database);
    say(`installing ${ADDON}`);
    await instance.install(database, [ADDON]);
    say("tills, cashiers and wallets");
    const password = randomBytes(9).toString("base64url");
    const amounts = WALLETS.map(({ opening }) => ({ opening: opening / 100 }));
    const wanted = { tills, cashiers, password, minimum: MINIMUM / 100, wallets: amounts };
    const scene = await buildScene(instance, database, "tools/stress/scene", wanted);
    const wallets = scene.wallets.map((wallet, number) => ({ ...WALLETS[number], ...wallet }));
    return { ...scene, database, password, wallets };
}
