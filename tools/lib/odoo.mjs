/** Running Odoo: its configuration, its commands, its server, its databases with their files. */
import { closeSync, existsSync, openSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import getPort from "get-port";
import { Failure } from "./failure.mjs";
import { ADDONS, ROOT } from "./paths.mjs";
import { launch, run } from "./run.mjs";

/** Databases that this process has found or is making, by name: checks ask for them at once. */
const PROVIDED = new Map();

/** One Odoo with its PostgreSQL and its folder of files and logs. */
export class OdooInstance {
    /**
     * @param {import("./odoo_source.mjs").Odoo} odoo
     * @param {import("./postgres.mjs").Postgres} postgres started
     * @param {string} folder holds configurations, the files of databases and the logs
     */
    constructor(odoo, postgres, folder) {
        Object.assign(this, { odoo, postgres, folder, files: join(folder, "files") });
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
            proxy_mode: "False",
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
     * @param {{demo?: boolean, log?: string, languages?: string[],
     *     onLine?: (line: string) => void, args?: string[]}} [options]
     */
    install(database, addons, { demo = false, log, languages = [], onLine, args = [] } = {}) {
        const language = languages.length ? [`--load-language=${languages.join(",")}`] : [];
        return this.run(
            "server",
            [
                ...["-d", database, "-i", addons.join(","), "--stop-after-init", "--no-http"],
                ...[demo ? "--with-demo" : "--without-demo=True", ...language, ...args],
            ],
            { log, onLine },
        );
    }

    /**
     * A database for copying, made once, and made again when what it comes from changes.
     * @param {string} prefix of its name
     * @param {string} print of what it comes from, in hexadecimal digits
     * @param {(name: string) => Promise<unknown>} make makes it under a name that it has meanwhile
     * @returns {Promise<string>} its name
     */
    provideDatabase(prefix, print, make) {
        const name = `${prefix}_${print}`;
        if (!PROVIDED.has(name)) {
            PROVIDED.set(name, this.makeOnce(name, prefix, make));
        }
        return PROVIDED.get(name);
    }

    async makeOnce(name, prefix, make) {
        if (!(await this.postgres.hasDatabase(name))) {
            const former = new RegExp(`^${prefix}_[0-9a-f]+(_new)?$`);
            const there = await this.postgres.databases(prefix);
            for (const old of there.filter((other) => former.test(other))) {
                await this.dropDatabase(old);
            }
            await make(`${name}_new`);
            await this.renameDatabase(`${name}_new`, name);
        }
        return name;
    }

    /**
     * Runs Python in Odoo's shell, with `env` in hand; the script commits what it wants kept.
     * @param {string | null} database
     * @param {string} script
     * @returns {Promise<string>} what the script printed
     */
    async shell(database, script, options = {}) {
        const where = database ? ["-d", database] : [];
        const args = [...where, "--no-http", "--log-level=warn", "--shell-interface=python"];
        const guarded = [
            "try:",
            `    exec(compile(${JSON.stringify(script)}, "<script>", "exec"), globals())`,
            "except BaseException:",
            "    import os, traceback",
            "    traceback.print_exc()",
            "    os._exit(1)",
        ].join("\n");
        const { stdout } = await this.run("shell", args, { input: guarded, ...options });
        return stdout;
    }

    /**
     * Calls functions of the repository's Python in Odoo's shell, one after the other, each as in a
     * transaction of its own.
     * @param {string} database
     * @param {string} folder that Python imports from, e.g. "tools"
     * @param {...[string, ...unknown[]]} calls e.g. ["demo.seed", USERS]; the function gets `env` first
     * @returns {Promise<any[]>} what each has returned
     */
    async call(database, folder, ...calls) {
        const printed = await this.shell(
            database,
            [
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
            ].join("\n"),
        );
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
     * @returns {Promise<OdooServer>}
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
        const server = new OdooServer(program, `http://127.0.0.1:${port}`, log);
        await server.ready(seconds);
        return server;
    }
}

/** A running Odoo server. */
export class OdooServer {
    constructor({ child, stop }, url, log) {
        this.child = child;
        this.stop = stop;
        this.url = url;
        this.log = log;
    }

    async ready(seconds) {
        const until = Date.now() + seconds * 1000;
        while (Date.now() < until) {
            if (this.child.exitCode !== null || this.child.signalCode !== null) {
                throw new Failure("Odoo stopped as it started", `It says why in ${this.log}`);
            }
            const answer = await fetch(`${this.url}/web/health`).catch(() => null);
            if (answer?.ok) {
                return;
            }
            await pause(250);
        }
        await this.stop();
        throw new Failure(`Odoo did not answer within ${seconds} s`, `See ${this.log}`);
    }
}
