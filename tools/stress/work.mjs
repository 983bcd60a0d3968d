/** What people of a coop do all day, each kind with how often it comes. */
import { act, insist } from "./acts.mjs";
import { WALLETS } from "./scene.mjs";
import { changeSession } from "./tills.mjs";

/**
 * @typedef {import("./client.mjs").Client} Client
 * @typedef {object} Work
 * @property {string} name
 * @property {number} weight
 * @property {(client: Client) => Promise<unknown>} run
 */

/** @type {Work[]} */
export const WORK = [
    { name: "payment from a wallet that many share", weight: 24, run: spend },
    { name: "top-up of a wallet that many share", weight: 6, run: topUp },
    { name: "payment", weight: 18, run: pay },
    { name: "top-up", weight: 6, run: topUpOther },
    { name: "ticket paid in two ways", weight: 9, run: payTwoWays },
    { name: "goods and a top-up in one ticket", weight: 4, run: payAndTopUp },
    { name: "refund of an own ticket", weight: 8, run: refund },
    { name: "pay-out by a manager", weight: 2, run: payOut },
    { name: "ticket with an invoice", weight: 3, run: invoice },
    { name: "closing and opening a till", weight: 1, run: changeSession },
    { name: "operation of the office", weight: 3, run: operate },
    { name: "merging of two contacts", weight: 2, run: merge },
    { name: "entry un-posted and posted again", weight: 2, run: unpost },
    { name: "booking and giving back a shift", weight: 5, run: book },
    { name: "attendance", weight: 5, run: attend },
];

function chooseWork(chance) {
    const all = WORK.reduce((sum, { weight }) => sum + weight, 0);
    let left = chance * all;
    return WORK.find(({ weight }) => (left -= weight) < 0);
}

/** Does what comes by chance, one after the other, until `isOver`. */
export async function workUntil(client, isOver) {
    while (!isOver()) {
        const kind = chooseWork(client.random());
        client.done.push(kind.name);
        await kind.run(client);
    }
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

const cents = (client, from, to) => Math.round(from + client.random() * (to - from)) / 100;
const memberOf = (client, household) => client.choose(Object.values(household));
const other = (client) => memberOf(client, client.choose(client.scene.others));

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
    await client.send(ofShared(client, "spend", number));
}

async function topUp(client) {
    const number = Math.floor(client.random() * WALLETS.length);
    await client.send(ofShared(client, "top-up", number));
}

const one = (method, amount) => [{ method, amount }];

async function pay(client) {
    const price = cents(client, 100, 2500);
    const customer = other(client);
    const order = client.make("pay", {
        customer,
        lines: [{ price }],
        payments: one("wallet", price),
    });
    await client.send(order);
}

async function topUpOther(client) {
    const price = cents(client, 500, 6000);
    const lines = [{ product: "top_up", price }];
    const payments = one(client.choose(["cash", "card"]), price);
    await client.send(client.make("top-up", { customer: other(client), lines, payments }));
}

async function payTwoWays(client) {
    const [some, rest] = [cents(client, 100, 1000), cents(client, 100, 1000)];
    const payments = [...one("wallet", some), ...one("cash", rest)];
    const lines = [{ price: Math.round((some + rest) * 100) / 100 }];
    await client.send(client.make("two ways", { customer: other(client), lines, payments }));
}

async function payAndTopUp(client) {
    const [goods, added] = [cents(client, 100, 1000), cents(client, 500, 2000)];
    const lines = [{ price: goods }, { product: "top_up", price: added }];
    const payments = one("cash", Math.round((goods + added) * 100) / 100);
    await client.send(
        client.make("goods and top-up", { customer: other(client), lines, payments }),
    );
}

/** Takes back all of an order of the client's own, in the ways in which it was paid. */
async function refund(client) {
    const left = () =>
        client.orders.filter(({ kind, told, lines, refunded }) => {
            return ["pay", "two ways"].includes(kind) && told === "recorded" && lines && !refunded;
        });
    if (!left().length) {
        await payTwoWays(client);
    }
    const found = left();
    if (!found.length) {
        return;
    }
    const source = client.choose(found);
    source.refunded = true;
    const { data } = source;
    const methods = client.scene.companies[0].methods;
    const payments = data.payment_ids.map(([, , { payment_method_id: id, amount }]) => {
        return { method: id === methods.wallet ? "wallet" : "cash", amount: -amount };
    });
    const lines = [{ price: source.total / 100, quantity: -1, refunds: source.lines[0] }];
    await client.send(client.make("refund", { customer: data.partner_id, lines, payments }));
}

