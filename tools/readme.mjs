/**
 * `npm run readme`: each addon's README.rst and static/description/index.html, of the fragments in
 * its `readme/`.
 *
 *     npm run readme -- --check    says whether they are what the fragments say
 */
import { join } from "node:path";
import { PYTHON, ensurePackages } from "./lib/debian.mjs";
import { main, step } from "./lib/progress.mjs";
import { run } from "./lib/run.mjs";

await main(async () => {
    const packages = ["pandoc", "python3-docutils"];
    await step("pandoc and docutils", (say) => ensurePackages(packages, say));
    const make = join(import.meta.dirname, "readme", "make.py");
    await step("Pages", () => run([PYTHON, make, ...process.argv.slice(2)]));
});
