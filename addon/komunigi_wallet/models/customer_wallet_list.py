from odoo import _, api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL


class CustomerWallet(models.Model):
    """The list of all wallets, archived customers included, with its total."""

    _name = "customer.wallet"
    _inherit = ["customer.wallet", "customer.wallet.named"]

    balance = fields.Monetary(search="_search_balance", aggregator="sum")
    merge_note = fields.Char(
        string="Joined",
        readonly=True,
        help="Whose money came here when contacts were merged or moved; cleared once checked.",
    )

    def _field_to_sql(self, alias, field_expr, query=None):
        """Sorting, grouping and totals by the balance read the entries."""
        if field_expr != "balance":
            return super()._field_to_sql(alias, field_expr, query)
        self._check_field_access(self._fields[field_expr], "read")
        return SQL(
            "COALESCE((SELECT SUM(entry.amount) FROM customer_wallet_entry AS entry"
            " WHERE entry.partner_id = %s AND entry.company_id = %s), 0)",
            SQL.identifier(alias, "partner_id"),
            SQL.identifier(alias, "company_id"),
        )

    def _search_balance(self, operator, value):
        """Compares exact amounts, as the search by a customer's balance does."""
        comparisons = {"<": SQL("<"), "<=": SQL("<="), ">": SQL(">"), ">=": SQL(">=")}
        balance = self._field_to_sql("wallet", "balance")
        exact = self.env["res.partner"]._exact
        if operator in comparisons:
            condition = SQL("%s %s %s", balance, comparisons[operator], exact(value))
        elif operator in ("in", "not in"):
            if not value:
                return Domain(operator == "not in")
            amounts = SQL(", ").join(exact(amount) for amount in value)
            negation = SQL("NOT") if operator == "not in" else SQL()
            condition = SQL("%s (%s IN (%s))", negation, balance, amounts)
        else:
            return NotImplemented
        found = SQL("(SELECT wallet.id FROM customer_wallet AS wallet WHERE %s)", condition)
        return Domain("id", "in", found)

    @api.model
    def _complete(self, companies):
        """Make the rows of households whose money came before this addon, or around it."""
        self.env["account.move.line"].flush_model()
        self.env["res.partner"].flush_model()
        self.env["pos.order"].flush_model()
        missing = self.env.execute_query(
            SQL(
                """
                SELECT DISTINCT entry.partner_id, entry.company_id
                  FROM customer_wallet_entry AS entry
                 WHERE entry.company_id IN %s
                   AND NOT EXISTS (
                       SELECT 1 FROM customer_wallet AS wallet
                        WHERE wallet.partner_id = entry.partner_id
                          AND wallet.company_id = entry.company_id
                   )
                """,
                tuple(companies.ids),
            )
        )
        # sudo: an empty row says nothing that its entries do not say already
        self.sudo().create(
            [{"partner_id": partner, "company_id": company} for partner, company in missing]
        )

    @api.model
    def action_open_wallets(self):
        """Opens all wallets of the user's companies, with their total."""
        self.check_access("read")
        self._complete(self.env.companies)
        return {
            "type": "ir.actions.act_window",
            "name": self._customer_wallet_name(),
            "res_model": "customer.wallet",
            "view_mode": "list",
            "views": [(False, "list")],
            "search_view_id": [self.env.ref("komunigi_wallet.customer_wallet_view_search").id],
            "context": {"search_default_by_company": 1},
        }

    @api.model
    def action_open_entries(self):
        """Opens every movement of every wallet."""
        return {
            "type": "ir.actions.act_window",
            "name": _("%(wallet)s: movements", wallet=self._customer_wallet_name()),
            "res_model": "customer.wallet.entry",
            "view_mode": "list",
            "views": [(False, "list")],
            "context": {"list_of_all": True},
        }

    def action_open_statement(self):
        self.ensure_one()
        return self.partner_id.with_company(self.company_id).action_customer_wallet_statement()

    def action_clear_merge_note(self):
        self.merge_note = False
