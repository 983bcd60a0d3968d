/** The browser of all tests, where Odoo's own tests look for one. */
import { mkdir, rm, symlink } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { CHROMIUM, CHROMIUM_PACKAGE, ensurePackages } from "./debian.mjs";
import { LOCAL } from "./paths.mjs";

/** @returns {Promise<{PATH: string}>} an environment in which Odoo finds it by a name it looks for */
export async function provideBrowser(say) {
    await ensurePackages([CHROMIUM_PACKAGE], say);
    const folder = join(LOCAL, "bin");
    const browser = join(folder, "chromium");
    await mkdir(folder, { recursive: true });
    await rm(browser, { force: true });
    await symlink(CHROMIUM, browser);
    return { PATH: [folder, process.env.PATH].join(delimiter) };
}
