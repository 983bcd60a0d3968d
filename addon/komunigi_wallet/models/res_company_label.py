from odoo import _, models

NOBODY_CHOSE = (False, "Customer wallet")


class ResCompany(models.Model):
    """What this company calls the wallet, in every language of the database."""

    _inherit = "res.company"

    def _translate_customer_wallet_label(self):
        """The default name in each language, where the coop has not given its own."""
        for code, _name in self.env["res.lang"].get_installed():
            company = self.with_context(lang=code)
            if company.customer_wallet_label in NOBODY_CHOSE:
                company.customer_wallet_label = company._default_customer_wallet_label()

    def _customer_wallet_name(self):
        """The name in the language of the environment."""
        return self.customer_wallet_label or self._default_customer_wallet_label()

    def _customer_wallet_top_up_name(self):
        """What the top-up product is called in the language of the environment."""
        return _("Top-up %(wallet)s", wallet=self._customer_wallet_name())

    def _customer_wallet_named_in_each_language(self, record):
        """Call a record of the set-up as the company calls its wallet, in each language."""
        is_top_up = record._name == "product.template"
        for code, _name in self.env["res.lang"].get_installed():
            company = self.with_context(lang=code)
            name = (
                company._customer_wallet_top_up_name()
                if is_top_up
                else company._customer_wallet_name()
            )
            record.with_context(lang=code).name = name
