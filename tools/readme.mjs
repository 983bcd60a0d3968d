/**
 * `npm run readme`: each addon's README.rst and static/description/index.html, of the fragments in
 * its `readme/`.
 *
 *     npm run readme -- --check    says whether they are what the fragments say
 */
import { join } from "node:path";
import { PYTHON, ensurePackages } from "./lib/debian.mjs";
import { Steps, main } from "./lib/progress.mjs";
import { run } from "./lib/run.mjs";
import { ownAddons } from "./lib/sources.mjs";

await main(async () => {
    const options = process.argv.slice(2);
    const addons = await ownAddons();
    const steps = new Steps(1 + addons.length);
    await steps.run("pandoc and docutils", (say) =>
        ensurePackages(["pandoc", "python3-docutils"], say),
    );
    for (const addon of addons) {
        const make = join(import.meta.dirname, "readme", "make.py");
        await steps.run(addon, () => run([PYTHON, make, addon, ...options]));
    }
});
