from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.status_change import StatusChange
from ..policy import SOFT, local_date


class ShiftLeave(models.AbstractModel):
    """Registering a period of leave: shows what it changes, frees and gives back, and asks first.

    Both dates empty take the leave away. What is shown is what is done: a shift that is taken off
    the list keeps its worker, one taken off the other list stays free. A concrete wizard adds that
    other list, `returned_shift_ids`, with a table of its own.
    """

    _name = "shift.leave"
    _description = "Registration of a Leave"

    #: "holiday" or "exemption", as `preview_alert` takes it
    _leave = None
    #: fields of the status that hold the start and the end
    _status_dates = ()
    _end_required = True

    status_id = fields.Many2one(
        "cooperative.status", string="Worker", required=True, readonly=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="status_id.company_id")
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
        status = self.env["cooperative.status"].browse(values.get("status_id"))
        if status:
            start, end = self._status_dates
            values |= {"start_date": status[start], "end_date": status[end]}
        return values

    @api.depends("status_id", "start_date", "end_date")
    def _compute_shifts(self):
        for wizard in self:
            preview = wizard._preview() or {"frees": []}
            wizard.freed_shift_ids = [shift["id"] for shift in preview["frees"]]
            wizard.returned_shift_ids = wizard._shifts_to_return()

    @api.depends("status_id", "start_date", "end_date")
    def _compute_consequence(self):
        for wizard in self:
            preview = wizard._preview()
            wizard.consequence = preview and self.env._(
                "Now: %(before)s\nThen: %(after)s",
                before=preview["before"]["reason"],
                after=preview["after"]["reason"],
            )

    def action_confirm(self):
        """Registers the leave, frees the shifts listed and gives back those listed."""
        self.ensure_one()
        self._check_dates()
        status = self.status_id.with_context(status_change=StatusChange(self._reason()))
        returned = self.returned_shift_ids.filtered(lambda shift: shift._is_free_seat())
        frees = self.freed_shift_ids.filtered(lambda s: s.worker_id == status.cooperator_id)
        frees._free(released_by=status)
        status.write(self._status_values())
        # listed by name in the dialog, so whoever confirms it has been asked
        returned._give_to(status.cooperator_id, SOFT)

    def _status_values(self):
        start, end = self._status_dates
        return {start: self.start_date, end: self.end_date}

    def _reason(self):
        raise NotImplementedError

    def _check_dates(self):
        complete = self.start_date and (self.end_date or not self._end_required)
        if not complete and (self.start_date or self.end_date):
            raise UserError(self.env._("Enter both dates, or none to take the leave away."))
        if self.start_date and self.end_date and self.end_date < self.start_date:
            raise UserError(self.env._("The leave must end after it starts."))

    def _preview(self):
        """What `preview_alert` says of these dates, or None while they are not complete."""
        self.ensure_one()
        in_order = not self.end_date or (self.start_date and self.start_date <= self.end_date)
        if not self.status_id or not in_order:
            return None
        if self.start_date and not self.end_date and self._end_required:
            return None
        dates = [day and fields.Date.to_string(day) for day in (self.start_date, self.end_date)]
        return self.status_id.preview_alert({self._leave: [day or None for day in dates]})

    def _shifts_to_return(self):
        """The shifts freed by an earlier leave, still free, and no longer on leave with these
        dates."""
        shifts = self.env["shift.shift"].search(
            [
                ("released_by_id", "=", self.status_id._origin.id),
                ("worker_id", "=", False),
                ("state", "=", "open"),
                ("start_time", ">=", fields.Datetime.now()),
            ]
        )
        zone = self.status_id.company_id.shift_tz
        windows = self.status_id._as_worker(
            **{self._leave: (self.start_date or None, self.end_date or None)}
        ).windows
        return shifts.filtered(
            lambda shift: not any(local_date(shift.start_time, zone) in w for w in windows)
        )
