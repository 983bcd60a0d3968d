/**
 * A whole storm: scene, two servers behind nginx, many clients with all kinds of work, faults at
 * random, then the closing of every till, and the audit.
 */
import { Sql } from "../../tests/adversary/sql.mjs";
import { Connection } from "../lib/connection.mjs";
import { randomFrom } from "../lib/random.mjs";
import { Answers } from "./answers.mjs";
import { Audit } from "./audit.mjs";
import { Client } from "./client.mjs";
import { Faults } from "./faults.mjs";
import { Place } from "./place.mjs";
import { figuresOf } from "./report.mjs";
import { WALLETS, prepareStress } from "./scene.mjs";
import { FRONT, Servers } from "./servers.mjs";
import { closeTill, openTill } from "./tills.mjs";
import { WORK, chooseWork, ofShared } from "./work.mjs";

/** Who works beside the cashiers at the tills. */
const STAFF = { closer: "cashier", manager: "manager", corrector: "corrector", admin: "admin" };

/** Of a call on each server, in seconds: on the second one a closing can take too long. */
const TIME_LIMITS = [600, 20];

/**
 * @typedef {object} Bounds
 * @property {string} database made anew
 * @property {number} seconds that the storm lasts; what is left is spent after it
 * @property {number} most orders that each client sends at the end, until a wallet is empty
 * @property {number} clients
 * @property {number} tills
 * @property {number} workers of each server
 * @property {number} seed
 * @property {number} faults how many
 * @property {boolean} isOwn whether PostgreSQL is one of its own, and restarted as well
 *
 * @param {import("../lib/odoo.mjs").OdooInstance} everybodys
 * @param {Bounds} bounds
 * @param {(detail: string) => void} say
 * @returns {Promise<{findings: import("../lib/results.mjs").Finding[], figures: string}>}
 */
export async function runStress(everybodys, bounds, say) {
    const { database, clients: cashiers, tills, workers, isOwn } = bounds;
    const place = await Place.prepare(everybodys, database, isOwn, say);
    const { instance, postgres } = place;
    const merges = Math.ceil(bounds.seconds / 5);
    const scene = await prepareStress(instance, { database, tills, cashiers, merges }, say);
    const servers = new Servers(instance, database, workers, TIME_LIMITS);
    try {
        say(`two servers of ${workers} workers behind nginx`);
        await servers.start();
        await servers.putBehindNginx(say);
        const storm = await gather({ scene, servers, place, postgres, isOwn }, bounds);
        say(`${cashiers} clients at ${tills} tills, ${bounds.faults} faults, ${bounds.seconds} s`);
        await rage(storm, bounds, say);
        return await examine(storm, bounds, say);
    } finally {
        await servers.stop();
        await place.leave();
    }
}

/** Everybody signs in, and the tills open. */
async function gather(parts, { clients: cashiers, seed, faults: count, seconds }) {
    const { scene, servers } = parts;
    const storm = {
        ...parts,
        answers: new Answers(),
        faults: new Faults(randomFrom(seed), { count, seconds }),
        tills: scene.companies[0].tills,
        merging: [...scene.merged],
        ...{ refusals: [], done: [], closed: [], clients: [], people: {} },
    };
    const seat = async (login, number) => {
        const connection = new Connection(servers);
        const { database, password } = scene;
        await connection.logIn(database, { login, password }, FRONT);
        return new Client(storm, { connection, login, random: randomFrom(seed * 1000 + number) });
    };
    for (const [name, login] of Object.entries(STAFF)) {
        storm.people[name] = await seat(login, 0);
    }
    const numbers = Array.from({ length: cashiers }, (_, index) => index + 1);
    storm.clients.push(...(await Promise.all(numbers.map((n) => seat(`cashier${n}`, n)))));
    await Promise.all(storm.tills.map((till) => openTill(storm.clients[0], till)));
    return storm;
}

/** Each kind of work once while all is well, then all of it with the faults. */
async function rage(storm, { seconds, most }, say) {
    const { clients, done } = storm;
    await Promise.all(WORK.map((kind, number) => kind.run(clients[number % clients.length])));
    const since = Date.now();
    const work = async (client) => {
        while (Date.now() - since < seconds * 1000) {
            const kind = chooseWork(client.random());
            done.push(kind.name);
            await kind.run(client);
        }
    };
    const reporting = setInterval(() => {
        const orders = storm.clients.reduce((sum, client) => sum + client.orders.length, 0);
        say(
            `${Math.round((Date.now() - since) / 1000)} s: ${orders} orders, ${storm.faults.total} faults`,
        );
    }, 30_000);
    await Promise.all([storm.faults.run(storm), ...clients.map(work)]);
    clearInterval(reporting);
    storm.seconds = (Date.now() - since) / 1000;
    say("everybody on one wallet after the other");
    for (const wallet of WALLETS.keys()) {
        const rushing = storm.clients.filter((_, number) => number % 2 === wallet % 2).slice(0, 8);
        await rushing[0].send(ofShared(rushing[0], "top-up", wallet));
        await Promise.all(rushing.map((client) => drain(client, wallet, most)));
    }
}

/** Spends from a wallet until it is refused: what is left cannot carry one order more. */
async function drain(client, wallet, most) {
    for (let made = 0; made < most; made += 1) {
        const order = ofShared(client, "spend", wallet);
        await client.send(order);
        if (order.told === "refused" && order.reason === "the balance does not carry it") {
            return;
        }
    }
}

async function examine(storm, bounds, say) {
    const { scene, place, servers, answers, faults, tills, clients } = storm;
    const told = await servers.told();
    answers.explainLosses(told.ended);
    const orders = [...clients, ...Object.values(storm.people)].flatMap((one) => one.orders);
    const sql = new Sql(place.postgres, bounds.database);
    try {
        const audit = new Audit(place.instance, scene, sql);
        await audit.judge("before closing");
        say("closing the tills");
        const stuck = [];
        for (const till of tills) {
            if (!(await closeTill(clients[0], till))) {
                stuck.push(`till ${till.config}, session ${till.session}`);
            }
        }
        audit.note("each till closes in the end", stuck, `${tills.length} tills`);
        say("the audit");
        await audit.hear(orders);
        await audit.check();
        await audit.judge("after closing");
        await audit.compare();
        await audit.prove();
        audit.note(
            "no client got an unexplained answer",
            answers.unexplained.map(({ example, count }) => `${count} times: ${example}`),
            `${answers.all.reduce((sum, { count }) => sum + count, 0)} answers`,
        );
        audit.note("each fault could be made", faults.failed, `${faults.total} faults`);
        const figures = figuresOf({ ...storm, orders, told, seed: bounds.seed });
        return { findings: audit.findings, figures };
    } finally {
        await sql.stop();
    }
}
