from odoo import api, fields, models
from odoo.tools.misc import format_date, format_time

from ..rules import Booking, Wording, answer_for, local_naive, timeline_of
from .cooperative_status import REGISTRATION_STATES


class CooperativeStatus(models.Model):
    """The alert badge: stored so that it can be searched, explained when it is read.

    The stored fields change only when an input changes or when a shift passes (rules 3 and 6).
    """

    _inherit = "cooperative.status"

    future_alert_date = fields.Date(
        "Next Alert Date",
        compute="_compute_alert_answer",
        store=True,
        index="btree_not_null",
        help="The countdown that will find this flying worker without a shift ahead.",
    )
    next_countdown_date = fields.Date("Next Countdown", compute="_compute_alert_answer", store=True)
    next_shift_id = fields.Many2one(
        "shift.shift",
        string="Next Shift",
        compute="_compute_alert_answer",
        store=True,
        index="btree_not_null",
        ondelete="set null",
    )
    next_shift_date = fields.Datetime(
        "Next Shift Date", related="next_shift_id.start_time", store=True
    )
    alert_registration_state = fields.Selection(
        REGISTRATION_STATES,
        string="Registered before Alert Date",
        compute="_compute_alert_answer",
        store=True,
        index=True,
    )
    is_subscribed_to_shift = fields.Boolean(
        "Subscribed before Alert Date", compute="_compute_alert_answer", store=True
    )
    answer_valid_until = fields.Datetime(
        compute="_compute_alert_answer",
        store=True,
        index="btree_not_null",
        help="When the next shift, or the time to validate one, will have passed.",
    )
    alert_registration_reason = fields.Char(
        "Why", compute="_compute_alert_registration_reason", compute_sudo=True
    )
    shift_ids = fields.One2many(related="cooperator_id.shift_shift_ids", string="Shifts")

    @api.depends(
        "cooperator_id",
        "company_id.shift_tz",
        "working_mode",
        "irregular_start_date",
        "last_countdown_date",
        "sr",
        "alert_start_time",
        "extension_start_time",
        "time_extension",
        "holiday_start_time",
        "holiday_end_time",
        "temporary_exempt_start_date",
        "temporary_exempt_end_date",
        "unsubscribed",
        "resigning",
        "cooperator_id.shift_shift_ids.start_time",
        "cooperator_id.shift_shift_ids.state",
        "cooperator_id.shift_shift_ids.worker_id",
        "cooperator_id.shift_shift_ids.gives_credit",
        "cooperator_id.shift_shift_ids.company_id",
    )
    def _compute_alert_answer(self):
        for status, answer in self._alert_answers():
            status.future_alert_date = answer.alert_date
            status.next_countdown_date = answer.next_countdown
            status.next_shift_id = answer.next_shift.id if answer.next_shift else False
            status.alert_registration_state = answer.state
            status.is_subscribed_to_shift = answer.state == "yes"
            status.answer_valid_until = answer.valid_until

    @api.depends("alert_registration_state", "next_shift_date", "future_alert_date", "sr")
    @api.depends_context("lang")
    def _compute_alert_registration_reason(self):
        for status, answer in self._alert_answers():
            status.alert_registration_reason = status._wording(answer).reason(answer)

    def get_alert_answer(self):
        """The complete answer, ready for JSON, for one status or, empty, for a non-worker.

        Dates are "YYYY-MM-DD" in the coop's time zone, `null` where there is none::

            {status_id, partner_id, partner_name, state, state_label, reason, sr, today,
             as_of (UTC),
             alert_date, next_countdown_date, deadline, days_left, booked, needed,
             next_shift: {id, name, date, time, gives_credit} | null,
             shift: the one that the reason speaks of, alike,
             timeline: [{date, kind, ...}]}   (kinds: see `rules.timeline_of`)

        :raise AccessError: for a status that is not the reader's to see
        """
        self.check_access("read")
        # sudo: the answer tells of the worker's own shifts, to who may read the worker's status
        ((_status, answer),) = self.sudo()._alert_answers() or [self._answer_without_status()]
        return self._answer_values(answer)

    def _answer_without_status(self):
        company = self.env.company
        return self, answer_for(None, [], fields.Datetime.now(), company._shift_terms())

    def _answer_values(self, answer):
        zone = (self.company_id or self.env.company).sudo().shift_tz or "UTC"
        labels = dict(self._fields["alert_registration_state"]._description_selection(self.env))
        return {
            "status_id": self.id,
            "partner_id": self.cooperator_id.id,
            "partner_name": self.cooperator_id.display_name,
            "state": answer.state,
            "state_label": labels[answer.state],
            "reason": self._wording(answer).reason(answer),
            "sr": self.sr,
            "today": _iso(answer.today),
            "as_of": fields.Datetime.to_string(fields.Datetime.now()),
            "alert_date": _iso(answer.alert_date),
            "next_countdown_date": _iso(answer.next_countdown),
            "deadline": _iso(answer.deadline),
            "days_left": answer.days_left,
            "booked": answer.booked,
            "needed": answer.needed,
            "next_shift": booking_values(answer.next_shift, zone),
            "shift": booking_values(answer.shift, zone),
            "timeline": timeline_of(answer, zone),
        }

    def _wording(self, answer):
        """Words for the reader: in the language of the environment, dates as it writes them."""
        lang = self.env.lang

        def day(value):
            pattern = "d MMM" if value.year == answer.today.year else "d MMM y"
            return format_date(self.env, value, lang_code=lang, date_format=pattern)

        def hour(value):
            return format_time(self.env, value, time_format="HH:mm", lang_code=lang)

        company = self.company_id or self.env.company
        # sudo: the time zone of the coop is no secret, the company record may be
        return Wording(self.env._, day, hour, company.sudo().shift_tz or "UTC")

    def _alert_answers(self):
        """[(status, AlertAnswer)] for these statuses, with one query for all their shifts."""
        now = fields.Datetime.now()
        bookings = self._open_bookings()
        companies = self.company_id | self.env.company
        terms = {company.id: company._shift_terms() for company in companies}
        answers = []
        for status in self:
            company = status.company_id or self.env.company
            mine = bookings.get((status.cooperator_id._origin.id, company.id), [])
            answer = answer_for(status._as_worker(), mine, now, terms[company.id])
            answers.append((status, answer))
        return answers

    def _open_bookings(self):
        """{(worker id, company id): [Booking]} of every open shift of these workers."""
        # sudo: a reader of the status may not read shifts, yet the answer is the same for all
        shifts = (
            self.env["shift.shift"]
            .sudo()
            .search_fetch(
                [("worker_id", "in", self.cooperator_id.ids), ("state", "=", "open")],
                ["worker_id", "company_id", "start_time", "name", "gives_credit"],
                order="start_time, id",
            )
        )
        bookings = {}
        for shift in shifts:
            booking = Booking(shift.start_time, shift.id, shift.name, shift.gives_credit)
            bookings.setdefault((shift.worker_id.id, shift.company_id.id), []).append(booking)
        return bookings

    def _refresh_answers(self):
        """Answers again, where a setting or the passing of time may have changed the answer."""
        stored = [
            name for name, field in self._fields.items() if field.compute == "_compute_alert_answer"
        ]
        for name in stored:
            self.env.add_to_compute(self._fields[name], self)
        # what copies these fields, on the partner and elsewhere, follows
        self.modified(stored)
        self._settle({status.id: status._snapshot() for status in self})


def _iso(day):
    return day.isoformat() if day else None


def booking_values(booking, zone):
    """A `Booking` for front ends, in the coop's time; None for None."""
    if booking is None:
        return None
    start = local_naive(booking.start, zone)
    return {
        "id": booking.id,
        "name": booking.name,
        "date": start.date().isoformat(),
        "time": f"{start:%H:%M}",
        "gives_credit": booking.gives_credit,
    }
