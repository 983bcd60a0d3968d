/** Debian packages: what is missing, and installing it. */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run.mjs";

/** The Python that Debian's packages are made for. */
export const PYTHON = "/usr/bin/python3";

/** The browser of all tests, and its package. */
export const CHROMIUM = "/usr/bin/chromium-headless-shell";
export const CHROMIUM_PACKAGE = "chromium-headless-shell";

/**
 * Installs the packages that are missing; asks nothing.
 * @param {string[]} names
 * @throws {import("./failure.mjs").Failure} where the installation fails, or root is needed and
 *     sudo asks for a password
 */
export async function ensurePackages(names, say) {
    const format = "${Package} ${db:Status-Status}\n";
    const { output } = await run(["dpkg-query", "-W", `-f=${format}`, ...names], {
        ok: (code) => code === 0 || code === 1,
        hint: "These tools install packages on Debian; elsewhere, set ODOO_BIN to an Odoo 19.",
    });
    const lines = output.split("\n");
    const missing = names.filter((name) => !lines.includes(`${name} installed`));
    if (!missing.length) {
        say(`${names.length} Debian packages are there`);
        return;
    }
    say(`installing ${missing.length} of ${names.length} packages`);
    const asRoot = process.getuid() === 0 ? [] : ["sudo", "-n"];
    const install = ["apt-get", "install", "-y", "--no-install-recommends", ...missing];
    // checks run side by side, and apt does not wait for another of its kind
    const inTurn = [...asRoot, "flock", join(tmpdir(), "komunigi_apt.lock")];
    const options = {
        env: { DEBIAN_FRONTEND: "noninteractive" },
        hint: `Check the network and apt's sources, or run: sudo ${install.join(" ")}`,
    };
    await run([...inTurn, "apt-get", "update"], options);
    await run([...inTurn, ...install], options);
}
