/** @jest-environment node */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "@jest/globals";
import { ROOT } from "../../../tools/lib/paths.mjs";
import { sourceFiles } from "../../../tools/lib/sources.mjs";

/** What people write of an addon in TypeScript, SCSS and XML; ruff insists on it in Python. */
const WRITTEN = /^static_src\/.*\.(ts|scss|xml)$|^addon\/[^/]+\/(?!static\/).*\.xml$/;
const LICENCE =
    /^(<\?xml .*\?>\n)?(\/\/|<!--) Copyright \d{4} .*\n(\/\/| {4}) License AGPL-3\.0 or later/;

test("each source says its licence", async () => {
    const without = [];
    for (const path of await sourceFiles((name) => WRITTEN.test(name))) {
        if (!LICENCE.test(await readFile(join(ROOT, path), "utf8"))) {
            without.push(path);
        }
    }
    assert.deepEqual(without, []);
});
