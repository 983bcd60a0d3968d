/** The administrator's eyes: one `psql` that stays open, so that reading is fast. */
import { join } from "node:path";
import { launch } from "../../tools/lib/run.mjs";

const END = "--end--";

export class Sql {
    /**
     * @param {import("../../tools/lib/postgres.mjs").Postgres} postgres
     * @param {string} database
     */
    constructor(postgres, database) {
        const args = ["-X", "-A", "-t", "-q", "-d", database];
        const { child, stop } = launch([join(postgres.bin, "psql"), ...args], {
            env: postgres.env,
            stdio: ["pipe", "pipe", "pipe"],
        });
        this.child = child;
        this.stop = stop;
        this.errors = "";
        this.waiting = Promise.resolve();
        child.stdout.setEncoding("utf8");
        child.stderr.setEncoding("utf8").on("data", (text) => {
            this.errors += text;
        });
    }

    /**
     * @param {string} sql one statement that answers one JSON value
     * @returns {Promise<any>}
     */
    value(sql) {
        const asked = this.waiting.then(() => this.ask(sql));
        this.waiting = asked.catch(() => {});
        return asked;
    }

    /** @returns {Promise<object[]>} rows of a SELECT */
    rows(sql) {
        return this.value(`SELECT COALESCE(json_agg(found), '[]') FROM (${sql}) AS found`);
    }

    async ask(sql) {
        this.errors = "";
        const text = await new Promise((resolve) => {
            const read = [];
            let last = "";
            const hear = (chunk) => {
                read.push(chunk);
                last = (last + chunk).slice(-END.length - 1); // the mark may come in two parts
                if (last === `${END}\n`) {
                    this.child.stdout.off("data", hear);
                    resolve(read.join("").slice(0, -last.length));
                }
            };
            this.child.stdout.on("data", hear);
            this.child.stdin.write(`${sql.trim()};\n\\echo ${END}\n`);
        });
        if (!text.trim()) {
            throw new Error(`SQL answers nothing: ${this.errors || sql}`);
        }
        return JSON.parse(text);
    }
}
