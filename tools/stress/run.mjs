/**
 * A whole stress run: scene, two servers, a storm of many cashiers on few wallets with one server
 * dying under them, audit, closing, audit.
 */
import { Sql } from "../../tests/adversary/sql.mjs";
import { World } from "../../tests/adversary/world.mjs";
import { Connection } from "../lib/connection.mjs";
import { elapsed } from "../lib/progress.mjs";
import { randomFrom } from "../lib/random.mjs";
import { Answers } from "./answers.mjs";
import { Audit } from "./audit.mjs";
import { Client } from "./client.mjs";
import { WALLETS, prepareStress } from "./scene.mjs";
import { Servers } from "./servers.mjs";

/** How long the closing of a session with thousands of orders may take. */
const CLOSING = 600_000;

/**
 * @typedef {object} Bounds
 * @property {string} database made anew
 * @property {number} seconds that the storm lasts; what is left is spent after it
 * @property {number} most orders that each client makes
 * @property {number} clients
 * @property {number} tills
 * @property {number} workers of each server
 * @property {number} seed
 *
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @param {Bounds} bounds
 * @param {(detail: string) => void} say
 * @returns {Promise<{findings: import("../lib/results.mjs").Finding[], figures: string}>}
 */
export async function runStress(instance, bounds, say) {
    const { database, clients: cashiers, tills, workers, seed } = bounds;
    const scene = await prepareStress(instance, { database, tills, cashiers }, say);
    const servers = new Servers(instance, database, workers);
    const sql = new Sql(instance.postgres, database);
    say(`two servers of ${workers} workers`);
    try {
        await servers.start();
        const world = new World(scene, servers.url(0), sql);
        await world.begin();
        const answers = new Answers();
        const clients = await seatClients({ scene, servers, answers, cashiers, seed });
        say(`${cashiers} clients at ${tills} tills, for ${bounds.seconds} s`);
        const since = Date.now();
        await storm(servers, clients, bounds, say);
        const took = elapsed(since);
        const orders = clients.flatMap((client) => client.orders);
        const audit = new Audit(instance, world, orders);
        await audit.afterStorm();
        audit.note(
            "no client got an unexplained answer",
            answers.unexplained.map(({ example, count }) => `${count} times: ${example}`),
        );
        say("closing the sessions");
        audit.note("closing went without complaint", await closeTills(world));
        await audit.afterClosing();
        return { findings: audit.findings, figures: figuresOf({ audit, orders, answers, took }) };
    } finally {
        await sql.stop();
        await servers.stop();
    }
}

/** One client for each of the cashiers, logged in. */
function seatClients({ scene, servers, answers, cashiers, seed }) {
    const numbers = Array.from({ length: cashiers }, (_, index) => index + 1);
    return Promise.all(
        numbers.map(async (number) => {
            const login = `cashier${number}`;
            const connection = new Connection(servers);
            await connection.logIn(scene.database, { login, password: scene.password });
            const random = randomFrom(seed * 1000 + number);
            const cashier = scene.users[login];
            return new Client(scene, { servers, connection, answers, random, cashier });
        }),
    );
}

/**
 * Everybody works for some seconds; in the middle the second server is killed and started again.
 * Then many spend from one wallet at a time, until none carries an order more.
 */
async function storm(servers, clients, { seconds, most }, say) {
    const until = Date.now() + seconds * 1000;
    const isOver = () => Date.now() >= until;
    const accident = new Promise((resolve) => setTimeout(resolve, seconds * 400)).then(async () => {
        await servers.kill();
        say("kill -9 of the second server");
        await servers.restore();
        say("the second server is back");
    });
    await Promise.all([accident, ...clients.map((client) => client.work(isOver, most))]);
    say("everybody on one wallet after the other");
    for (const wallet of WALLETS.keys()) {
        const rushing = clients.filter((_, number) => number % 2 === wallet % 2);
        await rushing[0].topUp(wallet);
        await Promise.all(rushing.map((client) => client.drain(wallet, most)));
    }
}

/** @returns {Promise<string[]>} what was said where a till did not close */
async function closeTills(world) {
    const complaints = [];
    world.cashier.patience = CLOSING;
    for (const till of world.company.tills) {
        await world.closeTill(till, world.cashier).catch((error) => {
            complaints.push(`till ${till.config}: ${error.message}\n${error.debug ?? error.stack}`);
        });
    }
    return complaints;
}

function figuresOf({ audit, orders, answers, took }) {
    const count = (told) => orders.filter((order) => order.told === told).length;
    const total = (what) => orders.reduce((sum, order) => sum + order[what], 0);
    const money = (cents) => (cents / 100).toFixed(2).padStart(10);
    const titles = ["opening", "toppedUp", "spent", "allowed", "balance"];
    return [
        `${orders.length} orders sent ${total("sent")} times in ${took}: ${count("recorded")}` +
            ` recorded, ${count("refused")} refused, ${total("lost")} answers lost`,
        "",
        ["wallet", ...titles.map((title) => title.padStart(10))].join(" "),
        ...audit.wallets.map((wallet, number) => {
            return [`${number + 1}     `, ...titles.map((title) => money(wallet[title]))].join(" ");
        }),
        "",
        "what servers answered",
        ...answers.all.map(({ count: times, text, explained }) => {
            return `${String(times).padStart(6)}  ${explained ? "" : "UNEXPLAINED "}${text}`;
        }),
    ].join("\n");
}
