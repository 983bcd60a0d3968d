/**
 * What static_src/@types declares of Odoo's modules is there in the real Odoo: each module's file,
 * and in it each exported value. Types alone have no trace at run time and are not looked for.
 */
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { ROOT } from "../lib/paths.mjs";

const TYPES = join(ROOT, "static_src", "@types");

/** @returns {Promise<import("../lib/results.mjs").Outcome>} counted in modules and exports */
export async function check(instance) {
    const { passed, complaints } = examine(TYPES, await instance.addonFolders());
    return { passed, failed: complaints.length, report: complaints.join("\n") };
}

/**
 * @param {string} types folder of declarations
 * @param {string[]} folders of Odoo's addons
 * @returns {{passed: number, complaints: string[]}}
 */
export function examine(types, folders) {
    const paths = readdirSync(types, { recursive: true, encoding: "utf8" });
    const modules = paths
        .filter((path) => path.endsWith(".d.ts"))
        .map((path) => ({ path: join(types, path), name: `@${path.slice(0, -".d.ts".length)}` }))
        .map((module) => ({ ...module, file: fileOf(module.name, folders) }));
    const declared = new Exports(modules.map(({ path }) => path));
    const real = new Exports(modules.map(({ file }) => file).filter(Boolean), folders);
    const complaints = [];
    let passed = 0;
    for (const { path, name, file } of modules) {
        const about = (text) => complaints.push(`${relative(ROOT, path)}: ${text}`);
        const [module, ...more] = declared.source(path).statements.filter(ts.isModuleDeclaration);
        if (module?.name.text !== name || more.length) {
            about(`declares another module than ${name}`);
        } else if (!file) {
            about(`Odoo has no module ${name}`);
        } else {
            const wanted = declared.values(module.name);
            const there = real.values(real.source(file));
            const missing = wanted.filter((value) => !there.includes(value));
            missing.forEach((value) => about(`Odoo's ${name} does not export ${value}`));
            passed += 1 + wanted.length - missing.length;
        }
    }
    return { passed, complaints };
}

/** File of a module's source, e.g. of "@web/core/registry". */
function fileOf(name, folders) {
    const [, addon, path] = name.match(/^@(\w+)\/(.+)$/);
    return folders
        .map((folder) => join(folder, addon, "static", "src", path))
        .flatMap((source) => [`${source}.js`, join(source, "index.js")])
        .find(existsSync);
}

/** What modules export, as TypeScript reads them. */
class Exports {
    /**
     * @param {string[]} paths
     * @param {string[]} [folders] of Odoo's addons, whose modules import each other by name
     */
    constructor(paths, folders = []) {
        const sources = folders.flatMap((folder) => {
            return readdirSync(folder).map((name) => [
                `@${name}/*`,
                [`${folder}/${name}/static/src/*`],
            ]);
        });
        this.program = ts.createProgram(paths, {
            allowJs: true,
            noLib: true,
            types: [],
            module: ts.ModuleKind.ESNext,
            moduleResolution: ts.ModuleResolutionKind.Bundler,
            paths: Object.fromEntries(sources),
        });
        this.checker = this.program.getTypeChecker();
    }

    source(path) {
        return this.program.getSourceFile(path);
    }

    /** Names of the exported values of the module that `node` names or is. */
    values(node) {
        const { Alias, Value } = ts.SymbolFlags;
        const symbol = this.checker.getSymbolAtLocation(node);
        return (symbol ? this.checker.getExportsOfModule(symbol) : [])
            .filter((exported) => {
                const isAlias = exported.flags & Alias;
                const real = isAlias ? this.checker.getAliasedSymbol(exported) : exported;
                return real.flags & Value || this.checker.isUnknownSymbol(real);
            })
            .map(({ name }) => name);
    }
}
