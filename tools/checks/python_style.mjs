/**
 * Ruff on Python: its lint rules of ruff.toml, and its format.
 *
 *     node tools/checks/python_style.mjs    the part of `npm run format` that prettier does not know
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PositionEncoding, Workspace } from "@astral-sh/ruff-wasm-nodejs";
import { parse } from "smol-toml";
import { ROOT } from "../lib/paths.mjs";
import { sourceFiles } from "../lib/sources.mjs";

const SETTINGS = parse(readFileSync(join(ROOT, "ruff.toml"), "utf8"));
const RUFF = new Workspace(SETTINGS, PositionEncoding.Utf16);
// This build of ruff is given text without a path, so files' own exceptions are ours.
const EXCEPTIONS = SETTINGS.lint["per-file-ignores"] ?? {};

/** @returns {Promise<import("../lib/results.mjs").Outcome>} counted in files */
export async function check() {
    const complaints = (await pythonFiles()).map(complaintsOf);
    const failed = complaints.filter((list) => list.length).length;
    return {
        passed: complaints.length - failed,
        failed,
        report: complaints.flat().join("\n"),
    };
}

async function pythonFiles() {
    const paths = await sourceFiles((path) => path.endsWith(".py"));
    return paths.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

/** A line for each thing that is wrong. */
function complaintsOf({ path, text }) {
    const ignored = EXCEPTIONS[basename(path)] ?? [];
    const found = RUFF.check(text).filter(({ code }) => !ignored.includes(code));
    const lines = found.map(({ code, message, start_location: { row, column } }) => {
        return `${path}:${row}:${column} ${code} ${message}`;
    });
    const isReadable = !found.some(({ code }) => code === "invalid-syntax");
    if (isReadable && RUFF.format(text) !== text) {
        lines.push(`${path}: not in ruff's format (npm run format)`);
    }
    return lines;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    for (const { path, text } of await pythonFiles()) {
        const formatted = RUFF.format(text);
        if (formatted !== text) {
            writeFileSync(join(ROOT, path), formatted);
            console.log(path);
        }
    }
}
