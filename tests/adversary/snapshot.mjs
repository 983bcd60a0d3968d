/** All that a hostile call might change, read by the administrator in one statement. */

/**
 * @typedef {object} Line
 * @property {number} id
 * @property {boolean} topUp
 * @property {boolean} returnable
 * @property {number} quantity
 * @property {number} price of one, in cents
 * @property {number} value of all, in cents
 * @property {number | null} refunds id of the line that it takes back
 *
 * @typedef {object} Order a recorded one; amounts in cents
 * @property {number} id
 * @property {number | null} household
 * @property {number} config
 * @property {number} user who made it
 * @property {string} reason of a pay-out
 * @property {number} real money received: cash and card
 * @property {number} wallet money from the wallet
 * @property {number} later what stays on account
 * @property {Line[]} lines
 * @property {number} moved sum of its entries
 * @property {string} frozen changes with whatever may never change
 *
 * @typedef {object} Snapshot
 * @property {Map<number, {wallet: number, amount: number, order: number | null,
 *     booked: boolean, inBooks: boolean, written: string}>}
 *     entries by id, and whether the journal entry that books them is posted
 * @property {Map<number, {partner: number, company: number, household: number, balance: number,
 *     last: number}>} wallets by id
 * @property {Map<string, number>} books cents on the account, by "company/household"
 * @property {Map<string, number>} posted cents of posted entries, by the same
 * @property {Map<string, {owed: number, settled: number}>} owed what households owe on invoices, and
 *     how much the wallets' own journal added to it, by the same
 * @property {Map<number, string>} items posted journal items on the account, by id
 * @property {Map<number, Order>} orders by id
 * @property {Map<string, string>} settings what makes a wallet
 */

const cents = (amount) => Math.round(Number(amount) * 100);
const ids = (list) => list.join(", ");
const entriesOf = (pairs) => new Map(pairs ?? []);

export class Snapshots {
    /**
     * @param {import("./sql.mjs").Sql} sql
     * @param {import("./scene.mjs").Scene} scene
     */
    constructor(sql, scene) {
        this.sql = sql;
        const [one, two] = scene.companies;
        this.accounts = ids([one.account, two.account]);
        this.journals = ids([one.journal, two.journal]);
        this.topUps = ids([one.products.top_up, two.products.top_up]);
        this.bottles = ids([one.products.bottle, two.products.bottle]);
    }

    /** @returns {Promise<Snapshot>} */
    async take() {
        const read = await this.sql.value(this.statement());
        const wallets = entriesOf(
            read.wallets?.map(([id, partner, company, household, balance, last]) => {
                const amounts = { balance: cents(balance), last: cents(last ?? 0) };
                return [id, { partner, company, household, ...amounts }];
            }),
        );
        const posted = new Map();
        const moved = new Map();
        const entries = entriesOf(
            read.entries?.map(([id, wallet, amount, order, state, inBooks, written]) => {
                const booked = state === "posted";
                const entry = { wallet, amount: cents(amount), order, booked, inBooks, written };
                if (booked) {
                    const { company, household } = wallets.get(wallet) ?? {};
                    add(posted, `${company}/${household}`, entry.amount);
                }
                add(moved, order, entry.amount);
                return [id, entry];
            }),
        );
        return {
            entries,
            wallets,
            posted,
            books: entriesOf(read.books?.map(([key, amount]) => [key, cents(amount)])),
            owed: entriesOf(
                read.owed?.map(([key, owed, settled]) => {
                    return [key, { owed: cents(owed), settled: cents(settled) }];
                }),
            ),
            items: entriesOf(read.items),
            orders: entriesOf(read.orders?.map((row) => [row.id, orderOf(row, moved)])),
            moved,
            settings: entriesOf(read.settings),
        };
    }

    statement() {
        return `SELECT json_build_object(
            'entries', (SELECT json_agg(json_build_array(
                    entry.id, wallet_id, amount, pos_order_id, entry.state,
                    move.state IS NOT DISTINCT FROM 'posted', md5(concat_ws('|', wallet_id,
                        entry.company_id, amount, running_balance, kind, entry.date, source,
                        reference, undoes_id))))
                FROM customer_wallet_entry AS entry
                LEFT JOIN account_move_line AS item ON item.id = entry.move_line_id
                LEFT JOIN account_move AS move ON move.id = item.move_id),
            'wallets', (SELECT json_agg(json_build_array(
                    wallet.id, wallet.partner_id, wallet.company_id,
                    partner.commercial_partner_id, wallet.balance, last.running_balance))
                FROM customer_wallet AS wallet
                JOIN res_partner AS partner ON partner.id = wallet.partner_id
                LEFT JOIN (SELECT DISTINCT ON (wallet_id) wallet_id, running_balance
                             FROM customer_wallet_entry ORDER BY wallet_id, id DESC) AS last
                       ON last.wallet_id = wallet.id),
            'books', (SELECT json_agg(json_build_array(key, amount)) FROM (
                SELECT concat(item.company_id, '/', partner.commercial_partner_id) AS key,
                       -sum(item.balance) AS amount
                  FROM account_move_line AS item
                  LEFT JOIN res_partner AS partner ON partner.id = item.partner_id
                 WHERE item.parent_state = 'posted' AND item.account_id IN (${this.accounts})
                 GROUP BY key) AS sums),
            'owed', (SELECT json_agg(json_build_array(key, owed, settled)) FROM (
                SELECT concat(item.company_id, '/', partner.commercial_partner_id) AS key,
                       sum(item.balance) AS owed,
                       COALESCE(sum(item.balance) FILTER (
                           WHERE item.journal_id IN (${this.journals})), 0) AS settled
                  FROM account_move_line AS item
                  JOIN account_account AS account ON account.id = item.account_id
                  JOIN res_partner AS partner ON partner.id = item.partner_id
                 WHERE item.parent_state = 'posted'
                   AND account.account_type = 'asset_receivable' GROUP BY key) AS sums),
            'items', (SELECT json_agg(json_build_array(id, md5(concat_ws('|', move_id, company_id,
                    account_id, partner_id, debit, credit, amount_currency, name))))
                FROM account_move_line
               WHERE parent_state = 'posted' AND account_id IN (${this.accounts})),
            'orders', (${this.orders()}),
            'settings', (${this.settings()}))`;
    }

