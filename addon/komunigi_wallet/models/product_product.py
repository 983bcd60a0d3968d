# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models


class ProductProduct(models.Model):
    _inherit = "product.product"

    def _customer_wallet_products(self, company):
        """The products that top up wallets of `company`, as a recordset of product.product."""
        # sudo: whoever may open a till may know which product tops up a wallet
        return self.sudo().search(
            [
                ("is_customer_wallet_product", "=", True),
                ("company_id", "in", [False, company.id]),
            ]
        )
