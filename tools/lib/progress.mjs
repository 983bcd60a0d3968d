/** What a command shows while it works: numbered steps, their time, and failures with a hint. */
import { Failure } from "./failure.mjs";

/** @returns {string} time since a `Date.now()`, for people */
export function elapsed(since) {
    const seconds = (Date.now() - since) / 1000;
    return seconds < 60
        ? `${seconds.toFixed(1)} s`
        : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

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
            console.log(`        done in ${elapsed(since)}`);
            return result;
        } catch (error) {
            error.step ??= label;
            throw error;
        }
    }
}

/**
 * Runs a command's body and ends the process; what it started ends with it. On failure it prints
 * the step, the reason and the hint, and exits with 1.
 * @param {() => Promise<void>} body
 */
export async function main(body) {
    try {
        await body();
    } catch (error) {
        process.exitCode = 1;
        show(error);
    }
    process.exit();
}

function show(error) {
    console.error(`\nFailed${error.step ? ` at step ${error.step}` : ""}`);
    console.error(`  why:        ${indented(error.message)}`);
    if (error.hint) {
        console.error(`  what to do: ${indented(error.hint)}`);
    }
    if (!(error instanceof Failure)) {
        console.error(error.stack);
    }
}

const indented = (text) => text.replaceAll("\n", "\n              ");
