# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.fields import Command

from ..policy.isolated import isolated


class ProductTemplate(models.Model):
    _name = "product.template"
    _inherit = ["product.template", "customer.wallet.account.use"]

    is_customer_wallet_product = fields.Boolean(
        string="Tops up the customer wallet",
        help="What is paid for this product is owed to the customer: no sale, no tax.",
    )

    is_customer_wallet_returnable = fields.Boolean(
        string="Returnable without its order",
        help=(
            "Returns of this product (empty bottles, deposits) can be put on a customer's wallet"
            " without the order that sold it, up to a limit of the till."
        ),
    )

    @api.model
    def _load_pos_data_fields(self, config_id):
        return [*super()._load_pos_data_fields(config_id), "is_customer_wallet_product"]

    def write(self, vals):
        if "is_customer_wallet_product" in vals:
            flag = bool(vals["is_customer_wallet_product"])
            changed = self.filtered(lambda product: product.is_customer_wallet_product != flag)
            variants = changed.with_context(active_test=False).product_variant_ids
            variants._refuse_if_sold_in_open_sessions()
        return super().write(vals)

    def _customer_wallet_fault(self, company):
        # sudo: a tax of any company would be taken on money that is owed
        if "taxes_id" in self.sudo()._customer_wallet_lacking(company):
            return self.env._(
                "%(product)s tops up %(wallet)s. A top-up is a debt, not a sale: remove its taxes.",
                product=isolated(self.name),
                wallet=company._customer_wallet_name(),
            )
        return None

    @api.model
    def _customer_wallet_values(self, company):
        return {
            "active": True,
            "available_in_pos": True,
            "taxes_id": [Command.set([])],
            "property_account_income_id": company.customer_wallet_account_id.id,
        }
