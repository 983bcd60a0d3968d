/**
 * What npm's scripts begin with: the packages of the lock file, then the command itself.
 *
 *     node tools/npm.mjs test types lint      runs tools/test.mjs with `types lint`
 *
 * Needs nothing but Node itself, so that `npm start` and `npm test` work in a new clone.
 */
import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./lib/paths.mjs";

const LOCK = join(ROOT, "package-lock.json");
/** npm writes this file at the end of an installation. */
const INSTALLED = join(ROOT, "node_modules", ".package-lock.json");

if (!existsSync(INSTALLED) || statSync(INSTALLED).mtimeMs < statSync(LOCK).mtimeMs) {
    console.log("Packages: npm ci");
    const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync("npm", args, { cwd: ROOT, stdio: "inherit" });
}
const [command] = process.argv.splice(2, 1);
await import(`./${command}.mjs`);
