/** Orders as the till sends them, and what a client knows of each. Amounts in cents. */
import { randomUUID } from "node:crypto";

/**
 * @typedef {object} Order what a client knows of one that it made
 * @property {string} uuid
 * @property {"spend" | "topUp"} kind
 * @property {number} wallet which of the scene's
 * @property {number} till which of the scene's
 * @property {number} amount in cents
 * @property {object} data what is sent, the same at each try
 * @property {"open" | "recorded" | "refused" | "unexplained"} told what the client knows
 * @property {number} attempt number of the attempt under way: one more after each question
 * @property {number} sent how often it was sent
 * @property {number} lost how many answers never came
 */

/**
 * @param {import("./scene.mjs").Scene} scene
 * @param {{kind: "spend" | "topUp", wallet: number, till: number, customer: number,
 *     cashier: number}} wanted
 * @returns {Order}
 */
export function newOrder(scene, { kind, wallet, till, customer, cashier }) {
    const { price, topUp } = scene.wallets[wallet];
    const { session, cash, wallet: method, pricelist } = scene.tills[till];
    const amount = kind === "spend" ? price : topUp;
    const uuid = randomUUID();
    const total = amount / 100;
    const line = {
        product_id: kind === "spend" ? scene.goods : scene.top_up,
        uuid: randomUUID(),
        qty: 1,
        price_unit: total,
        price_subtotal: total,
        price_subtotal_incl: total,
        discount: 0,
        tax_ids: [[6, 0, []]],
        pack_lot_ids: [],
    };
    const payment = {
        uuid: randomUUID(),
        name: odooTime(),
        payment_method_id: kind === "spend" ? method : cash,
        amount: total,
    };
    const data = {
        uuid,
        name: `Order ${uuid}`,
        state: "paid",
        session_id: session,
        user_id: cashier,
        partner_id: customer,
        date_order: odooTime(),
        fiscal_position_id: false,
        pricelist_id: pricelist,
        last_order_preparation_change: "{}",
        to_invoice: false,
        access_token: false,
        amount_total: total,
        amount_tax: 0,
        amount_paid: total,
        amount_return: 0,
        lines: [[0, 0, line]],
        payment_ids: [[0, 0, payment]],
    };
    return { uuid, kind, wallet, till, amount, data, told: "open", attempt: 1, sent: 0, lost: 0 };
}

/** Now, as Odoo writes it. */
function odooTime() {
    return new Date().toISOString().slice(0, 19).replace("T", " ");
}
