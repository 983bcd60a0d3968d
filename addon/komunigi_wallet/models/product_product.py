# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models
from odoo.exceptions import UserError

from ..policy.isolated import isolated


class ProductProduct(models.Model):
    _inherit = "product.product"

    def write(self, vals):
        """A product that moves to another template may top up wallets there, or cease to."""
        moving = self if "product_tmpl_id" in vals else self.browse()
        before = moving.filtered("is_customer_wallet_product")
        result = super().write(vals)
        after = moving.filtered("is_customer_wallet_product")
        ((before | after) - (before & after))._refuse_if_sold_in_open_sessions()
        return result

    def _customer_wallet_products(self, company):
        """The products that top up wallets of `company`, as a recordset of product.product."""
        # sudo: whoever may open a till may know which product tops up a wallet
        return self.sudo().search(
            [
                ("is_customer_wallet_product", "=", True),
                ("company_id", "in", [False, company.id]),
            ]
        )

    def _refuse_if_sold_in_open_sessions(self):
        """What a till has sold today would become money on wallets, or cease to be."""
        domain = [
            ("product_id", "in", self.ids),
            ("order_id.state", "in", ("paid", "done")),
            ("order_id.session_id.state", "!=", "closed"),
        ]
        # sudo: a sale of any company forbids it, whoever asks
        sold = self.env["pos.order.line"].sudo().search(domain, limit=1)
        if sold:
            raise UserError(
                self.env._(
                    "%(product)s is sold in the open session %(session)s: close it first.",
                    product=isolated(sold.product_id.display_name),
                    session=isolated(sold.order_id.session_id.name),
                )
            )
