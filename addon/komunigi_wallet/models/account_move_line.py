from odoo import fields, models


class AccountMoveLine(models.Model):
    _inherit = "account.move.line"

    customer_wallet_pos_order_id = fields.Many2one(
        "pos.order", string="Wallet ticket", readonly=True, copy=False, index="btree_not_null"
    )
