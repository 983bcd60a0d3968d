/** What a cashier may try with a hand-made request; each is refused in words, nothing changes. */
import { LostAnswer, ServerError } from "../lib/connection.mjs";
import { newOrder } from "./orders.mjs";

const REFUSALS = ["UserError", "ValidationError", "AccessError", "MissingError"].map(
    (name) => `odoo.exceptions.${name}`,
);

/** All that such a request might change. */
const STATE = `
    SELECT md5(string_agg(line, ',' ORDER BY line)) AS state FROM (
        SELECT concat_ws('|', 'entry', id, partner_id, amount, state, date) AS line
          FROM customer_wallet_entry
        UNION ALL SELECT concat_ws('|', 'wallet', id, blocked) FROM customer_wallet
        UNION ALL SELECT concat_ws('|', 'order', id, state, partner_id, amount_total, session_id)
          FROM pos_order
        UNION ALL SELECT concat_ws('|', 'line', id, order_id, product_id, price_unit, qty, discount)
          FROM pos_order_line
        UNION ALL SELECT concat_ws('|', 'payment', id, pos_order_id, payment_method_id, amount)
          FROM pos_payment
        UNION ALL SELECT concat_ws('|', 'journal', id, minimum_wallet_amount,
                                   is_customer_wallet_journal) FROM account_journal
        UNION ALL SELECT concat_ws('|', 'session', id, state, move_id) FROM pos_session
        UNION ALL SELECT concat_ws('|', 'item', id, account_id, partner_id, balance)
          FROM account_move_line
        UNION ALL SELECT concat_ws('|', 'product', id, is_customer_wallet_product)
          FROM product_template
        UNION ALL SELECT concat_ws('|', 'method', id, journal_id, split_transactions)
          FROM pos_payment_method
    ) AS lines`;

/**
 * @param {import("./scene.mjs").Scene} scene
 * @param {import("./client.mjs").Client} client whose cashier turns hostile
 * @param {(sql: string) => Promise<object[]>} rows
 * @returns {Promise<{tried: number, wrong: string[]}>}
 */
export async function hostileCalls(scene, client, rows) {
    const wrong = [];
    const calls = await callsOf(scene, client, rows);
    const state = async () => (await rows(STATE))[0].state;
    let before = await state();
    for (const [name, [model, method, args, context]] of Object.entries(calls)) {
        const answer = await answerOf(client, model, method, args, context);
        if (!REFUSALS.includes(answer.type) || !answer.message.trim()) {
            wrong.push(`${name}: ${answer.type} ${answer.message}`);
        }
        const after = await state();
        if (after !== before) {
            wrong.push(`${name}: it changed something`);
            before = after;
        }
    }
    return { tried: Object.keys(calls).length, wrong };
}

async function answerOf(client, model, method, args, context = {}) {
    try {
        const result = await client.connection.call(0, model, method, args, { context });
        return { type: "accepted", message: JSON.stringify(result).slice(0, 200) };
    } catch (error) {
        if (error instanceof ServerError || error instanceof LostAnswer) {
            return { type: error.type ?? "no answer", message: error.message };
        }
        throw error;
    }
}

