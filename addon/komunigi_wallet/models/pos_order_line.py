# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models


class PosOrderLine(models.Model):
    _inherit = "pos.order.line"

    _customer_wallet_product_idx = models.Index("(product_id)")

    def _prepare_base_line_for_taxes_computation(self):
        """A top-up goes to the wallet account whole, whatever its product was set up with."""
        values = super()._prepare_base_line_for_taxes_computation()
        account = self.company_id.customer_wallet_account_id
        if self.product_id.is_customer_wallet_product and account:
            values["account_id"] = account
        return values
