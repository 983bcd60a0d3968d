"""What the books and the orders say of wallets, computed without the ledger: its judge."""

from odoo import api, models
from odoo.tools import SQL


class CustomerWalletAgreement(models.AbstractModel):
    """One independent definition of what each wallet holds: posted journal items on the wallet
    account, and what recorded orders moved that is not in a posted entry yet.

    It never gives a balance to anybody: it compares, and it tells what to adopt.
    """

    _name = "customer.wallet.agreement"
    _description = "Comparison of the wallets with the books"

    @api.model
    def _flush(self):
        self.env.flush_all()

    @api.model
    def _items(self, condition):
        """Posted items of the wallet account: household, company, amount."""
        return SQL(
            """
            SELECT partner.commercial_partner_id AS household, item.company_id, 'posted' AS state,
                   -item.balance AS amount
              FROM (SELECT company_id, partner_id, SUM(balance) AS balance
                      FROM account_move_line AS item
                     WHERE item.parent_state = 'posted'
                       AND (item.account_id, item.company_id) IN (
                           SELECT customer_wallet_account_id, id FROM res_company)
                       AND %s
                     GROUP BY company_id, partner_id) AS item
         LEFT JOIN res_partner AS partner ON partner.id = item.partner_id
            """,
            condition,
        )

    WAITING = SQL(
        """
        SELECT pos_order.id, pos_order.company_id, pos_order.partner_id, pos_order.account_move,
               closing.state = 'posted' AS is_closed
          FROM pos_session AS session
     LEFT JOIN account_move AS closing ON closing.id = session.move_id
          JOIN pos_order ON pos_order.session_id = session.id
         WHERE (closing.id IS NULL OR closing.state != 'posted')
           AND pos_order.state IN ('paid', 'done')
     UNION ALL
        SELECT pos_order.id, pos_order.company_id, pos_order.partner_id, pos_order.account_move,
               TRUE
          FROM account_move AS invoice
          JOIN pos_order ON pos_order.account_move = invoice.id
          JOIN pos_session AS session ON session.id = pos_order.session_id
          JOIN account_move AS closing ON closing.id = session.move_id
         WHERE invoice.state != 'posted' AND closing.state = 'posted'
           AND pos_order.state IN ('paid', 'done')
        """
    )
    """Recorded orders whose session, or whose invoice, is not in the books."""

    @api.model
    def _waiting_payments(self, condition):
        return SQL(
            """
            SELECT partner.commercial_partner_id AS household, waiting.company_id,
                   'pending' AS state, -payment.amount AS amount
              FROM (%s) AS waiting
              JOIN res_company AS company ON company.id = waiting.company_id
               AND company.customer_wallet_account_id IS NOT NULL
              JOIN res_partner AS partner ON partner.id = waiting.partner_id
              JOIN pos_payment AS payment ON payment.pos_order_id = waiting.id
              JOIN pos_payment_method AS method ON method.id = payment.payment_method_id
              JOIN account_journal AS journal
                ON journal.id = method.journal_id AND journal.is_customer_wallet_journal
             WHERE waiting.is_closed IS NOT TRUE AND %s
            """,
            self.WAITING,
            condition,
        )

    @api.model
    def _waiting_top_ups(self, condition):
        return SQL(
            """
            SELECT partner.commercial_partner_id AS household, waiting.company_id,
                   'pending' AS state, line.price_unit * line.qty AS amount
              FROM (%s) AS waiting
              JOIN res_company AS company ON company.id = waiting.company_id
               AND company.customer_wallet_account_id IS NOT NULL
              JOIN res_partner AS partner ON partner.id = waiting.partner_id
              JOIN pos_order_line AS line ON line.order_id = waiting.id
              JOIN product_product AS product ON product.id = line.product_id
              JOIN product_template AS template
                ON template.id = product.product_tmpl_id AND template.is_customer_wallet_product
         LEFT JOIN account_move AS invoice ON invoice.id = waiting.account_move
             WHERE COALESCE(invoice.state, 'draft') != 'posted' AND %s
            """,
            self.WAITING,
            condition,
        )

    @api.model
    def _expected(self, items=None, waiting=None):
        """SQL of (household, company_id, state, amount) for all wallets, added up.

        :param items: SQL that chooses among `account_move_line AS item`
        :param waiting: SQL that chooses among orders that wait, `waiting`
        """
        items, waiting = items or SQL("TRUE"), waiting or SQL("TRUE")
        return SQL(
            """
            SELECT household, company_id, state, SUM(amount) AS amount
              FROM (%s) AS moved GROUP BY household, company_id, state
            """,
            SQL(" UNION ALL ").join(
                [
                    self._items(items),
                    self._waiting_payments(waiting),
                    self._waiting_top_ups(waiting),
                ]
            ),
        )

    @api.model
    def _expected_of(self, households):
        """{(household id, company id): {state: amount}} of some households."""
        self._flush()
        family = SQL(
            "IN (SELECT id FROM res_partner WHERE commercial_partner_id = ANY(%s))", households.ids
        )
        rows = self.env.execute_query(
            self._expected(
                items=SQL("item.partner_id %s", family),
                waiting=SQL("waiting.partner_id %s", family),
            )
        )
        expected = {}
        for household, company, state, amount in rows:
            expected.setdefault((household, company), {})[state] = float(amount)
        return expected

    @api.model
    def _differences(self, companies):
        """Where ledger, wallets and books do not agree, compared in one statement.

        :return: list of {household, company, balance, entered, posted, pending, booked, waiting},
            amounts in the company's currency: the wallet's row, the sum of its entries (all,
            posted, pending), the journal items, and the orders that wait
        """
        self._flush()
        rows = self.env.execute_query(
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
                      FROM (%(expected)s) AS expected
                     WHERE company_id = ANY(%(companies)s)
                     GROUP BY household, company_id
                )
                SELECT COALESCE(ledger.household, books.household),
                       COALESCE(ledger.company_id, books.company_id),
                       COALESCE(balance, 0), COALESCE(entered, 0), COALESCE(posted, 0),
                       COALESCE(entered, 0) - COALESCE(posted, 0),
                       COALESCE(booked, 0), COALESCE(waiting, 0)
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
            )
        )
        names = (
            *("household", "company", "balance", "entered"),
            *("posted", "pending", "booked", "waiting"),
        )
        return [dict(zip(names, (*row[:2], *map(float, row[2:])), strict=True)) for row in rows]

    @api.model
    def _cron_compare(self):
        """Every night: where wallets and books disagree, the accountants are told."""
        for company in self.env["res.company"].search(
            [("customer_wallet_account_id", "!=", False)]
        ):
            differences = self._differences(company)
            if differences:
                self._warn_accountants(company, differences)

    @api.model
    def _warn_accountants(self, company, differences):
        """One activity for each, on the wallet's journal, until it is done."""
        journal = company._customer_wallet_journal()
        accountants = self.env["res.users"].search(
            [
                ("all_group_ids", "in", self.env.ref("account.group_account_manager").ids),
                ("company_ids", "in", company.ids),
                ("share", "=", False),
            ]
        )
        summary = self.env._(
            "%(wallet)s and the books disagree", wallet=company.customer_wallet_label
        )
        told = journal.activity_ids.filtered(lambda activity: activity.summary == summary)
        for accountant in accountants - told.user_id:
            journal.activity_schedule(
                "mail.mail_activity_data_warning",
                summary=summary,
                note=self.env._(
                    "%(count)s wallets do not agree with the journal items. Open the control of"
                    " the wallets: it names them.",
                    count=len(differences),
                ),
                user_id=accountant.id,
            )
