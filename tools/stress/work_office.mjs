/** What the office does with wallets, past the tills: as people of accounting, and of contacts. */
import { act, insist } from "./acts.mjs";
import { Request } from "./requests.mjs";
import { MERGED } from "./scene.mjs";
import { cents, pay } from "./work_tills.mjs";

/** Who moves money outside the tills. */
const WHO = "corrector";

/** Notes what the office is about to ask for: see `Request`. */
function note(client, ...wanted) {
    const request = new Request(...wanted);
    client.requests.push(request);
    return request;
}

/**
 * Makes a record by one call, then calls its methods one after the other, until one is refused.
 * @param {object} wanted `ask` again while an answer is lost, where that is harmless, or once;
 *     `request` hears the last answer
 */
async function make(client, what, wanted) {
    const { model, values, methods, context, login = WHO, ask = insist, request } = wanted;
    const options = context && { context };
    const create = [model, "create", [[values]], options];
    const { result } = await act(client, login, `${what} prepared`, create);
    let answer = result ? {} : { refused: "not prepared" };
    for (const method of result ? methods : []) {
        answer = await ask(client, login, what, [model, method, [result], options]);
        if (!("result" in answer)) {
            break;
        }
    }
    request?.hear(answer);
    return { ...answer, made: result };
}

/** Any household, but for one. */
const household = (client, but) => {
    return client.choose(client.scene.others.filter((one) => one.household !== but)).household;
};

/** Kinds of operations, and what each has beside customer, amount and reason. */
const OPERATIONS = {
    transfer: (client, from) => ({ to_partner_id: household(client, from) }),
    correction: (client) => ({ counterpart_account_id: client.scene.companies[0].equity }),
    top_up: () => ({}),
    pay_out: () => ({}),
};

/** What each kind does to the customer's wallet: takes from it, or else adds to it. */
const intoWallet = (kind, amount) => {
    return Math.round(amount * 100) * (["transfer", "pay_out"].includes(kind) ? -1 : 1);
};

export async function operate(client) {
    const kind = client.choose(Object.keys(OPERATIONS));
    const request = await operateWith(client, kind, cents(client, 100, 900));
    return request.told === "done";
}

/** A pay-out of more than anybody has. @returns {Promise<boolean>} whether it is refused */
export async function overdraw(client) {
    return (await operateWith(client, "pay_out", 100_000)).told === "refused";
}

async function operateWith(client, kind, amount) {
    const partner = household(client);
    const more = OPERATIONS[kind](client, partner);
    const into = intoWallet(kind, amount);
    const moves = [[partner, into], ...(more.to_partner_id ? [[more.to_partner_id, -into]] : [])];
    const request = note(client, kind, moves);
    const values = { kind, partner_id: partner, amount, reason: request.reference, ...more };
    const model = "customer.wallet.operation";
    const { made } = await make(client, kind, {
        ...{ model, values, methods: ["action_confirm"], request },
    });
    if (made && request.told === "done") {
        const read = [model, "read", [made, ["move_id"]]];
        const { result } = await act(client, WHO, "operation read", read);
        if (result?.[0].move_id) {
            client.entries.push({ id: result[0].move_id[0], request });
        }
    }
    return request;
}

export async function operateOnMany(client) {
    const chosen = [...new Set([1, 2, 3].map(() => household(client)))];
    const kind = client.choose(["correction", "top_up"]);
    const amount = cents(client, 100, 900);
    const moves = chosen.map((partner) => [partner, intoWallet(kind, amount)]);
    const request = note(client, kind, moves);
    const values = { kind, partner_ids: [[6, 0, chosen]], amount, reason: request.reference };
    const methods = ["action_preview", "action_confirm"];
    const all = { ...values, ...OPERATIONS[kind](client) };
    const model = "customer.wallet.batch";
    await make(client, `${kind} for many`, { model, values: all, methods, request });
    return request.told === "done";
}

