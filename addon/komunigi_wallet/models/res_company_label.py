from odoo import models

NOBODY_CHOSE = (False, "Customer wallet")


class ResCompany(models.Model):
    """The name of the wallet in every language of the database, until the coop gives its own."""

    _inherit = "res.company"

    def enable_customer_wallet(self):
        method = super().enable_customer_wallet()
        self._translate_customer_wallet_label()
        return method

    def _translate_customer_wallet_label(self):
        for code, _name in self.env["res.lang"].get_installed():
            company = self.with_context(lang=code)
            if company.customer_wallet_label in NOBODY_CHOSE:
                company.customer_wallet_label = company._default_customer_wallet_label()
