# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models

from ..models.shift_seat import CONFIRMED, Confirmed
from ..policy import SOFT


class ShiftConfirmation(models.TransientModel):
    """Asks the management before a worker gets a seat in spite of a leave or of a late date."""

    _name = "shift.confirmation"
    _description = "Confirmation of a Seat"

    shift_id = fields.Many2one("shift.shift", required=True, readonly=True, ondelete="cascade")
    worker_id = fields.Many2one("res.partner", readonly=True, required=True, ondelete="cascade")
    start_time = fields.Datetime(readonly=True)
    end_time = fields.Datetime(readonly=True)
    warning = fields.Char(readonly=True)

    def action_confirm(self):
        """Gives the seat, or moves it, as it was asked for; what nobody may do is refused here
        too."""
        self.ensure_one()
        values = {"worker_id": self.worker_id.id}
        for name in ("start_time", "end_time"):
            if self[name] and self[name] != self.shift_id[name]:
                values[name] = self[name]
        confirmed = {CONFIRMED: Confirmed(SOFT)}
        self.shift_id.with_context(**confirmed).write(values)
        return {"type": "ir.actions.client", "tag": "soft_reload"}
