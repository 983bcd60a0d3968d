/** Prettier on everything it knows: TypeScript, templates and views, styles, JSON, Markdown. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import prettier from "prettier";
import { ROOT } from "../lib/paths.mjs";
import { sourceFiles } from "../lib/source_files.mjs";

const IGNORE = [".prettierignore", ".gitignore"].map((name) => join(ROOT, name));

/** @returns {Promise<import("../lib/results.mjs").Outcome>} counted in files */
export async function check() {
    const complaints = [];
    let passed = 0;
    await eachFile(async (path, text, options) => {
        const formatted = await prettier.format(text, options).catch((error) => error);
        if (formatted === text) {
            passed += 1;
        } else {
            const why = formatted instanceof Error ? formatted.message : "not in prettier's format";
            complaints.push(`${path}: ${why} (npm run format)`);
        }
    });
    return { passed, failed: complaints.length, report: complaints.join("\n") };
}

/** Writes every file in prettier's format; answers those that changed. */
export async function format() {
    const changed = [];
    await eachFile(async (path, text, options) => {
        const formatted = await prettier.format(text, options);
        if (formatted !== text) {
            await writeFile(join(ROOT, path), formatted);
            changed.push(path);
        }
    });
    return changed;
}

async function eachFile(action) {
    for (const path of await sourceFiles()) {
        const full = join(ROOT, path);
        const { ignored, inferredParser } = await prettier.getFileInfo(full, {
            ignorePath: IGNORE,
            plugins: ["@prettier/plugin-xml"],
        });
        if (inferredParser && !ignored) {
            const options = await prettier.resolveConfig(full, { editorconfig: false });
            await action(path, await readFile(full, "utf8"), { ...options, filepath: full });
        }
    }
}