async function callsOf(scene, client, rows) {
    const [{ account, tills, wallets, goods }] = [scene];
    const [recorded] = await rows(`
        SELECT pos_order.id, payment.id AS payment, payment.uuid, line.id AS line, pos_order.session_id
          FROM pos_order
          JOIN pos_payment AS payment ON payment.pos_order_id = pos_order.id
          JOIN pos_order_line AS line ON line.order_id = pos_order.id
         WHERE payment.payment_method_id = ${tills[0].wallet} ORDER BY pos_order.id LIMIT 1`);
    const [journal] = await rows("SELECT id FROM account_journal WHERE is_customer_wallet_journal");
    const [item] = await rows(
        `SELECT id FROM account_move_line WHERE account_id = ${account} LIMIT 1`,
    );
    const [wallet] = await rows("SELECT id FROM customer_wallet LIMIT 1");
    const [template] = await rows(
        `SELECT product_tmpl_id AS id FROM product_product WHERE id = ${goods}`,
    );
    const fresh = (change) => {
        const where = { kind: "spend", wallet: 0, till: 0, cashier: client.cashier };
        const { data } = newOrder(scene, { ...where, customer: wallets[0].household });
        change(data, data.payment_ids[0][2], data.lines[0][2]);
        return ["pos.order", "sync_from_ui", [[data]]];
    };
    const paying = (amount) => fresh((_data, payment) => Object.assign(payment, { amount }));
    const huge = (data, payment, line) => {
        Object.assign(line, { price_unit: 9000, price_subtotal: 9000, price_subtotal_incl: 9000 });
        Object.assign(data, { amount_total: 9000, amount_paid: 9000 });
        payment.amount = 9000;
    };
    const beyond = fresh(huge);
    const made = { ...beyond[2][0][0] };
    return {
        "payment of NaN": paying("@NaN"),
        "payment of infinity": paying("@Infinity"),
        "payment as text": paying("3.1"),
        "payment of nine decimals": paying(3.099999999),
        "payment beyond all": paying(1e300),
        "payment below zero": paying(-3.1),
        "total of NaN": fresh((data) => Object.assign(data, { amount_total: "@NaN" })),
        "more than the balance": beyond,
        "the same, said to be guarded": [...beyond, { customer_wallet_guard: true }],
        "the same, said to be a closing": [...beyond, { customer_wallet_posting: true }],
        "the same, made as a paid record": ["pos.order", "create", [[made]]],
        "no customer": fresh((data) => Object.assign(data, { partner_id: false })),
        "another ticket's payment changed by a command": fresh((data) => {
            data.payment_ids = [[1, recorded.payment, { amount: 0.01 }]];
        }),
        "another ticket's payment taken by its uuid": fresh((data) => {
            const mapping = { [recorded.uuid]: { pos_order_id: data.uuid } };
            data.relations_uuid_mapping = { "pos.payment": mapping };
        }),
        "recorded payment lowered": [
            "pos.payment",
            "write",
            [[recorded.payment], { amount: 0.01 }],
        ],
        "recorded payment deleted": ["pos.payment", "unlink", [[recorded.payment]]],
        "ticket of another member": [
            "pos.order",
            "write",
            [[recorded.id], { partner_id: wallets[1].household }],
        ],
        "ticket back to draft": ["pos.order", "write", [[recorded.id], { state: "draft" }]],
        "ticket deleted": ["pos.order", "unlink", [[recorded.id]]],
        "goods made a top-up": [
            "pos.order.line",
            "write",
            [[recorded.line], { product_id: scene.top_up }],
        ],
        "product made a top-up": [
            "product.template",
            "write",
            [[template.id], { is_customer_wallet_product: true }],
        ],
        "overdraft allowed": [
            "account.journal",
            "write",
            [[journal.id], { minimum_wallet_amount: -9000 }],
        ],
        "method changed": [
            "pos.payment.method",
            "write",
            [[tills[0].wallet], { split_transactions: false }],
        ],
        "wallet blocked": ["customer.wallet", "write", [[wallet.id], { blocked: true }]],
        "wallet made": ["customer.wallet", "create", [[{ partner_id: wallets[0].customers[1] }]]],
        "entry made": ["customer.wallet.entry", "create", [[{ amount: 100 }]]],
        "private method": ["customer.wallet", "_claim", [[], []]],
        "private method of the guard": ["customer.wallet.attempt", "_give_up", ["x", 1]],
        "session marked closed": [
            "pos.session",
            "write",
            [[recorded.session_id], { state: "closed" }],
        ],
        "journal item given away": [
            "account.move.line",
            "write",
            [[item.id], { partner_id: wallets[1].household }],
        ],
        "entry posted": ["account.move", "create", [[{ journal_id: journal.id }]]],
        "wallet set up": ["res.company", "enable_customer_wallet", [[1]]],
    };
}
