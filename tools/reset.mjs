/** `npm run reset`: forgets the demonstration coop; the next `npm start` makes a new one. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DEMO } from "./lib/coop.mjs";
import { Failure } from "./lib/failure.mjs";
import { OdooInstance } from "./lib/odoo.mjs";
import { LOCAL } from "./lib/paths.mjs";
import { main } from "./lib/progress.mjs";
import { providePostgres } from "./lib/workplace.mjs";

await main(async () => {
    if (!existsSync(join(LOCAL, "postgres", "data"))) {
        console.log("There is nothing to reset.");
        return;
    }
    const postgres = await providePostgres(() => {});
    const users = await postgres.query(
        `SELECT count(*) FROM pg_stat_activity WHERE datname = '${DEMO}'`,
    );
    if (Number(users) > 0) {
        throw new Failure("the demonstration is running", "Stop it first: Ctrl-C in its terminal.");
    }
    const instance = new OdooInstance(null, postgres, join(LOCAL, "odoo"));
    await instance.dropDatabase(DEMO);
    for (const name of await postgres.databases("coop_")) {
        await instance.dropDatabase(name);
    }
    console.log("The demonstration's data is gone; npm start makes it anew.");
});
