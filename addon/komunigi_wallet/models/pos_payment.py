# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models


class PosPayment(models.Model):
    _inherit = "pos.payment"

    def write(self, vals):
        # the till sends back what it was given: False, of a draft that the server has kept
        linked = vals.get("account_move_id")
        if "account_move_id" in vals and any(pay.account_move_id.id != linked for pay in self):
            self.pos_order_id._refuse_customer_wallet_link()
        return super().write(vals)
