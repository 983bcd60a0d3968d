/** What `npm run bench` was asked for. */
import { boundsOf } from "../lib/bounds.mjs";
import { Failure } from "../lib/failure.mjs";

/**
 * @param {string[]} words
 * @param {Record<string, {PARTS: string[], SIZES: Record<string, number>}>} benchmarks
 * @returns {{names: string[], parts: string[], page: boolean, forget: boolean,
 *     sizes: Record<string, number>}}
 * @throws {Failure}
 */
export function wishesOf(words, benchmarks) {
    const isNamed = words.length > 0 && !words[0].startsWith("-");
    const names = isNamed ? [words[0]] : Object.keys(benchmarks);
    const options = isNamed ? words.slice(1) : words;
    if (isNamed && !(words[0] in benchmarks)) {
        const known = Object.keys(benchmarks).join(", ");
        throw new Failure(`there is no benchmark ${words[0]}`, `Known: ${known}`);
    }
    const all = names.flatMap((name) => benchmarks[name].PARTS);
    const defaults = Object.assign({}, ...names.map((name) => benchmarks[name].SIZES));
    const told = boundsOf(options, defaults, {
        only: { type: "string", multiple: true },
        forget: { type: "boolean", default: false },
        page: { type: "boolean", default: false },
    });
    const { only: parts = all, page, forget, ...sizes } = told;
    const unknown = parts.filter((part) => !all.includes(part));
    if (unknown.length) {
        throw new Failure(`--only ${unknown.join(" ")}`, `Known: ${all.join(", ")}`);
    }
    if (page && words.length > 1) {
        throw new Failure(
            "--page with other words",
            "The page has whole runs of the whole sizes: npm run bench -- --page",
        );
    }
    return { names, parts, page, forget, sizes };
}
