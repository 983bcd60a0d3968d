/** jest's transform: the compiler of build.mjs, to the module format that jest runs. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { transformSync, version } from "esbuild";

const OWN_SOURCE = readFileSync(new URL(import.meta.url));

export default {
    /** The key of jest's cache; it changes with the source, esbuild and this file. */
    getCacheKey(source, path) {
        return createHash("sha256")
            .update(`${version}\0${path}\0`)
            .update(OWN_SOURCE)
            .update(source)
            .digest("hex");
    },
    process(source, path) {
        return transformSync(source, {
            loader: "ts",
            format: "cjs",
            target: "node20",
            sourcefile: path,
            sourcemap: "inline",
        });
    },
};
