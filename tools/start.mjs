/**
 * `npm start`: a coop on a real Odoo 19, on this machine, from nothing. It installs and makes what
 * is missing, reuses what is there, and serves until Ctrl-C. PORT moves it from 8069; ODOO_BIN
 * names an Odoo 19 of your own.
 */
import { join } from "node:path";
import getPort from "get-port";
import { DEMO, provideDemo } from "./lib/coop.mjs";
import { ensurePackages } from "./lib/debian.mjs";
import { Failure } from "./lib/failure.mjs";
import { LOCAL, ROOT } from "./lib/paths.mjs";
import { main, step } from "./lib/progress.mjs";
import { run } from "./lib/run.mjs";
import { provideInstance } from "./lib/workplace.mjs";

/** Users of the demonstration, by their login, which is their password as well. */
const USERS = {
    office: "members, shifts, the badge",
    attendance: "who came to a shift",
    cashier: "the till",
    accountant: "the ledger",
    member: "the portal",
    admin: "everything",
};

/** @throws {Failure} where Odoo could not listen on the port */
async function checkPort(port) {
    const free = await getPort({ port, host: "127.0.0.1" });
    if (free !== port) {
        const hint = `Stop what uses it, or take another one: PORT=${free} npm start`;
        throw new Failure(`port ${port} cannot be used`, hint);
    }
}

/** The links of welcome screens, which open without signing in. */
async function doorsOf(instance, url) {
    const keys = "SELECT shift_welcome_key FROM res_company WHERE shift_welcome_key IS NOT NULL";
    const found = (await instance.postgres.query(keys, DEMO)).split("\n").filter(Boolean);
    return found.map((key) => `${url}/shift/welcome/${key}`);
}

function greet(url, doors) {
    console.log(`\nThe coop is open: ${url}\n\nSign in as (login / password):`);
    for (const [login, does] of Object.entries(USERS)) {
        console.log(`    ${login} / ${login}  (${does})`);
    }
    doors.forEach((door) => console.log(`\nAt the door (cards 042000000001 and on): ${door}`));
    console.log("\nCtrl-C stops it. npm run reset forgets its data.");
}

await main(async () => {
    const port = Number(process.env.PORT || 8069);
    await step(`Port ${port}`, () => checkPort(port));
    await step("Front end", async (say) => {
        const { output } = await run([process.execPath, "build.mjs"], { cwd: ROOT });
        say(output.trim());
    });
    const instance = await step("Odoo 19, its libraries and PostgreSQL", provideInstance);
    await step("What makes PDFs", (say) => ensurePackages(["wkhtmltopdf"], say));
    await step("Database of the demonstration coop", (say) => provideDemo(instance, say));
    const server = await step("Server", (say) => {
        const log = join(LOCAL, "log", "odoo.log");
        say(`its log: ${log}`);
        return instance.serve(DEMO, { log, port });
    });
    greet(server.url, await doorsOf(instance, server.url));
    await server.child;
    throw new Failure("Odoo has stopped by itself", `It says why in ${server.log}`);
});
