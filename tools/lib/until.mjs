/** Asking again until there is an answer. */
import { setTimeout as pause } from "node:timers/promises";

/**
 * @template T
 * @param {() => Promise<T> | T} ask
 * @param {{turns: number, every: number}} bounds how often it asks, and after how many milliseconds
 *     again
 * @returns {Promise<T | null>} the first answer that is something; null where none was
 */
export async function until(ask, { turns, every }) {
    for (let turn = 0; turn < turns; turn += 1) {
        const answer = await ask();
        if (answer) {
            return answer;
        }
        await pause(every);
    }
    return null;
}
