/** What people of a coop do all day, each kind with how often it comes. */
import { byWeight } from "../lib/random.mjs";
import { WALLETS } from "./scene.mjs";
import { changeSession } from "./tills.mjs";
import {
    block,
    merge,
    operate,
    operateOnMany,
    overdraw,
    payInvoice,
    unpost,
} from "./work_office.mjs";
import { attend, book, bookOneself } from "./work_shifts.mjs";
import { cents, memberOf, one, other, pay, payTwoWays, refund } from "./work_tills.mjs";

/**
 * @typedef {import("./client.mjs").Client} Client
 * @typedef {object} Work
 * @property {string} name
 * @property {number} weight
 * @property {(client: Client) => Promise<unknown>} run answers something true where it succeeds
 */

/** @type {Work[]} */
const WORK = [
    { name: "payment from a wallet that many share", weight: 24, run: spend },
    { name: "top-up of a wallet that many share", weight: 6, run: topUp },
    { name: "payment", weight: 18, run: pay },
    { name: "top-up", weight: 6, run: topUpOther },
    { name: "order paid in two ways", weight: 9, run: payTwoWays },
    { name: "goods and a top-up in one order", weight: 4, run: payAndTopUp },
    { name: "refund, whole or in part, of an own order", weight: 8, run: refund },
    { name: "pay-out by a manager", weight: 2, run: payOut },
    { name: "order with an invoice", weight: 3, run: invoice },
    { name: "closing and opening a till", weight: 1, run: changeSession },
    { name: "operation of the office", weight: 4, run: operate },
    { name: "operation of the office for many", weight: 1, run: operateOnMany },
    { name: "operation of the office that no wallet carries", weight: 1, run: overdraw },
    { name: "wallet blocked and unblocked", weight: 1, run: block },
    { name: "invoice paid from the wallet", weight: 2, run: payInvoice },
    { name: "merging of two contacts, of whom one has just traded", weight: 2, run: merge },
    { name: "entry un-posted and posted again", weight: 2, run: unpost },
    { name: "booking and giving back a shift by the office", weight: 3, run: book },
    { name: "booking and giving back a shift by a member", weight: 3, run: bookOneself },
    { name: "attendance", weight: 5, run: attend },
];

/** Does what comes by chance, one after the other, until `isOver`. */
export async function workUntil(client, isOver) {
    while (!isOver()) {
        await work(client, byWeight(WORK, client.random));
    }
}

const work = (client, { name, run }) => client.work.count(name, () => run(client));

/** Each kind of work once, all at the same time. */
export function workOnce(clients) {
    return Promise.all(WORK.map((kind, number) => work(clients[number % clients.length], kind)));
}

/** All that is on the wallets that everybody uses is spent, by eight clients at a time. */
export async function drainAll({ clients }, most) {
    for (const wallet of WALLETS.keys()) {
        const rushing = clients.filter((_, number) => number % 2 === wallet % 2).slice(0, 8);
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

/** An order on one of the wallets that everybody uses. */
function ofShared(client, kind, number) {
    const customer = memberOf(client, client.scene.households[number]);
    const price = WALLETS[number][kind === "spend" ? "price" : "topUp"] / 100;
    const isSpent = kind === "spend";
    const order = client.make(kind, {
        customer,
        lines: [{ product: isSpent ? "goods" : "top_up", price }],
        payments: [{ method: isSpent ? "wallet" : "cash", amount: price }],
    });
    return Object.assign(order, { shared: number });
}

async function spend(client) {
    const number = Math.floor(client.random() * WALLETS.length);
    return client.send(ofShared(client, "spend", number));
}

async function topUp(client) {
    const number = Math.floor(client.random() * WALLETS.length);
    return client.send(ofShared(client, "top-up", number));
}

async function topUpOther(client) {
    const price = cents(client, 500, 6000);
    const lines = [{ product: "top_up", price }];
    const payments = one(client.choose(["cash", "card"]), price);
    return client.send(client.make("top-up", { customer: other(client), lines, payments }));
}

async function payAndTopUp(client) {
    const [goods, added] = [cents(client, 100, 1000), cents(client, 500, 2000)];
    const lines = [{ price: goods }, { product: "top_up", price: added }];
    const payments = one("cash", Math.round((goods + added) * 100) / 100);
    return client.send(
        client.make("goods and top-up", { customer: other(client), lines, payments }),
    );
}

async function payOut(client) {
    const price = cents(client, 100, 3000);
    const lines = [{ product: "top_up", price, quantity: -1 }];
    const more = { customer_wallet_cash_out_reason: "Leaves the coop" };
    const wanted = { customer: other(client), lines, payments: one("cash", -price), with: more };
    const order = client.make("pay-out", { ...wanted, user: "manager" });
    return client.send(order, client.people.manager);
}

async function invoice(client) {
    const price = cents(client, 100, 2000);
    const lines = [{ price }];
    const payments = one(client.choose(["wallet", "card"]), price);
    const wanted = { customer: client.choose(client.scene.others).household, lines, payments };
    return client.send(client.make("invoice", { ...wanted, with: { to_invoice: true } }));
}
