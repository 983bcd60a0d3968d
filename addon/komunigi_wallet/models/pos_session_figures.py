from odoo import models


class PosSession(models.Model):
    _inherit = "pos.session"

    def get_closing_control_data(self):
        """The wallet is not counted: its figures stand apart from what is.

        Adds `customer_wallet`, see `_customer_wallet_figures`, or False.
        """
        data = super().get_closing_control_data()
        wallets = self.payment_method_ids.filtered("is_customer_wallet_method")
        data["non_cash_payment_methods"] = [
            method for method in data["non_cash_payment_methods"] if method["id"] not in wallets.ids
        ]
        used = wallets or self.company_id.is_enabled_customer_wallet
        data["customer_wallet"] = used and self._get_closed_orders()._customer_wallet_figures()
        return data
