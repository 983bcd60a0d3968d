/** The part of a page that a command measures and writes, between two comments. */
import { format, resolveConfig } from "prettier";
import { Failure } from "./failure.mjs";

const PLACE = /(<!-- measured: [^>]*-->).*(<!-- end of what is measured -->)/s;

/**
 * @param {string} page
 * @param {string} measured
 * @returns {string} the page with this between its two comments
 * @throws {Failure} where it has not both
 */
export function withMeasured(page, measured) {
    if (!PLACE.test(page)) {
        throw new Failure(`the page has no place for what is measured: ${PLACE}`);
    }
    return page.replace(PLACE, (_all, begin, end) => `${begin}\n\n${measured.trim()}\n\n${end}`);
}

/** @returns {Promise<string>} Markdown as it may stand in a page */
export async function formatted(markdown) {
    const config = await resolveConfig(import.meta.filename);
    return format(markdown, { ...config, parser: "markdown" });
}
