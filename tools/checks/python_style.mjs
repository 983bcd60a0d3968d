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

/** What the lint rules find. */
function findingsOf({ path, text }) {
    const ignored = EXCEPTIONS[basename(path)] ?? [];
    return RUFF.check(text).filter(({ code }) => !ignored.includes(code));
}

/** A line for each thing that is wrong. */
function complaintsOf({ path, text }) {
    const found = findingsOf({ path, text });
    const lines = found.map(({ code, message, start_location: { row, column } }) => {
        return `${path}:${row}:${column} ${code} ${message}`;
    });
    const isReadable = !found.some(({ code }) => code === "invalid-syntax");
    if (isReadable && RUFF.format(text) !== text) {
        lines.push(`${path}: not in ruff's format (npm run format)`);
    }
    return lines;
}

/** The same text with its imports in order, in ruff's format. */
function formatted({ path, text }) {
    const edits = findingsOf({ path, text })
        .filter(({ code }) => code === "unsorted-imports")
        .flatMap(({ fix }) => fix.edits);
    // from the end, where an edit moves none of those before it
    const sorted = edits.reduceRight((result, { location, end_location: end, content }) => {
        return (
            result.slice(0, offsetOf(text, location)) + content + result.slice(offsetOf(text, end))
        );
    }, text);
    return RUFF.format(sorted);
}

function offsetOf(text, { row, column }) {
    const before = text.split("\n").slice(0, row - 1);
    return before.reduce((sum, line) => sum + line.length + 1, column - 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    for (const file of await pythonFiles()) {
        const text = formatted(file);
        if (text !== file.text) {
            writeFileSync(join(ROOT, file.path), text);
            console.log(file.path);
        }
    }
}
