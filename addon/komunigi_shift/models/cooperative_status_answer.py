from dataclasses import replace

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools.misc import format_date, format_time

from ..policy import (
    Wording,
    Worker,
    answer_for,
    local_date,
    local_naive,
    offered,
    timeline_of,
)

REGISTRATION_STATES = [
    ("yes", "Yes"),
    ("no", "No"),
    ("pending", "Pending"),
    ("in_alert", "In alert"),
    ("not_applicable", "Not applicable"),
    ("incomplete", "Incomplete"),
]
#: values of `status` at which nobody works any more
GONE = ("unsubscribed", "resigning")
#: attribute of the rules' `Worker` -> the field of the status that holds it; a pair for a pair
WORKER_FIELDS = {
    "working_mode": "working_mode",
    "start": "irregular_start_date",
    "last_countdown": "last_countdown_date",
    "sr": "sr",
    "sc": "sc",
    "alert_start": "alert_start_time",
    "extension_start": "extension_start_time",
    "extension_days": "time_extension",
    "holiday": ("holiday_start_time", "holiday_end_time"),
    "exemption": ("temporary_exempt_start_date", "temporary_exempt_end_date"),
    "unsubscribed": "unsubscribed",
    "resigning": "resigning",
}


def worker_fields(but=()):
    """The set of the fields in `WORKER_FIELDS`, without those of the attributes named in `but`."""
    kept = [names for attribute, names in WORKER_FIELDS.items() if attribute not in but]
    return {name for names in kept for name in ([names] if isinstance(names, str) else names)}


