/** Two Odoo servers of several workers on one database behind nginx; they die and come back. */
import { readFile } from "node:fs/promises";
import freePort from "get-port";
import { newLog } from "../lib/run.mjs";
import { until } from "../lib/until.mjs";
import { startNginx } from "./nginx.mjs";

/** The servers keep each call for this long, in seconds. */
const LIMITS = [600, 600];
/** How long after a disturbance answers may still be lost to it, in milliseconds. */
const AFTERWARDS = 2000;
/** How long a server may be on its way back, and how long one is started again that cannot start. */
const BACK = { turns: 60, every: 500 };
const STARTING = { turns: 20, every: 1000 };
const RETRIED = /, \d+ tries left, try again in/g;
const TIMED_OUT = /^(\S+ \S+),\d+ .*timeout after/gm;

/** The address that clients call, beside those of the two servers themselves. */
export const FRONT = "front";

export class Servers {
    /**
     * @param {import("../lib/odoo.mjs").OdooInstance} instance
     * @param {string} database
     * @param {number} workers of each server
     * @param {number[]} [limits] how long a call may take on each of them, in seconds; a worker that
     *     takes longer is ended
     */
    constructor(instance, database, workers, limits = LIMITS) {
        Object.assign(this, { instance, database, workers, limits });
        this.running = [];
        /** When a server had ended by itself, as `Date.now()`. */
        this.fallen = [];
        /** When something was out of order, as `Date.now()`: {from, to, why}. */
        this.disturbances = [];
    }

    async start() {
        this.ports = [await freePort(), await freePort()];
        const newLogOf = (number) => newLog(`${this.database}_server_${number}.log`);
        this.logs = [await newLogOf(1), await newLogOf(2)];
        await Promise.all(this.ports.map((_port, index) => this.serve(index)));
    }

    /** Gives them one address, FRONT. */
    async putBehindNginx(say) {
        this.nginx = await startNginx(this.ports, `${this.database}_nginx.log`, say);
    }

    /** Starts a server, and starts it again where it ends by itself, as systemd does. */
    async serve(index) {
        const [port, log] = [this.ports[index], this.logs[index]];
        const args = [
            ...[`--workers=${this.workers}`, "--max-cron-threads=0"],
            ...["--gevent-port", String(await freePort())],
            ...[`--limit-time-real=${this.limits[index]}`, "--limit-time-cpu=600"],
        ];
        const options = { log, port, args, seconds: 300 };
        const server = await this.instance.serve(this.database, options);
        this.running[index] = server;
        server.child.then(() => this.running[index] === server && this.comeBack(index));
    }

    /** Odoo ends where it wants to start a worker while PostgreSQL is away. */
    comeBack(index) {
        this.fallen.push(Date.now());
        const start = () => {
            return this.serve(index).then(
                () => true,
                () => false,
            );
        };
        return this.disturb(`server ${index + 1} has ended by itself`, () => {
            return until(start, STARTING);
        });
    }

    /** @returns {string} address of the front, or of the first or second server */
    url(which) {
        return which === FRONT ? this.nginx.url : `http://127.0.0.1:${this.ports[which]}`;
    }

    /** The workers of a server, as soon as it has any: it may be on its way back. */
    async workersOf(index) {
        const children = await until(async () => {
            const pid = this.running[index]?.child.pid;
            const file = `/proc/${pid}/task/${pid}/children`;
            return pid && (await readFile(file, "utf8").catch(() => "")).trim();
        }, BACK);
        if (!children) {
            throw new Error("the server does not come back");
        }
        return children.split(" ").map(Number);
    }

    /**
     * Ends a server as a power cut does, with all its workers, and starts it again.
     * @returns {Promise<boolean>} whether it had any
     */
    killServer(index) {
        return this.disturb(`kill -9 of server ${index + 1}`, async () => {
            const workers = await this.workersOf(index);
            const { stop } = this.running[index];
            this.running[index] = null;
            const ended = workers.filter(killed);
            await stop("SIGKILL");
            await this.serve(index);
            return ended.length > 0;
        });
    }

    /**
     * Ends one worker of a server, which starts another.
     * @returns {Promise<boolean>} whether it was still there
     */
    killWorker(index, chance) {
        return this.disturb(`kill -9 of a worker of server ${index + 1}`, async () => {
            const workers = await this.workersOf(index);
            return killed(workers[Math.floor(chance * workers.length)]);
        });
    }

    /** While `action` goes on, and shortly after it, an answer may be lost. */
    async disturb(why, action, afterwards = AFTERWARDS) {
        const disturbance = { why, from: Date.now(), to: Infinity };
        this.disturbances.push(disturbance);
        try {
            return await action();
        } finally {
            disturbance.to = Date.now() + afterwards;
        }
    }

    /** @returns {string | undefined} what was out of order at some time from then until now */
    whyLost(from, until) {
        return this.disturbances.find((one) => one.from <= until && from <= one.to)?.why;
    }

    /** What is known afterwards: how often Odoo tried again, workers it ended, and its own ends. */
    async told() {
        const logs = await Promise.all(this.logs.map((log) => readFile(log, "utf8")));
        const text = logs.join("\n");
        const ended = [...text.matchAll(TIMED_OUT)].map(([, time]) => {
            return Date.parse(`${time.replace(" ", "T")}Z`);
        });
        return { retried: text.match(RETRIED)?.length ?? 0, ended, fallen: this.fallen };
    }

    async stop() {
        await this.nginx?.stop();
        const servers = this.running.filter(Boolean);
        this.running = [];
        await Promise.all(servers.map((server) => server.stop()));
    }
}

function killed(pid) {
    try {
        return process.kill(pid, "SIGKILL");
    } catch (error) {
        if (error.code !== "ESRCH") {
            throw error;
        }
        return false;
    }
}
