/** What must hold of what the office asked for: the table `stress_request` knows what it was told. */

/** @typedef {import("./statements_money.mjs").Statement} Statement */

/** The movements that belong to each request, on the wallet of its household. */
const ENTERED = `(
    SELECT request.*, count(entry.id) AS entries,
           COALESCE(round(sum(entry.amount) * 100), 0) AS entered
      FROM stress_request AS request
 LEFT JOIN (SELECT entry.id, entry.amount, entry.partner_id, key
              FROM customer_wallet_entry AS entry
              JOIN customer_wallet AS wallet ON wallet.id = wallet_id AND merged_into_id IS NULL
         LEFT JOIN pos_order ON pos_order.id = pos_order_id,
                   unnest(string_to_array(entry.reference, ', ') || pos_order.uuid::text) AS key
           ) AS entry ON entry.partner_id = household AND key IN (request.reference, bought)
     GROUP BY reference, kind, told, standing, bought, household, request.amount
    ) AS request`;

/** Movements of no order, since the storm began. */
const OFFICE = `customer_wallet_entry AS entry
     WHERE pos_order_id IS NULL AND id > (SELECT entry FROM stress_before)`;

const KEPT = "told IN ('done', 'undone')";
const ANY = `(SELECT min(reference) FROM stress_request
               WHERE told = 'done' AND amount <> 0 AND bought IS NULL)`;
const contradicted = (condition) => `SELECT reference, household, told, standing, amount, entered
     FROM ${ENTERED} WHERE ${condition}`;

/** @returns {Statement[]} */
export const officeStatements = () => [
    {
        name: "what the office was told is done is in the ledger once, unless it was taken back",
        of: `stress_request WHERE ${KEPT} AND amount <> 0`,
        wrong: contradicted(`${KEPT} AND entered <> amount * standing`),
        broken: `DELETE FROM customer_wallet_entry WHERE reference = ${ANY}`,
    },
    {
        name: "what the office was refused is not in the ledger",
        of: "stress_request WHERE told = 'refused' AND amount <> 0",
        wrong: contradicted("told = 'refused' AND entries > 0"),
        broken: `UPDATE stress_request SET told = 'refused' WHERE reference = ${ANY}`,
    },
    {
        name: "what the office asked for is in the ledger once or not at all, whatever it was told",
        of: "stress_request WHERE amount <> 0",
        wrong: contradicted("entered NOT IN (0, amount)"),
        broken: `UPDATE customer_wallet_entry SET amount = amount * 2 WHERE reference = ${ANY};
                 UPDATE stress_request SET told = 'lost'`,
    },
    {
        name: "every movement of no order was asked for by the office",
        of: OFFICE,
        wrong: `SELECT id, kind, partner_id, reference FROM ${OFFICE} AND NOT EXISTS (
                    SELECT FROM stress_request AS request
                     WHERE household = partner_id AND entry.kind IN (request.kind, 'counter')
                       AND request.reference = ANY (string_to_array(entry.reference, ', ')))`,
        broken: `DELETE FROM stress_request WHERE reference = ${ANY}`,
    },
    {
        name: "a wallet is blocked only where the office was told so",
        of: "stress_request WHERE kind = 'block'",
        wrong: `SELECT id, blocked_reason FROM customer_wallet
                 WHERE blocked AND NOT EXISTS (SELECT FROM stress_request
                       WHERE household = partner_id AND reference = blocked_reason
                         AND told IN ('done', 'lost'))`,
        broken: `UPDATE customer_wallet SET blocked = TRUE, blocked_reason = 'Nobody knows'
                  WHERE id = (SELECT max(id) FROM customer_wallet)`,
    },
];
