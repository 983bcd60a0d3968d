/** A whole stress run: scene, two servers, storm, accident, audit, closing, audit. */
import { elapsed } from "../lib/progress.mjs";
import { Audit } from "./audit.mjs";
import { closeSessions } from "./closing.mjs";
import { prepareScene } from "./scene.mjs";
import { Servers } from "./servers.mjs";
import { seatClients, storm } from "./storm.mjs";

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
 * @returns {Promise<{findings: import("../lib/findings.mjs").Finding[], figures: string}>}
 */
export async function runStress(instance, bounds, say) {
    const { database, clients: cashiers, tills, workers, seed } = bounds;
    const scene = await prepareScene(instance, { database, tills, cashiers }, say);
    const servers = new Servers(instance, database, workers);
    say(`two servers of ${workers} workers`);
    await servers.start();
    try {
        const { clients, answers } = await seatClients(scene, servers, seed);
        say(`${cashiers} clients at ${tills} tills, for ${bounds.seconds} s`);
        const since = Date.now();
        await storm(scene, servers, clients, bounds, say);
        const took = elapsed(since);
        const orders = clients.flatMap((client) => client.orders);
        const audit = new Audit(instance, scene, orders);
        await audit.afterStorm();
        audit.note(
            "no client got an unexplained answer",
            answers.unexplained.map(({ example, count }) => `${count} times: ${example}`),
        );
        say("closing the sessions");
        const complaints = await closeSessions(scene, clients);
        audit.note("closing went without complaint", complaints);
        await audit.afterClosing();
        return {
            findings: audit.findings,
            figures: figuresOf({ audit, orders, answers, took }),
        };
    } finally {
        await servers.stop();
    }
}

function figuresOf({ audit, orders, answers, took }) {
    const count = (told) => orders.filter((order) => order.told === told).length;
    const sent = orders.reduce((total, order) => total + order.sent, 0);
    const lost = orders.reduce((total, order) => total + order.lost, 0);
    const money = (cents) => (cents / 100).toFixed(2).padStart(10);
    const wallets = audit.wallets.map((wallet, number) => {
        const { opening, toppedUp, spent, allowed, balance } = wallet;
        return [
            `${number + 1}`.padEnd(6),
            ...[opening, toppedUp, spent, allowed, balance].map(money),
        ];
    });
    const titles = ["opening", "topped up", "spent", "allowed", "left"];
    return [
        `${orders.length} orders sent ${sent} times in ${took}: ${count("recorded")} recorded,` +
            ` ${count("refused")} refused, ${lost} answers lost`,
        "",
        ["wallet", ...titles.map((title) => title.padStart(10))].join(" "),
        ...wallets.map((cells) => cells.join(" ")),
        "",
        "what servers answered",
        ...answers.all.map(({ count: times, text, explained }) => {
            return `${String(times).padStart(6)}  ${explained ? "" : "UNEXPLAINED "}${text}`;
        }),
    ].join("\n");
}
