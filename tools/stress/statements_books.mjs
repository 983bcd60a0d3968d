/** What must hold of the ledger, the books, the sessions and the shifts after the storm. */
import { MINIMUM } from "./scene.mjs";

/** @typedef {import("./statements_money.mjs").Statement} Statement */

const LAST = "(SELECT max(id) FROM customer_wallet_entry)";
const ENTRIES = "customer_wallet_entry";

/** @returns {Statement[]} */
export const ledgerStatements = () => [
    {
        name: "each wallet is the sum of its movements",
        of: "customer_wallet",
        wrong: `SELECT wallet.id FROM customer_wallet AS wallet
             LEFT JOIN customer_wallet_entry AS entry ON entry.wallet_id = wallet.id
              GROUP BY wallet.id HAVING wallet.balance <> COALESCE(sum(entry.amount), 0)`,
        broken: `UPDATE customer_wallet SET balance = balance + 1
                  WHERE id = (SELECT max(id) FROM customer_wallet)`,
    },
    {
        name: "each movement begins where the one before it ended",
        of: ENTRIES,
        wrong: `SELECT id FROM (SELECT id, amount, running_balance AS after, COALESCE(lag(
                    running_balance) OVER (PARTITION BY wallet_id ORDER BY id), 0) AS before
                  FROM customer_wallet_entry) AS steps WHERE before + amount <> after`,
        broken: `UPDATE customer_wallet_entry SET running_balance = running_balance + 1
                  WHERE id = ${LAST}`,
    },
    {
        name: "at no time was a wallet below its minimum",
        of: ENTRIES,
        wrong: `SELECT id, running_balance FROM customer_wallet_entry
                 WHERE running_balance < ${MINIMUM / 100}`,
        broken: `UPDATE customer_wallet_entry SET running_balance = ${MINIMUM / 100 - 1}
                  WHERE id = ${LAST}`,
    },
    {
        name: "no two movements have one source",
        of: ENTRIES,
        wrong: "SELECT source FROM customer_wallet_entry GROUP BY source HAVING count(*) > 1",
        broken: `DO $$ BEGIN EXECUTE (SELECT 'DROP INDEX ' || indexname FROM pg_indexes
                    WHERE tablename = 'customer_wallet_entry' AND indexdef LIKE '%(source)');
                 UPDATE customer_wallet_entry SET source = (SELECT source FROM
                    customer_wallet_entry ORDER BY id LIMIT 1) WHERE id = ${LAST}; END $$`,
    },
    {
        name: "no movement is without its source",
        of: ENTRIES,
        wrong: `SELECT id, kind, source FROM customer_wallet_entry AS entry
                 WHERE NOT (EXISTS (SELECT FROM pos_order WHERE id = pos_order_id
                                       AND pos_order.state IN ('paid', 'done', 'invoiced'))
                         OR EXISTS (SELECT FROM account_move_line WHERE id = move_line_id)
                         OR EXISTS (SELECT FROM customer_wallet_entry AS other
                                     WHERE other.id = entry.undoes_id)
                         OR EXISTS (SELECT FROM customer_wallet_entry AS other
                                     WHERE other.undoes_id = entry.id)
                         OR kind = 'household')`,
        broken: `UPDATE customer_wallet_entry SET pos_order_id = NULL, move_line_id = NULL,
                    undoes_id = NULL WHERE id = (SELECT max(id) FROM customer_wallet_entry
                    WHERE pos_order_id IS NOT NULL AND undoes_id IS NULL)`,
    },
    {
        name: "the money of merged contacts is kept",
        of: "customer_wallet WHERE merged_into_id IS NOT NULL",
        wrong: `SELECT id, balance FROM customer_wallet
                 WHERE merged_into_id IS NOT NULL AND balance <> 0
                 UNION ALL SELECT 0, sum(amount) FROM customer_wallet_entry
                 WHERE pos_order_id IS NULL AND move_line_id IS NULL AND undoes_id IS NULL
                HAVING sum(amount) <> 0`,
        broken: `UPDATE customer_wallet SET balance = 5, merged_into_id = id
                  WHERE id = (SELECT max(id) FROM customer_wallet)`,
    },
];

