/** What the browser tests need before the first of them: Chromium, the coop to copy, a server. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { provideTestCoop } from "../../../tools/lib/coop.mjs";
import { CHROMIUM_PACKAGE, ensurePackages } from "../../../tools/lib/debian.mjs";
import { LOCAL } from "../../../tools/lib/paths.mjs";
import { provideTestInstance } from "../../../tools/lib/workplace.mjs";

/** Where the server of all coops logs. */
export const LOG = join(LOCAL, "e2e", "odoo.log");

/** A folder of clocks, each named like the database whose time it tells. */
export const CLOCKS = join(LOCAL, "e2e", "clocks");

/** What the names of the coops' databases begin with. */
export const PREFIX = "e2e_";

/**
 * Playwright's global set-up. One server serves the coops of all test files, so that it reads
 * Odoo's translations once; they learn of it, and of the coop to copy, from the environment.
 * @returns ends it, and forgets the coops: until then it may answer a page that has just closed
 */
export default async function prepare(): Promise<() => Promise<void>> {
    const say = (detail: string) => process.stdout.write(`${detail}\n`);
    await ensurePackages([CHROMIUM_PACKAGE], say);
    const instance = await provideTestInstance(say);
    process.env.E2E_COOP = await provideTestCoop(instance, say);
    // where a server has one database alone, it keeps none in the session of who does not sign in
    await instance.copyDatabase(process.env.E2E_COOP, `${PREFIX}beside`);
    await rm(LOG, { force: true });
    await mkdir(CLOCKS, { recursive: true });
    // no memory limit: each coop adds its registry, and a server that restarts fails its tests
    const args = ["--db-filter", `^${PREFIX}`, "--max-cron-threads=0", "--limit-memory-soft=0"];
    const server = await instance.serve(null, { log: LOG, args, env: { TEST_CLOCKS: CLOCKS } });
    process.env.E2E_SERVER = server.url;
    return async () => {
        await server.stop();
        for (const database of await instance.postgres.databases(PREFIX)) {
            await instance.dropDatabase(database);
        }
    };
}
