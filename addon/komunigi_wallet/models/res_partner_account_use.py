from odoo import api, models

from .customer_wallet_account_use import USES


class ResPartner(models.Model):
    _name = "res.partner"
    _inherit = ["res.partner", "customer.wallet.account.use"]

    @api.constrains(*USES["res.partner"])
    def _check_customer_wallet_account(self):
        self._check_customer_wallet_account_use()
