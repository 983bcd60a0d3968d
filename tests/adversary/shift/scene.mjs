/** The database of the shifts' adversary: made anew each time. */
import { randomBytes } from "node:crypto";
import { copyShifts } from "../../../tools/lib/foundations.mjs";

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
 * @property {{shift: number, replacement: number, worker: Worker}} asked somebody looks for a
 *     replacement, in the member's coop; `askedElsewhere` in the other one
 * @property {{shift: number, replacement: number, worker: Worker}} askedElsewhere
 * @property {number} soon a shift of the portal's member that is too soon to be given back
 * @property {number} solidarity a free seat that gives no credit
 * @property {number} template a line of the weekly template
 * @property {number} late a free seat after every alert date
 * @property {number} otherRequest for leave, of somebody else than the member
 * @property {Record<string, string>} links paths that lead from the member's mails, and some that
 *     never stood in one
 * @property {{open: number, shut: number, foreign: number}} tills of the POS: one that tells whether
 *     someone may shop, one that would tell all and is not open, and one of the other coop
 * @property {Worker & {key: string, oldKey: string, foreignKey: string, card: string, seat: number,
 *     tickets: Record<string, string>}} door of the welcome screen, and a worker who is expected
 */

/**
 * @param {import("../../../tools/lib/odoo.mjs").OdooInstance} instance
 * @param {{database: string, kits: number}} wanted
 * @param {(detail: string) => void} say
 * @returns {Promise<Scene>}
 */
export async function prepareScene(instance, { database, kits }, say) {
    say("a database with shifts");
    await copyShifts(instance, database);
    say("companies, users, workers and seats");
    const password = randomBytes(9).toString("base64url");
    const wanted = { password, kits };
    const [built] = await instance.call(database, "tests", ["adversary.shift.scene.build", wanted]);
    return { ...built, database, password };
}
