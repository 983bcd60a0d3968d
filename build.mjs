/**
 * Compiles the front end, one file to one file:
 * static_src/<addon>/p/x.ts becomes addon/<addon>/static/src/p/x.js; .xml and .scss are copied.
 * Its tests in Odoo's own framework become addon/<addon>/static/tests in the same way.
 * A .ts file that only declares types becomes nothing.
 * Nothing is bundled or minified: Odoo finds modules, translated terms and templates by path.
 *
 *     node build.mjs            writes what changed, removes what has no source any more
 *     node build.mjs --check    writes nothing; fails when a built file differs from its source
 *     node build.mjs --watch    builds, then builds again at each change
 */
import { existsSync, readFileSync, readdirSync, watch } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, extname, join, relative } from "node:path";
import { transform } from "esbuild";

const ROOT = import.meta.dirname;
const ADDONS = join(ROOT, "addon");
const TYPES_FOLDER = "@types";

/** Where sources stand, by addon, and the folder of the addon that gets what they give. */
const TREES = [
    { sources: join(ROOT, "static_src"), built: join("static", "src") },
    { sources: join(ROOT, "tests", "hoot"), built: join("static", "tests") },
];
const XML_DECLARATION = /^<\?xml[^>]*\?>\s*/;
/** Lines that begin a source; compiled code has no other comments. */
const LICENCE = /^\/\/ Copyright .*\n\/\/ License .*\n/;

function filesUnder(folder) {
    const entries = existsSync(folder)
        ? readdirSync(folder, { recursive: true, withFileTypes: true })
        : [];
    return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
}

/** What is built from a file: its text with a banner, TypeScript as JavaScript; null without code. */
async function compile(path) {
    const text = readFileSync(path, "utf8");
    const source = relative(ROOT, path);
    const banner = `Generated from ${source} by build.mjs: edit the source.`;
    switch (path.endsWith(".d.ts") ? null : extname(path)) {
        case ".xml": {
            const declaration = text.match(XML_DECLARATION)?.[0] ?? "";
            return `${declaration}<!-- ${banner} -->\n${text.slice(declaration.length)}`;
        }
        case ".scss":
            return `// ${banner}\n${text}`;
        case ".ts": {
            const { code } = await transform(text, {
                loader: "ts",
                target: "es2022",
                sourcefile: source,
                tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
            });
            const licence = text.match(LICENCE)?.[0] ?? "";
            return code.trim() ? `// ${banner}\n${licence}${code}` : null;
        }
        default:
            throw new Error(`${source}: only .ts, .xml and .scss are built`);
    }
}

/** Map of built path to its content, for every source of every addon. */
async function compileAll() {
    const outputs = new Map();
    for (const { sources, built } of TREES) {
        for (const addon of readdirSync(sources).filter((name) => name !== TYPES_FOLDER)) {
            for (const path of filesUnder(join(sources, addon))) {
                const inside = relative(join(sources, addon), path).replace(/\.ts$/, ".js");
                const content = await compile(path);
                if (content !== null) {
                    outputs.set(join(ADDONS, addon, built, inside), content);
                }
            }
        }
    }
    return outputs;
}

/** What a build would change: files to write, with their content, and files to remove. */
async function difference() {
    const outputs = await compileAll();
    const toWrite = [...outputs].filter(([path, content]) => {
        return !existsSync(path) || readFileSync(path, "utf8") !== content;
    });
    const there = readdirSync(ADDONS).flatMap((addon) => {
        return TREES.flatMap(({ built }) => filesUnder(join(ADDONS, addon, built)));
    });
    const toRemove = there.filter((path) => !outputs.has(path));
    return { toWrite, toRemove, total: outputs.size };
}

async function build() {
    const { toWrite, toRemove, total } = await difference();
    for (const [path, content] of toWrite) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, content);
    }
    await Promise.all(toRemove.map((path) => rm(path)));
    console.log(`build: ${total} files, ${toWrite.length} written, ${toRemove.length} removed`);
}

async function check() {
    const { toWrite, toRemove, total } = await difference();
    toWrite.forEach(([path]) => console.error(`${relative(ROOT, path)} differs from its source`));
    toRemove.forEach((path) => console.error(`${relative(ROOT, path)} has no source`));
    if (toWrite.length + toRemove.length) {
        console.error("run `npm run build` and commit the result");
        process.exitCode = 1;
    } else {
        console.log(`build: ${total} files match their sources`);
    }
}

async function watchSources() {
    await build();
    let timer = null;
    const again = () => {
        clearTimeout(timer);
        timer = setTimeout(() => build().catch((error) => console.error(String(error))), 100);
    };
    TREES.forEach(({ sources }) => watch(sources, { recursive: true }, again));
    console.log("build: watching the sources (Ctrl-C to stop)");
}

const actions = { "--check": check, "--watch": watchSources };
await (actions[process.argv[2]] ?? build)();
