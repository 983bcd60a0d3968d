from odoo import _, api, fields, models
from odoo.exceptions import UserError

from ..rules import counter_change


class ShiftShift(models.Model):
    """What attendance does to the worker's counters.

    The shift remembers what it has counted and for whom, so that a correction takes back exactly
    that, whatever has changed meanwhile.
    """

    _inherit = "shift.shift"

    counted_status_id = fields.Many2one(
        "cooperative.status", readonly=True, copy=False, index="btree_not_null"
    )
    counted_sr = fields.Integer(readonly=True, copy=False)
    counted_sc = fields.Integer(readonly=True, copy=False)

    @api.model_create_multi
    def create(self, vals_list):
        shifts = super().create(vals_list)
        shifts.filtered(lambda shift: shift.state != "open")._count_attendance()
        return shifts

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & {"state", "worker_id", "is_regular", "gives_credit"}:
            self._count_attendance()
        return result

    @api.ondelete(at_uninstall=False)
    def _unlink_except_counted(self):
        for shift in self:
            if shift.counted_status_id:
                raise UserError(
                    _(
                        "The attendance of %(shift)s has been counted. Set it back to confirmed "
                        "before deleting it.",
                        shift=shift.name,
                    )
                )

    def action_attended(self):
        """Validates the attendance."""
        self.state = "done"

    def action_absent(self):
        """Enters an absence that is to be made up twice by a regular worker."""
        self.state = "absent_2"

    def action_excused(self):
        """Enters an absence with an excuse that the coop accepts."""
        self.state = "excused"

    def action_reopen(self):
        """Takes the attendance back."""
        self.state = "open"

    def _count_attendance(self):
        """Brings the counters in line with the attendance: takes back, then counts anew."""
        for shift in self:
            # sudo: who may enter attendance moves the counters by it, and only by it
            shift = shift.sudo()
            status = shift.worker_id.cooperative_status_ids[:1]
            states = dict(shift._fields["state"]._description_selection(shift.env))
            reason = _(
                "Attendance of %(shift)s: %(state)s", shift=shift.name, state=states[shift.state]
            )
            # the shift may have been counted for this worker already: judged as if it were not
            already = shift.counted_status_id
            counted = (shift.counted_sr, shift.counted_sc)
            before = counted if already == status else (0, 0)
            change = shift._counter_change(status, before)
            if (already == status and counted == change) or not (already or any(change)):
                continue
            if already and already != status:
                already._count(-counted[0], -counted[1], reason)
            if status:
                status._count(change[0] - before[0], change[1] - before[1], reason)
            is_counted = status and any(change)
            shift.write(
                {
                    "counted_status_id": status.id if is_counted else False,
                    "counted_sr": change[0],
                    "counted_sc": change[1],
                }
            )
            if is_counted and change[0] > 0:
                status._offer_reversal(shift)

    def _counter_change(self, status, counted):
        if not status:
            return 0, 0
        worker = status._as_worker(sr=status.sr - counted[0], sc=status.sc - counted[1])
        return counter_change(worker, self.state, self.is_regular, self.gives_credit)
