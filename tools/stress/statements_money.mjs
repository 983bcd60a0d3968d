/**
 * What must hold of orders and wallets after the storm. Each statement looks at the database alone:
 * what clients know is a table in it (see `audit.mjs`), so that each can be seen to fail.
 */

/**
 * What each means to somebody of the coop: docs/reliability.md.
 *
 * @typedef {object} Statement
 * @property {string} name
 * @property {string} of what it looks at: tables and conditions, as they stand behind FROM
 * @property {string} wrong SQL whose rows contradict it
 * @property {string} broken SQL that makes it false, with the triggers off, to see that it is noticed
 */

const RECORDED = "pos_order.state IN ('paid', 'done', 'invoiced')";
const TOLD = "stress_order WHERE told = 'recorded'";
const ANY = "(SELECT min(uuid) FROM stress_order WHERE told = 'recorded')";

/** @returns {Statement[]} */
export const clientStatements = () => [
    {
        name: "every client knows what became of each of its orders",
        of: "stress_order",
        wrong: "SELECT uuid, told, kind FROM stress_order WHERE told NOT IN ('recorded', 'refused')",
        broken: `UPDATE stress_order SET told = 'open' WHERE uuid = ${ANY}`,
    },
    {
        name: "every order that a client was told is recorded is there",
        of: TOLD,
        wrong: `SELECT uuid, kind FROM ${TOLD}
                   AND uuid NOT IN (SELECT uuid FROM pos_order WHERE ${RECORDED})`,
        broken: "INSERT INTO stress_order (uuid, told, wallet, total) VALUES ('x', 'recorded', 0, 0)",
    },
    {
        name: "an order that was refused is not there",
        of: "stress_order WHERE told = 'refused'",
        wrong: `SELECT uuid, kind FROM stress_order
                 WHERE told = 'refused' AND uuid IN (SELECT uuid FROM pos_order)`,
        broken: `UPDATE stress_order SET told = 'refused' WHERE uuid = ${ANY}`,
    },
    {
        name: "each order is there once, with the amount that was sent",
        of: "stress_order JOIN pos_order USING (uuid)",
        wrong: `SELECT uuid FROM stress_order JOIN pos_order USING (uuid) GROUP BY uuid
                HAVING count(*) <> 1 OR bool_or(round(pos_order.amount_total * 100) <> total)`,
        broken: `UPDATE stress_order SET total = total + 1 WHERE uuid = ${ANY}`,
    },
    {
        name: "every recorded order was sent by somebody",
        of: `pos_order WHERE ${RECORDED}`,
        wrong: `SELECT id, uuid FROM pos_order
                 WHERE ${RECORDED} AND uuid NOT IN (SELECT uuid FROM stress_order)`,
        broken: `DELETE FROM stress_order WHERE uuid = ${ANY}`,
    },
    {
        name: "each order moves the wallet once, by what it takes from it or adds to it",
        of: TOLD,
        wrong: `SELECT uuid FROM stress_order
                  JOIN pos_order USING (uuid)
             LEFT JOIN customer_wallet_entry AS entry ON entry.pos_order_id = pos_order.id
                 WHERE told = 'recorded' GROUP BY uuid
                HAVING COALESCE(round(sum(entry.amount) * 100), 0) <> -min(stress_order.wallet)`,
        broken: `UPDATE stress_order SET wallet = wallet + 1 WHERE uuid = ${ANY}`,
    },
    {
        name: "what was accepted on a wallet that all use is exactly what it could carry",
        of: "stress_shared",
        wrong: `SELECT shared, spent, allowed FROM (
                    SELECT shared, price, COALESCE(sum(stress_order.wallet) FILTER (
                               WHERE kind = 'spend'), 0) AS spent,
                           price * floor((opening - minimum - COALESCE(sum(stress_order.wallet)
                               FILTER (WHERE kind = 'top-up'), 0)) / price) AS allowed
                      FROM stress_shared LEFT JOIN stress_order USING (shared)
                     WHERE told = 'recorded' GROUP BY shared, price, opening, minimum) AS sums
                 WHERE spent <> allowed`,
        broken: "UPDATE stress_shared SET opening = opening + price WHERE shared = 0",
    },
    {
        name: "the balance of a wallet that all use is the plain sum of its accepted orders",
        of: "stress_shared",
        wrong: `SELECT shared, opening FROM stress_shared LEFT JOIN stress_order USING (shared)
                  JOIN customer_wallet AS wallet ON wallet.partner_id = household
                   AND wallet.company_id = company
                 WHERE told = 'recorded' GROUP BY shared, opening, wallet.balance
                HAVING opening - sum(stress_order.wallet) <> round(wallet.balance * 100)`,
        broken: "UPDATE stress_shared SET opening = opening - 1 WHERE shared = 1",
    },
];

