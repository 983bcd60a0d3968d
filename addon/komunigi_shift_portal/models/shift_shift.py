# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models

#: what cancels or moves a shift
CHANGES = {"state", "start_time", "end_time"}


class ShiftShift(models.Model):
    _inherit = "shift.shift"

    def write(self, vals):
        """A replacement is looked for as long as the one who asks for it has the seat; whoever has
        a seat is told when the coop cancels or moves it."""
        coming = self._coming_with_worker() if vals.keys() & CHANGES else {}
        result = super().write(vals)
        for shift, (status, *former) in coming.items():
            is_cancelled = shift.state == "cancel"
            if is_cancelled or [shift.start_time, shift.end_time] != former:
                status._tell_change(shift, *former, is_cancelled)
        if vals.keys() & {"worker_id", "state"}:
            # sudo: whoever sets a seat free ends the search for a replacement
            self.env["shift.replacement"].sudo()._withdraw_of(self)
        return result

    def unlink(self):
        """Whoever has a seat is told that it is cancelled."""
        for shift, (status, *former) in self._coming_with_worker().items():
            status._tell_change(shift, *former, True)
        return super().unlink()

    def _coming_with_worker(self):
        """{shift: [status of its worker, start, end]} of those to come (sudo)."""
        now = fields.Datetime.now()
        # sudo: who is told is read for this alone, whoever cancels
        coming = self.sudo().filtered(
            lambda shift: shift.worker_id and shift.state == "open" and shift.start_time >= now
        )
        return {
            shift: [shift.worker_id.cooperative_status_ids[:1], shift.start_time, shift.end_time]
            for shift in coming
            if shift.worker_id.cooperative_status_ids
        }
