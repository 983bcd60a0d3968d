/** Odoo's log: its records, each with the lines of its traceback. */

const HEAD = /^\d{4}-\d\d-\d\d \S+ \d+ ([A-Z]+) \S+ (\S+): /;
const SHOWN_LINES = 30;

/** @returns {string[]} the records of a log */
export function recordsOf(text) {
    return text.split(/\n(?=\d{4}-\d\d-\d\d )/);
}

/**
 * @param {string} record
 * @returns {{level: string, logger: string, message: string} | null} null where a line is none of
 *     Odoo's logger
 */
export function partsOf(record) {
    const head = record.match(HEAD);
    return head && { level: head[1], logger: head[2], message: record.slice(head[0].length) };
}

/** @returns {string} a record with the end of its traceback, where what went wrong stands */
export function shortened(record) {
    const [first, ...more] = record.trimEnd().split("\n");
    const cut = more.length > SHOWN_LINES ? ["    ..."] : [];
    return [first, ...cut, ...more.slice(-SHOWN_LINES)].join("\n");
}
