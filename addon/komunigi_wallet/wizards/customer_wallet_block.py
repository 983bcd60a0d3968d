# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models
from odoo.exceptions import UserError


class CustomerWalletBlock(models.TransientModel):
    """Asks why a wallet is blocked."""

    _name = "customer.wallet.block"
    _inherit = ["customer.wallet.named"]
    _description = "Block a customer wallet"

    wallet_id = fields.Many2one("customer.wallet", required=True)
    reason = fields.Char(
        required=True, help="The office and the till read it until it is unblocked."
    )

    def action_block(self):
        self.ensure_one()
        reason = self.reason.strip()
        if not reason:
            raise UserError(self.env._("Give the reason why it is blocked."))
        self.wallet_id.write({"blocked": True, "blocked_reason": reason})
        return {"type": "ir.actions.act_window_close"}
