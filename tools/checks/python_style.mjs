/** Ruff on Python: its lint rules of ruff.toml, and its format. */
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { PositionEncoding, Workspace } from "@astral-sh/ruff-wasm-nodejs";
import { parse } from "smol-toml";
import { ROOT } from "../lib/paths.mjs";
import { sourceFiles } from "../lib/sources.mjs";

/** @returns {Promise<import("../lib/results.mjs").Outcome>} counted in files */
export async function check() {
    const ruff = await Ruff.load();
    const paths = await pythonFiles();
    const complaints = await Promise.all(
        paths.map(async (path) => ruff.complaints(path, await readFile(join(ROOT, path), "utf8"))),
    );
    const failed = complaints.filter((list) => list.length).length;
    return { passed: paths.length - failed, failed, report: complaints.flat().join("\n") };
}

/** Writes every Python file in ruff's format; what its lint rules say is for people to mend. */
export async function format() {
    const ruff = await Ruff.load();
    for (const path of await pythonFiles()) {
        const before = await readFile(join(ROOT, path), "utf8");
        const after = ruff.format(before);
        if (after !== before) {
            await writeFile(join(ROOT, path), after);
            console.log(path);
        }
    }
}

const pythonFiles = () => sourceFiles((path) => path.endsWith(".py"));

/** Ruff with the settings of ruff.toml. */
export class Ruff {
    static async load() {
        return new Ruff(parse(await readFile(join(ROOT, "ruff.toml"), "utf8")));
    }

    constructor(settings) {
        this.workspace = new Workspace(settings, PositionEncoding.Utf16);
        // This build of ruff is given text without a path, so files' own exceptions are ours.
        this.exceptions = settings.lint["per-file-ignores"] ?? {};
    }

    format(text) {
        return this.workspace.format(text);
    }

    /** @returns {string[]} a line for each thing that is wrong */
    complaints(path, text) {
        const ignored = this.exceptions[basename(path)] ?? [];
        const found = this.workspace
            .check(text)
            .filter(({ code }) => !ignored.includes(code))
            .map(({ code, message, start_location: { row, column } }) => {
                return `${path}:${row}:${column} ${code} ${message}`;
            });
        const readable = !found.some((line) => line.includes(" invalid-syntax "));
        if (readable && this.format(text) !== text) {
            found.push(`${path}: not in ruff's format (npm run format)`);
        }
        return found;
    }
}
