from odoo import api, models

from .customer_wallet_account_use import USES


class AccountTaxRepartitionLine(models.Model):
    _name = "account.tax.repartition.line"
    _inherit = ["account.tax.repartition.line", "customer.wallet.account.use"]

    @api.constrains(*USES["account.tax.repartition.line"])
    def _check_customer_wallet_account(self):
        self._check_customer_wallet_account_use()
