/** The database of the shifts' adversary: made anew each time. */
import { randomBytes } from "node:crypto";
import { copyInstalled } from "../../../tools/lib/foundations.mjs";

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
    say(`a database with ${ADDON}`);
    await copyInstalled(instance, ADDON, database, { under: ["portal"] });
    say("companies, users, workers and seats");
    const password = randomBytes(9).toString("base64url");
    const wanted = { password, kits };
    const [built] = await instance.call(database, "tests", ["adversary.shift.scene.build", wanted]);
    return { ...built, database, password };
}
