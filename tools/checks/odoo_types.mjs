/**
 * What static_src/@types declares of Odoo's modules is there in the real Odoo: each module's file,
 * and in it each exported value. Types alone have no trace at run time and are not looked for.
 */
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { ROOT } from "../lib/paths.mjs";

const TYPES = join(ROOT, "static_src", "@types");

/**
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @returns {Promise<import("../lib/results.mjs").Outcome>} counted in modules and exports
 */
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
    const paths = readdirSync(types, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".d.ts"))
        .map((path) => join(types, path));
    const declared = new Exports(paths);
    const modules = paths.flatMap((path) => {
        const names = declared.modulesIn(path);
        return names.length ? names.map((name) => ({ path, name })) : [{ path }];
    });
    const files = new Map(modules.map(({ name }) => [name, name && fileOf(name, folders)]));
    const real = new Exports([...files.values()].filter(Boolean), folders);
    const complaints = [];
    let passed = 0;
    for (const { path, name } of modules) {
        const file = files.get(name);
        const about = (text) => complaints.push(`${relative(ROOT, path)}: ${text}`);
        if (!name) {
            about("declares no module");
        } else if (path !== join(types, `${name.slice(1)}.d.ts`)) {
            about(`${name} belongs in a file of its name`);
        } else if (!file) {
            about(`Odoo has no module ${name}`);
        } else {
            passed += 1;
            const there = real.ofFile(file);
            for (const value of declared.ofModule(path, name)) {
                if (there.includes(value)) {
                    passed += 1;
                } else {
                    about(`Odoo's ${name} does not export ${value}`);
                }
            }
        }
    }
    return { passed, complaints };
}

/** File of a module's source, e.g. of "@web/core/registry". */
function fileOf(name, folders) {
    const [, addon, path] = name.match(/^@(\w+)\/(.+)$/) ?? [];
    return folders
        .map((folder) => join(folder, String(addon), "static", "src", String(path)))
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
        const addons = folders.flatMap((folder) =>
            readdirSync(folder).map((name) => [folder, name]),
        );
        this.program = ts.createProgram(paths, {
            allowJs: true,
            noLib: true,
            types: [],
            module: ts.ModuleKind.ESNext,
            moduleResolution: ts.ModuleResolutionKind.Bundler,
            paths: Object.fromEntries(
                addons.map(([folder, name]) => [`@${name}/*`, [`${folder}/${name}/static/src/*`]]),
            ),
        });
        this.checker = this.program.getTypeChecker();
    }

    declarations(path) {
        return this.program.getSourceFile(path).statements.filter(ts.isModuleDeclaration);
    }

    modulesIn(path) {
        return this.declarations(path).map(({ name }) => name.text);
    }

    ofModule(path, module) {
        return this.values(this.declarations(path).find(({ name }) => name.text === module).name);
    }

    ofFile(path) {
        return this.values(this.program.getSourceFile(path));
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
