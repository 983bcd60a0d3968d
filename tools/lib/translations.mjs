/** The files of translations, as Node reads them. */
import { readFileSync } from "node:fs";
import { po } from "gettext-parser";

const TAG_OR_EXPRESSION = /<(?:"[^"]*"|[^">])*>|\{\{.*?\}\}/gs;

/**
 * Every term of a file, without tags and expressions.
 * @param {string} path of a .po file
 * @returns {{source: string, text: string}[]}
 */
export function termsOf(path) {
    const [, ...terms] = Object.values(po.parse(readFileSync(path)).translations[""]);
    return terms.map(({ msgid, msgstr: [text] }) => {
        return { source: plain(msgid), text: plain(text) };
    });
}

const plain = (text) => text.replace(TAG_OR_EXPRESSION, "");
