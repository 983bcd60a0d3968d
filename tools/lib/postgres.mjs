/** A PostgreSQL of this clone's own: in its ignored folder, on loopback, with its own password. */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import getPort from "get-port";
import { onExit } from "signal-exit";
import { Failure } from "./failure.mjs";
import { asOrdinaryUser, run } from "./run.mjs";

const INSTALLED = "/usr/lib/postgresql";
const USER = "komunigi";

export class Postgres {
    /**
     * @param {string} folder where the cluster is or will be
     * @param {{durable?: boolean}} [options] whether what is committed outlives its processes, and
     *     does not wait to be written
     */
    constructor(folder, { durable = false } = {}) {
        this.folder = folder;
        this.durable = durable;
        this.data = join(folder, "data");
        this.user = USER;
        this.host = "127.0.0.1";
    }

    /**
     * Makes the cluster where there is none, and starts it where it does not run. It stops with
     * the last command of this clone that uses it.
     */
    async start(say) {
        this.bin = this.findPrograms();
        await this.register();
        const passwordFile = join(this.folder, "password");
        const runs = await this.isRunning();
        if (!runs && !(await this.isWhole())) {
            if (existsSync(this.data)) {
                say("PostgreSQL was not stopped in order: its databases are made anew");
            }
            await this.create(passwordFile);
        }
        this.password = (await readFile(passwordFile, "utf8")).trim();
        if (!runs) {
            await this.launch();
        }
        const pidFile = await readFile(join(this.data, "postmaster.pid"), "utf8");
        this.port = Number(pidFile.split("\n")[3]);
    }

    /**
     * Whether there is a cluster that was stopped in order: without fsync, one that a machine's
     * crash has ended may have lost what it had written, sequences for one.
     */
    async isWhole() {
        const { stdout } = await this.program("pg_controldata", ["-D", this.data], {
            env: { LC_ALL: "C" },
            ok: () => true,
        });
        return /^Database cluster state:\s+shut down$/m.test(stdout);
    }

    /** Beside its final place first, so that a half-made cluster is never taken for a whole one. */
    async create(passwordFile) {
        const building = `${this.data}.new`;
        await rm(building, { recursive: true, force: true });
        await rm(this.data, { recursive: true, force: true });
        await writeFile(passwordFile, randomBytes(18).toString("hex"), { mode: 0o600 });
        await this.program("initdb", [
            ...["-D", building, "-U", USER, "--encoding=UTF8", "--locale=C.UTF-8"],
            ...["--auth=scram-sha-256", `--pwfile=${passwordFile}`],
        ]);
        await rename(building, this.data);
    }

    async launch() {
        const settings = [
            `-p ${await getPort()}`,
            "-c listen_addresses=127.0.0.1",
            "-c unix_socket_directories=''",
            "-c max_connections=200",
            "-c shared_buffers=512MB",
            "-c fsync=off -c full_page_writes=off",
            `-c synchronous_commit=${this.durable ? "on" : "off"}`,
            "-c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=8GB -c jit=off",
        ].join(" ");
        const log = join(this.folder, "server.log");
        await this.program("pg_ctl", ["-D", this.data, "-l", log, "-w", "-o", settings, "start"], {
            hint: `PostgreSQL says why in ${log}`,
        });
    }

    /**
     * Stops it and starts it again on the same port.
     * @param {"fast" | "immediate"} mode "fast" rolls back what is under way, "immediate" leaves
     *     that to the recovery at the start, as after a crash
     */
    restart(mode) {
        const log = join(this.folder, "server.log");
        return this.program("pg_ctl", ["-D", this.data, "-l", log, "-m", mode, "-w", "restart"]);
    }

    async isRunning() {
        const status = ["-D", this.data, "status"];
        const { code } = await this.program("pg_ctl", status, { ok: () => true });
        return code === 0;
    }

    /** Notes that this process uses the cluster, until it ends. */
    async register() {
        const users = join(this.folder, "users");
        await mkdir(users, { recursive: true });
        const own = join(users, String(process.pid));
        await writeFile(own, "");
        onExit(() => {
            rmSync(own, { force: true });
            if (!readdirSync(users).some((pid) => existsSync(join("/proc", pid)))) {
                this.stop();
            }
        });
    }

    /** Stops the cluster where it runs, whoever started it. */
    stop() {
        const stop = ["-D", this.data, "-m", "fast", "-w", "stop"];
        const [program, ...args] = asOrdinaryUser([join(this.bin, "pg_ctl"), ...stop]);
        spawnSync(program, args, { cwd: "/", stdio: "ignore" });
    }

    /** Folder of PostgreSQL's programs: the version that made the cluster, else the newest. */
    findPrograms() {
        const versionFile = join(this.data, "PG_VERSION");
        const made = existsSync(versionFile) && readFileSync(versionFile, "utf8").trim();
        const [newest] = readdirSync(INSTALLED).sort((a, b) => b - a);
        const bin = join(INSTALLED, made || newest, "bin");
        if (!existsSync(bin)) {
            const hint = `apt-get install postgresql-${made}, or remove ${this.folder}`;
            throw new Failure(`PostgreSQL ${made} is not installed`, hint);
        }
        return bin;
    }

    program(name, args, options = {}) {
        return run(asOrdinaryUser([join(this.bin, name), ...args]), { cwd: "/", ...options });
    }

    /** Environment of PostgreSQL's own clients. */
    get env() {
        return {
            PGHOST: this.host,
            PGPORT: String(this.port),
            PGUSER: this.user,
            PGPASSWORD: this.password,
        };
    }

    /**
     * @param {string} sql one statement
     * @param {string} [database]
     * @returns {Promise<string>} rows, a line each, columns separated by `|`
     */
    async query(sql, database = "postgres") {
        const args = ["-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", sql];
        const { stdout } = await this.client("psql", args);
        return stdout.trimEnd();
    }

    /** Runs one of PostgreSQL's clients on this cluster. */
    client(name, args) {
        return run([join(this.bin, name), ...args], { env: this.env });
    }

    async hasDatabase(name) {
        return (await this.databases(name)).includes(name);
    }

    /** Drops a database, also while somebody is connected; nothing happens where it is missing. */
    dropDatabase(name) {
        return this.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    }

    /** Copies a database that nobody is connected to. */
    copyDatabase(from, to) {
        return this.query(`CREATE DATABASE "${to}" TEMPLATE "${from}" STRATEGY FILE_COPY`);
    }

    /** Writes a database into a folder. */
    dump(name, folder) {
        return this.client("pg_dump", ["-Fd", "-j2", "-Z1", "-f", folder, name]);
    }

    /** Makes a database, as Odoo makes one, of what `dump` has written. */
    async restore(folder, name) {
        await this.query(`CREATE DATABASE "${name}" TEMPLATE template0 LC_COLLATE 'C'`);
        await this.client("pg_restore", ["-j2", "--no-owner", "-d", name, folder]);
        await this.query("ANALYZE", name);
    }

    /** @returns {Promise<string[]>} names of databases that begin so */
    async databases(prefix) {
        const rows = await this.query(
            `SELECT datname FROM pg_database WHERE starts_with(datname, '${prefix}')`,
        );
        return rows.split("\n").filter(Boolean);
    }

    /** Keeps a word with a database, beside what is in it. */
    setNote(database, text) {
        return this.query(`COMMENT ON DATABASE "${database}" IS '${text}'`);
    }

    /** @returns {Promise<string>} the word kept with a database; empty where there is none */
    note(database) {
        return this.query(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database " +
                `WHERE datname = '${database}'`,
        );
    }
}
