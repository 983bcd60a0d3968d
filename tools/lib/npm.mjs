/** The packages of package.json, in node_modules. Needs nothing but Node itself. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";
import { run } from "./run.mjs";

const LOCK = join(ROOT, "package-lock.json");
/** npm writes this file at the end of an installation. */
const INSTALLED = join(ROOT, "node_modules", ".package-lock.json");

/**
 * Installs the packages of the lock file where they are missing or older than it.
 * @param {(detail: string) => void} say
 */
export async function ensureNodePackages(say) {
    if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs) {
        say("node_modules is up to date");
        return;
    }
    say("npm ci");
    await run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
        cwd: ROOT,
        hint: "Check the network and npm's registry (npm ping), then try again.",
    });
}
