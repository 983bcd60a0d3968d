/** The database of the adversary: made anew each time, on top of Odoo's own addons. */
import { randomBytes } from "node:crypto";
import { foundationsOf } from "../../tools/checks/python.mjs";
import { buildScene } from "../../tools/lib/scene.mjs";

const ADDON = "komunigi_wallet";

/** Balances at the beginning, in cents. The last three stand in no other record. */
export const OPENING = 10_000;
export const SECRET = 123_456;
export const OWN = 7_789;
export const ELSEWHERE = 345_678;

/**
 * @typedef {object} Till
 * @property {number} config
 * @property {string} token of its configuration, which anyone can read
 * @property {number} cash
 * @property {number} cash_journal
 * @property {number} pricelist
 * @property {number} [session] the open one
 *
 * @typedef {object} Company
 * @property {number} id
 * @property {number} account of the wallets
 * @property {number} journal of the wallets
 * @property {{wallet: number, card: number, later: number}} methods
 * @property {{goods: number, soap: number, bottle: number, top_up: number}} products
 * @property {Till[]} tills
 *
 * @typedef {object} Scene
 * @property {string} database
 * @property {string} password of every user
 * @property {[Company, Company]} companies
 * @property {Record<string, number>} users ids by login
 * @property {{household: number, member: number}[]} households
 * @property {{household: number, member: number}} secret whose balances nobody may learn
 * @property {{household: number, member: number}} member of the portal
 */

/**
 * @param {import("../../tools/lib/odoo.mjs").OdooInstance} instance
 * @param {{database: string, households: number}} wanted
 * @param {(detail: string) => void} say
 * @returns {Promise<Scene>}
 */
export async function prepareScene(instance, { database, households }, say) {
    const foundation = await instance.foundation(ADDON, await foundationsOf(ADDON));
    await instance.copyDatabase(foundation, database);
    say(`installing ${ADDON}`);
    await instance.install(database, [ADDON]);
    say("companies, users, tills and wallets");
    const password = randomBytes(9).toString("base64url");
    const amounts = { opening: OPENING, secret: SECRET, own: OWN, elsewhere: ELSEWHERE };
    const wanted = {
        ...{ password, households, tills: 3 },
        ...Object.fromEntries(Object.entries(amounts).map(([name, cents]) => [name, cents / 100])),
    };
    const built = await buildScene(instance, database, "tests/adversary/scene", wanted);
    return { ...built, database, password };
}
