# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models


class ShiftShopPass(models.TransientModel):
    """Lets a worker shop today who may not; at the till a manager does the same."""

    _name = "shift.shop.pass"
    _description = "Letting a Worker Shop"

    status_id = fields.Many2one("cooperative.status", required=True, readonly=True)
    reason = fields.Char(required=True, help="Kept in the worker's history.")

    def action_confirm(self):
        """Lets them shop until the end of the day."""
        self.ensure_one()
        self.status_id.check_access("write")
        self.status_id._let_shop(self.reason)
