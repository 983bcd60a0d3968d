/** Running Odoo: its configuration, its commands, its server, its databases with their files. */
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync } from "node:fs";
import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "./failure.mjs";
import { ADDONS } from "./paths.mjs";
import { launch, run } from "./run.mjs";

/** One Odoo with its PostgreSQL and its folder of files and logs. */
export class OdooInstance {
    /**
     * @param {import("./odoo_source.mjs").Odoo} odoo
     * @param {import("./postgres.mjs").Postgres} postgres started
     * @param {string} folder holds the configuration, the files of databases and the logs
     */
    constructor(odoo, postgres, folder) {
        this.odoo = odoo;
        this.postgres = postgres;
        this.folder = folder;
        this.files = join(folder, "files");
        this.config = join(folder, "odoo.conf");
        this.addons = ADDONS;
    }

    /**
     * The same Odoo on the same databases, with another folder of addons in the place of ours.
     * @param {string} name of its configuration
     * @param {string} addons
     * @returns {Promise<OdooInstance>}
     */
    async withAddons(name, addons) {
        const other = new OdooInstance(this.odoo, this.postgres, this.folder);
        Object.assign(other, { addons, config: join(this.folder, `odoo_${name}.conf`) });
        await other.prepare();
        return other;
    }

    /** Writes the configuration; to call once before anything else. */
    async prepare() {
        await mkdir(this.files, { recursive: true });
        const settings = {
            addons_path: [...this.odoo.addons, this.addons].join(","),
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
        const written = `${this.config}.${process.pid}`;
        await writeFile(written, `[options]\n${lines.join("\n")}\n`, { mode: 0o600 });
        await rename(written, this.config);
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
     * A database with addons of Odoo's own: made once, and made again when their list changes.
     * @param {string} purpose part of its name
     * @param {string[]} addons
     * @param {Parameters<OdooInstance["install"]>[2] & {say?: (detail: string) => void}} [options]
     * @returns {Promise<string>} its name; for copying only
     */
    async foundation(purpose, addons, options = {}) {
        const list = JSON.stringify([addons, options.languages ?? []]);
        const prefix = `foundation_${purpose}_`;
        const name = prefix + createHash("sha256").update(list).digest("hex").slice(0, 8);
        if (!(await this.postgres.hasDatabase(name))) {
            const building = `${name}_new`;
            const ours = (other) => /^[0-9a-f]{8}(_new)?$/.test(other.slice(prefix.length));
            for (const old of (await this.postgres.databases(prefix)).filter(ours)) {
                await this.dropDatabase(old);
            }
            options.say?.("installing Odoo's own addons (2 minutes the first time)");
            await this.install(building, addons, options);
            await this.renameDatabase(building, name);
        }
        return name;
    }

    /**
     * Runs Python in Odoo's shell, with `env` in hand; the script commits what it wants kept.
     * @param {string} database
     * @param {string} script
     * @returns {Promise<string>} what the script printed
     */
    async shell(database, script, options = {}) {
        const args = ["-d", database, "--no-http", "--log-level=warn", "--shell-interface=python"];
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

    filesOf(database) {
        return join(this.files, "filestore", database);
    }

    /** Copies a database that nobody uses, with its files. */
    async copyDatabase(from, to) {
        await this.dropDatabase(to);
        await this.postgres.copyDatabase(from, to);
        if (existsSync(this.filesOf(from))) {
            await cp(this.filesOf(from), this.filesOf(to), { recursive: true });
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
     * @param {string} database
     * @param {number} port
     * @param {{log: string, args?: string[], seconds?: number}} options
     * @returns {Promise<OdooServer>}
     */
    async serve(database, port, { log, args = [], seconds = 120 }) {
        const command = this.commandLine("server", [
            ...[
                "-d",
                database,
                "--db-filter",
                `^${database}$`,
                "--http-port",
                String(port),
                ...args,
            ],
        ]);
        await mkdir(dirname(log), { recursive: true });
        const file = openSync(log, "a");
        const program = launch(command, {
            cwd: this.folder,
            env: this.env,
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
            await new Promise((resolve) => setTimeout(resolve, 250));
        }
        await this.stop();
        throw new Failure(`Odoo did not answer within ${seconds} s`, `See ${this.log}`);
    }
}
