/** Lets Node import TypeScript: `node --import ./tools/lib/typescript_loader.mjs file.ts`. */
import { transform } from "esbuild";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { register } from "node:module";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
    register(import.meta.url);
}

/** Node's hook: an import of "./x" beside a file x.ts is that file. */
export async function resolve(specifier, context, next) {
    if (specifier.startsWith(".") && context.parentURL?.endsWith(".ts")) {
        const beside = new URL(`${specifier}.ts`, context.parentURL);
        if (existsSync(fileURLToPath(beside))) {
            return { url: beside.href, shortCircuit: true };
        }
    }
    return next(specifier, context);
}

/** Node's hook: TypeScript is compiled as it is read. */
export async function load(url, context, next) {
    if (!url.endsWith(".ts")) {
        return next(url, context);
    }
    const path = fileURLToPath(url);
    const { code } = await transform(await readFile(path, "utf8"), {
        loader: "ts",
        target: "node20",
        sourcefile: path,
        sourcemap: "inline",
    });
    return { format: "module", source: code, shortCircuit: true };
}
