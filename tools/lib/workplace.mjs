/** What every command needs before its own work: an Odoo, and this clone's PostgreSQL. */
import { join } from "node:path";
import { ensurePackages } from "./debian.mjs";
import { OdooInstance } from "./odoo.mjs";
import { provideOdoo } from "./odoo_source.mjs";
import { ADDONS, LOCAL, ROOT } from "./paths.mjs";
import { Postgres } from "./postgres.mjs";

/** This clone's own PostgreSQL, running. */
export async function providePostgres(say) {
    await ensurePackages(["postgresql"], say);
    const postgres = new Postgres(join(LOCAL, "postgres"));
    await postgres.start(say);
    say(`PostgreSQL on port ${postgres.port}`);
    return postgres;
}

/** @returns {Promise<OdooInstance>} ready to install databases and to serve them */
export async function provideInstance(say) {
    const odoo = await provideOdoo(say);
    const instance = new OdooInstance(odoo, await providePostgres(say), join(LOCAL, "odoo"));
    return instance.configured("odoo");
}

/** The same, as tests want it: see tests/addons/komunigi_testing. */
export async function provideTestInstance(say) {
    const addons = [ADDONS, join(ROOT, "tests", "addons")];
    return (await provideInstance(say)).configured("odoo_tests", {
        addons,
        modules: ["komunigi_testing"],
    });
}
