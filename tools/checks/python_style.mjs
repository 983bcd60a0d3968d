/** Ruff on Python: its lint rules of ruff.toml, and its format. */
import { PositionEncoding, Workspace } from "@astral-sh/ruff-wasm-nodejs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parse } from "smol-toml";
import { ROOT } from "../lib/paths.mjs";
import { sourceFiles } from "../lib/source_files.mjs";

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

/** Sorts imports and writes every Python file in ruff's format; answers those that changed. */
export async function format() {
    const ruff = await Ruff.load();
    const changed = [];
    for (const path of await pythonFiles()) {
        const before = await readFile(join(ROOT, path), "utf8");
        const after = ruff.format(ruff.sortImports(path, before));
        if (after !== before) {
            await writeFile(join(ROOT, path), after);
            changed.push(path);
        }
    }
    return changed;
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

    /** Applies ruff's own remedy for imports out of order; other remedies are for people. */
    sortImports(path, text) {
        const ignored = this.exceptions[basename(path)] ?? [];
        const edits = this.workspace
            .check(text)
            .filter(({ code, fix }) => code === "I001" && fix && !ignored.includes(code))
            .flatMap(({ fix }) => fix.edits);
        const lines = text.split("\n");
        const position = ({ row, column }) =>
            lines.slice(0, row - 1).reduce((sum, line) => sum + line.length + 1, 0) + column - 1;
        return edits
            .map(({ content, location, end_location }) => ({
                content: content ?? "",
                from: position(location),
                to: position(end_location),
            }))
            .sort((a, b) => b.from - a.from)
            .reduce((done, { content, from, to }) => {
                return done.slice(0, from) + content + done.slice(to);
            }, text);
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
