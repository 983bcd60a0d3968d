# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.status_change import Fact, StatusChange
from ..policy import SOFT, Window, Worker


class ShiftLeave(models.AbstractModel):
    """Registering, changing or withdrawing a leave: shows what it changes, frees and gives back.

    What is shown is what is done: a shift that is taken off the list keeps its worker, one taken
    off the other list stays free. A concrete wizard adds that other list, `returned_shift_ids`,
    with a table of its own.
    """

    _name = "shift.leave"
    _description = "Registration of a Leave"

    #: "holiday" or "exemption"
    _leave = None
    _end_required = True

    status_id = fields.Many2one(
        "cooperative.status", string="Worker", required=True, readonly=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="status_id.company_id", related_sudo=False)
    leave_id = fields.Many2one(
        "cooperative.leave", readonly=True, ondelete="cascade", help="Changed; empty: a new one."
    )
    is_withdrawal = fields.Boolean()
    start_date = fields.Date()
    end_date = fields.Date()
    freed_shift_ids = fields.Many2many(
        "shift.shift",
        string="Shifts that will be freed",
        compute="_compute_shifts",
        store=True,
        readonly=False,
    )
    consequence = fields.Text("What it changes", compute="_compute_consequence")

    @api.model
    def default_get(self, field_names):
        values = super().default_get(field_names)
        # as registering it is going to: what is shown is what is done
        self.env["cooperative.status"].browse(values.get("status_id"))._catch_up()
        leave = self.env["cooperative.leave"].browse(values.get("leave_id"))
        if leave:
            values |= {"start_date": leave.start_date, "end_date": leave.end_date}
        return values

    @api.depends("status_id", "leave_id", "is_withdrawal", "start_date", "end_date")
    def _compute_shifts(self):
        for wizard in self:
            window, status = wizard._window(), wizard.status_id
            if not status or not (window or wizard.is_withdrawal):
                wizard.freed_shift_ids = wizard.returned_shift_ids = False
                continue
            on_leave = Worker(leaves=(window,) if window else ())
            frees = status._bookings_on_leave(status._current_bookings(), on_leave)
            wizard.freed_shift_ids = [booking.id for booking in frees]
            wizard.returned_shift_ids = self.env["shift.shift"]._returnable_to(
                status, wizard._afterwards()
            )

    @api.depends("freed_shift_ids", "returned_shift_ids")
    def _compute_consequence(self):
        for wizard in self:
            wizard.consequence = False
            if not wizard.status_id or not (wizard._window() or wizard.is_withdrawal):
                continue
            preview = wizard.status_id._preview(wizard._afterwards(), wizard._bookings())
            wizard.consequence = self.env._(
                "Now: %(before)s\nThen: %(after)s",
                before=preview["before"]["reason"],
                after=preview["after"]["reason"],
            )

    def action_confirm(self):
        """Registers, changes or withdraws the leave, frees the shifts listed and gives back those
        listed, as far as they are still free."""
        self.ensure_one()
        self._check_dates()
        status = self.status_id.with_context(status_change=StatusChange(self._reason()))
        frees = self.freed_shift_ids.filtered(lambda s: s.worker_id == status.cooperator_id)
        frees._free(released_by_id=status)
        leaves = status.leave_ids
        if self.is_withdrawal:
            (leaves & self.leave_id).write({"state": "withdrawn"})
        elif self.leave_id:
            (leaves & self.leave_id).write(self._leave_values())
        else:
            leaves.create(self._leave_values() | {"status_id": status.id, "kind": self._leave})
        returned = self.returned_shift_ids._chosen_to_return(status)
        # listed by name in the dialog, so whoever confirms it has been asked
        returned._give_to(status.cooperator_id, SOFT)

    def _leave_values(self):
        return {"start_date": self.start_date, "end_date": self.end_date}

    def _reason(self):
        """Without the reason of an exemption itself, which is for the management alone."""
        if self.is_withdrawal:
            return Fact("leave_withdrawn", leave=self.leave_id._as_fact())
        start, end = (day and day.isoformat() for day in (self.start_date, self.end_date))
        return Fact("leave", leave=[self._leave, start, end])

    def _check_dates(self):
        if self.is_withdrawal:
            return
        if not self.start_date or (self._end_required and not self.end_date):
            raise UserError(self.env._("Enter the dates of the leave."))

    def _window(self):
        """The leave's days as entered; None while they are not complete, or if it is withdrawn."""
        start, end = self.start_date, self.end_date
        is_incomplete = not start or (self._end_required and not end)
        if self.is_withdrawal or is_incomplete or (end and end < start):
            return None
        return Window(start, end or None, self._leave)

    def _afterwards(self):
        """The worker as the rules take them, once this is confirmed."""
        window, changed = self._window(), self.leave_id
        windows = (self.status_id.leave_ids - changed)._windows() + ([window] if window else [])
        completed = changed.kind if changed.phase == "incomplete" else None
        return self.status_id._as_worker().with_leaves(windows, completed)

    def _bookings(self):
        """The worker's open `Booking`s, once this is confirmed."""
        freed = set(self.freed_shift_ids.ids)
        kept = [
            booking for booking in self.status_id._current_bookings() if booking.id not in freed
        ]
        return [*kept, *(shift._origin._as_booking() for shift in self.returned_shift_ids)]
