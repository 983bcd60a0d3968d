from odoo import api, models

from .customer_wallet_account_use import USES


class AccountPaymentMethodLine(models.Model):
    _name = "account.payment.method.line"
    _inherit = ["account.payment.method.line", "customer.wallet.account.use"]

    @api.constrains(*USES["account.payment.method.line"])
    def _check_customer_wallet_account(self):
        self._check_customer_wallet_account_use()

    def _is_of_customer_wallet(self):
        return self.journal_id.is_customer_wallet_journal
