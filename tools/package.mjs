/**
 * `npm run package`: a zip and a wheel of each addon, and their checksums, in `.local/packages`.
 *
 *     npm run package -- --release    notes them as released, in docs/released.sha256
 *
 * What was released keeps its content: a change, of a picture or a style as well, needs a higher
 * version in the addon's manifest.
 */
import { join } from "node:path";
import { LOCAL } from "./lib/paths.mjs";
import { main, step } from "./lib/progress.mjs";
import { makePackages, release } from "./packages/packages.mjs";

await main(async () => {
    const folder = join(LOCAL, "packages");
    const sums = await step("Packages", (say) => makePackages(folder, say));
    if (process.argv.includes("--release")) {
        await step("Noting them as released", () => release(sums));
    }
    console.log(`\n${[...sums.keys()].join("\n")}\n\nIn ${folder}`);
});
