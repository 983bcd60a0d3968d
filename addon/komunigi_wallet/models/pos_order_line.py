# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, models


class PosOrderLine(models.Model):
    _inherit = "pos.order.line"

    _customer_wallet_product_idx = models.Index("(product_id)")

    @api.model_create_multi
    def create(self, vals_list):
        """With their company, which Odoo would write on its own before they are frozen."""
        orders = self.env["pos.order"].browse(vals.get("order_id") for vals in vals_list)
        return super().create(
            [
                {**vals, "company_id": order.company_id.id}
                for vals, order in zip(vals_list, orders, strict=True)
            ]
        )

    def _prepare_base_line_for_taxes_computation(self):
        """A top-up goes to the wallet account whole, whatever its product was set up with."""
        values = super()._prepare_base_line_for_taxes_computation()
        account = self.company_id.customer_wallet_account_id
        if self.product_id.is_customer_wallet_product and account:
            values["account_id"] = account
        return values
