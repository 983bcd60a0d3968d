/** Running Odoo: its configuration, its commands, its server, its databases with their files. */
import { closeSync, existsSync, openSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import getPort from "get-port";
import { Failure } from "./failure.mjs";
import { ADDONS, ROOT } from "./paths.mjs";
import { launch, run } from "./run.mjs";

/** One Odoo with its PostgreSQL and its folder of files and logs. */
export class OdooInstance {
    /**
     * @param {import("./odoo_source.mjs").Odoo} odoo
     * @param {import("./postgres.mjs").Postgres} postgres started
     * @param {string} folder holds configurations, the files of databases and the logs
     */
    constructor(odoo, postgres, folder) {
        this.odoo = odoo;
        this.postgres = postgres;
        this.folder = folder;
        this.files = join(folder, "files");
    }

    /**
     * The same Odoo on the same databases, with a configuration of its own.
     * @param {string} name of the configuration
     * @param {{addons?: string[], modules?: string[]}} [options] folders of addons beside Odoo's
     *     own, and modules that every process loads beside Odoo's own
     * @returns {Promise<OdooInstance>}
     */
    async configured(name, { addons = [ADDONS], modules = [] } = {}) {
        const instance = new OdooInstance(this.odoo, this.postgres, this.folder);
        instance.config = join(this.folder, `${name}.conf`);
        await mkdir(this.files, { recursive: true });
        const settings = {
            addons_path: addons.join(","),
            server_wide_modules: ["base", "rpc", "web", ...modules].join(","),
            admin_passwd: this.postgres.password,
            data_dir: this.files,
            db_host: this.postgres.host,
            db_port: this.postgres.port,
            db_user: this.postgres.user,
            db_password: this.postgres.password,
            http_interface: "127.0.0.1",
            list_db: "False",
        };
        const lines = Object.entries(settings).map(([key, value]) => `${key} = ${value}`);
        const written = `${instance.config}.${process.pid}`;
        await writeFile(written, `[options]\n${lines.join("\n")}\n`, { mode: 0o600 });
        await rename(written, instance.config);
        return instance;
    }

    get env() {
        return { ...this.odoo.env, HOME: this.folder };
    }

    /** The command line of `odoo <name> ...` with our configuration. */
    commandLine(name, args) {
        return [...this.odoo.command, name, "-c", this.config, ...args];
    }

    /**
     * Runs an Odoo command to its end.
     * @param {string} name e.g. "server", "shell"
     * @param {string[]} args
     * @param {Parameters<typeof run>[1]} [options]
     */
    run(name, args, options = {}) {
        return run(this.commandLine(name, args), { cwd: this.folder, env: this.env, ...options });
    }

    /**
     * Creates a database with addons installed, or installs more into an existing one.
     * @param {string} database
     * @param {string[]} addons
     * @param {string[]} [languages]
     */
    install(database, addons, languages = []) {
        const language = languages.length ? [`--load-language=${languages.join(",")}`] : [];
        return this.change(database, ["-i", addons.join(","), "--without-demo=True", ...language]);
    }

    /**
     * Installs or upgrades what Odoo's own options name, and serves nothing.
     * @param {string} database
     * @param {string[]} args
     * @param {Parameters<typeof run>[1]} [options]
     */
    change(database, args, options) {
        const once = ["--stop-after-init", "--no-http"];
        return this.run("server", ["-d", database, ...args, ...once], options);
    }

    /**
     * Runs Python in Odoo's shell, with `env` in hand; the script commits what it wants kept.
     * @param {string | null} database
     * @param {string} script
     * @returns {Promise<string>} what the script printed
     */
    async shell(database, script, options = {}) {
        const where = database ? ["-d", database] : [];
        const args = [...where, "--no-http", "--log-level=warn"];
        const { stdout } = await this.run("shell", args, { input: script, ...options });
        return stdout;
    }

    /**
     * Calls functions of the repository's Python in Odoo's shell, one after the other, each as in a
     * transaction of its own.
     * @param {string} database
     * @param {string} folder that Python imports from, e.g. "tools"
     * @param {...[string, ...unknown[]]} calls e.g. ["demo.seed"]; the function gets `env` first
     * @returns {Promise<any[]>} what each has returned
     */
    call(database, folder, ...calls) {
        return this.callAll(database, folder, calls);
    }

    /** The same, with `onLine` for what the functions print. */
    async callAll(database, folder, calls, options) {
        const script = [
            "import importlib, json, sys",
            `sys.path.insert(0, ${JSON.stringify(join(ROOT, folder))})`,
            "answers = []",
            `for name, *args in json.loads(${JSON.stringify(JSON.stringify(calls))}):`,
            "    module, function = name.rsplit('.', 1)",
            "    call = getattr(importlib.import_module(module), function)",
            "    answers.append(call(env, *args))",
            "    env.cr.commit()",
            "    env.invalidate_all()",
            "print(json.dumps(answers))",
        ].join("\n");
        const printed = await this.shell(database, script, options);
        return JSON.parse(printed.trim().split("\n").pop());
    }

    /** @returns {Promise<string[]>} folders of addons, Odoo's own among them */
    async addonFolders() {
        const script = "import odoo.addons; print('\\n'.join(odoo.addons.__path__))";
        return (await this.shell(null, script)).trim().split("\n");
    }

    filesOf(database) {
        return join(this.files, "filestore", database);
    }

    /** Copies a database that nobody uses, with its files. */
    async copyDatabase(from, to) {
        await this.dropDatabase(to);
        await this.postgres.copyDatabase(from, to);
        if (existsSync(this.filesOf(from))) {
            // hard links: Odoo names a file by its content and never writes to it again
            await run(["cp", "--archive", "--link", this.filesOf(from), this.filesOf(to)]);
        }
    }

    /** Gives a database that nobody uses another name, with its files. */
    async renameDatabase(from, to) {
        await this.dropDatabase(to);
        await this.postgres.query(`ALTER DATABASE "${from}" RENAME TO "${to}"`);
        if (existsSync(this.filesOf(from))) {
            await rename(this.filesOf(from), this.filesOf(to));
        }
    }

    async dropDatabase(name) {
        await this.postgres.dropDatabase(name);
        await rm(this.filesOf(name), { recursive: true, force: true });
    }

    /**
     * Starts a server and waits until it answers.
     * @param {string | null} database null where `args` say which ones it serves
     * @param {{log: string, port?: number, args?: string[], env?: Record<string, string>,
     *     seconds?: number}} options
     * @returns {Promise<ReturnType<typeof launch> & {url: string, log: string}>}
     */
    async serve(database, { log, port, args = [], env = {}, seconds = 120 }) {
        port ??= await getPort();
        const one = database ? ["-d", database, "--db-filter", `^${database}$`] : [];
        const command = this.commandLine("server", [...one, "--http-port", String(port), ...args]);
        await mkdir(dirname(log), { recursive: true });
        const file = openSync(log, "a");
        const program = launch(command, {
            cwd: this.folder,
            env: { ...this.env, ...env },
            stdio: ["ignore", file, file],
        });
        closeSync(file);
        const server = { ...program, url: `http://127.0.0.1:${port}`, log };
        await untilReady("Odoo", server, seconds);
        return server;
    }
}

/** Waits until a server answers as Odoo does; ends it, and says why, where it does not. */
export async function untilReady(name, { child, stop, url, log }, seconds) {
    const until = Date.now() + seconds * 1000;
    while (Date.now() < until) {
        if (child.exitCode !== null || child.signalCode !== null) {
            throw new Failure(`${name} stopped as it started`, `It says why in ${log}`);
        }
        const answer = await fetch(`${url}/web/health`).catch(() => null);
        if (answer?.ok) {
            return;
        }
        await pause(250);
    }
    await stop();
    throw new Failure(`${name} did not answer within ${seconds} s`, `See ${log}`);
}
