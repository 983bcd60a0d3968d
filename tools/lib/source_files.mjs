/** The files that people write in this repository. */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { ADDONS, ROOT } from "./paths.mjs";

const NOT_WRITTEN = new Set([".git", ".local", "node_modules", "__pycache__"]);

/**
 * @param {(path: string) => boolean} [wanted] told a path from the top of the repository
 * @returns {Promise<string[]>} such paths, sorted
 */
export async function sourceFiles(wanted = () => true) {
    const found = [];
    const visit = async (folder) => {
        for (const entry of await readdir(folder, { withFileTypes: true })) {
            const path = join(folder, entry.name);
            if (entry.isDirectory() && !NOT_WRITTEN.has(entry.name)) {
                await visit(path);
            } else if (entry.isFile() && wanted(relative(ROOT, path))) {
                found.push(relative(ROOT, path));
            }
        }
    };
    await visit(ROOT);
    return found.sort();
}

/** @returns {Promise<string[]>} names of this repository's addons */
export async function ownAddons() {
    const names = await readdir(ADDONS);
    return names.filter((name) => existsSync(join(ADDONS, name, "__manifest__.py"))).sort();
}
