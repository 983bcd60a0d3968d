/** What a command shows while it works: numbered steps, their time, and failures with a hint. */
import { Failure } from "./failure.mjs";

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs named steps one after the other; each prints its number, its name and its time. */
export class Steps {
    /** @param {number} total how many steps the command has */
    constructor(total) {
        this.total = total;
        this.done = 0;
    }

    /**
     * @template T
     * @param {string} title what the step does, for people
     * @param {(say: (detail: string) => void) => Promise<T> | T} action
     * @returns {Promise<T>} the action's result
     */
    async run(title, action) {
        this.done += 1;
        const label = `[${this.done}/${this.total}] ${title}`;
        const since = Date.now();
        console.log(label);
        try {
            const result = await action((detail) => console.log(`        ${detail}`));
            console.log(`        done in ${seconds(since)}`);
            return result;
        } catch (error) {
            error.step = label;
            throw error;
        }
    }
}

/**
 * Runs a command's body; on failure prints the step, the reason and the hint, and exits with 1.
 * @param {() => Promise<void>} body
 */
export async function main(body) {
    try {
        await body();
    } catch (error) {
        console.error(`\nFailed${error.step ? ` at step ${error.step}` : ""}`);
        console.error(`  why:        ${error.message}`);
        if (error.hint) {
            console.error(`  what to do: ${error.hint}`);
        }
        if (!(error instanceof Failure)) {
            console.error(error.stack);
        }
        process.exitCode = 1;
    }
}
