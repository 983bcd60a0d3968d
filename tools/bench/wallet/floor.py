# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The floor: what one would write in SQL without a ledger, from orders and journal items.

Each answers the same question as what it is compared with. Movements that are in the books are
the posted items of the wallet's account; the others are payments and top-ups of open sessions.
"""

from odoo.tools import SQL


class Floor:
    """Answers from the raw tables of a shop, see `scene`."""

    def __init__(self, cr, shop):
        self.cr = cr
        self.shop = shop

    def ask(self, query, partners=None, **values):
        """Rows of a query that reads `movement` (id, partner_id, date, reference, amount): those of
        some partners, or of all."""
        mine = SQL("TRUE")
        if partners is not None:
            mine = SQL("partner_id = ANY(%s)", list(partners))
        self.cr.execute(SQL(MOVEMENTS + query, mine=mine, **self.shop, **values))
        return self.cr.fetchall()

    def balances(self, partners=None):
        return self.ask("SELECT partner_id, SUM(amount) FROM movement GROUP BY 1", partners)

    def above(self, amount):
        return self.ask(
            "SELECT partner_id FROM movement GROUP BY 1 HAVING SUM(amount) > %(above)s",
            above=amount,
        )

    def first_by_balance(self, limit):
        return self.ask(
            "SELECT partner_id, SUM(amount) AS balance FROM movement"
            " GROUP BY 1 ORDER BY balance DESC LIMIT %(limit)s",
            limit=limit,
        )

    def total(self):
        return self.ask("SELECT SUM(amount) FROM movement")

    def wallet_page(self, limit):
        return self.ask(
            """
            SELECT partner.id, partner.name, balance, SUM(balance) OVER ()
              FROM (SELECT partner_id, SUM(amount) AS balance FROM movement GROUP BY 1) AS wallet
              JOIN res_partner AS partner ON partner.id = wallet.partner_id
             ORDER BY partner.id LIMIT %(limit)s
            """,
            limit=limit,
        )

    def statement(self, partner, limit):
        return self.ask(
            "SELECT *, SUM(amount) OVER (ORDER BY date, id) AS balance FROM movement"
            " ORDER BY date DESC, id DESC LIMIT %(limit)s",
            [partner],
            limit=limit,
        )

    def latest(self, limit):
        """The last movements of all, each with the balance after it."""
        return self.ask(
            """
            , page AS (SELECT * FROM movement ORDER BY date DESC, id DESC LIMIT %(limit)s)
            SELECT page.*, partner.name, (
                SELECT SUM(amount) FROM movement AS earlier
                 WHERE earlier.partner_id = page.partner_id
                   AND (earlier.date, earlier.id) <= (page.date, page.id)
            ) FROM page JOIN res_partner AS partner ON partner.id = page.partner_id
            """,
            limit=limit,
        )

    def months(self, partner):
        return self.ask(
            """
            SELECT date_trunc('month', date) AS month,
                   SUM(SUM(amount)) OVER (ORDER BY date_trunc('month', date))
              FROM movement GROUP BY month ORDER BY month DESC LIMIT 12
            """,
            [partner],
        )

    def pending(self, session):
        """Whether a session has wallet payments that no entry holds."""
        self.cr.execute(
            "SELECT COUNT(*), SUM(payment.amount) FROM pos_order JOIN pos_payment AS payment"
            " ON payment.pos_order_id = pos_order.id WHERE pos_order.session_id = %s"
            " AND pos_order.state = 'paid' AND payment.payment_method_id = %s",
            [session, self.shop["wallet"]],
        )
        return self.cr.fetchall()


#: planned as if it stood wherever it is named
MOVEMENTS = """
    WITH movement AS NOT MATERIALIZED (
        SELECT id, partner_id, date::timestamp, name AS reference, -balance AS amount
          FROM account_move_line
         WHERE account_id = %(account)s AND parent_state = 'posted' AND %(mine)s
         UNION ALL
        SELECT payment.id, pos_order.partner_id, pos_order.date_order,
               pos_order.pos_reference, -payment.amount
          FROM pos_session JOIN pos_order ON pos_order.session_id = pos_session.id
          JOIN pos_payment AS payment ON payment.pos_order_id = pos_order.id
         WHERE pos_session.state != 'closed' AND pos_order.state IN ('paid', 'done')
           AND payment.payment_method_id = %(wallet)s AND %(mine)s
         UNION ALL
        SELECT line.id, pos_order.partner_id, pos_order.date_order,
               pos_order.pos_reference, line.price_subtotal_incl
          FROM pos_session JOIN pos_order ON pos_order.session_id = pos_session.id
          JOIN pos_order_line AS line ON line.order_id = pos_order.id
         WHERE pos_session.state != 'closed' AND pos_order.state IN ('paid', 'done')
           AND line.product_id = %(top_up)s AND %(mine)s
    )
"""
