from odoo import api, fields, models


class PosPaymentMethod(models.Model):
    _inherit = "pos.payment.method"

    is_customer_wallet_method = fields.Boolean(
        related="journal_id.is_customer_wallet_journal", string="Customer wallet method"
    )

    @api.model
    def _load_pos_data_fields(self, config):
        return [*super()._load_pos_data_fields(config), "is_customer_wallet_method"]
