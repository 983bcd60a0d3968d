from odoo import models


class PosPayment(models.Model):
    _inherit = "pos.payment"

    def write(self, vals):
        if "account_move_id" in vals:
            self.pos_order_id._refuse_customer_wallet_link()
        return super().write(vals)
