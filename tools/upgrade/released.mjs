/** The addon as version 19.0.1.0.0 had it, out of the repository's own history. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../lib/failure.mjs";
import { LOCAL, ROOT } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";

/** The last commit whose wallets were a view. */
const LAST_WITH_A_VIEW = "9058a7739cfe683aded94951c5ba3b6dd4cbfee7";

/**
 * @param {string} addon
 * @returns {Promise<string>} a folder with that addon alone, for Odoo's --addons-path
 */
export async function releasedAddon(addon) {
    const { code } = await run(["git", "cat-file", "-e", `${LAST_WITH_A_VIEW}^{commit}`], {
        cwd: ROOT,
        ok: () => true,
        hint: "The former version comes out of the history: install git",
    });
    if (code) {
        throw new Failure(
            `version 19.0.1.0.0 (commit ${LAST_WITH_A_VIEW}) is not in the history of this clone`,
            "The upgrade test takes the former version from there. In a shallow clone: git fetch" +
                " --unshallow. In a folder without history (a zip): clone the repository instead.",
        );
    }
    const folder = join(LOCAL, "upgrade", addon);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const archive = join(folder, "addon.tar");
    await run(["git", "archive", "-o", archive, LAST_WITH_A_VIEW, `addon/${addon}`], { cwd: ROOT });
    await run(["tar", "-xf", archive, "-C", folder, "--no-same-owner"]);
    return join(folder, "addon");
}
