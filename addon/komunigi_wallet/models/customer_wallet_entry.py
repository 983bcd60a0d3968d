from odoo import api, fields, models
from odoo.tools import SQL, drop_view_if_exists


class CustomerWalletEntry(models.Model):
    """The one definition of a wallet: every amount that is shown is a sum of these entries.

    An entry is a posted journal item on the company's wallet account, or a movement at the till
    (a payment from the wallet, a top-up) that is not in the ledger yet. It belongs to the
    household: the commercial partner.
    """

    _name = "customer.wallet.entry"
    _description = "Customer wallet entry"
    _auto = False
    _order = "date desc, sequence desc, amount, id desc"
    _rec_name = "reference"
    _depends = {
        "account.move": ["customer_wallet_operation", "date", "name", "ref", "state"],
        "account.move.line": [
            "account_id",
            "balance",
            "company_id",
            "customer_wallet_pos_order_id",
            "name",
            "parent_state",
            "partner_id",
        ],
        "account.journal": ["is_customer_wallet_journal"],
        "pos.order": [
            "account_move",
            "company_id",
            "date_order",
            "name",
            "partner_id",
            "pos_reference",
            "session_id",
            "state",
        ],
        "pos.order.line": ["order_id", "price_subtotal_incl", "product_id"],
        "pos.payment": [
            "amount",
            "customer_wallet_move_id",
            "payment_method_id",
            "pos_order_id",
        ],
        "pos.payment.method": ["journal_id"],
        "pos.session": ["move_id"],
        "product.product": ["product_tmpl_id"],
        "product.template": ["is_customer_wallet_product"],
        "res.company": ["customer_wallet_account_id"],
        "res.partner": ["commercial_partner_id"],
    }

    partner_id = fields.Many2one("res.partner", string="Customer", readonly=True)
    company_id = fields.Many2one("res.company", readonly=True)
    currency_id = fields.Many2one(related="company_id.currency_id")
    date = fields.Datetime(readonly=True)
    sequence = fields.Integer(readonly=True, help="Among entries of the same second.")
    amount = fields.Monetary(readonly=True, help="Positive: into the wallet.")
    running_balance = fields.Monetary(
        string="Balance", readonly=True, aggregator=None, help="The balance after this entry."
    )
    state = fields.Selection([("pending", "Pending"), ("posted", "Posted")], readonly=True)
    kind = fields.Selection(
        [
            ("top_up", "Top-up"),
            ("payment", "Payment"),
            ("refund", "Refund"),
            ("correction", "Correction"),
            ("transfer", "Transfer"),
            ("pay_out", "Pay-out"),
            ("entry", "Journal entry"),
        ],
        readonly=True,
    )
    reference = fields.Char(readonly=True)
    ordered_by_id = fields.Many2one("res.partner", string="Ordered by", readonly=True)
    pos_order_id = fields.Many2one("pos.order", string="Ticket", readonly=True)
    move_line_id = fields.Many2one("account.move.line", string="Journal item", readonly=True)
    move_id = fields.Many2one("account.move", string="Journal entry", readonly=True)

    def init(self):
        # Other models of this addon may not have their columns yet.
        self.pool.post_init(self._create_view)

    def _create_view(self):
        drop_view_if_exists(self.env.cr, self._table)
        movements = [self._posted(), self._pending_payments(), self._pending_top_ups()]
        self.env.cr.execute(
            SQL(
                """
                CREATE VIEW customer_wallet_entry AS
                SELECT movement.*,
                       SUM(movement.amount) OVER (
                           PARTITION BY movement.partner_id, movement.company_id
                           ORDER BY movement.date, movement.sequence,
                                    movement.amount DESC, movement.id
                       ) AS running_balance
                  FROM (%s) AS movement
                """,
                SQL(" UNION ALL ").join(movements),
            )
        )

    @api.model
    def _posted(self):
        """Posted journal items on the wallet account, whichever way they came."""
        return SQL(
            """
            SELECT line.id::bigint * 3 AS id,
                   partner.commercial_partner_id AS partner_id,
                   line.company_id AS company_id,
                   CASE WHEN pos_order.id IS NOT NULL THEN pos_order.date_order
                        WHEN line.create_date::date = line.date THEN line.create_date
                        ELSE line.date + INTERVAL '12 hours' END AS date,
                   COALESCE(pos_order.id, 0) AS sequence,
                   -line.balance AS amount,
                   'posted' AS state,
                   CASE WHEN journal.is_customer_wallet_journal AND line.balance > 0 THEN 'payment'
                        WHEN journal.is_customer_wallet_journal THEN 'refund'
                        WHEN pos_order.id IS NOT NULL THEN 'top_up'
                        ELSE COALESCE(move.customer_wallet_operation, 'entry') END AS kind,
                   COALESCE(pos_order.pos_reference, move.ref, line.name, move.name) AS reference,
                   COALESCE(pos_order.partner_id, line.partner_id) AS ordered_by_id,
                   pos_order.id AS pos_order_id,
                   line.id AS move_line_id,
                   line.move_id AS move_id
              FROM account_move_line AS line
              JOIN account_move AS move ON move.id = line.move_id
              JOIN account_journal AS journal ON journal.id = line.journal_id
              JOIN res_company AS company
                ON company.id = line.company_id
               AND company.customer_wallet_account_id = line.account_id
              JOIN res_partner AS partner ON partner.id = line.partner_id
         LEFT JOIN pos_order ON pos_order.id = line.customer_wallet_pos_order_id
             WHERE line.parent_state = 'posted'
            """
        )

    @api.model
    def _pending_payments(self):
        """Payments from the wallet whose entry is not posted yet."""
        return SQL(
            """
            SELECT payment.id::bigint * 3 + 1 AS id,
                   partner.commercial_partner_id AS partner_id,
                   pos_order.company_id AS company_id,
                   pos_order.date_order AS date,
                   pos_order.id AS sequence,
                   -payment.amount AS amount,
                   'pending' AS state,
                   CASE WHEN payment.amount > 0 THEN 'payment' ELSE 'refund' END AS kind,
                   COALESCE(pos_order.pos_reference, pos_order.name) AS reference,
                   pos_order.partner_id AS ordered_by_id,
                   pos_order.id AS pos_order_id,
                   NULL::integer AS move_line_id,
                   NULL::integer AS move_id
              FROM pos_payment AS payment
              JOIN pos_payment_method AS method ON method.id = payment.payment_method_id
              JOIN account_journal AS journal
                ON journal.id = method.journal_id AND journal.is_customer_wallet_journal
              JOIN pos_order ON pos_order.id = payment.pos_order_id
              JOIN res_partner AS partner ON partner.id = pos_order.partner_id
         LEFT JOIN account_move AS move ON move.id = payment.customer_wallet_move_id
             WHERE pos_order.state IN ('paid', 'done')
               AND payment.amount != 0
               AND COALESCE(move.state, 'draft') != 'posted'
            """
        )

    @api.model
    def _pending_top_ups(self):
        """Top-ups in neither a posted session entry nor a posted invoice."""
        return SQL(
            """
            SELECT order_line.id::bigint * 3 + 2 AS id,
                   partner.commercial_partner_id AS partner_id,
                   pos_order.company_id AS company_id,
                   pos_order.date_order AS date,
                   pos_order.id AS sequence,
                   order_line.price_subtotal_incl AS amount,
                   'pending' AS state,
                   'top_up' AS kind,
                   COALESCE(pos_order.pos_reference, pos_order.name) AS reference,
                   pos_order.partner_id AS ordered_by_id,
                   pos_order.id AS pos_order_id,
                   NULL::integer AS move_line_id,
                   NULL::integer AS move_id
              FROM pos_order_line AS order_line
              JOIN product_product AS product ON product.id = order_line.product_id
              JOIN product_template AS template
                ON template.id = product.product_tmpl_id AND template.is_customer_wallet_product
              JOIN pos_order ON pos_order.id = order_line.order_id
              JOIN pos_session AS session ON session.id = pos_order.session_id
              JOIN res_partner AS partner ON partner.id = pos_order.partner_id
         LEFT JOIN account_move AS invoice ON invoice.id = pos_order.account_move
         LEFT JOIN account_move AS closing ON closing.id = session.move_id
             WHERE pos_order.state IN ('paid', 'done')
               AND COALESCE(invoice.state, closing.state, 'draft') != 'posted'
            """
        )

    @api.model
    def _balances(self, company, partners):
        """Balance by id of commercial partner, in the company's currency; none means 0."""
        groups = self._read_group(
            [("company_id", "=", company.id), ("partner_id", "in", partners.ids)],
            ["partner_id"],
            ["amount:sum"],
        )
        return {partner.id: company.currency_id.round(amount) for partner, amount in groups}