    orders() {
        return `
            SELECT json_agg(json_build_object(
                'id', pos_order.id, 'household', partner.commercial_partner_id,
                'config', session.config_id, 'user', pos_order.create_uid,
                'reason', to_jsonb(pos_order) ->> 'customer_wallet_cash_out_reason',
                'paid', paid.amounts, 'lines', sold.lines,
                'frozen', md5(concat_ws('|', pos_order.partner_id, pos_order.session_id,
                    pos_order.company_id, pos_order.amount_total, pos_order.amount_paid,
                    pos_order.amount_tax, pos_order.amount_return, pos_order.date_order,
                    pos_order.uuid, pos_order.pos_reference, paid.frozen, sold.frozen))))
              FROM pos_order
              LEFT JOIN res_partner AS partner ON partner.id = pos_order.partner_id
              LEFT JOIN pos_session AS session ON session.id = pos_order.session_id
              LEFT JOIN (
                SELECT payment.pos_order_id,
                       json_agg(json_build_array(
                           CASE WHEN method.journal_id IN (${this.journals}) THEN 'wallet'
                                WHEN method.journal_id IS NULL THEN 'later' ELSE 'real' END,
                           payment.amount)) AS amounts,
                       string_agg(concat_ws(':', payment.id, payment.payment_method_id,
                           payment.amount, payment.session_id), ',' ORDER BY payment.id) AS frozen
                  FROM pos_payment AS payment
                  JOIN pos_payment_method AS method ON method.id = payment.payment_method_id
                 GROUP BY payment.pos_order_id
              ) AS paid ON paid.pos_order_id = pos_order.id
              LEFT JOIN (
                SELECT line.order_id,
                       json_agg(json_build_array(line.id, line.product_id IN (${this.topUps}),
                           line.product_id IN (${this.bottles}), line.qty, line.price_unit,
                           line.discount, line.refunded_orderline_id)) AS lines,
                       string_agg(concat_ws(':', line.id, line.product_id, line.qty,
                           line.price_unit, line.discount, line.refunded_orderline_id,
                           line.price_subtotal_incl), ',' ORDER BY line.id) AS frozen
                  FROM pos_order_line AS line
                 GROUP BY line.order_id
              ) AS sold ON sold.order_id = pos_order.id
             WHERE pos_order.state IN ('paid', 'done', 'invoiced')`;
    }

    settings() {
        return `
            SELECT json_agg(json_build_array(name, value)) FROM (
                SELECT concat('company ', id) AS name, customer_wallet_account_id::text AS value
                  FROM res_company
                UNION ALL SELECT concat('journal ', id), concat_ws('|', minimum_wallet_amount,
                       is_customer_wallet_journal, default_account_id, company_id, type)
                  FROM account_journal
                 WHERE is_customer_wallet_journal OR id IN (${this.journals})
                UNION ALL SELECT concat('method ', id), concat_ws('|', journal_id, company_id,
                       split_transactions, outstanding_account_id)
                  FROM pos_payment_method WHERE journal_id IN (${this.journals})
                UNION ALL SELECT concat('product ', id),
                       concat_ws('|', is_customer_wallet_product, company_id)
                  FROM product_template WHERE is_customer_wallet_product
                UNION ALL SELECT concat('till ', id), concat_ws('|', to_jsonb(pos_config)
                       ->> 'customer_wallet_return_limit', company_id) FROM pos_config
                UNION ALL SELECT concat('closed session ', id), concat_ws('|', move_id, config_id)
                  FROM pos_session WHERE state = 'closed'
                UNION ALL SELECT concat('blocked wallet ', id), blocked_reason
                  FROM customer_wallet WHERE blocked
            ) AS known`;
    }
}

function add(sums, key, amount) {
    sums.set(key, (sums.get(key) ?? 0) + amount);
}

function orderOf({ paid, lines, ...order }, moved) {
    const sums = { real: 0, wallet: 0, later: 0 };
    for (const [kind, amount] of paid ?? []) {
        sums[kind] += cents(amount);
    }
    return { ...order, ...sums, lines: (lines ?? []).map(lineOf), moved: moved.get(order.id) ?? 0 };
}

/** Prices hold their taxes in the scene, so that a line's value is its price times its quantity. */
function lineOf([id, topUp, returnable, quantity, price, discount, refunds]) {
    const rate = 1 - (discount ?? 0) / 100;
    const value = cents(Math.round(price * quantity * rate * 1e4) / 1e4);
    return { id, topUp, returnable, quantity, price: cents(price * rate), value, refunds };
}
