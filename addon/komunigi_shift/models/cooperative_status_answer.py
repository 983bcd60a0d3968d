# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from dataclasses import replace

from odoo import api, fields, models
from odoo.tools.misc import format_time

from ..policy import (
    Wording,
    Worker,
    WorkerFacts,
    answer_for,
    answer_values,
    booking_values,
    extended,
    has_started,
    local_date,
)
from .announcements import announce
from .changed_values import assign_changed
from .client_values import LEAVES, read_changes
from .day_in_words import day_in_words
from .worker_fields import ANSWER_FIELDS, read_answer, read_worker, worker_fields, worker_of

REGISTRATION_STATES = [
    ("yes", "Yes"),
    ("no", "No"),
    ("pending", "Pending"),
    ("in_alert", "In alert"),
    ("not_applicable", "Not applicable"),
    ("incomplete", "Incomplete"),
]


class CooperativeStatusAnswer(models.AbstractModel):
    """The alert badge, and what would become of it.

    The answer is stored so that it can be searched, and explained when it is read. What is stored
    changes only when an input changes or when a shift passes (rules 3 and 6).

    Completes a worker's status, which has `cooperator_id`, `company_id`, `status`, the fields of
    `WORKER_FIELDS`, and `_snapshots` and `_settle` for what follows.
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
    registration_deadline = fields.Date(
        "Shift Needed before",
        compute="_compute_alert_answer",
        store=True,
        index="btree_not_null",
        help="The alert date or, in alert, the deadline: a shift has to be before it.",
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
        "Next Shift Date", compute="_compute_alert_answer", store=True
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
    countdown_due_date = fields.Date(
        compute="_compute_alert_answer",
        store=True,
        index="btree_not_null",
        help="The next countdown date to handle, on leave or not.",
    )
    alert_registration_reason = fields.Char(
        "Why", compute="_compute_alert_registration_reason", compute_sudo=True
    )
    booking_number = fields.Integer(
        readonly=True,
        copy=False,
        help="Rises with every booking, and when one is moved or opened again.",
    )

    @api.depends(
        "cooperator_id",
        "company_id.shift_tz",
        # the counter of compensations is a regular worker's, and says nothing about an alert
        *worker_fields(but=["sc"]),
        "cooperator_id.shift_shift_ids.start_time",
        "cooperator_id.shift_shift_ids.state",
        "cooperator_id.shift_shift_ids.worker_id",
        "cooperator_id.shift_shift_ids.gives_credit",
        "cooperator_id.shift_shift_ids.company_id",
    )
    def _compute_alert_answer(self):
        rows = [
            (status, read_answer(status), _stored(answer))
            for status, answer in self._alert_answers()
        ]
        assign_changed(self, ANSWER_FIELDS, rows)
        announce(self)

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

        :raise AccessError: for a status that the reader cannot see
        """
        self.check_access("read")
        if not self:
            terms = self.env.company._shift_terms()
            return self._answer_values(answer_for(None, [], fields.Datetime.now(), terms))
        return self._answer_values(self._current_answer())

    def preview_alert(self, changes):
        """What the answer would become, without changing anything.

        :param changes: any of {"book": [shift ids], "cancel": [shift ids], "holiday": [start, end],
            "exemption": [start, end or null], "extension": days}, dates as "YYYY-MM-DD"; a leave
            is one more, [null, null] takes the shown one away
        :return: {"before": answer, "after": answer, "frees": [shifts inside the new leave],
            "refused": why a shift to book is none for this worker, or null,
            "asks": [what only the management may pass over, as `book_seat` takes it]}
        :raise UserError: the changes are not readable, or out of range; says so
        """
        self.ensure_one()
        self.check_access("read")
        changes = read_changes(self.env, changes, self.company_id.sudo()._shift_today())
        bookings = self._current_bookings()
        cancelled = set(changes["cancel"])
        bookings = [booking for booking in bookings if booking.id not in cancelled]
        booked = self.env["shift.shift"].browse(changes["book"])
        booked.check_access("read")
        bookings += [shift._as_booking() for shift in booked]
        leave = {name: changes[name] for name in LEAVES if name in changes}
        worker = self._as_worker()
        for kind, dates in leave.items():
            worker = worker.with_leave(kind, *dates)
        if "extension" in changes:
            company = self.company_id.sudo()
            terms, today = company._shift_terms(), company._shift_today()
            worker = extended(worker, today, changes["extension"], terms).given_to(worker)
        frees = self._bookings_on_leave(bookings, Worker(**leave))
        bookings = [booking for booking in bookings if booking not in frees]
        zone = self.company_id.sudo().shift_tz
        refused, asks = booked._doubts_about(self.cooperator_id, changes["cancel"])
        frees = [booking_values(booking, zone) for booking in frees]
        more = {"frees": frees, "refused": refused, "asks": asks}
        return self._preview(worker, bookings) | more

    def _as_worker(self, **changes):
        """This status as the rules take it (`Worker`), with `changes` to its attributes."""
        self.ensure_one()
        worker = worker_of(read_worker(self))
        return replace(worker, **changes) if changes else worker

    def _as_asking(self, own, before=None, worker=None):
        """This worker, or the `Worker` that they are going to be, as seats are judged for them
        (`WorkerFacts`)."""
        # sudo: only whether the contact is archived is used
        is_archived = not self.cooperator_id.sudo().active
        worker = worker or self._as_worker()
        return WorkerFacts(worker, self.company_id.id, tuple(own), before, is_archived)

    @api.model
    def _of_partners(self, partners):
        """The statuses of these partners that the reader may see, with what answers are made of."""
        names = [*worker_fields(), "cooperator_id", "company_id"]
        return self.search_fetch([("cooperator_id", "in", partners.ids)], names)

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
        # sudo: whoever may read the worker's status may read the worker's own shifts
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
        return answer_values(answer, zone) | {
            "status_id": self.id,
            "partner_id": self.cooperator_id.id,
            # sudo: whoever sees a worker is told the name, also of a contact of another company
            "partner_name": self.cooperator_id.sudo().display_name,
            "state_label": labels[answer.state],
            "reason": self._wording(answer).reason(answer),
            "sr": self.sr,
            "as_of": fields.Datetime.to_string(fields.Datetime.now()),
        }

    def _badge_values(self, answer):
        """What a screen of few words shows of an answer: {state, reason, next_shift}."""
        zone = (self.company_id or self.env.company).sudo().shift_tz or "UTC"
        return {
            "state": answer.state,
            "reason": self._wording(answer).reason(answer),
            "next_shift": booking_values(answer.next_shift, zone),
        }

    def _wording(self, answer):
        """Words for the reader: in the language of the environment, dates as it writes them."""
        lang = self.env.lang

        def day(value):
            pattern = "d MMM" if value.year == answer.today.year else "d MMM y"
            return day_in_words(self.env, value, pattern)

        def hour(value):
            return format_time(self.env, value, time_format="HH:mm", lang_code=lang)

        company = self.company_id or self.env.company
        # sudo: everyone may know the time zone of the coop, if not the rest of the company
        return Wording(self.env._, day, hour, company.sudo().shift_tz or "UTC")

    def _refresh_answers(self):
        """Computes them anew, where a setting or the passing of time may have changed them."""
        for name in ANSWER_FIELDS:
            self.env.add_to_compute(self._fields[name], self)
        # what copies these fields, on the partner and elsewhere, follows
        self.modified(ANSWER_FIELDS)
        self.env["cooperative.leave"]._show(self)
        before = self._snapshots()
        workers = {id_: snapshot["worker"] for id_, snapshot in before.items()}
        self._enter_in_history(self._follow(before, workers))

    def _bookings_on_leave(self, bookings, worker):
        """The coming bookings that fall inside a leave of `worker`."""
        now, zone = fields.Datetime.now(), self.company_id.sudo().shift_tz
        return [
            booking
            for booking in bookings
            if not has_started(booking.start, now)
            and worker.leave_on(local_date(booking.start, zone))
        ]


def _stored(answer):
    """What is stored of an answer, in the order of `ANSWER_FIELDS`."""
    shift = answer.next_shift
    return (
        answer.alert_date or False,
        answer.before or False,
        answer.next_countdown or False,
        shift.id if shift else False,
        shift.start if shift else False,
        answer.state,
        answer.state == "yes",
        answer.valid_until or False,
        answer.due or False,
    )
