/** What servers answered, sorted into what a client may hear and what it may not. */

const NUMBER = /-?\d[\d,]*(?:\.\d+)?/g;
const MONEY = /(-?)[^\d\s-]*\s?(-?)(\d[\d,]*\.\d\d)/g;

/** Sentences that tell a person at the till or in the office what is the matter, and why they may. */
const REASONS = [
    [/^Somebody else was changing the same data/, "too many change the same at once"],
    [/^No open session available/, "the till is being closed"],
    [/^The session .* is closed\./, "the till is being closed"],
    [/^An order arrived while the session was closing/, "orders arrive while the till closes"],
    [/pos session is not opened|session.*(already )?closed/i, "the till is being closed"],
    [/^The payment method selected is not allowed/, "the other till has another cash drawer"],
    [/^The operation cannot be .*Another entry with the same name/s, "two entries get one number"],
    [/^You can refund at most /, "it is refunded already"],
    [
        /^(No seat of this shift is free|This seat|That seat has just been taken)/,
        "the seat is taken",
    ],
    [/does not work any more: no shift can be booked/, "the worker was absent too often"],
    [/(already|is taken|not free any more|overlap|at the same time)/i, "the seat is taken"],
    [/^You can give a shift back until/, "it is too late to give the seat back"],
    [/not booked for that shift any more/, "somebody else has given the seat back"],
    [/when invoices are not posted/, "an invoice of tomorrow waits for the accountant"],
    [/(alert date|too late|only the office can book)/, "the shift is after the alert date"],
    [/You do not work any more/, "the worker was absent too often"],
    [/: blocked\. The balance is /, "the wallet is blocked"],
    [/(Only posted.*reset to draft|must be in draft)/, "somebody else has taken the entry back"],
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

    /** @param {number[]} ended when a server has ended a worker for taking too long */
    explainLosses(ended) {
        for (const { why, from, to } of this.losses) {
            const isExplained = ended.some((time) => time >= from - 1000 && time <= to + 3000);
            const text = isExplained ? "a worker took too long" : `${why}, nothing out of order`;
            this.note(`no answer: ${text}`, isExplained);
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

/** @returns {string | undefined} what a refusal comes down to, where it is one that says why */
export function reasonOf({ type, message }) {
    const isSaid = /^odoo\.exceptions\.(User|Validation|Concurrency)Error$/.test(type);
    return isSaid ? REASONS.find(([pattern]) => pattern.test(message))?.[1] : undefined;
}

/** The same of a call that is no order. */
export function officeReasonOf(error) {
    const isShort = /: the balance is .*You cannot take /.test(error.message);
    return reasonOf(error) ?? (isShort ? "the balance does not carry it" : undefined);
}

/** Whether a call was given up because too many others changed the same, and says so in words. */
export function isBusy({ type, message }) {
    return (
        type === "odoo.exceptions.UserError" &&
        /^Somebody else was changing the same data/.test(message)
    );
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
