from odoo import _, api, fields, models
from odoo.exceptions import ValidationError

from .customer_wallet_account_use import USES


class ProductTemplate(models.Model):
    _name = "product.template"
    _inherit = ["product.template", "customer.wallet.account.use"]

    is_customer_wallet_product = fields.Boolean(
        string="Tops up the customer wallet",
        help="What is paid for this product is owed to the customer: no sale, no tax.",
    )

    @api.model
    def _load_pos_data_fields(self, config_id):
        return [*super()._load_pos_data_fields(config_id), "is_customer_wallet_product"]

    def _is_of_customer_wallet(self):
        return self.is_customer_wallet_product

    @api.constrains(*USES["product.template"], "is_customer_wallet_product")
    def _check_customer_wallet_account(self):
        self._check_customer_wallet_account_use()

    @api.constrains("is_customer_wallet_product", "taxes_id")
    def _check_customer_wallet_product(self):
        taxed = self.filtered(
            lambda product: product.is_customer_wallet_product and product.sudo().taxes_id
        )
        if taxed:
            raise ValidationError(
                _(
                    "%(product)s puts money on %(wallet)s: that is owed, not sold, and has no tax.",
                    product=taxed[0].name,
                    wallet=(taxed[0].company_id or self.env.company).customer_wallet_label,
                )
            )
