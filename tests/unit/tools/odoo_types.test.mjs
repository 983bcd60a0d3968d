/** @jest-environment node */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, test } from "@jest/globals";
import { OdooModules, examine } from "../../../tools/checks/odoo_types.mjs";

let folder;

beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "odoo_types_"));
    const sources = {
        "web/static/src/core/one.js":
            "export const a = 1;\nexport function f() {}\nconst hidden = 2;",
        "web/static/src/core/all.js":
            'export * from "./one";\nexport class Own {}\nexport { x as y };',
    };
    for (const [path, text] of Object.entries(sources)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
});

afterAll(() => rmSync(folder, { recursive: true }));

async function complaints(path, body, module = `@${path}`) {
    const text = `declare module "${module}" {\n${body}\n}\n`;
    const file = `static_src/@types/${path}.d.ts`;
    const outcomes = await examine(file, text, new OdooModules([folder]));
    return outcomes.filter(({ complaint }) => complaint).map(({ complaint }) => complaint);
}

test("what is there is accepted, types alone are not looked for", async () => {
    const body = "export const a: number; export function f(): void; export interface Only {}";
    assert.deepEqual(await complaints("web/core/one", body), []);
});

test("exports by another module's star and by another name are found", async () => {
    const body = "export const a: number; export class Own {} export const y: number;";
    assert.deepEqual(await complaints("web/core/all", body), []);
});

test("a value that Odoo does not export is refused", async () => {
    const found = await complaints("web/core/one", "export const hidden: number;");
    assert.match(found.join(), /@web\/core\/one does not export hidden/);
});

test("a module that Odoo does not have is refused", async () => {
    assert.match((await complaints("web/core/none", "")).join(), /no module @web\/core\/none/);
});

test("a declaration in another module's file is refused", async () => {
    const found = await complaints("web/core/all", "", "@web/core/one");
    assert.match(found.join(), /belongs in static_src\/@types\/web\/core\/one.d.ts/);
});

test("a file that declares nothing is refused", async () => {
    const [outcome] = await examine("static_src/@types/web/x.d.ts", "", new OdooModules([folder]));
    assert.match(outcome.complaint, /declares no module/);
});
