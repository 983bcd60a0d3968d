/** What a command shows while it works: its steps, their time, and failures with a hint. */
import { Failure } from "./failure.mjs";

/** @returns {string} time since a `Date.now()`, for people */
export function elapsed(since) {
    const seconds = (Date.now() - since) / 1000;
    return seconds < 60
        ? `${seconds.toFixed(1)} s`
        : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Runs a step of a command; prints its name and its time.
 * @template T
 * @param {string} title what the step does, for people
 * @param {(say: (detail: string) => void) => Promise<T> | T} action
 * @returns {Promise<T>} the action's result
 */
export async function step(title, action) {
    const since = Date.now();
    console.log(title);
    try {
        const result = await action((detail) => console.log(`        ${detail}`));
        console.log(`        done in ${elapsed(since)}`);
        return result;
    } catch (error) {
        error.step ??= title;
        throw error;
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
    console.error(`\nFailed${error.step ? ` at: ${error.step}` : ""}`);
    console.error(`  why:        ${indented(error.message)}`);
    if (error.hint) {
        console.error(`  what to do: ${indented(error.hint)}`);
    }
    if (!(error instanceof Failure)) {
        console.error(error.stack);
    }
}

const indented = (text) => text.replaceAll("\n", "\n              ");
