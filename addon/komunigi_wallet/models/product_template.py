from odoo import api, fields, models


class ProductTemplate(models.Model):
    _inherit = "product.template"

    is_customer_wallet_product = fields.Boolean(
        string="Tops up the customer wallet",
        help="What is paid for this product is owed to the customer: no sale, no tax.",
    )

    @api.model
    def _load_pos_data_fields(self, config_id):
        return [*super()._load_pos_data_fields(config_id), "is_customer_wallet_product"]
