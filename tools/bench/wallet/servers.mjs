/** Two servers and 32 tills, each with a cashier: how many orders a second, by card and from wallets. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { orderData } from "../../../tests/adversary/orders.mjs";
import { Connection, ServerError } from "../../lib/connection.mjs";
import { BUSY, RECORD, reasonOf, wasMachine } from "../../stress/answers.mjs";
import { Servers } from "../../stress/servers.mjs";
import { processorSeconds } from "./processor.mjs";
import { byTurns } from "./turns.mjs";

const WORKERS = 3;
const PASSWORD = "bench";
const PRICE = 5;
/** Seconds of each way of paying; orders go on becoming quicker for so long. */
const WARM_UP = 20;
/** Of each way of paying, by turns; and one more by card at the end. */
export const ROUNDS = 12;

/**
 * @param {import("../../lib/odoo.mjs").OdooInstance} instance
 * @param {string} seeded a database to copy from
 * @param {object} scene what run.py keeps in it
 * @param {number} seconds of each round
 * @param {(detail: string) => void} say
 * @returns {Promise<Record<"rate" | "processor", ReturnType<typeof byTurns>>>} orders a second, and
 *     milliseconds of processor time of an order, PostgreSQL's included: from wallets and by card
 */
export async function measureServers(instance, seeded, scene, seconds, say) {
    const database = "bench_servers";
    say("copying the database");
    await instance.copyDatabase(seeded, database);
    const servers = new Servers(instance, database, WORKERS);
    try {
        say(`two servers of ${WORKERS} workers`);
        await servers.start();
        const clients = await Promise.all(
            scene.shop.cashiers.map((id, number) => Client.seat(servers, scene, database, number)),
        );
        for (const kind of ["card", "wallet"]) {
            await rush(clients, kind, WARM_UP);
        }
        const postmaster = await readFile(join(instance.postgres.data, "postmaster.pid"), "utf8");
        const postgres = Number(postmaster.split("\n")[0]);
        const ours = [postgres, ...servers.running.map(({ child }) => child.pid)];
        const used = () => {
            return processorSeconds(
                ({ pid, parent }) => ours.includes(pid) || ours.includes(parent),
            );
        };
        const rounds = [];
        for (let nth = 0; nth <= 2 * ROUNDS; nth += 1) {
            const kind = nth % 2 ? "wallet" : "card";
            const before = await used();
            const { orders, seconds: took } = await rush(clients, kind, seconds);
            const processor = (((await used()) - before) * 1000) / orders;
            rounds.push({ rate: orders / took, processor });
            say(`${kind}: ${(orders / took).toFixed(1)} orders a second`);
        }
        return {
            rate: byTurns(rounds.map(({ rate }) => rate)),
            processor: byTurns(rounds.map(({ processor }) => processor)),
        };
    } finally {
        await servers.stop();
        await instance.dropDatabase(database);
    }
}

/** All clients at once for some seconds. */
async function rush(clients, kind, seconds) {
    const since = Date.now();
    const until = since + seconds * 1000;
    const counts = await Promise.all(clients.map((client) => client.work(kind, until)));
    const orders = counts.reduce((sum, count) => sum + count, 0);
    return { orders, seconds: (Date.now() - since) / 1000 };
}

/** A cashier who sends one order after the other, each for a member of its own. */
class Client {
    static async seat(servers, scene, database, number) {
        const client = new Client();
        const connection = new Connection(servers);
        const login = { login: `cashier${number + 1}`, password: PASSWORD };
        await connection.logIn(database, login);
        return Object.assign(client, { scene, connection, number, sent: 0 });
    }

    /** @returns {Promise<number>} how many orders were recorded before the time was over */
    async work(kind, until) {
        let recorded = 0;
        while (Date.now() < until) {
            try {
                await this.connection.call(this.sent % 2, "pos.order", "sync_from_ui", [
                    [this.order(kind)],
                ]);
                recorded += 1;
            } catch (error) {
                const isServers = error instanceof ServerError;
                if (isServers && (reasonOf(error, RECORD) === BUSY || wasMachine(error))) {
                    continue; // too many at once: the cashier tries again, and the time runs
                }
                // the seeded wallets carry far more than is spent here
                const text = error instanceof ServerError ? error.debug : error.stack;
                throw new Error(`an order by ${kind} was refused: ${error.message}\n${text}`, {
                    cause: error,
                });
            }
        }
        return recorded;
    }

    order(kind) {
        const { shop, server_tills: tills, people } = this.scene;
        const all = people.last_member - people.first_member + 1;
        const nth = this.sent * shop.cashiers.length + this.number;
        this.sent += 1;
        return orderData({
            company: { products: shop, methods: shop },
            till: tills[this.number % tills.length],
            user: shop.cashiers[this.number],
            customer: people.first_member + (nth % all),
            lines: [{ price: PRICE }],
            payments: [{ method: kind, amount: PRICE }],
        });
    }
}