/** Once every till is closed. @returns {Statement[]} */
export const bookStatements = ({ companies: [company] }) => {
    const configs = company.tills.map(({ config }) => config).join(", ");
    const sessions = `pos_session AS session WHERE config_id IN (${configs})`;
    const items = `account_move_line AS item
                   WHERE item.account_id = ${company.account} AND item.parent_state = 'posted'`;
    const lastItem = `(SELECT max(id) FROM ${items})`;
    // a drawer that holds more than was counted on is income as well, in some charts of accounts
    const income = `account_move_line AS item
                   WHERE item.company_id = ${company.id} AND item.parent_state = 'posted'
                     AND item.account_id IN (SELECT id FROM account_account
                          WHERE account_type = 'income')
                     AND item.account_id NOT IN (SELECT profit_account_id FROM account_journal
                          WHERE profit_account_id IS NOT NULL)`;
    return [
        {
            name: "every till is closed",
            of: sessions,
            wrong: `SELECT id, state FROM ${sessions} AND state <> 'closed'`,
            broken: `UPDATE pos_session SET state = 'opened'
                      WHERE id = (SELECT max(id) FROM ${sessions})`,
        },
        {
            name: "the entry of each closed session is there, posted and balanced",
            of: `${sessions} AND move_id IS NOT NULL`,
            wrong: `SELECT move.id FROM pos_session AS session
                      JOIN account_move AS move ON move.id = session.move_id
                 LEFT JOIN account_move_line AS item ON item.move_id = move.id
                     GROUP BY move.id HAVING move.state <> 'posted' OR sum(item.balance) <> 0
                     UNION ALL SELECT session.id FROM ${sessions} AND move_id IS NULL
                       AND EXISTS (SELECT FROM customer_wallet_entry AS entry JOIN pos_order
                           ON pos_order.id = entry.pos_order_id AND account_move IS NULL
                           WHERE pos_order.session_id = session.id)`,
            broken: `UPDATE account_move_line SET balance = balance + 1 WHERE id = (
                     SELECT max(item.id) FROM account_move_line AS item JOIN pos_session AS session
                         ON session.move_id = item.move_id WHERE account_id <> ${company.account})`,
        },
        {
            name: "no order is in a session that had closed before it",
            of: "pos_order",
            wrong: `SELECT pos_order.id, pos_order.create_date, session.stop_at FROM pos_order
                      JOIN pos_session AS session ON session.id = pos_order.session_id
                     WHERE session.state = 'closed' AND (pos_order.state = 'paid'
                        OR pos_order.create_date > session.write_date + interval '1 second')`,
            broken: `UPDATE pos_order SET create_date = now() + interval '1 day'
                      WHERE id = (SELECT max(pos_order.id) FROM pos_order
                                    JOIN pos_session AS session ON session.id = session_id
                                   WHERE session.state = 'closed')`,
        },
        {
            name: "the income in the books is the goods sold",
            of: "pos_order_line",
            wrong: `SELECT booked, sold FROM
                    (SELECT -COALESCE(sum(item.balance), 0) AS booked FROM ${income}) AS books,
                    (SELECT COALESCE(sum(line.price_subtotal), 0) AS sold
                       FROM pos_order_line AS line JOIN pos_order ON pos_order.id = line.order_id
                      WHERE pos_order.state IN ('done', 'paid', 'invoiced')
                        AND line.product_id <> ${company.products.top_up}) AS goods
                     WHERE round(booked - sold, 2) <> 0`,
            broken: `UPDATE account_move_line SET balance = balance + 1
                      WHERE id = (SELECT max(item.id) FROM ${income})`,
        },
        {
            name: "each journal item of the wallets has its customer",
            of: items,
            wrong: `SELECT id FROM ${items} AND partner_id IS NULL`,
            broken: `UPDATE account_move_line SET partner_id = NULL WHERE id = ${lastItem}`,
        },
        {
            name: "nothing waits to be booked",
            of: ENTRIES,
            wrong: "SELECT id FROM customer_wallet_entry WHERE state <> 'posted'",
            broken: `UPDATE customer_wallet_entry SET state = 'pending' WHERE id = ${LAST}`,
        },
        {
            name: "no two movements are booked on one journal item",
            of: `${ENTRIES} WHERE move_line_id IS NOT NULL AND pos_order_id IS NOT NULL`,
            wrong: `SELECT move_line_id FROM customer_wallet_entry
                     WHERE pos_order_id IS NOT NULL AND move_line_id IS NOT NULL
                     GROUP BY move_line_id HAVING count(*) > 1`,
            broken: `UPDATE customer_wallet_entry SET move_line_id = (SELECT max(move_line_id)
                       FROM customer_wallet_entry WHERE pos_order_id IS NOT NULL)
                      WHERE pos_order_id IS NOT NULL`,
        },
        {
            name: "ledger = books, household by household",
            of: items,
            wrong: `SELECT household, sum(entered) AS entered, sum(booked) AS booked FROM (
                    SELECT partner.commercial_partner_id AS household, amount AS entered, 0 AS booked
                      FROM customer_wallet_entry AS entry
                      JOIN customer_wallet AS wallet ON wallet.id = entry.wallet_id
                      JOIN res_partner AS partner ON partner.id = wallet.partner_id
                     WHERE wallet.company_id = ${company.id} AND state = 'posted'
                     UNION ALL
                    SELECT partner.commercial_partner_id, 0, -item.balance
                      FROM account_move_line AS item
                      JOIN res_partner AS partner ON partner.id = item.partner_id
                     WHERE item.account_id = ${company.account}
                       AND item.parent_state = 'posted') AS sides
                     GROUP BY household HAVING sum(entered) <> sum(booked)`,
            broken: `UPDATE account_move_line SET balance = balance + 1 WHERE id = ${lastItem}`,
        },
    ];
};

/** @returns {Statement[]} */
export const shiftStatements = () => [
    {
        name: "each attendance is counted once",
        of: "stress_counters",
        wrong: `SELECT status.id, status.sr FROM cooperative_status AS status
                  JOIN stress_counters AS start ON start.status_id = status.id
             LEFT JOIN shift_shift AS shift ON shift.counted_status_id = status.id
              GROUP BY status.id, start.sr, start.sc HAVING
                    status.sr <> start.sr + COALESCE(sum(shift.counted_sr), 0)
                 OR status.sc <> start.sc + COALESCE(sum(shift.counted_sc), 0)`,
        broken: `UPDATE cooperative_status SET sr = sr + 1
                  WHERE id = (SELECT max(status_id) FROM stress_counters)`,
    },
    {
        name: "nobody has two shifts at one time",
        of: "shift_shift WHERE worker_id IS NOT NULL",
        wrong: `SELECT one.id, other.id FROM shift_shift AS one JOIN shift_shift AS other
                    ON one.worker_id = other.worker_id AND one.id < other.id
                   AND one.start_time < other.end_time AND other.start_time < one.end_time
                 WHERE one.state IN ('open', 'done') AND other.state IN ('open', 'done')`,
        broken: `UPDATE shift_shift SET worker_id = (SELECT min(cooperator_id) FROM
                    cooperative_status), start_time = now(), end_time = now() + interval '1 hour',
                    state = 'open'`,
    },
];
