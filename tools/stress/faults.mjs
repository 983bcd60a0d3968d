/** What goes wrong, each kind with how often, at points of time that follow from the seed. */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Connection } from "../lib/connection.mjs";
import { run } from "../lib/run.mjs";
import { FRONT } from "./servers.mjs";
import { closeTill, openTill } from "./tills.mjs";

/** How long the disk of the sessions stays full, in milliseconds. */
const FULL = 1500;
/** How long the row of a session is locked, in seconds: longer than a worker may take. */
const LOCKED = 27;

/**
 * @typedef {object} Fault
 * @property {string} name
 * @property {number} weight
 * @property {(storm: object, random: () => number) => Promise<unknown>} [run] what is done; without
 *     it, the next order of any client meets it
 * @property {(storm: object) => boolean} [isPossible]
 * @property {string} explains what somebody may hear of it
 */

const CUT = "an answer that never comes; the client asks what became of its order";

/** @type {Fault[]} */
export const FAULTS = [
    { name: "the connection is cut before the answer", weight: 20, explains: CUT },
    { name: "the answer is lost after the commit", weight: 20, explains: CUT },
    {
        name: "the same order from two tills at once",
        weight: 18,
        explains: "nothing: both hear that it is recorded, or both why not",
    },
    {
        name: "the clock of a client is a day off",
        weight: 10,
        explains: "nothing: the order is recorded",
    },
    {
        name: "kill -9 of a worker",
        weight: 14,
        explains: CUT,
        run: ({ servers }, random) => servers.killWorker(Math.floor(random() * 2), random()),
    },
    {
        name: "kill -9 of an Odoo with its workers",
        weight: 6,
        explains: CUT,
        run: ({ servers }, random) => servers.killServer(Math.floor(random() * 2)),
    },
    {
        name: "PostgreSQL restarted",
        weight: 3,
        explains: `${CUT}; or that the session has ended, and the client signs in again`,
        isPossible: ({ isOwn }) => isOwn,
        run: (storm) => restart(storm, "fast"),
    },
    {
        name: "PostgreSQL ended at once, and recovered",
        weight: 3,
        explains: `${CUT}; or that the session has ended, and the client signs in again`,
        isPossible: ({ isOwn }) => isOwn,
        run: (storm) => restart(storm, "immediate"),
    },
    {
        name: "the disk of the session store is full",
        weight: 4,
        explains: "that nobody can sign in just now",
        isPossible: ({ place }) => place.isSmall,
        run: fillStore,
    },
    {
        name: "a worker over its time limit during a closing",
        weight: 2,
        explains: `${CUT}; the till is closed by the next try`,
        isPossible: ({ isOwn }) => isOwn,
        run: closeTooSlowly,
    },
];

function restart({ servers, postgres }, mode) {
    return servers.disturb(`PostgreSQL is restarted (${mode})`, () => postgres.restart(mode), 6000);
}

async function fillStore({ place, servers, scene, answers }) {
    const why = "the disk of the session store is full";
    await servers.disturb(why, () =>
        place.withFullStore(async () => {
            const connection = new Connection(servers);
            const { database, password } = scene;
            const who = { login: "cashier", password };
            await connection.logIn(database, who, FRONT).then(
                () => answers.note("signed in while the session store is full"),
                () => answers.note("not signed in while the session store is full"),
            );
            await pause(FULL);
        }),
    );
}

/** Somebody else's transaction holds the session, so that closing it waits for longer than it may. */
async function closeTooSlowly(storm) {
    const { tills, postgres, scene, clients, servers } = storm;
    const till = tills.find(({ closing }) => !closing);
    if (!till) {
        return;
    }
    till.closing = true;
    try {
        const lock = `SELECT 1 FROM pos_session WHERE id = ${till.session} FOR NO KEY UPDATE`;
        const sql = `BEGIN; ${lock}; SELECT pg_sleep(${LOCKED}); ROLLBACK`;
        const command = [join(postgres.bin, "psql"), "-X", "-d", scene.database, "-c", sql];
        const holding = run(command, { env: postgres.env, ok: () => true });
        await pause(300);
        await servers.disturb("a closing takes too long", () =>
            Promise.all([holding, closeTill(clients[0], till, { where: 1, turns: 1 })]),
        );
        await closeTill(clients[0], till);
        await openTill(clients[0], till);
    } finally {
        till.closing = false;
    }
}

/** Which faults come when, and those that wait for the next order. */
export class Faults {
    /**
     * @param {() => number} random
     * @param {{count: number, seconds: number}} bounds how many, within how long
     */
    constructor(random, { count, seconds }) {
        this.random = random;
        this.bounds = { count, seconds };
        this.waiting = new Map();
        /** How many of each came, by name. */
        this.survived = new Map(FAULTS.map(({ name }) => [name, 0]));
        this.failed = [];
        /** What ends processes, one after the other. */
        this.busy = Promise.resolve();
    }

    plan(storm) {
        const { count, seconds } = this.bounds;
        const possible = FAULTS.filter(({ isPossible }) => isPossible?.(storm) ?? true);
        const all = possible.reduce((sum, { weight }) => sum + weight, 0);
        const byChance = () => {
            let left = this.random() * all;
            return possible.find(({ weight }) => (left -= weight) < 0);
        };
        return Array.from({ length: count }, (_, number) => ({
            at: this.random() * seconds * 1000,
            // each kind comes at least once, the rest as it falls
            fault: possible[number] ?? byChance(),
        })).sort((one, other) => one.at - other.at);
    }

    /**
     * Lets them come; what ends processes comes one after the other, and not at all where its turn
     * comes after the end.
     */
    async run(storm) {
        const since = Date.now();
        const isOver = () => Date.now() - since > this.bounds.seconds * 1000;
        for (const { at, fault } of this.plan(storm)) {
            await pause(Math.max(0, since + at - Date.now()));
            if (!fault.run) {
                this.waiting.set(fault.name, (this.waiting.get(fault.name) ?? 0) + 1);
                continue;
            }
            this.between(() => isOver() || this.make(fault, storm));
        }
        await this.busy;
    }

    /** Does something while nothing else ends any process. */
    between(action) {
        const done = this.busy.then(action);
        this.busy = done.catch(() => {});
        return done;
    }

    make(fault, storm) {
        return fault.run(storm, this.random).then(
            () => this.count(fault.name),
            (error) => this.failed.push(`${fault.name}: ${error.message}`),
        );
    }

    count(name) {
        this.survived.set(name, this.survived.get(name) + 1);
    }

    /** @returns {number} 0 where no such fault waits for somebody, else 1 or -1 by chance */
    take(name) {
        const left = this.waiting.get(name) ?? 0;
        if (!left) {
            return 0;
        }
        this.waiting.set(name, left - 1);
        this.count(name);
        return this.random() < 0.5 ? 1 : -1;
    }

    get total() {
        return [...this.survived.values()].reduce((sum, count) => sum + count, 0);
    }
}
