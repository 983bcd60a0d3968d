import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const SOURCES = join(__dirname, "..", "..", "..", "static_src");
let joined: string | null = null;

/**
 * The templates of all our addons, as one document for OWL. Those that extend a template of
 * Odoo's are left out: only a real Odoo has what they extend.
 */
export function ownTemplates(): string {
    joined ??= readTemplates();
    return joined;
}

function readTemplates(): string {
    const target = new DOMParser().parseFromString("<templates/>", "text/xml");
    const names = readdirSync(SOURCES, { recursive: true, encoding: "utf8" });
    for (const name of names.filter((n) => n.endsWith(".xml"))) {
        const text = readFileSync(join(SOURCES, name), "utf8");
        const source = new DOMParser().parseFromString(text, "text/xml");
        const fault = source.querySelector("parsererror");
        if (fault) {
            throw new Error(`${name}: ${fault.textContent}`);
        }
        const own = source.querySelectorAll("templates > [t-name]:not([t-inherit])");
        target.documentElement.append(...own);
    }
    return new XMLSerializer().serializeToString(target);
}
