/** @jest-environment node */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, test } from "@jest/globals";
import { examine } from "../../../tools/checks/odoo_types.mjs";

let folder;

beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "odoo_types_"));
    const sources = {
        "web/static/src/core/one.js":
            "export const a = 1;\nexport function f() {}\nconst hidden = 2;",
        "web/static/src/core/all.js":
            'export * from "./one";\nexport class Own {}\nexport { x as y };\nconst x = 1;',
        "web/static/src/core/far.js": 'export * from "@web/core/one";',
    };
    for (const [path, text] of Object.entries(sources)) {
        write(join(folder, "addons"), path, text);
    }
});

function write(top, path, text) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
}

afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of a declaration file at `path`. */
function complaints(path, body, module = `@${path}`) {
    const types = mkdtempSync(join(folder, "types_"));
    write(types, `${path}.d.ts`, body === null ? "" : `declare module "${module}" {\n${body}\n}\n`);
    return examine(types, [join(folder, "addons")]).complaints;
}

test("what is there is accepted, types alone are not looked for", () => {
    const body = "export const a: number; export function f(): void; export interface Only {}";
    assert.deepEqual(complaints("web/core/one", body), []);
});

test("exports by another module's star and by another name are found", () => {
    const body = "export const a: number; export class Own {} export const y: number;";
    assert.deepEqual(complaints("web/core/all", body), []);
    assert.deepEqual(complaints("web/core/far", "export function f(): void;"), []);
});

test("a value that Odoo does not export is refused", () => {
    const found = complaints("web/core/one", "export const hidden: number;");
    assert.match(found.join(), /@web\/core\/one does not export hidden/);
});

test("a module that Odoo does not have is refused", () => {
    assert.match(complaints("web/core/none", "").join(), /no module @web\/core\/none/);
});

test("a declaration in another module's file is refused", () => {
    const found = complaints("web/core/all", "", "@web/core/one");
    assert.match(found.join(), /another module than @web\/core\/all/);
});

test("a file that declares nothing is refused", () => {
    assert.match(complaints("web/core/one", null).join(), /another module than @web\/core\/one/);
});
