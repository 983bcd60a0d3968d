# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, models


class AccountPaymentMethodLine(models.Model):
    _name = "account.payment.method.line"
    _inherit = ["account.payment.method.line", "customer.wallet.account.use"]

    @api.model
    def _customer_wallet_values(self, company):
        """Odoo makes the lines of a journal without an account: no constraint asks for it."""
        return {"payment_account_id": company.customer_wallet_account_id.id}
