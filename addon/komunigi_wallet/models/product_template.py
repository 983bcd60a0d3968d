from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from .customer_wallet_account_use import USES


class ProductTemplate(models.Model):
    _name = "product.template"
    _inherit = ["product.template", "customer.wallet.account.use"]

    is_customer_wallet_product = fields.Boolean(
        string="Tops up the customer wallet",
        help="What is paid for this product is owed to the customer: no sale, no tax.",
    )

    is_customer_wallet_returnable = fields.Boolean(
        string="Returnable without its order",
        help="What comes back of it (empty bottles, deposits) can be put on a customer's wallet"
        " without the order that sold it, up to a limit of the till.",
    )

    @api.model
    def _load_pos_data_fields(self, config_id):
        return [*super()._load_pos_data_fields(config_id), "is_customer_wallet_product"]

    def write(self, vals):
        if "is_customer_wallet_product" in vals:
            flag = bool(vals["is_customer_wallet_product"])
            self.filtered(
                lambda product: product.is_customer_wallet_product != flag
            )._refuse_if_sold_in_open_sessions()
        return super().write(vals)

    def _refuse_if_sold_in_open_sessions(self):
        """What a till has sold today would become money on wallets, or cease to be."""
        # sudo: a sale of any company forbids it, whoever asks
        sold = (
            self.env["pos.order.line"]
            .sudo()
            .search(
                [
                    ("product_id.product_tmpl_id", "in", self.ids),
                    ("order_id.state", "in", ("paid", "done")),
                    ("order_id.session_id.state", "!=", "closed"),
                ],
                limit=1,
            )
        )
        if sold:
            raise UserError(
                self.env._(
                    "%(product)s is sold in the open session %(session)s: close it first.",
                    product=sold.product_id.display_name,
                    session=sold.order_id.session_id.name,
                )
            )

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
                self.env._(
                    "%(product)s puts money on %(wallet)s: that is owed, not sold, and has no tax.",
                    product=taxed[0].name,
                    wallet=(taxed[0].company_id or self.env.company).customer_wallet_label,
                )
            )
