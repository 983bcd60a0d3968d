/** What the upgrade holds that keeps others away, who waits for it, and how long. */

/** How PostgreSQL knows the upgrade. */
export const UPGRADE = "upgrade";

/** How long it may be held, and anybody may wait, in seconds. */
const LONGEST = 1;

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

/** Tables and views that the upgrade has locked against writing, or reading as well. */
export const HELD = `
    SELECT DISTINCT relation::regclass::text AS what FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE granted AND locktype = 'relation' AND application_name = '${UPGRADE}'
       AND mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')`;

/**
 * @typedef {object} Wait
 * @property {string} what a table by its name, or a row of one
 * @property {number} seconds
 */

/** The longest time for each thing that was held, or that somebody waited for. */
export class Waits {
    constructor() {
        /** @type {Map<string, Wait>} */
        this.longest = new Map();
        /** @type {Map<string, number>} since when each thing is held, in seconds */
        this.held = new Map();
    }

    /**
     * @param {{what: string}[]} rows of what is held now
     * @param {number} now in seconds
     */
    noteHeld(rows, now) {
        this.held = new Map(rows.map(({ what }) => [what, this.held.get(what) ?? now]));
        this.held.forEach((since, what) => this.note({ what, seconds: now - since }));
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
        return this.all.filter(({ seconds }) => seconds > LONGEST);
    }
}
