/** What servers answered, sorted into what a client may hear and what it may not. */

const NUMBER = /-?\d[\d,]*(?:\.\d+)?/g;
const MONEY = /(-?)[^\d\s-]*\s?(-?)(\d[\d,]*\.\d\d)/g;

/** Why a call is refused that met another one; whoever hears it may try again. */
export const BUSY = "too many change the same at once";

/** Calls, as model and method or as the path of a page. */
export const RECORD = "pos.order.sync_from_ui";
const ORDER = /^pos\.order\.sync_from_ui$/;
const CLOSING = /^pos\.session\./;
const TILL = /^pos\.(order\.sync_from_ui$|session\.)/;
const POSTING = /^(pos|account|customer\.wallet)\./;
const OFFICE_MONEY =
    /^(customer\.wallet\.(operation|batch)\.action_confirm|account\.payment\.register\..*)$/;
const BOOKING = /(\.book_seat|\/book)$/;
const GIVING_BACK = /(\.cancel_seat|\/give_back)$/;

/** Which calls may hear which sentences, and why. */
const REASONS = [
    [/./, /^Somebody else was changing the same data/, BUSY],
    [ORDER, /^No open session available/, "the till is being closed"],
    [ORDER, /^The session .* is closed\./, "the till is being closed"],
    [TILL, /pos session is not opened|session.*already closed/i, "the till is being closed"],
    [CLOSING, /^An order arrived while the session was/, "orders arrive while the till closes"],
    [CLOSING, /when invoices are not posted/, "an invoice of tomorrow waits for the accountant"],
    [
        ORDER,
        /^The payment method selected is not allowed/,
        "the other till has another cash drawer",
    ],
    [POSTING, /^The operation cannot be .*with the same name/s, "two entries get one number"],
    [ORDER, /^You can refund at most /, "it is refunded already"],
    [ORDER, /: blocked\. The balance is /, "the wallet is blocked"],
    [OFFICE_MONEY, /: the balance is .*You cannot take /, "the balance does not carry it"],
    [/\.button_draft$/, /^Only posted.*reset to draft/, "somebody else has taken the entry back"],
    [/\.action_post$/, /must be in draft/, "somebody else has posted the entry"],
    [BOOKING, /^The seat .* is taken\.|^That seat has just been taken/, "the seat is taken"],
    [
        BOOKING,
        /(already has the|already has another|already have another) shift .*at that time/,
        "the worker has another shift then",
    ],
    [BOOKING, /no longer works? shifts/, "the worker was absent too often"],
    [BOOKING, /(too late|only the office can book)/, "the shift is after the alert date"],
    [GIVING_BACK, /^You can give a shift back until/, "it is too late to give the seat back"],
    [GIVING_BACK, /not booked for that shift any more/, "somebody else has given the seat back"],
];

/** Counts every distinct answer, with whether it is explained. */
export class Answers {
    constructor() {
        this.counts = new Map();
        /** Answers that never came, with the time in which they were awaited, and no reason yet. */
        this.losses = [];
    }

    /**
     * @param {string} text
     * @param {boolean} explained
     */
    note(text, explained = true) {
        const key = text.replace(NUMBER, "#").replace(/(Member of )?Household #/g, "<customer>");
        const entry = this.counts.get(key) ?? { text: key, explained, count: 0, example: text };
        entry.count += 1;
        entry.explained &&= explained;
        this.counts.set(key, entry);
    }

    noteLoss(why, [from, to]) {
        this.losses.push({ why, from, to });
    }

    /**
     * @param {object} told when something happened to a server, in milliseconds
     * @param {number[]} told.ended it has ended a worker for taking too long
     * @param {number[]} told.fallen it had ended by itself: its workers end a moment before
     */
    explainLosses({ ended, fallen }) {
        for (const { why, from, to } of this.losses) {
            const slow = ended.some((time) => time >= from - 1000 && time <= to + 3000);
            const falling = fallen.some((time) => time >= from && time <= to + 5000);
            const reason = (slow && "a worker took too long") || (falling && "a server was ending");
            this.note(`no answer: ${reason || `${why}, nothing out of order`}`, Boolean(reason));
        }
        this.losses = [];
    }

    get all() {
        return [...this.counts.values()].sort((a, b) => b.count - a.count);
    }

    get unexplained() {
        return this.all.filter(({ explained }) => !explained);
    }
}

/**
 * @param {import("../lib/connection.mjs").ServerError} error
 * @param {string} call that was refused
 * @returns {string | undefined} what the refusal comes down to, where it is one that says why, and
 *     that this call may hear
 */
export function reasonOf({ type, message }, call) {
    const isSaid = /^odoo\.exceptions\.(User|Validation|Concurrency)Error$/.test(type);
    const found = REASONS.find(([calls, words]) => calls.test(call) && words.test(message));
    return isSaid ? found?.[2] : undefined;
}

/** Whether the database or the disk failed under the call: it may have been carried out or not. */
export function wasMachine({ type }) {
    return /^psycopg2\.|PoolError|RegistryError|^builtins\.OSError/.test(type);
}

export function wasSignedOut({ type }) {
    return /SessionExpired|AccessDenied/.test(type);
}

/**
 * Whether a refusal is a plain sentence, and true: the balance in it could not carry the price.
 * @param {import("../lib/connection.mjs").ServerError} error
 * @param {{price: number, minimum: number}} order in cents
 */
export function isTrueRefusal(error, { price, minimum }) {
    if (error.type !== "odoo.exceptions.UserError") {
        return false;
    }
    const amounts = [...error.message.matchAll(MONEY)].map(([, before, after, digits]) => {
        const cents = Math.round(Number(digits.replaceAll(",", "")) * 100);
        return before || after ? -cents : cents;
    });
    const [balance, ...others] = amounts;
    const told = minimum < 0 ? [minimum, price] : [price];
    return String(others) === String(told) && balance - price < minimum;
}
