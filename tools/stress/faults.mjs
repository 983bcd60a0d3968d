/** What goes wrong, each kind with how often, at points of time that follow from the seed. */
import { setTimeout as pause } from "node:timers/promises";
import { Sql } from "../../tests/adversary/sql.mjs";
import { Connection } from "../lib/connection.mjs";
import { byWeight } from "../lib/random.mjs";
import { until } from "../lib/until.mjs";
import { CLOCK, CUT, FaultCount, LOST, TWICE } from "./fault_count.mjs";
import { FRONT } from "./servers.mjs";
import { closeTill, openTill } from "./tills.mjs";

/** How long the disk of the sessions stays full, in milliseconds. */
const FULL = 1500;
/** How long a slow closing waits for a till that nobody is closing. */
const WAIT = { turns: 40, every: 500 };

/**
 * What somebody may hear of each: docs/reliability.md.
 *
 * @typedef {object} Fault
 * @property {string} name
 * @property {number} weight
 * @property {(storm: object, random: () => number) => Promise<boolean>} [run] what is done, and
 *     whether it has happened; without it, the next order of any client meets it
 * @property {(storm: object) => boolean} [isPossible]
 */

/** @type {Fault[]} */
export const FAULTS = [
    { name: CUT, weight: 20 },
    { name: LOST, weight: 20 },
    { name: TWICE, weight: 18 },
    { name: CLOCK, weight: 10 },
    {
        name: "kill -9 of a worker",
        weight: 14,
        run: ({ servers }, random) => servers.killWorker(Math.floor(random() * 2), random()),
    },
    {
        name: "kill -9 of an Odoo with its workers",
        weight: 6,
        run: ({ servers }, random) => servers.killServer(Math.floor(random() * 2)),
    },
    {
        name: "PostgreSQL restarted",
        weight: 3,
        isPossible: ({ isOwn }) => isOwn,
        run: (storm) => restart(storm, "fast"),
    },
    {
        name: "PostgreSQL ended at once, and recovered",
        weight: 3,
        isPossible: ({ isOwn }) => isOwn,
        run: (storm) => restart(storm, "immediate"),
    },
    {
        name: "the disk of the session store is full",
        weight: 4,
        isPossible: ({ place }) => place.isSmall,
        run: fillStore,
    },
    {
        name: "a worker over its time limit during a closing",
        weight: 2,
        isPossible: ({ isOwn }) => isOwn,
        run: closeTooSlowly,
    },
];

async function restart({ servers, postgres }, mode) {
    await servers.disturb(`PostgreSQL is restarted (${mode})`, () => postgres.restart(mode), 6000);
    return true;
}

/** It has happened where somebody could not sign in. */
function fillStore({ place, servers, scene, answers }) {
    const why = "the disk of the session store is full";
    return servers.disturb(why, () =>
        place.withFullStore(async () => {
            const connection = new Connection(servers);
            const { database, password } = scene;
            const who = { login: "cashier", password };
            const isIn = await connection.logIn(database, who, FRONT).then(
                () => true,
                () => false,
            );
            answers.note(`${isIn ? "signed in" : "not signed in"} while the session store is full`);
            await pause(FULL);
            return !isIn;
        }),
    );
}

/**
 * Somebody else's transaction holds the session, so that closing it waits for longer than it may. It
 * has happened where the server's log says that a worker was ended meanwhile; where the closing ended
 * otherwise, such as by a server that was just coming back, it is tried again.
 */
async function closeTooSlowly(storm) {
    const { tills, clients, servers } = storm;
    const till = await until(() => tills.find(({ closing }) => !closing), WAIT);
    if (!till) {
        return false;
    }
    till.closing = true;
    const since = Date.now();
    const hasEnded = async () => (await servers.told()).ended.some((time) => time >= since);
    try {
        for (let turn = 0; turn < 3 && !(await hasEnded()); turn += 1) {
            await servers.disturb("a closing takes too long", () => {
                return whileHeld(storm, till.session, () => {
                    return closeTill(clients[0], till, { where: 1, turns: 1 });
                });
            });
            await closeTill(clients[0], till);
            await openTill(clients[0], till);
        }
        return await hasEnded();
    } finally {
        till.closing = false;
    }
}

async function whileHeld({ postgres, scene }, session, action) {
    const holder = new Sql(postgres, scene.database);
    try {
        const lock = `SELECT id FROM pos_session WHERE id = ${session} FOR NO KEY UPDATE`;
        await holder.value(`BEGIN; ${lock}`);
        await action();
    } finally {
        await holder.stop();
    }
}

/** Which faults come when. */
export class Faults extends FaultCount {
    /**
     * @param {() => number} random
     * @param {{count: number, seconds: number}} bounds how many, within how long
     */
    constructor(random, { count, seconds }) {
        super(FAULTS.map(({ name }) => name));
        this.random = random;
        this.bounds = { count, seconds };
        this.failed = [];
        /** Kinds that this run cannot have. */
        this.impossible = [];
        /** What ends processes, one after the other. */
        this.busy = Promise.resolve();
        this.isDone = false;
    }

    plan(storm) {
        const { count, seconds } = this.bounds;
        const possible = FAULTS.filter(({ isPossible }) => isPossible?.(storm) ?? true);
        this.impossible = FAULTS.filter((one) => !possible.includes(one)).map(({ name }) => name);
        return Array.from({ length: count }, (_, number) => ({
            at: this.random() * seconds * 1000,
            // each kind comes at least once, the rest as it falls
            fault: possible[number] ?? byWeight(possible, this.random),
        })).sort((one, other) => one.at - other.at);
    }

    /**
     * Lets them come; what ends processes comes one after the other, and where its turn comes after
     * the end, only if its kind has not happened yet.
     */
    async run(storm) {
        const since = Date.now();
        const isOver = () => Date.now() - since > this.bounds.seconds * 1000;
        for (const { at, fault } of this.plan(storm)) {
            await pause(Math.max(0, since + at - Date.now()));
            if (fault.run) {
                this.between(() => (isOver() && this.has(fault.name)) || this.make(fault, storm));
            } else {
                this.wait(fault.name);
            }
        }
        await this.busy;
        this.isDone = true;
    }

    /** Does something while nothing else ends any process. */
    between(action) {
        const done = this.busy.then(action);
        this.busy = done.catch(() => {});
        return done;
    }

    make(fault, storm) {
        return fault.run(storm, this.random).then(
            (isTrue) => isTrue && this.count(fault.name),
            (error) => this.failed.push(`${fault.name}: ${error.message}`),
        );
    }
}
