/** The files of translations, as Node reads them. */
import { readFileSync } from "node:fs";

/**
 * Every term of a file, without tags and expressions.
 * @param {string} path of a .po file
 * @returns {{source: string, text: string}[]}
 */
export function termsOf(path) {
    const [, ...entries] = readFileSync(path, "utf8").split("\n\n");
    return entries.map((entry) => {
        const [source, text] = entry.split(/^msgstr /m).map(read);
        return { source, text };
    });
}

function read(part) {
    const lines = [...part.matchAll(/^(?:msgid )?"(.*)"$/gm)];
    const text = lines.map(([, line]) => JSON.parse(`"${line}"`)).join("");
    return text.replace(/<(?:"[^"]*"|[^">])*>|\{\{.*?\}\}/gs, "");
}
