/** Which kinds of work were begun, and which succeeded. */

/** A kind that was begun as often as this has succeeded at least once. */
const TRIES = 5;

export class WorkCount {
    constructor() {
        /** @type {Map<string, {begun: number, done: number}>} */
        this.kinds = new Map();
    }

    /** @param {() => Promise<unknown>} action answers something true where it has succeeded */
    async count(name, action) {
        const kind = this.kinds.get(name) ?? { begun: 0, done: 0 };
        this.kinds.set(name, kind);
        kind.begun += 1;
        const isDone = await action();
        kind.done += isDone ? 1 : 0;
    }

    /** The most frequent first. */
    get all() {
        const kinds = [...this.kinds].map(([name, kind]) => ({ name, ...kind }));
        return kinds.sort((one, other) => other.begun - one.begun);
    }

    /** @returns {string[]} what never succeeded though it was tried often enough, as sentences */
    get missing() {
        return this.all
            .filter(({ begun, done }) => begun >= TRIES && !done)
            .map(({ name, begun }) => `never done, begun ${begun} times: ${name}`);
    }
}
