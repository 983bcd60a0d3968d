/**
 * Cases by subject. An honest one returns what it moves; a hostile one may be refused or not, and
 * is judged by what the database holds afterwards (see judge.mjs). One of the office may move
 * money; all that holds always is judged there too.
 *
 * @typedef {(world: import("../world.mjs").World, fixture: any) => Promise<any>} Case
 */
import * as books from "./books.mjs";
import * as contacts from "./contacts.mjs";
import * as entries from "./entries.mjs";
import * as invoices from "./invoices.mjs";
import * as items from "./items.mjs";
import * as operations from "./operations.mjs";
import * as orders from "./orders.mjs";
import * as reading from "./reading.mjs";
import * as records from "./records.mjs";
import * as refunds from "./refunds.mjs";
import * as sessions from "./sessions.mjs";

/** @type {Record<string, {honest?: Record<string, Case>, hostile?: Record<string, Case>,
 *     office?: Record<string, Case>}>} */
export const CASES = {
    ...{ orders, refunds, records, sessions },
    ...{ entries, items, invoices, operations, books, contacts, reading },
};
