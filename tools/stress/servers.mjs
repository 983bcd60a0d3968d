/** Two Odoo servers of several workers on one database, one of which dies and comes back. */
import { readFile } from "node:fs/promises";
import { freePort } from "../lib/postgres.mjs";
import { newLog } from "../lib/run.mjs";

export class Servers {
    /**
     * @param {import("../lib/odoo.mjs").OdooInstance} instance
     * @param {string} database
     * @param {number} workers of each server
     */
    constructor(instance, database, workers) {
        this.instance = instance;
        this.database = database;
        this.workers = workers;
        this.running = [];
        /** When the second server was killed and when it answered again, as `Date.now()`. */
        this.killed = Infinity;
        this.restored = Infinity;
    }

    async start() {
        this.ports = [await freePort(), await freePort()];
        this.logs = [await newLog("stress_server_1.log"), await newLog("stress_server_2.log")];
        this.running = await Promise.all(this.ports.map((port, index) => this.serve(port, index)));
    }

    async serve(port, index) {
        const log = this.logs[index];
        const args = [
            ...[`--workers=${this.workers}`, "--max-cron-threads=0"],
            ...["--gevent-port", String(await freePort())],
        ];
        return this.instance.serve(this.database, { log, port, args, seconds: 300 });
    }

    /** @returns {string} address of the first or the second server, whether or not it lives */
    url(index) {
        return `http://127.0.0.1:${this.ports[index]}`;
    }

    /** Ends the second server as a power cut does, with all its workers. */
    async kill() {
        const { child, stop } = this.running[1];
        const workers = await readFile(`/proc/${child.pid}/task/${child.pid}/children`, "utf8");
        this.killed = Date.now();
        workers
            .trim()
            .split(" ")
            .forEach((pid) => process.kill(Number(pid), "SIGKILL"));
        await stop("SIGKILL");
    }

    async restore() {
        this.running[1] = await this.serve(this.ports[1], 1);
        this.restored = Date.now();
    }

    /** Whether a call to a server that ended now may have been lost with it. */
    mayBeDown(index) {
        return index === 1 && this.killed <= Date.now() && Date.now() <= this.restored + 1000;
    }

    async stop() {
        await Promise.all(this.running.map((server) => server.stop()));
    }
}
