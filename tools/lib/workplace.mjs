/** What every command needs before its own work: an Odoo, and this clone's PostgreSQL. */
import { join } from "node:path";
import { ensurePackages } from "./debian.mjs";
import { OdooInstance } from "./odoo.mjs";
import { provideOdoo } from "./odoo_source.mjs";
import { LOCAL } from "./paths.mjs";
import { Postgres } from "./postgres.mjs";

/**
 * This clone's own PostgreSQL, running.
 * @param {(detail: string) => void} say
 */
export async function providePostgres(say) {
    await ensurePackages(["postgresql"], say);
    const postgres = new Postgres(join(LOCAL, "postgres"));
    await postgres.start();
    say(`PostgreSQL on port ${postgres.port}`);
    return postgres;
}

/**
 * @param {import("./odoo_source.mjs").Odoo} odoo
 * @param {Postgres} postgres
 * @returns {Promise<OdooInstance>} ready to install databases and to serve them
 */
export async function makeInstance(odoo, postgres) {
    const instance = new OdooInstance(odoo, postgres, join(LOCAL, "odoo"));
    await instance.prepare();
    return instance;
}

/**
 * @param {(detail: string) => void} say
 * @returns {Promise<OdooInstance>} ready to install databases and to serve them
 */
export async function provideInstance(say) {
    const odoo = await provideOdoo(say);
    return makeInstance(odoo, await providePostgres(say));
}
