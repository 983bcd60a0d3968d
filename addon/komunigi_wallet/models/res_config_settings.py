from odoo import fields, models


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    customer_wallet_account_id = fields.Many2one(
        related="company_id.customer_wallet_account_id", readonly=False
    )
    is_enabled_customer_wallet = fields.Boolean(related="company_id.is_enabled_customer_wallet")
    customer_wallet_label = fields.Char(related="company_id.customer_wallet_label", readonly=False)
    pos_customer_wallet_display = fields.Selection(
        related="pos_config_id.customer_wallet_display", readonly=False
    )
    pos_customer_wallet_on_receipt = fields.Boolean(
        related="pos_config_id.customer_wallet_on_receipt", readonly=False
    )
    pos_customer_wallet_top_up_amounts = fields.Char(
        related="pos_config_id.customer_wallet_top_up_amounts", readonly=False
    )

    def action_enable_customer_wallet(self):
        return self.company_id.action_enable_customer_wallet()
