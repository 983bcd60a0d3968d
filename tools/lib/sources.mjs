/** The files that people write in this repository, and what their contents come to. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { ADDONS, ROOT } from "./paths.mjs";

const FOLDERS = ["addon", "static_src", "tests", "tools"].map((name) => join(ROOT, name));

/**
 * @param {(path: string) => boolean} wanted told a path from the top of the repository
 * @returns {Promise<string[]>} such paths, sorted
 */
export async function sourceFiles(wanted) {
    const options = { recursive: true, withFileTypes: true };
    const entries = await Promise.all(FOLDERS.map((folder) => readdir(folder, options)));
    return entries
        .flat()
        .filter((entry) => entry.isFile())
        .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
        .filter((path) => !path.endsWith(".pyc") && wanted(path))
        .sort();
}

/** @returns {Promise<string[]>} names of this repository's addons */
export async function ownAddons() {
    const names = await readdir(ADDONS);
    return names.filter((name) => existsSync(join(ADDONS, name, "__manifest__.py"))).sort();
}

/**
 * An addon's manifest: JSON, but for Python's True, tuples, comments and last commas.
 * @param {string} addon
 * @returns {any}
 */
export function manifestOf(addon) {
    const text = readFileSync(join(ADDONS, addon, "__manifest__.py"), "utf8")
        .replace(/^\s*#.*/gm, "")
        .replace(/: True,$/gm, ": true,")
        .replace(/\(("[^()]*")\)/g, "[$1]")
        .replace(/,(?=\s*[}\]])/g, "");
    return JSON.parse(text);
}

/** Changes with these words: ten hexadecimal digits. */
export function printOf(words) {
    return createHash("sha256").update(JSON.stringify(words)).digest("hex").slice(0, 10);
}

/**
 * Changes with files of the repository, and with further words.
 * @param {(path: string) => boolean} wanted as for `sourceFiles`
 * @param {string[]} [words]
 */
export async function fingerprint(wanted, words = []) {
    const paths = await sourceFiles(wanted);
    const contents = await Promise.all(paths.map((path) => readFile(join(ROOT, path), "base64")));
    return printOf([words, paths, contents]);
}

/**
 * Changes with whatever a database of addons holds; not with scripts, styles and tests.
 * @param {string[]} addons
 * @param {string[]} [words]
 */
export function addonsFingerprint(addons, words) {
    const inDatabase = new RegExp(`^addon/(${addons.join("|")})/(?!static/|tests/)`);
    return fingerprint((path) => inDatabase.test(path), words);
}

/**
 * The same with scripts and styles, of all our addons.
 * @param {string[]} [words]
 */
export function bundlesFingerprint(words) {
    return fingerprint((path) => /^addon\/[^/]+\/(?!tests\/)/.test(path), words);
}