async function payOut(client) {
    const price = cents(client, 100, 3000);
    const lines = [{ product: "top_up", price, quantity: -1 }];
    const more = { customer_wallet_cash_out_reason: "Leaves the coop" };
    const wanted = { customer: other(client), lines, payments: one("cash", -price), with: more };
    const order = client.make("pay-out", { ...wanted, user: "manager" });
    await client.send(order, client.people.manager);
}

async function invoice(client) {
    const price = cents(client, 100, 2000);
    const lines = [{ price }];
    const payments = one(client.choose(["wallet", "card"]), price);
    const wanted = { customer: client.choose(client.scene.others).household, lines, payments };
    await client.send(client.make("invoice", { ...wanted, with: { to_invoice: true } }));
}

async function operate(client) {
    const [from, to] = [client.choose(client.scene.others), client.choose(client.scene.others)];
    const kind = client.choose(["transfer", "correction"]);
    if (kind === "transfer" && from === to) {
        return;
    }
    const amount = cents(client, 100, 900);
    const values = { kind, partner_id: from.household, amount, reason: "Counted" };
    const more =
        kind === "transfer"
            ? { to_partner_id: to.household }
            : { counterpart_account_id: client.scene.companies[0].equity };
    const model = "customer.wallet.operation";
    const made = await act(client, "corrector", `${kind} prepared`, [
        ...[model, "create", [[{ ...values, ...more }]]],
    ]);
    if (made.result) {
        await insist(client, "corrector", kind, [model, "action_confirm", [made.result]]);
    }
}

/** The money of a household that leaves goes on in another one. */
async function merge(client) {
    const leaving = client.merging.pop();
    if (!leaving) {
        return;
    }
    const kept = client.choose(client.scene.others).household;
    const ids = [leaving.household, kept];
    const model = "base.partner.merge.automatic.wizard";
    const values = { partner_ids: [[6, 0, ids]], dst_partner_id: kept, state: "selection" };
    const context = { active_model: "res.partner", active_ids: ids };
    const args = [[values]];
    const made = await act(client, "admin", "merge prepared", [model, "create", args, { context }]);
    if (made.result) {
        await act(client, "admin", "merge", [model, "action_merge", [made.result], { context }]);
    }
}

async function unpost(client) {
    const [company] = client.scene.companies;
    const amount = cents(client, 100, 900);
    const { household } = client.choose(client.scene.others);
    const items = [
        [0, 0, { account_id: company.account, partner_id: household, balance: -amount }],
        [0, 0, { account_id: company.equity, balance: amount }],
    ];
    const values = { journal_id: company.general, line_ids: items };
    let answer = await act(client, "corrector", "entry", ["account.move", "create", [[values]]]);
    const entry = answer.result;
    for (const method of ["action_post", "button_draft", "action_post"]) {
        if (answer.lost || answer.refused) {
            return; // nobody knows in which state the entry is
        }
        answer = await act(client, "corrector", method, ["account.move", method, [entry]]);
    }
}

async function book(client) {
    const { workers, seats } = client.scene.shifts;
    const [worker, seat] = [client.choose(workers), client.choose(seats)];
    const model = "cooperative.status";
    const booked = await act(client, "admin", "seat booked", [
        ...[model, "book_seat", [[worker], seat]],
    ]);
    if (booked.result && client.random() < 0.6) {
        const args = [[worker], booked.result.shift_id];
        await act(client, "admin", "seat given back", [model, "cancel_seat", args]);
    }
}

async function attend(client) {
    const seat = client.choose(client.scene.shifts.past);
    const method = client.choose([
        "action_attended",
        "action_absent",
        "action_excused",
        "action_reopen",
    ]);
    await act(client, "admin", method, ["shift.shift", method, [[seat]]]);
}