/** @returns {Statement[]} */
export const orderStatements = ({ users, companies: [company] }) => {
    const real = `method.id NOT IN (${company.methods.wallet}, ${company.methods.later})`;
    const topUp = `line.product_id = ${company.products.top_up}`;
    const paidOut = `${topUp} AND line.qty < 0 AND line.refunded_orderline_id IS NULL`;
    const refunds = "pos_order_line AS line JOIN pos_order_line AS source";
    const linked = "source.id = line.refunded_orderline_id";
    const managers = `(${users.manager}, ${users.shopkeeper})`;
    return [
        {
            name: "each order is paid to the cent",
            of: `pos_order WHERE ${RECORDED}`,
            wrong: `SELECT pos_order.id FROM pos_order
                 LEFT JOIN pos_payment AS payment ON payment.pos_order_id = pos_order.id
                     WHERE ${RECORDED} GROUP BY pos_order.id
                    HAVING round(COALESCE(sum(payment.amount), 0) - amount_total, 2) <> 0`,
            broken: `UPDATE pos_payment SET amount = amount + 1
                      WHERE id = (SELECT max(id) FROM pos_payment)`,
        },
        {
            name: "each order costs what its lines cost",
            of: "pos_order_line",
            wrong: `SELECT pos_order.id FROM pos_order
                 LEFT JOIN pos_order_line AS line ON line.order_id = pos_order.id
                     WHERE ${RECORDED} GROUP BY pos_order.id HAVING
                     round(COALESCE(sum(line.price_subtotal_incl), 0) - amount_total, 2) <> 0`,
            broken: `UPDATE pos_order_line SET price_subtotal_incl = price_subtotal_incl + 1
                      WHERE id = (SELECT max(id) FROM pos_order_line)`,
        },
        {
            name: "money in at the tills = goods sold + what the wallets grew by",
            of: "pos_payment",
            wrong: `SELECT money, goods, grown FROM
                    (SELECT COALESCE(sum(payment.amount), 0) AS money FROM pos_payment AS payment
                       JOIN pos_payment_method AS method
                         ON method.id = payment.payment_method_id AND ${real}) AS paid,
                    (SELECT COALESCE(sum(line.price_subtotal_incl), 0) AS goods
                       FROM pos_order_line AS line JOIN pos_order ON pos_order.id = line.order_id
                      WHERE ${RECORDED} AND NOT ${topUp}) AS sold,
                    (SELECT COALESCE(sum(amount), 0) AS grown FROM customer_wallet_entry
                      WHERE pos_order_id IS NOT NULL) AS moved
                     WHERE round(money - goods - grown, 2) <> 0`,
            broken: `UPDATE pos_payment SET amount = amount + 2 WHERE id = (
                     SELECT max(payment.id) FROM pos_payment AS payment JOIN pos_payment_method
                         AS method ON method.id = payment.payment_method_id WHERE ${real})`,
        },
        {
            name: "no more is taken back than was bought",
            of: `${refunds} ON ${linked}`,
            wrong: `SELECT source.id FROM ${refunds} ON ${linked} GROUP BY source.id, source.qty
                    HAVING -sum(line.qty) > source.qty`,
            broken: `UPDATE pos_order_line SET qty = qty - 1 WHERE id = (
                     SELECT max(line.id) FROM ${refunds} ON ${linked})`,
        },
        {
            name: "a refund goes to the household that has paid",
            of: `${refunds} ON ${linked}`,
            wrong: `SELECT line.id FROM ${refunds} ON ${linked}
                      JOIN pos_order AS back ON back.id = line.order_id
                      JOIN pos_order AS paid ON paid.id = source.order_id
                      JOIN res_partner AS one ON one.id = back.partner_id
                      JOIN res_partner AS other ON other.id = paid.partner_id
                     WHERE one.commercial_partner_id <> other.commercial_partner_id`,
            broken: `UPDATE pos_order SET partner_id = 1 WHERE id = (
                     SELECT max(line.order_id) FROM ${refunds} ON ${linked})`,
        },
        {
            name: "each pay-out has its reason, and a manager who gave it",
            of: `pos_order_line AS line WHERE ${paidOut}`,
            wrong: `SELECT pos_order.id FROM pos_order_line AS line
                      JOIN pos_order ON pos_order.id = line.order_id
                     WHERE ${paidOut}
                       AND (COALESCE(customer_wallet_cash_out_reason, '') = ''
                            OR pos_order.create_uid NOT IN ${managers})`,
            broken: `UPDATE pos_order SET customer_wallet_cash_out_reason = NULL WHERE id = (
                     SELECT max(order_id) FROM pos_order_line AS line WHERE ${paidOut})`,
        },
    ];
};
