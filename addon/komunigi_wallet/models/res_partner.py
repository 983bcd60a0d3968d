from odoo import _, api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

READERS = ",".join(
    [
        "account.group_account_readonly",
        "account.group_account_invoice",
        "point_of_sale.group_pos_user",
    ]
)
COMPARISONS = {"<": SQL("<"), "<=": SQL("<="), ">": SQL(">"), ">=": SQL(">=")}


class ResPartner(models.Model):
    _inherit = "res.partner"

    customer_wallet_balance = fields.Monetary(
        string="{wallet}",
        compute="_compute_customer_wallet_balance",
        search="_search_customer_wallet_balance",
        currency_field="customer_wallet_currency_id",
        groups=READERS,
    )
    customer_wallet_currency_id = fields.Many2one(
        "res.currency", compute="_compute_customer_wallet_currency_id"
    )
    has_customer_wallet = fields.Boolean(compute="_compute_customer_wallet_currency_id")
    customer_wallet_label = fields.Char(compute="_compute_customer_wallet_currency_id")

    @api.depends_context("company")
    def _compute_customer_wallet_currency_id(self):
        self.customer_wallet_currency_id = self.env.company.currency_id
        self.has_customer_wallet = self.env.company.is_enabled_customer_wallet
        self.customer_wallet_label = self.env.company.customer_wallet_label

    @api.depends("commercial_partner_id")
    @api.depends_context("company")
    def _compute_customer_wallet_balance(self):
        # sudo: the field's groups say who reads balances; they need not read the ledger for it
        entries = self.env["customer.wallet.entry"].sudo()
        balances = entries._balances(self.env.company, self.commercial_partner_id)
        for partner in self:
            partner.customer_wallet_balance = balances.get(partner.commercial_partner_id.id, 0.0)

    def _search_customer_wallet_balance(self, operator, value):
        """Compares exact amounts, in the database; a customer without entries has 0."""
        # Odoo checks who may read a field, and leaves who may search it to the search.
        self._check_field_access(self._fields["customer_wallet_balance"], "read")
        balance = SQL("COALESCE(wallet.balance, 0)")
        if operator in COMPARISONS:
            condition = SQL("%s %s %s", balance, COMPARISONS[operator], self._exact(value))
        elif operator in ("in", "not in"):
            amounts = tuple(self._exact(amount) for amount in value)
            if not amounts:
                return Domain(operator == "not in")
            condition = SQL("%s IN (%s)", balance, SQL(", ").join(amounts))
            if operator == "not in":
                condition = SQL("NOT (%s)", condition)
        else:
            return NotImplemented
        found = SQL(
            "(SELECT partner.id FROM res_partner AS partner"
            " LEFT JOIN (%s) AS wallet ON wallet.partner_id = partner.commercial_partner_id"
            " WHERE %s)",
            self._customer_wallet_sums(),
            condition,
        )
        return Domain("id", "in", found)

    def _field_to_sql(self, alias, field_expr, query=None):
        """Sorting and grouping by the balance read the entries, as everything does."""
        if field_expr != "customer_wallet_balance":
            return super()._field_to_sql(alias, field_expr, query)
        self._check_field_access(self._fields[field_expr], "read")
        wallet = query.make_alias(alias, "customer_wallet")
        query.add_join(
            "LEFT JOIN",
            wallet,
            SQL("(%s)", self._customer_wallet_sums()),
            SQL(
                "%s = %s",
                SQL.identifier(wallet, "partner_id"),
                SQL.identifier(alias, "commercial_partner_id"),
            ),
        )
        return SQL("COALESCE(%s, 0)", SQL.identifier(wallet, "balance"))

    @api.model
    def _exact(self, amount):
        """An amount as PostgreSQL compares it: without what binary floats leave behind."""
        return SQL("%s::numeric", f"{float(amount or 0.0):.6f}")

    @api.model
    def _customer_wallet_sums(self):
        """Query of (partner_id, balance) for every wallet of the current company."""
        # sudo: sums of wallets, compared with what the reader of the field asks for
        entries = self.env["customer.wallet.entry"].sudo()
        query = entries._search([("company_id", "=", self.env.company.id)], order="id")
        query.order = None
        partner = entries._field_to_sql(query.table, "partner_id", query)
        amount = entries._field_to_sql(query.table, "amount", query)
        query.groupby = partner
        return query.select(SQL("%s AS partner_id", partner), SQL("SUM(%s) AS balance", amount))

    def action_customer_wallet_statement(self):
        """Opens what the balance of this household is made of."""
        self.ensure_one()
        label = self.env.company.customer_wallet_label
        return {
            "type": "ir.actions.act_window",
            "name": _("%(wallet)s of %(customer)s", wallet=label, customer=self.display_name),
            "res_model": "customer.wallet.entry",
            "view_mode": "list",
            "domain": [
                ("partner_id", "=", self.commercial_partner_id.id),
                ("company_id", "=", self.env.company.id),
            ],
            "context": {"default_partner_id": self.id},
        }
