/**
 * Compiles the front end, one file to one file:
 * static_src/<addon>/p/x.ts becomes addon/<addon>/static/src/p/x.js; .xml and .scss are copied.
 * Its tests in Odoo's own framework become addon/<addon>/static/tests in the same way.
 * Nothing is bundled or minified: Odoo finds modules, translated terms and templates by path.
 *
 *     node build.mjs            writes what changed, removes what has no source any more
 *     node build.mjs --check    writes nothing; fails when a built file differs from its source
 *     node build.mjs --watch    builds, then builds again at each change
 */
import { transform } from "esbuild";
import { existsSync, readdirSync, watch } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(fileURLToPath(import.meta.url));
const ADDONS = join(ROOT, "addon");
const TYPES_FOLDER = "@types";

/** Where sources stand, by addon, and the folder of the addon that gets what they give. */
const TREES = [
    { sources: join(ROOT, "static_src"), built: join("static", "src") },
    { sources: join(ROOT, "tests", "hoot"), built: join("static", "tests") },
];

/** Banner of a built file; `source` is its path from the top of the repository. */
const BANNERS = {
    ".ts": (source) => `// Generated from ${source} by build.mjs: edit the source.\n`,
    ".scss": (source) => `// Generated from ${source} by build.mjs: edit the source.\n`,
    ".xml": (source) => `<!-- Generated from ${source} by build.mjs: edit the source. -->\n`,
};
const XML_DECLARATION = /^<\?xml[^>]*\?>\s*/;

async function filesUnder(folder) {
    if (!existsSync(folder)) {
        return [];
    }
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
}

function extensionOf(path) {
    return Object.keys(BANNERS).find((ext) => path.endsWith(ext) && !path.endsWith(".d.ts"));
}

async function compile(path, ext) {
    const source = await readFile(path, "utf8");
    const banner = BANNERS[ext](relative(ROOT, path));
    if (ext === ".xml") {
        const declaration = source.match(XML_DECLARATION)?.[0] ?? "";
        return declaration + banner + source.slice(declaration.length);
    }
    if (ext === ".scss") {
        return banner + source;
    }
    const { code } = await transform(source, {
        loader: "ts",
        target: "es2022",
        sourcefile: relative(ROOT, path),
        tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    });
    return banner + code;
}

/** Map of built path to its content, for every source of every addon. */
async function compileAll() {
    const outputs = new Map();
    for (const { sources, built } of TREES) {
        for (const addon of readdirSync(sources).filter((name) => name !== TYPES_FOLDER)) {
            for (const path of await filesUnder(join(sources, addon))) {
                const ext = extensionOf(path);
                if (!ext) {
                    throw new Error(`${relative(ROOT, path)}: only .ts, .xml and .scss are built`);
                }
                const inside = relative(join(sources, addon), path).replace(/\.ts$/, ".js");
                outputs.set(join(ADDONS, addon, built, inside), await compile(path, ext));
            }
        }
    }
    return outputs;
}

async function builtFiles() {
    const folders = readdirSync(ADDONS).flatMap((addon) => {
        return TREES.map(({ built }) => filesUnder(join(ADDONS, addon, built)));
    });
    return (await Promise.all(folders)).flat();
}

/**
 * What a build would change: files to write (path and content) and files to remove (paths), both
 * told to people in `complaints`.
 */
export async function difference() {
    const outputs = await compileAll();
    const toWrite = [];
    for (const [path, content] of outputs) {
        if (!existsSync(path) || (await readFile(path, "utf8")) !== content) {
            toWrite.push({ path, content });
        }
    }
    const toRemove = (await builtFiles()).filter((path) => !outputs.has(path));
    const complaints = [
        ...toWrite.map(({ path }) => `${relative(ROOT, path)} differs from its source`),
        ...toRemove.map((path) => `${relative(ROOT, path)} has no source`),
    ];
    return { toWrite, toRemove, complaints, total: outputs.size };
}

async function build() {
    const { toWrite, toRemove, total } = await difference();
    for (const { path, content } of toWrite) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, content);
    }
    await Promise.all(toRemove.map((path) => rm(path)));
    console.log(`build: ${total} files, ${toWrite.length} written, ${toRemove.length} removed`);
}

async function check() {
    const { complaints, total } = await difference();
    if (complaints.length) {
        complaints.forEach((line) => console.error(`build: ${line}`));
        console.error("build: run `npm run build` and commit the result");
        process.exitCode = 1;
        return;
    }
    console.log(`build: ${total} files match their sources`);
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

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
    const [mode] = process.argv.slice(2);
    const actions = { "--check": check, "--watch": watchSources };
    await (actions[mode] ?? build)();
}
