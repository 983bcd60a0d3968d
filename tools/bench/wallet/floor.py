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

    def rows(self, query):
        self.cr.execute(query)
        return self.cr.fetchall()

    def movements(self, partners=None):
        """Query of (id, partner_id, date, reference, amount), of some partners or of all."""
        shop, mine = self.shop, SQL("TRUE")
        if partners is not None:
            mine = SQL("partner_id = ANY(%s)", list(partners))
        return SQL(
            """
            SELECT id, partner_id, date::timestamp, name AS reference, -balance AS amount
              FROM account_move_line
             WHERE account_id = %s AND parent_state = 'posted' AND %s
             UNION ALL
            SELECT payment.id, pos_order.partner_id, pos_order.date_order,
                   pos_order.pos_reference, -payment.amount
              FROM pos_session JOIN pos_order ON pos_order.session_id = pos_session.id
              JOIN pos_payment AS payment ON payment.pos_order_id = pos_order.id
             WHERE pos_session.state != 'closed' AND pos_order.state IN ('paid', 'done')
               AND payment.payment_method_id = %s AND pos_order.%s
             UNION ALL
            SELECT line.id, pos_order.partner_id, pos_order.date_order,
                   pos_order.pos_reference, line.price_subtotal_incl
              FROM pos_session JOIN pos_order ON pos_order.session_id = pos_session.id
              JOIN pos_order_line AS line ON line.order_id = pos_order.id
             WHERE pos_session.state != 'closed' AND pos_order.state IN ('paid', 'done')
               AND line.product_id = %s AND pos_order.%s
            """,
            shop["account"],
            mine,
            shop["wallet"],
            mine if partners is not None else SQL("id IS NOT NULL"),
            shop["top_up"],
            mine if partners is not None else SQL("id IS NOT NULL"),
        )

    def balances(self, partners=None):
        return self.rows(
            SQL(
                "SELECT partner_id, SUM(amount) FROM (%s) AS movement GROUP BY partner_id",
                self.movements(partners),
            )
        )

    def above(self, amount):
        return self.rows(
            SQL(
                "SELECT partner_id FROM (%s) AS movement GROUP BY partner_id"
                " HAVING SUM(amount) > %s",
                self.movements(),
                amount,
            )
        )

    def first_by_balance(self, limit):
        return self.rows(
            SQL(
                "SELECT partner_id, SUM(amount) AS balance FROM (%s) AS movement"
                " GROUP BY partner_id ORDER BY balance DESC LIMIT %s",
                self.movements(),
                limit,
            )
        )

    def total(self):
        return self.rows(SQL("SELECT SUM(amount) FROM (%s) AS movement", self.movements()))

    def wallet_page(self, limit):
        return self.rows(
            SQL(
                "SELECT partner.id, partner.name, balance, SUM(balance) OVER ()"
                " FROM (SELECT partner_id, SUM(amount) AS balance FROM (%s) AS movement"
                " GROUP BY partner_id) AS wallet JOIN res_partner AS partner"
                " ON partner.id = wallet.partner_id ORDER BY partner.id LIMIT %s",
                self.movements(),
                limit,
            )
        )

    def statement(self, partner, limit):
        return self.rows(
            SQL(
                "SELECT *, SUM(amount) OVER (ORDER BY date, id) AS balance FROM (%s) AS movement"
                " ORDER BY date DESC, id DESC LIMIT %s",
                self.movements([partner]),
                limit,
            )
        )

    def latest(self, limit):
        """The last movements of all, each with the balance after it."""
        return self.rows(
            SQL(
                """
                WITH page AS (SELECT * FROM (%s) AS movement ORDER BY date DESC, id DESC LIMIT %s)
                SELECT page.*, partner.name, (
                    SELECT SUM(amount) FROM (%s) AS earlier
                     WHERE earlier.partner_id = page.partner_id
                       AND (earlier.date, earlier.id) <= (page.date, page.id)
                ) FROM page JOIN res_partner AS partner ON partner.id = page.partner_id
                """,
                self.movements(),
                limit,
                self.movements(),
            )
        )

    def months(self, partner):
        return self.rows(
            SQL(
                "SELECT date_trunc('month', date) AS month, SUM(SUM(amount))"
                " OVER (ORDER BY date_trunc('month', date)) FROM (%s) AS movement"
                " GROUP BY month ORDER BY month DESC LIMIT 12",
                self.movements([partner]),
            )
        )

    def pending(self, session):
        """Whether a session has wallet payments that no entry holds."""
        return self.rows(
            SQL(
                "SELECT COUNT(*), SUM(payment.amount) FROM pos_order JOIN pos_payment AS payment"
                " ON payment.pos_order_id = pos_order.id WHERE pos_order.session_id = %s"
                " AND pos_order.state = 'paid' AND payment.payment_method_id = %s",
                session,
                self.shop["wallet"],
            )
        )
