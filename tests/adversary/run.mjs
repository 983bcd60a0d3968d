/** The adversary on a real server: honest cases, hostile cases, random calls, and a closing. */
import { elapsed } from "../../tools/lib/progress.mjs";
import { newLog } from "../../tools/lib/run.mjs";
import { CASES } from "./cases/index.mjs";
import { makeFixture } from "./fixture.mjs";
import { fuzz } from "./fuzz/run.mjs";
import { movements, wrongChanges, wrongNow } from "./judge.mjs";
import { OPENING, prepareScene } from "./scene.mjs";
import { Snapshots } from "./snapshot.mjs";
import { Sql } from "./sql.mjs";
import { World } from "./world.mjs";

/** @typedef {import("../../tools/lib/results.mjs").Finding} Finding */

export class Adversary {
    /**
     * Runs `action` with a server, and stops it afterwards.
     * @param {import("../../tools/lib/odoo.mjs").OdooInstance} instance
     * @param {{database: string, households: number}} wanted
     * @param {(detail: string) => void} say
     * @param {(adversary: Adversary) => Promise<T>} action
     * @returns {Promise<T>}
     * @template T
     */
    static async within(instance, { database, households }, say, action) {
        const openings = Array(households).fill(OPENING);
        const scene = await prepareScene(instance, { database, openings }, say);
        const log = await newLog(`${database}_server.log`);
        const args = ["--workers=0", "--max-cron-threads=0"];
        const server = await instance.serve(database, { log, args });
        const sql = new Sql(instance.postgres, database);
        try {
            const adversary = new Adversary(new World(scene, server.url, sql), scene);
            say("users log in, tills open");
            await adversary.begin();
            return await action(adversary);
        } finally {
            await sql.stop();
            await server.stop();
        }
    }

    constructor(world, scene) {
        this.world = world;
        this.snapshots = new Snapshots(world.sql, scene);
        this.rules = {
            managers: new Set([scene.users.manager, scene.users.shopkeeper]),
            limits: new Map([[scene.companies[0].tills[2].config, 500]]),
            minimum: 0,
        };
        /** @type {Finding[]} */
        this.findings = [];
    }

    async begin() {
        const { world } = this;
        await world.begin();
        this.fixture = await makeFixture(world);
        this.state = await this.snapshots.take();
        this.note("what everybody did honestly until now agrees", wrongNow(this.state, this.rules));
        world.mark = () => this.mark();
        for (const actor of Object.values(world.actors)) {
            actor.before = world.mark;
        }
    }

    /** How many calls everybody has made. */
    get calls() {
        return Object.values(this.world.actors).reduce((sum, { calls }) => sum + calls, 0);
    }

    note(name, wrong) {
        this.findings.push({ name, wrong });
    }

    /** Before the first hostile call of a case: what it prepared honestly is history now. */
    async mark() {
        const isFirst = !this.marked;
        this.marked = true;
        if (isFirst && this.calls !== this.seen) {
            await this.look({ office: true });
        }
    }

    /** Looks again, and keeps what is wrong since the last look. */
    async look(options = {}) {
        const before = this.state;
        this.state = await this.snapshots.take();
        this.seen = this.calls;
        const told = { rules: this.rules, ...options };
        this.wrong.push(...wrongChanges(before, this.state, told));
        return movements(before, this.state);
    }

    /**
     * @param {Record<string, import("./cases/index.mjs").Case>} cases
     * @param {"hostile" | "honest" | "office"} kind
     */
    async runCases(cases, kind) {
        for (const [name, run] of Object.entries(cases)) {
            this.wrong = [];
            this.world.leaks = [];
            this.marked = kind !== "hostile";
            try {
                await this[kind](run);
            } catch (error) {
                this.wrong.push(`could not be tried: ${told(error)}`);
                await this.look({ office: true });
            }
            this.note(`${kind}: ${name}`, [...this.wrong, ...new Set(this.world.leaks)]);
        }
    }

    /** Nothing that it does may break an invariant; what it returns are sentences that say so. */
    async hostile(run, options = {}) {
        const told = await run(this.world, this.fixture);
        this.wrong.push(...(told ?? []));
        await this.look(options);
    }

    office(run) {
        return this.hostile(run, { office: true });
    }

    /** It returns what it must move, in cents by household of the first company. */
    async honest(run, options = {}) {
        const expected = await run(this.world, this.fixture);
        const moved = await this.look({ office: true, ...options });
        const { id } = this.world.company;
        const wanted = new Map(
            Object.entries(expected ?? {}).map(([household, amount]) => [
                household.includes("/") ? household : `${id}/${household}`,
                amount,
            ]),
        );
        for (const key of new Set([...moved.keys(), ...wanted.keys()])) {
            if ((moved.get(key) ?? 0) !== (wanted.get(key) ?? 0)) {
                const [got, due] = [moved.get(key) ?? 0, wanted.get(key) ?? 0];
                this.wrong.push(`household ${key} moved by ${got} cents instead of ${due}`);
            }
        }
    }

    /**
     * Every session closes, and the books agree.
     * @param {{spoilt?: boolean}} [told] after random calls, which may well have made orders without
     *     a wallet that Odoo itself cannot book
     */
    async closeAll({ spoilt = false } = {}) {
        this.wrong = [];
        const { world } = this;
        for (const [company, actor] of [
            [world.company, world.cashier],
            [world.other, world.neighbour],
        ]) {
            await world.dropDrafts(company, actor);
            for (const till of company.tills) {
                await world.closeSession(till, actor).catch((error) => {
                    this.wrong.push(...(spoilt ? [] : [`till ${till.config}: ${told(error)}`]));
                });
            }
        }
        const moved = await this.look();
        this.wrong.push(...[...moved.keys()].map((key) => `closing moved wallet ${key}`));
        const name = spoilt ? "closing what random calls made" : "every session closes";
        this.note(`${name}, the books agree`, this.wrong);
    }
}

const HOUSEHOLDS = 300;

/**
 * Every case, then some random calls.
 * @param {import("../../tools/lib/odoo.mjs").OdooInstance} instance
 * @param {{database: string, calls: number, seed: number}} bounds
 * @param {(detail: string) => void} say
 * @returns {Promise<Finding[]>}
 */
export function runAdversary(instance, { database, calls, seed }, say) {
    const wanted = { database, households: HOUSEHOLDS };
    return Adversary.within(instance, wanted, say, async (adversary) => {
        for (const [subject, kinds] of Object.entries(CASES)) {
            const since = Date.now();
            for (const kind of ["honest", "hostile", "office"]) {
                await adversary.runCases(kinds[kind] ?? {}, kind);
            }
            say(`${subject}: ${elapsed(since)}`);
        }
        await adversary.closeAll();
        await fuzz(adversary, { calls, seed }, say);
        await adversary.closeAll({ spoilt: true });
        return adversary.findings;
    });
}

/** Random calls alone. The parameters are those of `runAdversary`. */
export function runFuzz(instance, { database, calls, seed }, say) {
    const wanted = { database, households: 40 };
    return Adversary.within(instance, wanted, say, async (adversary) => {
        await fuzz(adversary, { calls, seed }, say);
        await adversary.closeAll({ spoilt: true });
        return adversary.findings;
    });
}

/** An error with the place in the server's code that raised it. */
function told(error) {
    const where = (error.debug ?? error.stack ?? "").trim().split("\n").slice(-4, -1);
    return [error.message, ...where].join("\n    ");
}
