/** `npm run reset`: forgets the demonstration coop; the next `npm start` makes a new one. */
import { join } from "node:path";
import { DEMO } from "./lib/coop.mjs";
import { Failure } from "./lib/failure.mjs";
import { OdooInstance } from "./lib/odoo.mjs";
import { LOCAL } from "./lib/paths.mjs";
import { main } from "./lib/progress.mjs";
import { providePostgres } from "./lib/workplace.mjs";

await main(async () => {
    const postgres = await providePostgres(() => {});
    const users = `SELECT count(*) FROM pg_stat_activity WHERE datname = '${DEMO}'`;
    if ((await postgres.query(users)) !== "0") {
        throw new Failure("the demonstration is running", "Stop it first: Ctrl-C in its terminal.");
    }
    await new OdooInstance(null, postgres, join(LOCAL, "odoo")).dropDatabase(DEMO);
    console.log("The demonstration's data is gone; npm start makes it anew.");
});
