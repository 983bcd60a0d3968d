/** Short fingerprints of files, to know what a database was made from. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";
import { sourceFiles } from "./source_files.mjs";

/**
 * @param {(path: string) => boolean} wanted told a path from the top of the repository
 * @param {string[]} [more] further words that the fingerprint depends on
 * @returns {Promise<string>} ten hexadecimal digits
 */
export async function fingerprint(wanted, more = []) {
    const hash = createHash("sha256").update(JSON.stringify(more));
    for (const path of await sourceFiles(wanted)) {
        hash.update(`\0${path}\0`).update(await readFile(join(ROOT, path)));
    }
    return hash.digest("hex").slice(0, 10);
}
