from odoo import models


class PosConfig(models.Model):
    _inherit = "pos.config"

    def _get_special_products(self):
        """The top-up product is loaded at every till, however few products it loads."""
        company = self.company_id or self.env.company
        if len(company) != 1 or not company.is_enabled_customer_wallet:
            return super()._get_special_products()
        products = self.env["product.product"]._customer_wallet_products(company)
        return super()._get_special_products() | products.with_env(self.env)

    def _customer_wallet_methods(self):
        return self.payment_method_ids.filtered("is_customer_wallet_method")

    def _customer_wallet_minimum(self):
        """How low this till may bring a wallet: 0, or a negative amount."""
        journals = self._customer_wallet_methods().journal_id
        return max(journals.mapped("minimum_wallet_amount"), default=0.0)
