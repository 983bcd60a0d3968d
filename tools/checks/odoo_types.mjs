/**
 * What static_src/@types declares of Odoo's modules is there in the real Odoo: each module's file,
 * and in it each exported value. Types alone have no trace at run time and are not looked for.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { Failure } from "../lib/failure.mjs";
import { ROOT } from "../lib/paths.mjs";
import { sourceFiles } from "../lib/source_files.mjs";

const TYPES = "static_src/@types/";

/**
 * @param {{odoo: () => Promise<import("../lib/odoo.mjs").OdooInstance>}} context
 * @returns {Promise<import("../lib/results.mjs").Outcome>} counted in modules and exports
 */
export async function check({ odoo }) {
    const { addons } = (await odoo()).odoo;
    if (!addons.length) {
        throw new Failure("Odoo's own addons are not found beside it", "Check ODOO_BIN.");
    }
    const isDeclaration = (path) => path.startsWith(TYPES) && path.endsWith(".d.ts");
    const complaints = [];
    let passed = 0;
    for (const path of await sourceFiles(isDeclaration)) {
        const text = await readFile(join(ROOT, path), "utf8");
        for (const outcome of await examine(path, text, new OdooModules(addons))) {
            if (outcome.complaint) {
                complaints.push(outcome.complaint);
            } else {
                passed += 1;
            }
        }
    }
    return { passed, failed: complaints.length, report: complaints.join("\n") };
}

/**
 * @param {string} path of a declaration file, from the top of the repository
 * @param {string} text its content
 * @param {OdooModules} modules
 * @returns {Promise<{complaint?: string}[]>} one for each module and each exported value
 */
export async function examine(path, text, modules) {
    const declared = declaredModules(path, text);
    if (!declared.length) {
        return [{ complaint: `${path}: declares no module` }];
    }
    const outcomes = [];
    for (const { name, values } of declared) {
        const expected = `${TYPES}${name.replace(/^@/, "")}.d.ts`;
        const real = await modules.exportsOf(name);
        if (path !== expected) {
            outcomes.push({ complaint: `${path}: ${name} belongs in ${expected}` });
        } else if (!real) {
            outcomes.push({ complaint: `${path}: Odoo has no module ${name}` });
        } else {
            outcomes.push({});
            for (const value of values) {
                const complaint = `${path}: Odoo's ${name} does not export ${value}`;
                outcomes.push(real.has(value) ? {} : { complaint });
            }
        }
    }
    return outcomes;
}

/** @returns {{name: string, values: string[]}[]} modules that a file declares */
export function declaredModules(path, text) {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    return source.statements.filter(ts.isModuleDeclaration).map((declaration) => ({
        name: declaration.name.text,
        values: declaration.body?.statements.flatMap(valueNames) ?? [],
    }));
}

/** Names of the values that a statement declares or exports; types and interfaces have none. */
function valueNames(statement) {
    if (ts.isVariableStatement(statement)) {
        return statement.declarationList.declarations.flatMap(({ name }) => bindingNames(name));
    }
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
        const isDefault = statement.modifiers?.some(
            ({ kind }) => kind === ts.SyntaxKind.DefaultKeyword,
        );
        return [isDefault ? "default" : statement.name.text];
    }
    if (ts.isExportAssignment(statement)) {
        return ["default"];
    }
    if (ts.isExportDeclaration(statement) && statement.exportClause && !statement.isTypeOnly) {
        const { exportClause } = statement;
        return ts.isNamespaceExport(exportClause)
            ? [exportClause.name.text]
            : exportClause.elements.map(({ name }) => name.text);
    }
    return [];
}

function bindingNames(name) {
    return ts.isIdentifier(name)
        ? [name.text]
        : name.elements.flatMap((element) => (element.name ? bindingNames(element.name) : []));
}

/** The modules of the real Odoo, read from its sources. */
export class OdooModules {
    /** @param {string[]} folders of Odoo's addons */
    constructor(folders) {
        this.folders = folders;
    }

    /**
     * @param {string} name e.g. "@web/core/registry"
     * @returns {Promise<Set<string> | null>} names it exports; null where there is no such module
     */
    async exportsOf(name) {
        const file = this.fileOf(name);
        return file && this.exportsIn(file, name);
    }

    fileOf(name) {
        const [, addon, path] = name.match(/^@([a-z0-9_]+)\/(.+)$/) ?? [];
        const candidates = this.folders.flatMap((folder) => {
            const sources = join(folder, String(addon), "static", "src");
            return [join(sources, `${path}.js`), join(sources, String(path), "index.js")];
        });
        return (addon && candidates.find((candidate) => existsSync(candidate))) || null;
    }

    async exportsIn(file, name) {
        const text = await readFile(file, "utf8");
        const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
        const found = new Set();
        for (const statement of source.statements) {
            const exported =
                ts.isExportDeclaration(statement) ||
                ts.isExportAssignment(statement) ||
                statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
            if (exported) {
                valueNames(statement).forEach((value) => found.add(value));
            }
            if (ts.isExportDeclaration(statement) && !statement.exportClause) {
                const target = absoluteName(statement.moduleSpecifier.text, name);
                (await this.exportsOf(target))?.forEach((value) => found.add(value));
            }
        }
        return found;
    }
}

function absoluteName(specifier, from) {
    return specifier.startsWith(".")
        ? `@${relative("/", join("/", dirname(from.slice(1)), specifier))}`
        : specifier;
}
