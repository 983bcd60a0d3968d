# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What the books and the orders say of wallets, computed without the ledger: its judge."""

import json
import logging

from odoo import api, fields, models
from odoo.tools import SQL

from ..policy.health import comparison_problems

_logger = logging.getLogger(__name__)
COMPARED_PARAMETER = "customer_wallet.last_comparison"


class CustomerWalletAgreement(models.AbstractModel):
    """One independent definition of what each wallet holds: posted journal items on the wallet
    account, and what recorded orders moved that is not in a posted entry yet.

    It never gives a balance to anybody: it compares, and it tells what to adopt.
    """

    _name = "customer.wallet.agreement"
    _description = "Comparison of the wallets with the books"

    @api.model
    def _items(self, condition):
        """Posted items of the wallet account: household, company, amount."""
        # Accounts named one by one: PostgreSQL then reads nothing but the index of these items.
        accounts = SQL(" OR ").join(
            SQL(
                "(item.account_id = %s AND item.company_id = %s)",
                company.customer_wallet_account_id.id,
                company.id,
            )
            for company in self.env["res.company"]._with_customer_wallet()
        )
        return SQL(
            """
            SELECT partner.commercial_partner_id AS household, item.company_id, 'posted' AS state,
                   -item.balance AS amount
              FROM (SELECT company_id, partner_id, SUM(balance) AS balance
                      FROM account_move_line AS item
                     WHERE item.parent_state = 'posted' AND (%s) AND %s
                     GROUP BY company_id, partner_id) AS item
         LEFT JOIN res_partner AS partner ON partner.id = item.partner_id
            """,
            accounts or SQL("FALSE"),
            condition,
        )

    @api.model
    def _items_astray(self, companies):
        """Posted items of other companies on the wallet accounts of these: no ledger has them."""
        # sudo: an item of a company that the user does not see is astray all the same
        every = self.env["res.company"].sudo().with_context(active_test=False).search([])
        accounts = SQL(" OR ").join(
            SQL(
                "(item.account_id = %s AND item.company_id = ANY(%s))",
                company.customer_wallet_account_id.id,
                others.ids,
            )
            for company in companies
            # where there is one company, not an item is read
            if company.customer_wallet_account_id and (others := every - company)
        )
        return SQL(
            """
            SELECT partner.commercial_partner_id AS household, company.id AS company_id,
                   'posted' AS state, -item.balance AS amount
              FROM account_move_line AS item
              JOIN res_company AS own
                ON own.id = item.company_id
               AND own.customer_wallet_account_id IS DISTINCT FROM item.account_id
              JOIN res_company AS company ON company.customer_wallet_account_id = item.account_id
         LEFT JOIN res_partner AS partner ON partner.id = item.partner_id
             WHERE item.parent_state = 'posted' AND (%s)
            """,
            accounts or SQL("FALSE"),
        )

    @api.model
    def _withdrawn_payments(self):
        """Payments of orders that have entries of their own, as before version 19.0.2.0.0, which
        are not posted any more."""
        return SQL(
            """
            SELECT partner.commercial_partner_id AS household, item.company_id,
                   'pending' AS state, -item.balance AS amount
              FROM account_journal AS journal
              JOIN account_move AS move
                ON move.journal_id = journal.id AND move.state IN ('draft', 'cancel')
              JOIN account_payment AS payment
                ON payment.id = move.origin_payment_id AND payment.pos_session_id IS NOT NULL
              JOIN account_move_line AS item ON item.move_id = move.id
              JOIN res_company AS company
                ON company.id = item.company_id
               AND company.customer_wallet_account_id = item.account_id
              JOIN res_partner AS partner ON partner.id = item.partner_id
             WHERE journal.is_customer_wallet_journal
            """
        )

    @api.model
    def _waiting(self):
        """What recorded orders moved and no posted entry has booked: SQL of the columns of an
        entry, and `sequence` among those of the same second.

        A session's entry books the payments from wallets and the top-ups of its orders, but those
        of an invoice; an invoice made after closing takes the top-ups over.
        """
        return SQL(
            """
            WITH waiting AS (
                SELECT pos_order.*, partner.commercial_partner_id AS household, is_closed,
                       COALESCE(pos_order.pos_reference, pos_order.name) AS reference,
                       CASE WHEN reversal.id IS NOT NULL THEN 2 - is_closed - is_invoiced
                            WHEN pos_order.account_move IS NOT NULL THEN 1 - is_invoiced
                            ELSE 1 - is_closed END AS left_over
                  FROM (
                    SELECT pos_order.id, 0 AS is_closed,
                           COALESCE((invoice.state = 'posted')::integer, 0) AS is_invoiced
                      FROM pos_session AS session
                 LEFT JOIN account_move AS closing ON closing.id = session.move_id
                      JOIN pos_order ON pos_order.session_id = session.id
                 LEFT JOIN account_move AS invoice ON invoice.id = pos_order.account_move
                     WHERE closing.id IS NULL OR closing.state != 'posted'
                 UNION ALL
                    SELECT pos_order.id, 1, 0
                      FROM account_move AS invoice
                      JOIN pos_order ON pos_order.account_move = invoice.id
                      JOIN pos_session AS session ON session.id = pos_order.session_id
                      JOIN account_move AS closing ON closing.id = session.move_id
                     WHERE invoice.state != 'posted' AND closing.state = 'posted'
                  ) AS state
                  JOIN pos_order ON pos_order.id = state.id
                  JOIN res_partner AS partner ON partner.id = pos_order.partner_id
                  JOIN res_company AS company
                    ON company.id = pos_order.company_id
                   AND company.customer_wallet_account_id IS NOT NULL
             LEFT JOIN account_move AS reversal
                    ON reversal.reversed_pos_order_id = pos_order.id
                   AND reversal.state = 'posted'
                 WHERE pos_order.state IN ('paid', 'done')
            )
            SELECT waiting.company_id, household AS partner_id, -payment.amount AS amount,
                   CASE WHEN payment.amount > 0 THEN 'payment' ELSE 'refund' END AS kind,
                   'pos.payment:' || payment.id || ':1' AS source, date_order AS date, reference,
                   waiting.partner_id AS ordered_by_id, 'pending' AS state,
                   waiting.id AS pos_order_id, NULL::integer AS move_line_id,
                   waiting.id AS sequence
              FROM waiting
              JOIN pos_payment AS payment ON payment.pos_order_id = waiting.id
              JOIN pos_payment_method AS method ON method.id = payment.payment_method_id
              JOIN account_journal AS journal
                ON journal.id = method.journal_id AND journal.is_customer_wallet_journal
             WHERE is_closed = 0 AND payment.amount != 0
               -- Before version 19.0.2.0.0 payments had entries of their own.
               AND NOT EXISTS (
                   SELECT FROM account_payment AS own
                    WHERE own.pos_session_id = waiting.session_id
                      AND own.pos_payment_method_id = payment.payment_method_id)
         UNION ALL
            SELECT waiting.company_id, household, ROUND(line.price_unit * line.qty, 6) * left_over,
                   CASE WHEN line.price_unit * line.qty > 0 THEN 'top_up'
                        WHEN line.refunded_orderline_id IS NULL THEN 'pay_out'
                        ELSE 'top_up_return' END,
                   'pos.order.line:' || line.id || ':1', date_order, reference,
                   waiting.partner_id, 'pending', waiting.id, NULL, waiting.id
              FROM waiting
              JOIN pos_order_line AS line ON line.order_id = waiting.id
              JOIN product_product AS product ON product.id = line.product_id
              JOIN product_template AS template
                ON template.id = product.product_tmpl_id AND template.is_customer_wallet_product
             WHERE left_over != 0 AND line.price_unit * line.qty != 0
            """
        )

    @api.model
    def _expected(self):
        """SQL of (household, company_id, state, amount) for all wallets, added up."""
        return SQL(
            """
            SELECT household, company_id, state, SUM(amount) AS amount
              FROM ((%s) UNION ALL (%s)
                    UNION ALL (SELECT partner_id, company_id, state, amount FROM (%s) AS w))
                AS moved
             GROUP BY household, company_id, state
            """,
            self._items(SQL("TRUE")),
            self._withdrawn_payments(),
            self._waiting(),
        )

    @api.model
    def _booked_of(self, households):
        """{(household id, company id): what the books say} of some households."""
        self.env.flush_all()
        family = SQL(
            "item.partner_id IN (SELECT id FROM res_partner WHERE commercial_partner_id = ANY(%s))",
            households.ids,
        )
        query = SQL(
            "SELECT household, company_id, SUM(amount) FROM (%s) AS item GROUP BY 1, 2",
            self._items(family),
        )
        rows = self.env.execute_query(query)
        return {(household, company): amount for household, company, amount in rows}

    @api.model
    def _differences(self, companies):
        """Where ledger, wallets and books do not agree, compared in one statement.

        :return: list of {household, company, balance, entered, posted, pending, booked, waiting},
            amounts in the company's currency: the wallet's row, the sum of its entries (all,
            posted, pending), the journal items, and the orders that wait
        """
        self.env.flush_all()
        return self.env.execute_query_dict(
            SQL(
                """
                WITH entered AS (
                    SELECT wallet_id, SUM(amount) AS entered,
                           SUM(amount) FILTER (WHERE state = 'posted') AS posted
                      FROM customer_wallet_entry
                     WHERE company_id = ANY(%(companies)s)
                     GROUP BY wallet_id
                ), ledger AS (
                    SELECT partner.commercial_partner_id AS household, wallet.company_id,
                           SUM(wallet.balance) AS balance,
                           SUM(COALESCE(entered.entered, 0)) AS entered,
                           SUM(COALESCE(entered.posted, 0)) AS posted,
                           BOOL_OR(wallet.balance != COALESCE(entered.entered, 0)) AS is_off
                      FROM customer_wallet AS wallet
                      JOIN res_partner AS partner ON partner.id = wallet.partner_id
                 LEFT JOIN entered ON entered.wallet_id = wallet.id
                     WHERE wallet.company_id = ANY(%(companies)s)
                     GROUP BY partner.commercial_partner_id, wallet.company_id
                ), books AS (
                    SELECT household, company_id,
                           SUM(amount) FILTER (WHERE state = 'posted') AS booked,
                           SUM(amount) FILTER (WHERE state = 'pending') AS waiting
                      FROM (%(expected)s UNION ALL %(astray)s) AS expected
                     WHERE company_id = ANY(%(companies)s)
                     GROUP BY household, company_id
                )
                SELECT COALESCE(ledger.household, books.household) AS household,
                       COALESCE(ledger.company_id, books.company_id) AS company,
                       COALESCE(balance, 0) AS balance, COALESCE(entered, 0) AS entered,
                       COALESCE(posted, 0) AS posted,
                       COALESCE(entered, 0) - COALESCE(posted, 0) AS pending,
                       COALESCE(booked, 0) AS booked, COALESCE(waiting, 0) AS waiting
                  FROM ledger
             FULL JOIN books ON books.household = ledger.household
                            AND books.company_id = ledger.company_id
                 WHERE ledger.is_off
                    OR ROUND(COALESCE(posted, 0), 6) != ROUND(COALESCE(booked, 0), 6)
                    OR ROUND(COALESCE(entered, 0) - COALESCE(posted, 0), 6)
                       != ROUND(COALESCE(waiting, 0), 6)
                 ORDER BY 2, 1
                """,
                companies=companies.ids,
                expected=self._expected(),
                astray=self._items_astray(companies),
            )
        )

    @api.model
    def _cron_compare(self):
        """Every night: where wallets and books disagree, the accountants and the log are told."""
        found = faults = 0
        for company in self.env["res.company"]._with_customer_wallet():
            differences = self._differences(company)
            found += len(differences)
            faults += len(self.env["customer.wallet.health"]._set_up_problems(company))
            if differences:
                self._warn_accountants(company, differences)
        if found:
            _logger.warning("%s wallets do not agree with the books: see their control", found)
        now = fields.Datetime.to_string(fields.Datetime.now())
        told = {"at": now, "differences": found, "set_up": faults}
        # sudo: kept among the settings; it holds nothing personal
        self.env["ir.config_parameter"].sudo().set_param(COMPARED_PARAMETER, json.dumps(told))

    @api.model
    def _health(self):
        """What a monitor is told, see `komunigi_health`: {problems, compared: when wallets, books
        and set-up were last checked, differences: how many wallets did not agree then, set_up: how
        many faults it had, oldest_pending: of a movement that no entry has booked yet}."""
        companies = self.env["res.company"]._with_customer_wallet()
        compared = json.loads(self.env["ir.config_parameter"].get_param(COMPARED_PARAMETER) or "{}")
        pending = [("company_id", "in", companies.ids), ("state", "=", "pending")]
        ((oldest,),) = self.env["customer.wallet.entry"]._read_group(pending, [], ["date:min"])
        return {
            "problems": comparison_problems(compared, fields.Datetime.now()),
            "compared": compared.get("at", False),
            "differences": compared.get("differences", False),
            "set_up": compared.get("set_up", False),
            "oldest_pending": fields.Datetime.to_string(oldest or None),
        }

    @api.model
    def _warn_accountants(self, company, differences):
        """One activity for each, on the wallet's journal, archived or not, until it is done."""
        journal = company.with_context(active_test=False)._customer_wallet_journal()
        accountants = self.env["res.users"].search(
            [
                ("all_group_ids", "in", self.env.ref("account.group_account_manager").ids),
                ("company_ids", "in", company.ids),
                ("share", "=", False),
            ]
        )
        told = {(activity.user_id, activity.summary) for activity in journal.activity_ids}
        for accountant in accountants:
            # In the reader's language: a scheduled action has none.
            named = company.with_context(lang=accountant.lang)
            summary = named.env._(
                "%(wallet)s: the books disagree", wallet=named._customer_wallet_name()
            )
            if (accountant, summary) in told:
                continue
            journal.activity_schedule(
                "mail.mail_activity_data_warning",
                summary=summary,
                note=named.env._(
                    "Wallets that do not agree with the journal items: %(count)s. Open the control"
                    " of the wallets to see which ones.",
                    count=len(differences),
                ),
                user_id=accountant.id,
            )
