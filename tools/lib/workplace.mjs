/** What every command needs before its own work: an Odoo, and this clone's PostgreSQL. */
import { join } from "node:path";
import { LOCAL } from "./paths.mjs";
import { ensurePackages } from "./debian.mjs";
import { OdooInstance } from "./odoo.mjs";
import { provideOdoo } from "./odoo_source.mjs";
import { Postgres } from "./postgres.mjs";

/**
 * @param {(detail: string) => void} say
 * @returns {Promise<OdooInstance>} ready to install databases and to serve them
 */
export async function provideInstance(say) {
    await ensurePackages(["postgresql"], say);
    const odoo = await provideOdoo(say);
    const postgres = new Postgres(join(LOCAL, "postgres"));
    await postgres.start();
    say(`PostgreSQL on port ${postgres.port}`);
    const instance = new OdooInstance(odoo, postgres, join(LOCAL, "odoo"));
    await instance.prepare();
    return instance;
}
