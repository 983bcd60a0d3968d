/** Packages of the addons: a zip and a wheel of each, and the checksums of all. */
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PYTHON, ensurePackages } from "../lib/debian.mjs";
import { Failure } from "../lib/failure.mjs";
import { ROOT } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";
import { ownAddons, sourceFiles } from "../lib/sources.mjs";

/** The checksums of what was ever released, as `sha256sum` writes them. */
export const RELEASED = join(ROOT, "docs", "released.sha256");

/**
 * @param {string} folder made anew
 * @returns {Promise<Map<string, string>>} checksums by name of a package
 */
export async function makePackages(folder, say) {
    await ensurePackages(["python3-hatchling"], say);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const addon of await ownAddons()) {
        const files = await sourceFiles((path) => path.startsWith(`addon/${addon}/`));
        const make = join(import.meta.dirname, "make.py");
        await run([PYTHON, make, addon, folder], { input: files.join("\n") });
    }
    const names = (await readdir(folder)).sort();
    const { stdout } = await run(["sha256sum", ...names], { cwd: folder });
    await writeFile(join(folder, "SHA256SUMS"), stdout);
    return readSums(stdout);
}

/** What `sha256sum` has written, by name. */
export function readSums(text) {
    const lines = text.split("\n").filter(Boolean);
    return new Map(lines.map((line) => line.split("  ").reverse()));
}

/**
 * @param {Map<string, string>} sums
 * @param {Map<string, string>} released
 * @returns {string[]} packages that were released with other content under the same version
 */
export function changedSince(sums, released) {
    return [...sums.keys()].filter(
        (name) => (released.get(name) ?? sums.get(name)) !== sums.get(name),
    );
}

/**
 * Notes packages as released.
 * @throws {Failure} where one was released with other content
 */
export async function release(sums) {
    const released = readSums(await readFile(RELEASED, "utf8"));
    const changed = changedSince(sums, released);
    if (changed.length) {
        throw new Failure(
            `released before, with other content: ${changed.join(", ")}`,
            "Raise the version in the addon's __manifest__.py: servers and browsers keep what they have of a version.",
        );
    }
    const lines = [...new Map([...released, ...sums])].map(([name, sum]) => `${sum}  ${name}\n`);
    await writeFile(RELEASED, lines.join(""));
}
