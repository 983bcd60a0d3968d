/** The database of the adversary: made anew each time, on top of Odoo's own addons. */
import { randomBytes } from "node:crypto";
import { copyInstalled } from "../../tools/lib/foundations.mjs";

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
 * @param {{database: string, openings: number[], tills?: number, cashiers?: number,
 *     minimum?: number}} wanted `openings` of households and the `minimum` of a wallet in cents;
 *     tills of the first company; `cashiers` beside `cashier`, who are `cashier1` and so on
 * @param {(detail: string) => void} say
 * @returns {Promise<Scene>}
 */
export async function prepareScene(instance, wanted, say) {
    say(`a database with ${ADDON}`);
    await copyInstalled(instance, ADDON, wanted.database);
    return fillScene(instance, wanted, say);
}

/** The same in a database that has the addon. */
export async function fillScene(instance, { database, openings, ...more }, say) {
    say("companies, users, tills and wallets");
    const password = randomBytes(9).toString("base64url");
    const { tills = 3, cashiers = 0, minimum = 0 } = more;
    const amounts = { secret: SECRET, own: OWN, elsewhere: ELSEWHERE, minimum };
    const wanted = {
        ...{ password, tills, cashiers, openings: openings.map((cents) => cents / 100) },
        ...Object.fromEntries(Object.entries(amounts).map(([name, cents]) => [name, cents / 100])),
    };
    const [built] = await instance.call(database, "tests", ["adversary.scene.build", wanted]);
    return { ...built, database, password };
}
