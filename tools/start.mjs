/**
 * `npm start`: a coop on a real Odoo 19, on this machine, from nothing. It installs and makes what
 * is missing, reuses what is there, and serves until Ctrl-C. PORT moves it from 8069; ODOO_BIN
 * names an Odoo 19 of your own.
 */
import { createServer } from "node:net";
import { join } from "node:path";
import { DEMO, USERS, provideDemo } from "./lib/coop.mjs";
import { Failure } from "./lib/failure.mjs";
import { provideOdoo } from "./lib/odoo_source.mjs";
import { LOCAL, ROOT } from "./lib/paths.mjs";
import { Steps, main } from "./lib/progress.mjs";
import { run } from "./lib/run.mjs";
import { makeInstance, providePostgres } from "./lib/workplace.mjs";

function portNumber() {
    const port = Number(process.env.PORT || 8069);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
        throw new Failure(
            `PORT is ${process.env.PORT}, which is no port`,
            "Try PORT=8070 npm start",
        );
    }
    return port;
}

function checkPort(port) {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.on("error", (error) => {
            const taken = error.code === "EADDRINUSE";
            const why = taken ? "something else listens there" : error.message;
            const other = port === 8070 ? 8071 : 8070;
            const hint = `Stop what uses it, or take another one: PORT=${other} npm start`;
            reject(new Failure(`port ${port} cannot be used: ${why}`, hint));
        });
        server.listen(port, "127.0.0.1", () => server.close(resolve));
    });
}

function greet(url) {
    const width = Math.max(...USERS.map(({ who }) => who.length));
    const users = USERS.map(({ who, login, password, does }) => {
        return `    ${who.padEnd(width)}  ${login} / ${password}  (${does})`;
    });
    console.log(
        [
            "",
            `The coop is open: ${url}`,
            "",
            "Sign in as (login / password):",
            ...users,
            "",
            "Ctrl-C stops it. npm run reset forgets its data.",
        ].join("\n"),
    );
}

await main(async () => {
    const steps = new Steps(6);
    const port = portNumber();
    await steps.run(`Port ${port}`, () => checkPort(port));
    await steps.run("Front end", async (say) => {
        const { output } = await run([process.execPath, "build.mjs"], { cwd: ROOT });
        say(output.trim());
    });
    const odoo = await steps.run("Odoo 19 and its libraries", provideOdoo);
    const postgres = await steps.run("PostgreSQL", providePostgres);
    const instance = await makeInstance(odoo, postgres);
    await steps.run("Database of the demonstration coop", (say) => provideDemo(instance, say));
    const server = await steps.run("Server", (say) => {
        const log = join(LOCAL, "log", "odoo.log");
        say(`its log: ${log}`);
        return instance.serve(DEMO, port, { log });
    });
    greet(server.url);
    await server.child;
    throw new Failure("Odoo has stopped by itself", `It says why in ${server.log}`);
});
