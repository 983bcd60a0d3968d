/** Who waits for what the upgrade holds, and what may be waited for. */

/** How PostgreSQL knows the upgrade. */
export const UPGRADE = "upgrade";

/** How long anybody may wait, in seconds. */
const LONGEST = 1;

const REQUIRED =
    "Odoo drops NOT NULL from columns of addons that load later, and sets it again with these";
/** Tables that Odoo's own upgrade locks until an addon is in; rows of them are not among it. */
export const ALLOWED = new Map([
    ["res_company", REQUIRED],
    ["res_partner", REQUIRED],
    ["pos_config", REQUIRED],
]);

/**
 * Since when, for what. A row is waited for by its transaction, while the table of the row is told
 * by the lock on the row that whoever is the first in line holds meanwhile. PostgreSQL notes since
 * when a moment after the wait has begun.
 */
export const WAITS = `
    SELECT COALESCE(extract(epoch FROM clock_timestamp() - waiting.waitstart), 0) AS seconds,
           CASE WHEN waiting.locktype = 'relation' THEN waiting.relation::regclass::text
                ELSE COALESCE('a row of ' || COALESCE(waiting.relation, (
                         SELECT min(line.relation::int)::oid FROM pg_locks AS line
                          WHERE line.pid = waiting.pid AND line.locktype = 'tuple'
                     ))::regclass, 'a ' || waiting.locktype) END AS what,
           waiting.mode, left(somebody.query, 300) AS query
      FROM pg_locks AS waiting JOIN pg_stat_activity AS somebody USING (pid)
     WHERE NOT waiting.granted AND EXISTS (
               SELECT FROM pg_stat_activity AS holder
                WHERE holder.pid = ANY (pg_blocking_pids(waiting.pid))
                  AND holder.application_name = '${UPGRADE}')`;

const DEADLOCK = /bad query: b'ALTER TABLE "(\w+)" [^\n]*\nERROR: deadlock detected/g;

/**
 * Odoo locks these tables one after the other, while calls read them in another order: PostgreSQL then
 * ends one of the two. A call is tried again by Odoo; an upgrade has to be begun anew.
 * @param {string} log of an upgrade
 * @returns {number} how many tries of it were ended over a lock of Odoo's own
 */
export function deadlocksIn(log) {
    return [...log.matchAll(DEADLOCK)].filter(([, table]) => ALLOWED.has(table)).length;
}

/**
 * @typedef {object} Wait
 * @property {string} what a table by its name, or a row of one
 * @property {number} seconds
 */

/** The longest wait for each thing that somebody waited for. */
export class Waits {
    constructor() {
        /** @type {Map<string, Wait>} */
        this.longest = new Map();
    }

    /** @param {Wait} wait */
    note(wait) {
        const known = this.longest.get(wait.what);
        if (!known || known.seconds < wait.seconds) {
            this.longest.set(wait.what, wait);
        }
    }

    get all() {
        return [...this.longest.values()].sort((one, other) => other.seconds - one.seconds);
    }

    get tooLong() {
        return this.all.filter(({ what, seconds }) => seconds > LONGEST && !ALLOWED.has(what));
    }
}
