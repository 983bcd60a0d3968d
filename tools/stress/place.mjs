/**
 * Where the storm takes place: a PostgreSQL that may be restarted, and a folder of sessions that may
 * be full, both beside those of everybody else.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copyInstalled } from "../lib/foundations.mjs";
import { OdooInstance } from "../lib/odoo.mjs";
import { ADDONS, LOCAL, ROOT } from "../lib/paths.mjs";
import { Postgres } from "../lib/postgres.mjs";
import { run } from "../lib/run.mjs";

const ADDON = "komunigi_wallet";
const BESIDE = ["komunigi_shift", "komunigi_shift_portal", "komunigi_shift_pos"];
/** What the folder of sessions can hold. */
const ROOM = "2m";

export class Place {
    /**
     * @param {import("../lib/odoo.mjs").OdooInstance} instance everybody's
     * @param {string} database
     * @param {boolean} isOwn whether PostgreSQL is to be restarted, so that it has to be one that
     *     nobody else uses
     * @param {(detail: string) => void} say
     */
    static async prepare(instance, database, isOwn, say) {
        const place = new Place();
        const folder = join(LOCAL, "storm");
        await mkdir(folder, { recursive: true });
        say("a database with wallets and shifts");
        await copyInstalled(instance, ADDON, database, { with: BESIDE });
        place.postgres = instance.postgres;
        if (isOwn) {
            place.postgres = new Postgres(join(folder, "postgres"), { durable: true });
            await place.postgres.start(say);
        }
        const own = new OdooInstance(instance.odoo, place.postgres, folder);
        const addons = [ADDONS, join(ROOT, "tests", "addons")];
        place.instance = await own.configured("storm", { addons, modules: ["komunigi_testing"] });
        place.dump = join(folder, "dump");
        await place.link(instance.filesOf(database), database);
        if (isOwn) {
            await place.backUp(database, instance.postgres);
            await place.restore(database);
        }
        await place.mountSessions(say);
        return place;
    }

    /** Gives a database the files of another one. */
    async link(from, database) {
        const files = this.instance.filesOf(database);
        if (from !== files) {
            await rm(files, { recursive: true, force: true });
            await mkdir(join(files, ".."), { recursive: true });
            await run(["cp", "--archive", "--link", from, files]);
        }
    }

    /** Takes a backup, while others go on working. */
    async backUp(database, postgres = this.postgres) {
        await rm(this.dump, { recursive: true, force: true });
        await postgres.dump(database, this.dump);
    }

    /** Makes a database of the backup that was taken last. */
    async restore(database) {
        await this.postgres.dropDatabase(database);
        await this.postgres.restore(this.dump, database);
        await rm(this.dump, { recursive: true });
    }

    /** A small disk for the sessions; where this user may not mount one, it is never full. */
    async mountSessions(say) {
        this.sessions = join(this.instance.files, "sessions");
        await mkdir(this.sessions, { recursive: true });
        const options = { ok: () => true };
        const mount = ["mount", "-t", "tmpfs", "-o", `size=${ROOM}`, "tmpfs", this.sessions];
        await run(["umount", this.sessions], options);
        this.isSmall = (await run(mount, options)).code === 0;
        if (!this.isSmall) {
            say("the session store is never full: this user may not mount a small disk");
        }
    }

    /** Fills the disk of the sessions while `action` goes on. */
    async withFullStore(action) {
        const filler = join(this.sessions, "filler");
        const full = await writeFile(filler, Buffer.alloc(8 << 20)).catch((error) => error);
        try {
            if (full?.code !== "ENOSPC") {
                throw new Error("the session store is not full");
            }
            return await action();
        } finally {
            await rm(filler, { force: true });
        }
    }

    async leave() {
        if (this.isSmall) {
            await run(["umount", this.sessions], { ok: () => true });
        }
    }
}
