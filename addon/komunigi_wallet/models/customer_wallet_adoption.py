# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""How the ledger takes over what came before it, or around it."""

from odoo import api, models
from odoo.tools import SQL
from odoo.tools.sql import column_exists


class CustomerWalletAdoption(models.AbstractModel):
    """Enters what the books and recorded orders say and the ledger lacks, a million at once."""

    _name = "customer.wallet.adoption"
    _description = "Adoption of movements into the ledger"

    UNBOOKED_BEFORE = SQL(
        """
        SELECT pos_order.company_id, partner.commercial_partner_id, -payment.amount,
               CASE WHEN payment.amount > 0 THEN 'payment' ELSE 'refund' END,
               'pos.payment:' || payment.id || ':1', pos_order.date_order,
               COALESCE(pos_order.pos_reference, pos_order.name), pos_order.partner_id,
               'pending', pos_order.id, item.id, pos_order.id
          FROM pos_payment AS payment
          JOIN pos_payment_method AS method ON method.id = payment.payment_method_id
          JOIN account_journal AS journal
            ON journal.id = method.journal_id AND journal.is_customer_wallet_journal
          JOIN pos_order ON pos_order.id = payment.pos_order_id
          JOIN res_company AS company
            ON company.id = pos_order.company_id
           AND company.customer_wallet_account_id IS NOT NULL
          JOIN res_partner AS partner ON partner.id = pos_order.partner_id
     LEFT JOIN account_move AS move ON move.id = payment.customer_wallet_move_id
     LEFT JOIN account_move_line AS item
            ON item.move_id = move.id AND item.account_id = company.customer_wallet_account_id
         WHERE pos_order.state IN ('paid', 'done') AND payment.amount != 0
           AND COALESCE(move.state, 'draft') != 'posted'
        """
    )
    """Payments that version 19.0.1.0.0 took to be pending, and the items that will book them: each
    had an entry of its own."""

    @api.model
    def _missing(self, companies):
        """SQL of the movements that the ledger lacks: posted items, and what recorded orders wait
        to book; the columns of an entry, and `sequence` among those of the same second."""
        linked, waiting = SQL("NULL::integer"), self.env["customer.wallet.agreement"]._waiting()
        if column_exists(self.env.cr, "account_move_line", "customer_wallet_pos_order_id"):
            # How version 19.0.1.0.0 said which order an item books, and which entry a payment.
            linked = SQL("item.customer_wallet_pos_order_id")
            waiting = SQL(
                "SELECT * FROM (%s) AS waiting WHERE source NOT LIKE 'pos.payment:%%' UNION ALL %s",
                waiting,
                self.UNBOOKED_BEFORE,
            )
        return SQL(
            """
            SELECT item.company_id, partner.commercial_partner_id AS partner_id,
                   -item.balance AS amount,
                   CASE WHEN journal.is_customer_wallet_journal AND item.balance > 0 THEN 'payment'
                        WHEN journal.is_customer_wallet_journal THEN 'refund'
                        WHEN pos_order.id IS NOT NULL
                         AND move.id IS DISTINCT FROM session.move_id
                         AND move.id IS DISTINCT FROM pos_order.account_move THEN 'counter'
                        WHEN item.balance > 0 AND pos_order.customer_wallet_cash_out_reason != ''
                        THEN 'pay_out'
                        WHEN pos_order.id IS NOT NULL AND item.balance > 0 THEN 'top_up_return'
                        WHEN pos_order.id IS NOT NULL THEN 'top_up'
                        ELSE COALESCE(move.customer_wallet_operation, 'entry') END AS kind,
                   'account.move.line:' || item.id || ':1' AS source,
                   CASE WHEN pos_order.id IS NOT NULL THEN pos_order.date_order
                        WHEN item.create_date::date = item.date THEN item.create_date
                        ELSE item.date + INTERVAL '12 hours' END AS date,
                   COALESCE(pos_order.pos_reference, move.ref, item.name, move.name) AS reference,
                   COALESCE(pos_order.partner_id, item.partner_id) AS ordered_by_id,
                   'posted' AS state, pos_order.id AS pos_order_id, item.id AS move_line_id,
                   COALESCE(pos_order.id, 0) AS sequence
              FROM account_move_line AS item
              JOIN res_company AS company
                ON company.id = item.company_id
               AND company.customer_wallet_account_id = item.account_id
              JOIN account_move AS move ON move.id = item.move_id
              JOIN account_journal AS journal ON journal.id = item.journal_id
              JOIN res_partner AS partner ON partner.id = item.partner_id
         LEFT JOIN pos_order ON pos_order.id = %(linked)s
         LEFT JOIN pos_session AS session ON session.id = pos_order.session_id
             WHERE item.parent_state = 'posted' AND item.balance != 0
               AND company.id = ANY(%(companies)s)
               AND NOT EXISTS (SELECT FROM customer_wallet_entry AS entry
                                WHERE entry.move_line_id = item.id)
         UNION ALL
            SELECT * FROM (%(waiting)s) AS waiting
             WHERE company_id = ANY(%(companies)s)
               AND NOT EXISTS (SELECT FROM customer_wallet_entry AS entry
                                WHERE entry.source = waiting.source)
               -- What was adopted from journal items stays, also while they are in draft.
               AND NOT EXISTS (SELECT FROM customer_wallet_entry AS entry
                                WHERE entry.pos_order_id = waiting.pos_order_id
                                  AND entry.source LIKE 'account.move.line:%%')
            """,
            linked=linked,
            waiting=waiting,
            companies=companies.ids,
        )

    @api.model
    def _count_missing(self, companies):
        """(how many movements the ledger lacks, what they come to)."""
        self.env.flush_all()
        [(count, amount)] = self.env.execute_query(
            SQL(
                "SELECT COUNT(*), COALESCE(SUM(amount), 0) FROM (%s) AS missing",
                self._missing(companies),
            )
        )
        return count, amount

    @api.model
    def _adopt(self, companies):
        """Enter every posted item and recorded order that the ledger lacks, in the order of time.

        Harmless to repeat. Returns how many it has entered.
        """
        self.env.flush_all()
        cr, uid = self.env.cr, self.env.uid
        cr.execute(
            SQL("CREATE TEMPORARY TABLE missing ON COMMIT DROP AS %s", self._missing(companies))
        )
        missing = cr.rowcount
        if missing:
            # A million rows at once: their balances are computed here, not row by row.
            cr.execute(
                SQL(
                    """
                    ALTER TABLE customer_wallet_entry DISABLE TRIGGER customer_wallet_entry_enter;
                    ALTER TABLE customer_wallet DISABLE TRIGGER customer_wallet_keep;
                    INSERT INTO customer_wallet (partner_id, company_id, balance, active,
                                                 create_uid, create_date, write_uid, write_date)
                    SELECT DISTINCT partner_id, company_id, 0, TRUE, %(uid)s::integer,
                           now() at time zone 'UTC', %(uid)s::integer, now() at time zone 'UTC'
                      FROM missing
                        ON CONFLICT (partner_id, company_id) WHERE merged_into_id IS NULL
                        DO NOTHING;
                    INSERT INTO customer_wallet_entry (
                        wallet_id, company_id, partner_id, amount, kind, source, date, reference,
                        ordered_by_id, state, pos_order_id, move_line_id, running_balance,
                        create_uid, create_date, write_uid, write_date)
                    SELECT wallet.id, missing.company_id, missing.partner_id, missing.amount, kind,
                           source, date, reference, ordered_by_id, state, pos_order_id,
                           move_line_id,
                           wallet.balance + SUM(missing.amount) OVER (
                               PARTITION BY wallet.id
                               ORDER BY date, sequence, missing.amount DESC,
                                        LENGTH(source), source),
                           %(uid)s, now() at time zone 'UTC', %(uid)s, now() at time zone 'UTC'
                      FROM missing
                      JOIN customer_wallet AS wallet
                        ON wallet.partner_id = missing.partner_id
                       AND wallet.company_id = missing.company_id AND wallet.merged_into_id IS NULL
                     ORDER BY date, sequence, missing.amount DESC, LENGTH(source), source;
                    UPDATE customer_wallet AS wallet SET balance = wallet.balance + moved.amount
                      FROM (SELECT partner_id, company_id, SUM(amount) AS amount
                              FROM missing GROUP BY partner_id, company_id) AS moved
                     WHERE moved.partner_id = wallet.partner_id
                       AND moved.company_id = wallet.company_id AND wallet.merged_into_id IS NULL;
                    ALTER TABLE customer_wallet_entry ENABLE TRIGGER customer_wallet_entry_enter;
                    ALTER TABLE customer_wallet ENABLE TRIGGER customer_wallet_keep
                    """,
                    uid=uid,
                )
            )
            self.invalidate_model()
            self._forget_balances()
        cr.execute("DROP TABLE missing")
        return missing
