# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from collections import Counter

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.status_change import Fact, StatusChange
from ..policy import isolated

KINDS = [
    ("holiday", "Holiday"),
    ("exemption", "Exemption"),
    ("extension", "Extension"),
    ("booking", "Booking"),
]
#: the form that does the same for one worker
FORMS = {
    "holiday": "shift.holiday",
    "exemption": "shift.temporary_exemption",
    "extension": "shift.extension",
}
#: workers that one dialog takes
MOST = 500


class ShiftMass(models.TransientModel):
    """One act for several workers at once: a leave, more time, or a seat of one shift.

    Each worker gets what the form for one worker would do. Those for whom it cannot be done are
    named, with the reason, before anything is done; they are left out.
    """

    _name = "shift.mass"
    _description = "Act for Several Workers"

    kind = fields.Selection(KINDS, required=True, default="holiday", readonly=True)
    company_id = fields.Many2one("res.company", compute="_compute_company_id")
    status_ids = fields.Many2many(
        "cooperative.status",
        string="Workers",
        required=True,
        default=lambda self: self._default_statuses(),
    )
    start_date = fields.Date()
    end_date = fields.Date()
    reason_id = fields.Many2one("cooperative.exempt.reason", string="Reason")
    days = fields.Integer(default=lambda self: self.env["res.company"]._shift_extension_days())
    shift_id = fields.Many2one("shift.shift", string="Shift", domain="[('id', 'in', slot_ids)]")
    slot_ids = fields.Many2many(
        "shift.shift", compute="_compute_slot_ids", help="One free seat of each coming shift."
    )
    free_seats = fields.Integer(compute="_compute_free_seats")
    line_ids = fields.One2many("shift.mass.line", "mass_id", compute="_compute_preview")
    done_count = fields.Integer(compute="_compute_preview")
    summary = fields.Text("What it changes", compute="_compute_preview")

    @api.model
    def _default_statuses(self):
        chosen = self.env["cooperative.status"]
        if self.env.context.get("active_model") == chosen._name:
            chosen = chosen.browse(self.env.context.get("active_ids", ()))
        # as a leave of theirs is going to: what is shown is what is done
        chosen._catch_up()
        return chosen

    @api.depends("status_ids")
    def _compute_company_id(self):
        for wizard in self:
            wizard.company_id = wizard.status_ids.company_id[:1] or self.env.company

    @api.depends("company_id")
    def _compute_slot_ids(self):
        for wizard in self:
            shifts = self.env["shift.shift"]
            slots = shifts._free_slots(wizard.company_id) if wizard.kind == "booking" else []
            wizard.slot_ids = [slot.seat for slot in slots]

    @api.depends("shift_id")
    def _compute_free_seats(self):
        for wizard in self:
            wizard.free_seats = len(wizard._seats())

    @api.depends("kind", "status_ids", "start_date", "end_date", "reason_id", "days", "shift_id")
    def _compute_preview(self):
        for wizard in self:
            wizard.line_ids = wizard.summary = wizard.done_count = False
            if not wizard._is_complete():
                continue
            changes, lines = Counter(), []
            for status, obstacle, seat in wizard._plan():
                values = {"status_id": status.id, "obstacle": obstacle}
                if not obstacle:
                    preview = wizard._preview_of(status, seat)
                    before, after = (preview[key]["state_label"] for key in ("before", "after"))
                    changes[before, after] += 1
                    values |= {
                        "before": before,
                        "after": after,
                        "freed": preview["freed"]._days_in_words() if preview["freed"] else False,
                    }
                lines.append(fields.Command.create(values))
            wizard.line_ids = lines
            wizard.done_count = changes.total()
            wizard.summary = "\n".join(
                self.env._(
                    "%(count)s × %(before)s → %(after)s", count=count, before=before, after=after
                )
                for (before, after), count in changes.items()
            )

    def action_confirm(self):
        """Does it for all for whom it can be done, and says who was left out."""
        self.ensure_one()
        if not self._is_complete():
            raise UserError(self.env._("Enter what is to be done first."))
        self.status_ids.check_access("write")
        left_out, done = self.env["cooperative.status"], 0
        for status, obstacle, seat in self._plan():
            if obstacle:
                left_out |= status
                continue
            done += 1
            if self.kind == "booking":
                self._book(status, seat)
            else:
                self.env[FORMS[self.kind]].create(self._form_values(status)).action_confirm()
        if not done:
            raise UserError(self.env._("This can be done for none of the chosen workers."))
        return self._told(done, left_out)

    def _told(self, done, left_out):
        message = self.env._("Done. Workers: %(count)s.", count=done)
        if left_out:
            names = isolated(", ".join(left_out.mapped("display_name")))
            message += " " + self.env._("Left out: %(names)s.", names=names)
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "warning" if left_out else "success",
                "message": message,
                "sticky": bool(left_out),
                "next": {"type": "ir.actions.act_window_close"},
            },
        }

    def _book(self, status, seat):
        status.book_seat(seat.id)
        change = StatusChange(Fact("booked_together"))
        booked = Fact("booked", shift=seat.name, day=seat.day.isoformat())
        line = status.with_context(status_change=change)._line("booking", booked)
        status._enter_in_history([line])

    def _is_complete(self):
        if len(self.status_ids) > MOST:
            raise UserError(self.env._("Choose at most %(count)s workers.", count=MOST))
        needed = {
            "holiday": self.start_date and self.end_date,
            "exemption": self.start_date,
            "extension": self.days,
            "booking": self.shift_id,
        }
        return bool(self.status_ids and needed[self.kind])

    def _plan(self):
        """[(status, why it cannot be done for them or None, the seat that they get)], those whose
        date is nearest first: they are the ones who get the last seats."""
        free, plan = self._seats(), []
        seats = list(free)
        for status in self.status_ids._origin.sorted(
            lambda status: (str(status.registration_deadline or "9999"), status.id)
        ):
            obstacle, seat = self._obstacle(status, free), None
            if not obstacle and self.kind == "booking":
                seat = seats.pop(0) if seats else None
                obstacle = None if seat else self.env._("No seat is left.")
            plan.append((status, obstacle, seat))
        return plan

    def _obstacle(self, status, free):
        """Why this worker cannot have it, were there seats for all, or None.

        :param free: the free seats of the chosen shift
        """
        if self.kind == "booking":
            return free[:1]._doubts_about(status.cooperator_id)[0]
        if self.kind != "extension":
            leave = self.env["cooperative.leave"]
            return leave._obstacle(status, self.kind, self.start_date, self.end_date or None)
        try:
            self._form(status)._check_extension()
        except UserError as refused:
            return refused.args[0]
        return None

    def _seats(self):
        """The free seats of the chosen shift."""
        shift = self.shift_id._origin
        if self.kind != "booking" or not shift:
            return shift.browse()
        return shift._free_seats_alike()

    def _form_values(self, status):
        values = {"status_id": status.id}
        if self.kind == "extension":
            return values | {"kind": "manual", "days": self.days}
        values |= {"start_date": self.start_date, "end_date": self.end_date}
        return values | ({"reason_id": self.reason_id.id} if self.kind == "exemption" else {})

    def _form(self, status):
        """The form for one worker, filled in and not saved."""
        return self.env[FORMS[self.kind]].new(self._form_values(status))

    def _preview_of(self, status, seat):
        """{"before", "after": answers, "freed": the shifts that are set free}"""
        bookings, freed = status._current_bookings(), self.env["shift.shift"]
        if seat:
            worker, bookings = status._as_worker(), [*bookings, seat._as_booking()]
        elif self.kind == "extension":
            worker = self._form(status)._worker_afterwards()
        else:
            form = self._form(status)
            worker, bookings = form._afterwards(), form._bookings()
            freed = form.freed_shift_ids._origin
        return status._preview(worker, bookings) | {"freed": freed}
