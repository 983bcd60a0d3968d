/** The storm: many cashiers on few wallets at once, and one server that dies under them. */
import { Connection } from "../lib/connection.mjs";
import { randomFrom } from "../lib/random.mjs";
import { Answers } from "./answers.mjs";
import { Client } from "./client.mjs";

/**
 * @param {import("./scene.mjs").Scene} scene
 * @param {import("./servers.mjs").Servers} servers started
 * @param {number} seed
 * @returns {Promise<{clients: Client[], answers: Answers}>} one logged-in client per cashier
 */
export async function seatClients(scene, servers, seed) {
    const answers = new Answers();
    const clients = await Promise.all(
        scene.cashiers.map(async ({ id, login }, number) => {
            const connection = new Connection(servers);
            await connection.logIn(scene.database, { login, password: scene.password });
            const random = randomFrom(seed * 1000 + number);
            return new Client(scene, { servers, connection, answers, random, cashier: id });
        }),
    );
    return { clients, answers };
}

/**
 * Everybody works for some seconds; in the middle the second server is killed and started again.
 * Then many spend from one wallet at a time, until none carries an order more.
 * @param {import("./scene.mjs").Scene} scene
 * @param {import("./servers.mjs").Servers} servers
 * @param {Client[]} clients
 * @param {{seconds: number, most: number}} bounds `most` orders of each client
 * @param {(detail: string) => void} say
 */
export async function storm(scene, servers, clients, { seconds, most }, say) {
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
    await rush(scene, clients, most);
}

/** Half the clients want what one wallet holds, in the same moment, until it carries no more. */
async function rush(scene, clients, most) {
    for (const wallet of scene.wallets.keys()) {
        const rushing = clients.filter((_, number) => number % 2 === wallet % 2);
        await rushing[0].topUp(wallet);
        await Promise.all(rushing.map((client) => client.drain(wallet, most)));
    }
}
