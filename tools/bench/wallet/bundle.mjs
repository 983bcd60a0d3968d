/** What each folder of ours adds to the bundles that a till loads, compressed as they travel. */
import { gzipSync } from "node:zlib";

/** Where a file begins in a bundle of Odoo's: its path in a comment, or its next template. */
const PIECES = /(?=\n\/\* |\n\/\*{9}|registerTemplate(?:Extension)?\()/;
const PATH = /^\n\/\* \/(\S+) \*\/|^registerTemplate(?:Extension)?\("[^"]*", `\/([^`]+)`/;
/** Folders below `static/src` that are told apart. */
const DEPTH = 2;

/**
 * What a folder takes by itself: what is compressed together is smaller than its parts, so these add
 * up to less than all of them take.
 * @param {string[]} bundles scripts with their templates, and styles
 * @param {string[]} addons
 * @returns {[string, number][]} folders of these addons, and the bytes that the bundles would be
 *     smaller without each; the largest first
 */
export function marginalSizes(bundles, addons) {
    const sizes = new Map();
    for (const bundle of bundles) {
        const pieces = bundle
            .split(PIECES)
            .map((text) => ({ text, folder: folderOf(text, addons) }));
        const whole = sizeOf(pieces);
        for (const folder of new Set(pieces.map((piece) => piece.folder).filter(Boolean))) {
            const rest = sizeOf(pieces.filter((piece) => piece.folder !== folder));
            sizes.set(folder, (sizes.get(folder) ?? 0) + whole - rest);
        }
    }
    return [...sizes].sort(([, a], [, b]) => b - a);
}

function folderOf(text, addons) {
    const found = text.match(PATH);
    const [addon, ...path] = (found?.[1] ?? found?.[2] ?? "").split("/");
    if (!addons.includes(addon)) {
        return null;
    }
    const below = path
        .join("/")
        .replace(/^static\/src\//, "")
        .split("/")
        .slice(0, -1);
    return [addon, ...below.slice(0, DEPTH)].join("/");
}

const sizeOf = (pieces) => gzipSync(pieces.map(({ text }) => text).join("")).length;
