from odoo import api, models

from .customer_wallet_account_use import USES


class ProductCategory(models.Model):
    _name = "product.category"
    _inherit = ["product.category", "customer.wallet.account.use"]

    @api.constrains(*USES["product.category"])
    def _check_customer_wallet_account(self):
        self._check_customer_wallet_account_use()
