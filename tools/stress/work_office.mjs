/** What the office does with wallets, past the tills: as people of accounting, and of contacts. */
import { act, insist } from "./acts.mjs";
import { cents, pay } from "./work_tills.mjs";

/** Who moves money outside the tills. */
const WHO = "corrector";

/**
 * Makes a record by one call, then calls its methods one after the other, until one is refused.
 * @param {object} wanted `ask` again while an answer is lost, where that is harmless, or once
 */
async function make(client, what, { model, values, methods, context, ask = insist }) {
    const options = context && { context };
    const create = [model, "create", [[values]], options];
    const { result } = await act(client, WHO, `${what} prepared`, create);
    let answer = { refused: !result };
    for (const method of result ? methods : []) {
        answer = await ask(client, WHO, what, [model, method, [result], options]);
        if (!("result" in answer)) {
            break;
        }
    }
    return { ...answer, made: result };
}

const household = (client) => client.choose(client.scene.others).household;

/** Kinds of operations, and what each has beside customer, amount and reason. */
const OPERATIONS = {
    transfer: (client) => ({ to_partner_id: household(client) }),
    correction: (client) => ({ counterpart_account_id: client.scene.companies[0].equity }),
    top_up: () => ({}),
    pay_out: () => ({}),
};

export async function operate(client) {
    const kind = client.choose(Object.keys(OPERATIONS));
    const partner = household(client);
    const more = OPERATIONS[kind](client);
    if (more.to_partner_id === partner) {
        return;
    }
    const amount = cents(client, 100, 900);
    const values = { kind, partner_id: partner, amount, reason: "Counted", ...more };
    const model = "customer.wallet.operation";
    const { made } = await make(client, kind, { model, values, methods: ["action_confirm"] });
    if (made) {
        const read = [model, "read", [made, ["move_id"]]];
        const { result } = await act(client, WHO, "operation read", read);
        client.entries.push(...(result?.[0].move_id ? [result[0].move_id[0]] : []));
    }
}

export async function operateOnMany(client) {
    const chosen = new Set([1, 2, 3].map(() => household(client)));
    const kind = client.choose(["correction", "top_up"]);
    const amount = cents(client, 100, 900);
    const values = { kind, partner_ids: [[6, 0, [...chosen]]], amount, reason: "For all" };
    const methods = ["action_preview", "action_confirm"];
    const all = { ...values, ...OPERATIONS[kind](client) };
    const model = "customer.wallet.batch";
    await make(client, `${kind} for many`, { model, values: all, methods });
}

/** Tills go on meanwhile, and hear that it is blocked. */
export async function block(client) {
    const model = "customer.wallet";
    const domain = [["partner_id", "=", household(client)]];
    const { result } = await act(client, WHO, "wallet found", [model, "search", [domain]]);
    if (!result?.length) {
        return;
    }
    const values = { wallet_id: result[0], reason: "Leaves the coop" };
    const blocking = { model: "customer.wallet.block", values, methods: ["action_block"] };
    await make(client, "wallet blocked", blocking);
    await insist(client, WHO, "wallet unblocked", [model, "action_unblock", [result]]);
}

/** An invoice of the office's, such as for the rent of a cellar, is paid from the wallet. */
export async function payInvoice(client) {
    const [company] = client.scene.companies;
    const line = { name: "Rent", price_unit: cents(client, 100, 900), tax_ids: [] };
    const values = {
        ...{ move_type: "out_invoice", partner_id: household(client) },
        invoice_date: new Date().toISOString().slice(0, 10),
        invoice_line_ids: [[0, 0, { ...line, account_id: company.equity }]],
    };
    const invoice = { model: "account.move", values, methods: ["action_post"], ask: act };
    const { made, lost, refused } = await make(client, "invoice", invoice);
    if (!made || lost || refused) {
        return;
    }
    await make(client, "invoice paid from the wallet", {
        model: "account.payment.register",
        values: { journal_id: company.journal },
        methods: ["action_create_payments"],
        ask: act,
        context: { active_model: "account.move", active_ids: made },
    });
}

/** Who leaves has just bought something, which waits to be booked; their money goes on elsewhere. */
export async function merge(client) {
    const leaving = client.merging.pop();
    if (!leaving) {
        return;
    }
    await pay(client, leaving.member);
    client.orders.at(-1).refunded = true; // nobody comes back for it under the former contact
    const kept = household(client);
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

/** An entry of one's own, then any that somebody has made, is taken back and posted again. */
export async function unpost(client) {
    const [company] = client.scene.companies;
    const amount = cents(client, 100, 900);
    const partner = household(client);
    const items = [
        [0, 0, { account_id: company.account, partner_id: partner, balance: -amount }],
        [0, 0, { account_id: company.equity, balance: amount }],
    ];
    const values = { journal_id: company.general, line_ids: items };
    const entry = { model: "account.move", values, methods: ["action_post"], ask: act };
    const { made } = await make(client, "entry", entry);
    client.entries.push(...(made ?? []));
    const any = client.entries.length ? [client.choose(client.entries)] : [];
    for (const method of any.length ? ["button_draft", "action_post"] : []) {
        await act(client, WHO, method, ["account.move", method, [any]]);
    }
}
