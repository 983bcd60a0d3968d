/** The database of the shifts' adversary: made anew each time. */
import { randomBytes } from "node:crypto";
import { foundationsOf } from "../../../tools/checks/python.mjs";
import { buildScene } from "../../../tools/lib/scene.mjs";

const ADDON = "komunigi_shift";

/**
 * @typedef {{partner: number, status: number}} Worker
 *
 * @typedef {Worker & {rival: Worker, free: number, twin: number, other: number, booked: number, taken: number,
 *     cancelled: number, past: number, pastFree: number, done: number}} Kit what one case has for
 *     itself; numbers are shifts
 *
 * @typedef {object} Scene
 * @property {string} database
 * @property {string} password of every user
 * @property {Record<string, number>} users ids by login
 * @property {[number, number]} companies
 * @property {Kit[]} kits
 * @property {Kit} foreign of the other company
 * @property {Worker & {shift: number}} own of the portal's member
 * @property {Record<string, Worker>} special
 * @property {number} template a line of the weekly template
 * @property {number} late a free seat after every alert date
 */

/**
 * @param {import("../../../tools/lib/odoo.mjs").OdooInstance} instance
 * @param {{database: string, kits: number}} wanted
 * @param {(detail: string) => void} say
 * @returns {Promise<Scene>}
 */
export async function prepareScene(instance, { database, kits }, say) {
    const needed = [...new Set([...(await foundationsOf(ADDON)), "portal"])];
    const foundation = await instance.foundation(`${ADDON}_portal`, needed);
    await instance.copyDatabase(foundation, database);
    say(`installing ${ADDON}`);
    await instance.install(database, [ADDON]);
    say("companies, users, workers and seats");
    const password = randomBytes(9).toString("base64url");
    const wanted = { password, kits };
    const built = await buildScene(instance, database, "tests/adversary/shift/scene", wanted);
    return { ...built, database, password };
}
