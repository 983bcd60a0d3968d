/** What a command is told with its name: `npm run stress -- --seconds 600`. */
import { parseArgs } from "node:util";
import { Failure } from "./failure.mjs";

/**
 * @param {string[]} words
 * @param {Record<string, number>} defaults by name, whole numbers from 1
 * @param {import("node:util").ParseArgsConfig["options"]} [others] what else it may be told
 * @returns {Record<string, any>} the numbers, and of the others what was told
 * @throws {Failure}
 */
export function boundsOf(words, defaults, others = {}) {
    const names = Object.keys(defaults);
    const numbers = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
    const { values } = parseArgs({ args: words, options: { ...numbers, ...others } });
    const bounds = { ...defaults, ...values };
    for (const name of names) {
        bounds[name] = Number(bounds[name]);
        if (!Number.isInteger(bounds[name]) || bounds[name] < 1) {
            const like = `A whole number, e.g. --${name} ${defaults[name]}`;
            throw new Failure(`--${name} ${values[name]}`, like);
        }
    }
    return bounds;
}
