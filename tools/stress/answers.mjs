/** What servers answered, sorted into what a client may hear and what it may not. */

const NUMBER = /-?\d[\d,]*(?:\.\d+)?/g;
const MONEY = /(-?)[^\d\s-]*\s?(-?)(\d[\d,]*\.\d\d)/g;

/** Counts every distinct answer, with whether it is explained. */
export class Answers {
    constructor() {
        this.counts = new Map();
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

    get all() {
        return [...this.counts.values()].sort((a, b) => b.count - a.count);
    }

    get unexplained() {
        return this.all.filter(({ explained }) => !explained);
    }
}

/** Whether a call was given up because too many others changed the same, and says so in words. */
export function isBusy({ type, message }) {
    return (
        type === "odoo.exceptions.UserError" &&
        /^Somebody else was changing the same data/.test(message)
    );
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
    const [balance, tolerated, needed] = amounts;
    const told = amounts.length === 3 && tolerated === minimum && needed === price;
    return told && balance - price < minimum;
}
