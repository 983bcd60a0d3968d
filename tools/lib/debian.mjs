/** Debian packages: what is missing, and installing it. */
import { Failure } from "./failure.mjs";
import { run } from "./run.mjs";

/**
 * @param {string[]} names packages
 * @returns {Promise<string[]>} those that are not installed
 */
export async function missingPackages(names) {
    const format = "${Package} ${db:Status-Status}\n";
    const { output } = await run(["dpkg-query", "-W", `-f=${format}`, ...names], {
        ok: (code) => code === 0 || code === 1,
        hint: "These tools install packages on Debian; elsewhere, set ODOO_BIN to an Odoo 19.",
    });
    const installed = new Set(
        output
            .split("\n")
            .filter((line) => line.endsWith(" installed"))
            .map((line) => line.split(" ")[0]),
    );
    return names.filter((name) => !installed.has(name));
}

/**
 * Installs the packages that are missing; asks nothing.
 * @param {string[]} names
 * @param {(detail: string) => void} say
 * @throws {Failure} when the installation fails, or needs an administrator
 */
export async function ensurePackages(names, say) {
    const missing = await missingPackages(names);
    if (!missing.length) {
        say(`${names.length} Debian packages are there`);
        return;
    }
    const asRoot = process.getuid() === 0 ? [] : ["sudo", "-n"];
    const byHand = `sudo apt-get install --no-install-recommends ${missing.join(" ")}`;
    if (asRoot.length) {
        await run([...asRoot, "true"]).catch(() => {
            throw new Failure(
                `${missing.length} Debian packages are missing and installing them needs root`,
                `Run this, then start again:\n${byHand}`,
            );
        });
    }
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    const hint = `Check the network and apt's sources, then try: ${byHand}`;
    say(`installing ${missing.length} of ${names.length} packages`);
    await run([...asRoot, "apt-get", "update"], { env, hint });
    const install = ["apt-get", "install", "-y", "--no-install-recommends", ...missing];
    let unpacked = 0;
    await run([...asRoot, ...install], {
        env,
        hint,
        onLine: (line) => {
            if (/^Setting up /.test(line)) {
                unpacked += 1;
                if (unpacked % 25 === 0) {
                    say(`${unpacked} packages set up`);
                }
            }
        },
    });
}
