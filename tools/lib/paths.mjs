/** Where things are: the repository, its ignored folder of running things, and the cache of Odoo. */
import { homedir } from "node:os";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "..", "..");
export const ADDONS = join(ROOT, "addon");
/** Databases, logs and files of this clone; ignored by git. */
export const LOCAL = join(ROOT, ".local");
/** Shared by every clone of this user: the unpacked Odoo, and databases to copy from. */
export const CACHE = join(
    process.env.XDG_CACHE_HOME || join(process.env.HOME || homedir(), ".cache"),
    "komunigi",
);
