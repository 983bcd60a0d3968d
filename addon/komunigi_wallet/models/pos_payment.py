# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models


class PosPayment(models.Model):
    _inherit = "pos.payment"

    def write(self, vals):
        if "account_move_id" in vals:
            self.pos_order_id._refuse_customer_wallet_link()
        return super().write(vals)
