/** Where things are: the repository, its ignored folder of running things, and the cache of Odoo. */
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const ADDONS = join(ROOT, "addon");
/** Databases, logs and files of this clone; ignored by git. */
export const LOCAL = join(ROOT, ".local");
/** Shared by every clone of this user: the unpacked Odoo. */
export const CACHE = join(
    process.env.XDG_CACHE_HOME || join(process.env.HOME || homedir(), ".cache"),
    "komunigi",
);
