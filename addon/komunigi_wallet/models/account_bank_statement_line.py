from odoo import api, models
from odoo.exceptions import AccessError


class AccountBankStatementLine(models.Model):
    _inherit = "account.bank.statement.line"

    @api.model_create_multi
    def create(self, vals_list):
        """Users of the till may record cash in and out, but not into or out of a wallet."""
        wallets = self.env["account.journal"].browse(
            {vals["journal_id"] for vals in vals_list if vals.get("journal_id")}
        )
        accountant = self.env.user.has_group("account.group_account_invoice")
        if not accountant and any(wallets.mapped("is_customer_wallet_journal")):
            raise AccessError(self.env._("Wallets change through orders at the till."))
        return super().create(vals_list)
