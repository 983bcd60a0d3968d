/** Which faults have happened, which wait for an order that meets them, and whether they are enough. */

/** Those that an order of any client meets. */
export const CUT = "the connection is cut before the answer";
export const LOST = "the answer is lost after the commit";
export const TWICE = "the same order from two tills at once";
export const CLOCK = "the clock of a client is a day off";

/** What a clock says that is so many days ahead, as Odoo writes it. */
export function daysFromNow(days) {
    const time = new Date(Date.now() + days * 86_400_000);
    return time.toISOString().slice(0, 19).replace("T", " ");
}

/** Of the faults that are asked for, how many have to happen: 200 of 270. */
const SHARE = 200 / 270;

export class FaultCount {
    /** @param {string[]} names of all kinds */
    constructor(names) {
        this.happened = new Map(names.map((name) => [name, 0]));
        this.waiting = new Map();
    }

    /** The next order that takes it meets it. */
    wait(name) {
        this.waiting.set(name, (this.waiting.get(name) ?? 0) + 1);
    }

    /** @returns {boolean} whether such a fault waited; whoever takes it has to settle it */
    take(name) {
        const left = this.waiting.get(name) ?? 0;
        if (left) {
            this.waiting.set(name, left - 1);
        }
        return left > 0;
    }

    /** What did not happen to who took it, such as a cut that came after the answer, waits again. */
    settle(name, isTrue) {
        if (isTrue) {
            this.count(name);
        } else {
            this.wait(name);
        }
    }

    count(name) {
        this.happened.set(name, this.happened.get(name) + 1);
    }

    has(name) {
        return this.happened.get(name) > 0;
    }

    get total() {
        return [...this.happened.values()].reduce((sum, count) => sum + count, 0);
    }

    /**
     * @param {number} asked
     * @param {string[]} impossible kinds that this machine or this run cannot have
     * @returns {string[]} what is missing, as sentences
     */
    missing(asked, impossible) {
        const least = Math.ceil(asked * SHARE);
        const never = [...this.happened.keys()].filter((name) => {
            return !this.has(name) && !impossible.includes(name);
        });
        return [
            ...(this.total < least ? [`${this.total} happened, of at least ${least}`] : []),
            ...never.map((name) => `never: ${name}`),
        ];
    }
}