/** Tills go on meanwhile, and hear that it is blocked. */
export async function block(client) {
    const model = "customer.wallet";
    const partner = household(client);
    const domain = [["partner_id", "=", partner]];
    const { result } = await act(client, WHO, "wallet found", [model, "search", [domain]]);
    if (!result?.length) {
        return false;
    }
    const request = note(client, "block", [[partner, 0]]);
    const values = { wallet_id: result[0], reason: request.reference };
    const blocking = { model: "customer.wallet.block", values, methods: ["action_block"] };
    await make(client, "wallet blocked", { ...blocking, ask: act, request });
    const unblock = [model, "action_unblock", [result]];
    request.hear(await insist(client, WHO, "wallet unblocked", unblock), -1);
    return request.told === "undone";
}

/** An invoice of the office's, such as for the rent of a cellar, is paid from the wallet. */
export async function payInvoice(client) {
    const [company] = client.scene.companies;
    const [price, partner] = [cents(client, 100, 900), household(client)];
    const line = { name: "Rent", price_unit: price, tax_ids: [] };
    const values = {
        ...{ move_type: "out_invoice", partner_id: partner },
        invoice_date: new Date().toISOString().slice(0, 10),
        invoice_line_ids: [[0, 0, { ...line, account_id: company.equity }]],
    };
    const invoice = { model: "account.move", values, methods: ["action_post"], ask: act };
    const { made, lost, refused } = await make(client, "invoice", invoice);
    if (!made || lost || refused) {
        return false;
    }
    const request = note(client, "payment", [[partner, -Math.round(price * 100)]]);
    const paid = { amount: price, communication: request.reference };
    await make(client, "invoice paid from the wallet", {
        model: "account.payment.register",
        values: { journal_id: company.journal, ...paid },
        methods: ["action_create_payments"],
        ...{ ask: act, request },
        context: { active_model: "account.move", active_ids: made },
    });
    return request.told === "done";
}

/** Who leaves has just bought something, which waits to be booked; their money goes on elsewhere. */
export async function merge(client) {
    const leaving = client.merging.pop();
    if (!leaving) {
        return false;
    }
    await pay(client, leaving.member);
    const order = client.orders.at(-1);
    order.refunded = true; // nobody comes back for it under the former contact
    const left = MERGED - (order.told === "recorded" ? order.wallet : 0);
    const kept = household(client);
    const names = { reference: leaving.name, bought: order.uuid };
    const request = note(client, "household", [[kept, left]], names);
    const ids = [leaving.household, kept];
    await make(client, "merge", {
        model: "base.partner.merge.automatic.wizard",
        values: { partner_ids: [[6, 0, ids]], dst_partner_id: kept, state: "selection" },
        methods: ["action_merge"],
        context: { active_model: "res.partner", active_ids: ids },
        ...{ ask: act, request, login: "admin" },
    });
    return request.told === "done";
}

/** An entry of one's own, then any that somebody has made, is taken back and posted again. */
export async function unpost(client) {
    const [company] = client.scene.companies;
    const amount = cents(client, 100, 900);
    const partner = household(client);
    const items = [
        [0, 0, { account_id: company.account, partner_id: partner, balance: -amount }],
        [0, 0, { account_id: company.equity, balance: amount }],
    ];
    const request = note(client, "entry", [[partner, Math.round(amount * 100)]]);
    const values = { journal_id: company.general, line_ids: items, ref: request.reference };
    const entry = { model: "account.move", values, methods: ["action_post"], ask: act, request };
    const { made = [] } = await make(client, "entry", entry);
    client.entries.push(...made.map((id) => ({ id, request })));
    if (!client.entries.length) {
        return false;
    }
    const any = client.choose(client.entries);
    const change = async (method, step) => {
        const answer = await act(client, WHO, method, ["account.move", method, [[any.id]]]);
        any.request.hear(answer, step);
        return "result" in answer;
    };
    const isTakenBack = await change("button_draft", -1);
    return (await change("action_post", 1)) && isTakenBack;
}