class CooperativeStatusAnswer(models.AbstractModel):
    """The alert badge, and acting on it: the seats that would help, booking and cancelling one.

    The answer is stored so that it can be searched, and explained when it is read. What is stored
    changes only when an input changes or when a shift passes (rules 3 and 6).

    Completes a worker's status, which has `cooperator_id`, `company_id`, `status`, the fields of
    `WORKER_FIELDS`, and `_snapshot`, `_settle` and `_announce_answers` for what follows.
    """

    _name = "cooperative.status.answer"
    _description = "Alert Answer of a Worker"

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
    booking_number = fields.Integer(
        readonly=True, copy=False, help="How many seats were booked through the badge."
    )

    @api.depends(
        "cooperator_id",
        "company_id.shift_tz",
        # the counter of compensations is a regular worker's, and says nothing about an alert
        *sorted(worker_fields(but=["sc"])),
        "leave_ids.kind",
        "leave_ids.state",
        "leave_ids.start_date",
        "leave_ids.end_date",
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
        self._announce_answers()

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
             timeline: [{date, kind, ...}]}   (kinds: see `policy.timeline_of`)

        :raise AccessError: for a status that is not the reader's to see
        """
        self.check_access("read")
        if not self:
            terms = self.env.company._shift_terms()
            return self._answer_values(answer_for(None, [], fields.Datetime.now(), terms))
        return self._answer_values(self._current_answer())

    def preview_alert(self, changes):
        """What the answer would become, without changing anything.

        :param changes: any of {"book": [shift ids], "cancel": [shift ids], "holiday": [start, end],
            "exemption": [start, end or null]}, dates as "YYYY-MM-DD"; [null, null] takes a leave
            away
        :return: {"before": answer, "after": answer, "frees": [shifts inside the new leave]}
        """
        self.ensure_one()
        self.check_access("read")
        bookings = self._current_bookings()
        cancelled = set(changes.get("cancel", ()))
        bookings = [booking for booking in bookings if booking.id not in cancelled]
        booked = self.env["shift.shift"].browse(changes.get("book", ()))
        booked.check_access("read")
        bookings += [shift._as_booking() for shift in booked]
        worker = self._as_worker()
        leave = {
            name: self._read_dates(changes[name])
            for name in ("holiday", "exemption")
            if name in changes
        }
        worker = replace(worker, **leave)
        frees = self._bookings_on_leave(bookings, worker) if leave else []
        bookings = [booking for booking in bookings if booking not in frees]
        zone = self.company_id.sudo().shift_tz
        frees = [booking_values(booking, zone) for booking in frees]
        return self._preview(worker, bookings) | {"frees": frees}

    def get_free_seats_before_alert(self, limit=80):
        """Free seats that would count before the alert date or, in alert, the deadline.

        Seats of the same work at the same time are one entry; the emptiest come first::

            [{shift_id, name, task_type, date, time, end_time, free, total}]

        Without a date to be before (not applicable, incomplete) there is nothing to offer.
        """
        self.ensure_one()
        self.check_access("read")
        self.env["shift.shift"].check_access("write")
        answer = self._current_answer()
        if answer.state in ("not_applicable", "incomplete"):
            return []
        before = answer.alert_date or answer.deadline
        company = self.company_id.sudo()
        zone = company.shift_tz
        # sudo: only their times are used, to leave out seats that overlap
        own = self.env["shift.shift"].sudo()._unfinished_of(self.cooperator_id)
        slots = offered(
            # sudo: who may book is shown how full each shift of the coop is, and no names
            self.env["shift.shift"].sudo()._free_slots(company, before),
            [(shift.start_time, shift.end_time) for shift in own],
            fields.Datetime.now(),
            before,
            lambda instant: local_date(instant, zone),
        )
        worker = self._as_worker()
        working = [
            slot
            for slot in slots
            if not any(local_date(slot.start, zone) in window for window in worker.windows)
        ]
        return [_slot_values(slot, zone) for slot in working[:limit]]

    def book_seat(self, shift_id):
        """Books a free seat, or another one of the same work and time if it has just been taken.

        Two people asking for the last seat at once both write its row: PostgreSQL lets one through,
        Odoo runs the other's call again, and that one then finds the seat taken.

        :return: the answer afterwards, as `get_alert_answer`
        :raise UserError: no seat is left, or this worker cannot take it; says so
        """
        self.ensure_one()
        self.check_access("read")
        wanted = self.env["shift.shift"].browse(shift_id).exists()
        wanted.check_access("write")
        self._check_can_book(wanted)
        seat = (wanted | wanted._same_slot()).filtered(lambda shift: shift._is_free_seat())[:1]
        if not seat:
            raise UserError(self.env._("That seat has just been taken. Please choose another one."))
        # sudo: the row of the status is written so that one worker booking twice at once meets a
        # conflict here, which the check for overlapping shifts alone would not see
        self.sudo().booking_number += 1
        seat.worker_id = self.cooperator_id
        return self.get_alert_answer()

    def cancel_seat(self, shift_id):
        """Frees the seat of a coming shift of this worker, for others to take.

        :return: the answer afterwards, as `get_alert_answer`
        :raise UserError: the shift is not this worker's any more, or has begun; says so
        """
        self.ensure_one()
        self.check_access("read")
        shift = self.env["shift.shift"].browse(shift_id).exists()
        shift.check_access("write")
        if shift.worker_id != self.cooperator_id or shift.state != "open":
            raise UserError(
                self.env._(
                    "%(name)s is not booked for that shift any more.", name=self.display_name
                )
            )
        if shift.start_time < fields.Datetime.now():
            raise UserError(
                self.env._("That shift has already started: enter its attendance instead.")
            )
        shift._free()
        return self.get_alert_answer()

    def _as_worker(self, **changes):
        """This status as the rules take it (`Worker`), with `changes` to its attributes."""
        self.ensure_one()
        values = {
            attribute: self._rule_value(names)
            if isinstance(names, str)
            else tuple(self._rule_value(name) for name in names)
            for attribute, names in WORKER_FIELDS.items()
        }
        worker = Worker(**values)
        # sudo: a leave that the reader may not see counts all the same
        windows = self.sudo().leave_ids._windows()
        others = tuple(window for window in windows if window not in worker.windows)
        return replace(worker, leaves=others, **changes)

    def _rule_value(self, name):
        """A field's value as the rules take it: no date is None."""
        return self[name] or None if self._fields[name].type == "date" else self[name]

    def _alert_answers(self):
        """[(status, AlertAnswer)] for these statuses, with one query for all their shifts."""
        now = fields.Datetime.now()
        # sudo: a reader of the status may not read shifts, yet the answer is the same for all
        bookings = self.env["shift.shift"].sudo()._open_bookings(self.cooperator_id)
        companies = self.company_id | self.env.company
        terms = {company.id: company._shift_terms() for company in companies}
        answers = []
        for status in self:
            company = status.company_id or self.env.company
            mine = bookings.get((status.cooperator_id._origin.id, company.id), [])
            answer = answer_for(status._as_worker(), mine, now, terms[company.id])
            answers.append((status, answer))
        return answers

    def _current_answer(self):
        """The `AlertAnswer` of this one status, by the clock of now."""
        # sudo: the answer tells of the worker's own shifts, to who may read the worker's status
        ((_status, answer),) = self.sudo()._alert_answers()
        return answer

    def _current_bookings(self):
        """The open `Booking`s of this worker."""
        answer = self._current_answer()
        return [*answer.unvalidated, *answer.coming]

    def _preview(self, worker, bookings):
        """{"before", "after"}: the answer as it is, and that of a `Worker` with `Booking`s."""
        terms = self.company_id.sudo()._shift_terms()
        after = answer_for(worker, bookings, fields.Datetime.now(), terms)
        before = self._current_answer()
        return {"before": self._answer_values(before), "after": self._answer_values(after)}

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

    @api.model
    def _answer_fields(self):
        """Names of the stored fields that the answer computes."""
        fields_ = self._fields.items()
        return [name for name, field in fields_ if field.compute == "_compute_alert_answer"]

    def _refresh_answers(self):
        """Answers again, where a setting or the passing of time may have changed the answer."""
        self._show_leaves()
        stored = self._answer_fields()
        for name in stored:
            self.env.add_to_compute(self._fields[name], self)
        # what copies these fields, on the partner and elsewhere, follows
        self.modified(stored)
        self._settle({status.id: status._snapshot() for status in self})

    def _bookings_on_leave(self, bookings, worker):
        """The coming bookings that fall inside a leave of `worker`."""
        now, zone = fields.Datetime.now(), self.company_id.sudo().shift_tz
        return [
            booking
            for booking in bookings
            if booking.start >= now
            and any(local_date(booking.start, zone) in window for window in worker.windows)
        ]

    def _check_can_book(self, shift):
        """Refuses, with the reason, a booking that cannot stand."""
        if not shift:
            raise UserError(
                self.env._("That shift does not exist any more. Please choose another one.")
            )
        if self.status in GONE:
            raise UserError(
                self.env._(
                    "%(name)s does not work any more: no shift can be booked.",
                    name=self.display_name,
                )
            )
        if shift.start_time < fields.Datetime.now():
            raise UserError(
                self.env._("That shift has already started. Please choose another one.")
            )
        if shift.company_id != self.company_id:
            raise UserError(self.env._("That shift belongs to another coop."))
        zone = self.company_id.sudo().shift_tz
        day = local_date(shift.start_time, zone)
        if any(day in window for window in self._as_worker().windows):
            raise UserError(self.env._("%(name)s is on leave on that day.", name=self.display_name))

    def _read_dates(self, pair):
        """(start, end) as dates or None, of what a client sent."""
        start, end = pair
        try:
            return fields.Date.to_date(start) or None, fields.Date.to_date(end) or None
        except (TypeError, ValueError) as error:
            raise UserError(self.env._("A date is not readable.")) from error


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


def _slot_values(slot, zone):
    """A `Slot` for front ends, in the coop's time."""
    start, end = local_naive(slot.start, zone), local_naive(slot.end, zone)
    return {
        "shift_id": slot.seat,
        "name": slot.name,
        "task_type": slot.task,
        "date": start.date().isoformat(),
        "time": f"{start:%H:%M}",
        "end_time": f"{end:%H:%M}",
        "free": slot.free,
        "total": slot.total,
    }


def _iso(day):
    return day.isoformat() if day else None
