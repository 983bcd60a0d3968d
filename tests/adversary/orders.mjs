/** Orders as the till sends them; whoever is hostile changes what they like in them. */
import { randomUUID } from "node:crypto";

/** Now, as Odoo writes it. */
const odooTime = () => new Date().toISOString().slice(0, 19).replace("T", " ");

/**
 * @typedef {object} WantedLine
 * @property {string | number} [product] a name of the scene's, or an id; goods unless told
 * @property {number} price of one
 * @property {number} [quantity]
 * @property {number} [refunds] id of the line that it takes back
 * @property {object} [with] what overwrites the line
 *
 * @typedef {object} WantedPayment
 * @property {string | number} method a name of the scene's, or an id
 * @property {number} amount
 * @property {object} [with] what overwrites the payment
 */

/**
 * @param {{company: import("./scene.mjs").Company, till: import("./scene.mjs").Till,
 *     user: number, customer: number | false, lines: WantedLine[], payments: WantedPayment[],
 *     with?: object}} wanted `with` overwrites the order
 * @returns {object} what `sync_from_ui` takes, in a list
 */
export function orderData({ company, till, user, customer, lines, payments, ...rest }) {
    const made = lines.map((line) => lineData(company, line));
    const total = round(made.reduce((sum, { price_subtotal_incl: value }) => sum + value, 0));
    const base = round(made.reduce((sum, { price_subtotal: value }) => sum + value, 0));
    const paid = round(payments.reduce((sum, { amount }) => sum + amount, 0));
    const uuid = randomUUID();
    return {
        uuid,
        name: `Order ${uuid}`,
        state: "paid",
        session_id: till.session,
        user_id: user,
        partner_id: customer,
        date_order: odooTime(),
        fiscal_position_id: false,
        pricelist_id: till.pricelist,
        last_order_preparation_change: "{}",
        to_invoice: false,
        access_token: false,
        amount_total: total,
        amount_tax: round(total - base),
        amount_paid: paid,
        amount_return: 0,
        lines: made.map((values) => [0, 0, values]),
        payment_ids: payments.map((payment) => [0, 0, paymentData(company, till, payment)]),
        ...(total < 0 && { is_refund: true }),
        ...rest.with,
    };
}

function lineData(company, { product = "goods", price, quantity = 1, refunds, ...rest }) {
    const total = round(price * quantity);
    const taxed = product === "soap";
    return {
        uuid: randomUUID(),
        product_id: company.products[product] ?? product,
        qty: quantity,
        price_unit: price,
        price_subtotal: taxed ? round(total / 1.1) : total,
        price_subtotal_incl: total,
        discount: 0,
        tax_ids: [[6, 0, taxed ? [company.tax] : []]],
        pack_lot_ids: [],
        ...(refunds && { refunded_orderline_id: refunds }),
        ...rest.with,
    };
}

function paymentData(company, till, { method, amount, with: others }) {
    return {
        uuid: randomUUID(),
        name: odooTime(),
        payment_method_id: method === "cash" ? till.cash : (company.methods[method] ?? method),
        amount,
        ...others,
    };
}

const round = (amount) => Math.round(amount * 100) / 100;
