/** @jest-environment node */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "@jest/globals";
import { ROOT } from "../../../tools/lib/paths.mjs";
import { sourceFiles } from "../../../tools/lib/sources.mjs";

/** In Markdown, and in a manifest, whose paths begin at the addon. */
const SHOWN = /!\[[^\]]*\]\(([^)]+)\)|"(static\/description\/[^"]+)"/g;
/** What Odoo takes by its name, and what that is drawn from. */
const KNOWN = /\/icon\.(?:png|svg)$/;

test("each picture that a page shows is there, and each that is there is shown", async () => {
    const pages = [
        "README.md",
        ...readdirSync(join(ROOT, "docs"))
            .filter((name) => name.endsWith(".md"))
            .map((name) => `docs/${name}`),
        ...(await sourceFiles((path) => /^addon\/[^/]+\/(readme\/|__manifest__)/.test(path))),
    ];
    const shown = pages.flatMap((page) => {
        const text = readFileSync(join(ROOT, page), "utf8");
        return [...text.matchAll(SHOWN)].map(([, own, ofAddon]) => {
            return relative(ROOT, join(ROOT, dirname(page), own ?? ofAddon));
        });
    });
    const used = await wordsOfAddons();
    const pictures = await sourceFiles((path) => /\/static\/.*\.(?:png|svg|jpg|gif)$/.test(path));
    const needed = pictures.filter((path) => !KNOWN.test(path) && !used.includes(path.slice(6)));
    assert.deepEqual([...new Set(shown)].sort(), needed);
});

/** What the addons' templates and views say: some show a picture by its address. */
async function wordsOfAddons() {
    const views = await sourceFiles((path) => /^addon\/[^/]+\/(?!static\/).*\.xml$/.test(path));
    return views.map((path) => readFileSync(join(ROOT, path), "utf8")).join();
}
