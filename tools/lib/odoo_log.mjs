/** Odoo's log: its records, each with the lines of its traceback. */

const HEAD = /^\d{4}-\d\d-\d\d \S+ \d+ ([A-Z]+) (\S+) (\S+): /;
const SHOWN_LINES = 30;

/** Levels of records that a test is to do without. */
export const COMPLAINT = /WARNING|ERROR|CRITICAL/;

/** @returns {string[]} the records of a log */
export function recordsOf(text) {
    return text.split(/\n(?=\d{4}-\d\d-\d\d )/);
}

/**
 * @param {string} record
 * @returns {{level: string, database: string, logger: string, message: string} | null} `database` is
 *     `?` where there is none; null where a line is none of Odoo's logger
 */
export function partsOf(record) {
    const head = record.match(HEAD);
    if (!head) {
        return null;
    }
    const [all, level, database, logger] = head;
    return { level, database, logger, message: record.slice(all.length) };
}

/** @returns {string} a record with the end of its traceback, where what went wrong stands */
export function shortened(record) {
    const [first, ...more] = record.trimEnd().split("\n");
    const cut = more.length > SHOWN_LINES ? ["    ..."] : [];
    return [first, ...cut, ...more.slice(-SHOWN_LINES)].join("\n");
}
