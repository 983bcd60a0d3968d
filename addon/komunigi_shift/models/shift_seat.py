# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import logging
from typing import NamedTuple

from odoo import api, fields, models
from odoo.exceptions import RedirectWarning, UserError
from odoo.tools import SQL

from ..policy import (
    SOFT,
    Refusals,
    SeatFacts,
    Slot,
    Worker,
    WorkerFacts,
    day_start,
    has_started,
    isolated,
    seat_refusals,
)
from .groups import MANAGEMENT_GROUP

#: states that say how the shift went; not for a shift that has yet to start
ATTENDANCE = ("done", "absent_2", "absent_1", "absent_0")
#: states in which a shift takes the time of its worker
TAKES_TIME = ("open", "done")
#: a seat that is set free says nothing about who had it
FREED = {"worker_id": False, "is_regular": False, "is_compensation": False}
#: whose free seat it still is, as it was, while nobody else takes it
KEEPERS = ("released_by_id", "given_back_by_id")
#: fields from which it follows whether a worker may have a seat
SEAT_FIELDS = {"worker_id", "start_time", "end_time", "state", "company_id"}
CONFIRMED = "shift_confirmed"


class Confirmed:
    """In the context while a seat is given: refusals (of `SOFT`) that somebody who may override
    them has been told of. No RPC call can send one."""

    def __init__(self, keys=()):
        self.keys = frozenset(keys)

    @classmethod
    def within(cls, env):
        """The one of this class that a seat is given within, or None."""
        confirmed = env.context.get(CONFIRMED)
        return confirmed if isinstance(confirmed, cls) else None


class Former(NamedTuple):
    """A shift before it was changed."""

    worker: models.BaseModel
    start: object
    end: object
    state: str
    company: models.BaseModel

    @property
    def taken(self):
        """Whose time it takes, when and where; None if it takes none."""
        return self._replace(state=None) if self.state in TAKES_TIME else None


class ShiftSeat(models.AbstractModel):
    """Who may take the seat of a shift (rule 10), at every door: `create` and `write` ask
    `_check_seats`, whatever screen or call they come from.

    The addon's own code, and whoever else works with `sudo`, decides for itself, unless it gives
    the seat by `_give_to`. Completes `shift.shift`, which has `worker_id`, `company_id`, `state`,
    `start_time`, `end_time`, `task_type_id` and `gives_credit`.
    """

    _name = "shift.seat"
    _description = "Seat of a Shift"

    @api.onchange("worker_id", "start_time", "end_time")
    def _onchange_seat(self):
        """Says at once what saving is going to ask or refuse."""
        origin = self._origin
        if not (self.worker_id and self.start_time and self.end_time and self.company_id):
            return None
        former = origin._formers().get(origin.id) if origin else None
        refusals = self._seat_refusals(former)
        if not refusals.any:
            return None
        key = (refusals.hard or refusals.soft)[0]
        return {
            "warning": {
                "title": self.env._("This seat"),
                "message": self._refusal_text(key),
                "type": "notification",
            }
        }

    def _is_free_seat(self):
        return self.state == "open" and not self.worker_id

    def _free(self, **keeper):
        """Takes the worker off these shifts: they are free seats again.

        :param keeper: one of `KEEPERS` with the status whose seats they were, for whom they stay
            what they were while nobody else takes them. Those released, for a leave or a
            departure, are offered back after it.
        """
        self.check_access("write")
        kept = {name: status.id for name, status in keeper.items()}
        # sudo: whose seat it was is kept by the addon alone
        shifts = self.sudo() if kept else self
        shifts.write({"worker_id": False} | kept)

    def _give_to(self, worker, despite=()):
        """Gives these free seats to a worker (a partner), also in code that works with `sudo`.

        :param despite: what is known of `SOFT` and shall not hinder; whoever calls has asked
        :raise UserError: says why the worker may not take one of them
        """
        confirmed = self.with_context(**{CONFIRMED: Confirmed(despite)})
        confirmed.write({"worker_id": worker.id})

    def _slot_key(self):
        """What the seats of one shift have in common: the same work at the same time. Without a
        task, the work is what the name says."""
        work = self.task_type_id or self.name
        return self.start_time, self.end_time, work, self.gives_credit

    def _free_seats_alike(self):
        """The free seats of the same work at the same time, this one first where it is free."""
        return (self | self._same_slot()).filtered(lambda seat: seat._is_free_seat())

    def _same_slot(self):
        """The other seats of the same work at the same time."""
        self.ensure_one()
        named = [] if self.task_type_id else [("name", "=", self.name)]
        return self.search(
            [
                *named,
                ("id", "!=", self.id),
                ("company_id", "=", self.company_id.id),
                ("start_time", "=", self.start_time),
                ("end_time", "=", self.end_time),
                ("task_type_id", "=", self.task_type_id.id),
                ("gives_credit", "=", self.gives_credit),
            ]
        )

    @api.model
    def _first_free_day(self, company):
        """The first day on which a company has a free seat that gives a credit, or None."""
        free = [*self._coming_domain(company), ("worker_id", "=", False)]
        return self.search(free, order="start_time", limit=1).day or None

    @api.model
    def _coming_domain(self, company):
        """The open seats of a company from now on that give a credit, free or not."""
        return [
            ("company_id", "=", company.id),
            ("state", "=", "open"),
            ("gives_credit", "=", True),
            ("start_time", ">=", fields.Datetime.now()),
        ]

    @api.model
    def _free_slots(self, company, since=None, before=None):
        """The company's coming `Slot`s that give a credit and have a free seat, each with one of
        its free seats: from the day `since` to the day `before` (excluded), if there are any.

        The database counts the seats: what it costs is the slots found, not the seats in them.
        """
        domain = self._coming_domain(company)
        if since:
            domain.append(("start_time", ">=", day_start(since, company.shift_tz)))
        if before:
            domain.append(("start_time", "<", day_start(before, company.shift_tz)))
        query = self._search(domain)
        start, end, task, name, worker, seat = (
            self._field_to_sql(self._table, name, query)
            for name in ("start_time", "end_time", "task_type_id", "name", "worker_id", "id")
        )
        named = SQL("CASE WHEN %s IS NULL THEN %s END", task, name)
        is_free = SQL("FILTER (WHERE %s IS NULL)", worker)
        query.groupby = SQL("%s, %s, %s, %s", start, end, task, named)
        query.having = SQL("COUNT(*) %s > 0", is_free)
        columns = (
            *(start, end),
            SQL("MIN(%s) %s", seat, is_free),
            SQL("COUNT(*) %s", is_free),
            SQL("COUNT(*)"),
        )
        return [Slot(*row) for row in self.env.execute_query(query.select(*columns))]

    @api.model
    def _unfinished_of(self, worker):
        """The open shifts of this partner that are not over."""
        return self.search(
            [
                ("worker_id", "=", worker.id),
                ("state", "=", "open"),
                ("end_time", ">=", fields.Datetime.now()),
            ]
        )

    @api.model
    def _returnable_to(self, status, worker):
        """The seats that a leave or a departure of this status has freed, that are still free, and
        that `worker` (the `Worker` it is going to be) can take without a question."""
        now, terms = fields.Datetime.now(), status.company_id._shift_terms()
        released = self.search(
            [
                ("released_by_id", "=", status._origin.id),
                ("worker_id", "=", False),
                ("state", "=", "open"),
                ("start_time", ">=", now),
            ]
        )
        own = self._unfinished_of(status.cooperator_id)
        times = [(shift.start_time, shift.end_time) for shift in own]
        returnable = self.browse()
        for shift in released:
            seat = SeatFacts(shift.start_time, shift.end_time, shift.company_id.id)
            facts = status._as_asking(times, worker=worker)
            if not seat_refusals(facts, seat, now, terms).any:
                returnable |= shift
                times.append((shift.start_time, shift.end_time))
        return returnable

    def _chosen_to_return(self, status):
        """Those of these seats, chosen by the office, that can go back to this worker. What else
        could is any free seat from then on: the office has chosen so."""
        returnable = self._returnable_to(status, status._as_worker())
        (returnable - self)._free(released_by_id=status.browse())
        return returnable & self

    def _formers(self):
        """{id: `Former`} of these shifts as they stand."""
        return {
            shift.id: Former(
                shift.worker_id, shift.start_time, shift.end_time, shift.state, shift.company_id
            )
            for shift in self
        }

    def _check_seats(self, formers):
        """Refuses, in words, that these shifts have the workers that they have now.

        :param formers: {id: `Former`}; an id that is missing was just created
        :raise UserError: nobody may do it, or only the management, and this user is not of it
        :raise RedirectWarning: the management may, and is asked first
        """
        confirmed = Confirmed.within(self.env)
        if self.env.su and confirmed is None:
            return
        known = confirmed.keys if confirmed else ()
        for shift in self.filtered("worker_id"):
            former = formers.get(shift.id)
            refusals = shift._seat_refusals(former)
            if refusals.hard:
                raise UserError(shift._refusal_text(refusals.hard[0]))
            asked = [key for key in refusals.soft if key not in known]
            if asked:
                shift._ask_first(asked, former)

    def _mark_bookings(self, formers):
        """Writes the row of each worker's status whose time one of these seats has just taken:
        given, moved or opened again.

        So two at once for one worker, or one while the worker leaves, meet a conflict, which the
        checks alone would not see.
        """
        if self.env.su and Confirmed.within(self.env) is None:
            return
        for id_, now in self._formers().items():
            former = formers.get(id_)
            if now.worker and now.taken and not (former and former.taken == now.taken):
                # sudo: the number says nothing, whoever books writes it
                for status in now.worker.sudo().cooperative_status_ids:
                    status.booking_number += 1

    def _ask_first(self, keys, former):
        """Refuses what only the management may do; offers them to confirm it."""
        text = " ".join(self._refusal_text(key) for key in keys)
        if not self.env.user.has_group(MANAGEMENT_GROUP):
            advice = self.env._("Only the management may book it anyway.")
            raise UserError(f"{text} {advice}")
        if Confirmed.within(self.env):
            advice = self.env._(
                "The management may book it anyway, despite: %(keys)s.", keys=", ".join(keys)
            )
            raise UserError(f"{text} {advice}")
        if former is None:
            advice = self.env._(
                "To book it anyway, save the shift without a worker first, then choose the worker."
            )
            raise UserError(f"{text} {advice}")
        wanted = {
            "default_shift_id": self.id,
            "default_worker_id": self.worker_id.id,
            "default_start_time": fields.Datetime.to_string(self.start_time),
            "default_end_time": fields.Datetime.to_string(self.end_time),
            "default_warning": text,
        }
        # sudo: the action of the addon's own dialog
        action = self.env.ref("komunigi_shift.shift_confirmation_action").sudo()
        question = RedirectWarning(text, action.id, self.env._("Book anyway…"), wanted)
        # a question to the user is not an error of the server
        question.loglevel = logging.INFO
        raise question

    def _seat_refusals(self, former=None, leaving=()):
        """The `Refusals` of the worker whom this shift has now.

        :param leaving: ids of the worker's shifts that are set free for it

        A seat that is newly given is judged as `seat_refusals` does, one that is moved by what its
        new time adds. What has started can only be entered: by creating the shift with its worker
        (the management), or by a worker together with the attendance (a walk-in); neither asks
        what is past. Attendance of the worker who is there already asks for the company alone.
        """
        self.ensure_one()
        now = fields.Datetime.now()
        worker, company = self.worker_id._origin, self.company_id._origin
        is_given = former is None or former.worker != worker
        place = (self.start_time, self.end_time, company)
        is_moved = former is not None and (former.start, former.end, former.company) != place
        is_reopened = former is not None and self.state == "open" != former.state
        if is_given and former and former.worker:
            return self._refusals_now(now, is_taken=True)
        if is_given:
            is_entered = former is None or self.state in (*ATTENDANCE, "excused")
            entered = is_entered and has_started(self.start_time, now)
            ignored = {"started", "not_open", *SOFT} if entered else ()
            return self._refusals_now(now, ignored, leaving=leaving)
        if is_moved:
            # whether it takes the worker's time is asked of what is open
            ignored = set() if self.state == "open" else {"not_open", "gone", "overlap"}
            if not has_started(former.start, now):
                ignored.update(self._refusals_now(now, place=(former.start, former.end)).soft)
            elif has_started(self.start_time, now):
                ignored.update(("started", *SOFT))
            return self._refusals_now(now, ignored)
        if is_reopened:
            # an absence that has unsubscribed its worker is taken back as any other
            past = {"gone"} if has_started(self.start_time, now) else set()
            return self._refusals_now(now, {"started", *SOFT, *past})
        is_elsewhere = self._company_of(worker) != company
        return Refusals(["other_company"] if is_elsewhere else [], [])

    def _company_of(self, worker):
        """The company that a partner works for; that of the shift, where nothing is known."""
        # sudo: it decides who may book them, also where the partner is not theirs to read
        worker = worker.sudo()
        status = worker.cooperative_status_ids[:1]
        return (status.company_id or worker.company_id or self.company_id._origin).sudo(False)

    def _refusals_now(self, now, ignored=(), is_taken=False, place=None, leaving=()):
        """What `seat_refusals` says of this shift and its worker, without the keys `ignored`."""
        # sudo: the worker's facts decide, whoever books and whatever they may read
        shift = self.sudo()
        start, end = place or (shift.start_time, shift.end_time)
        seat = SeatFacts(start, end, shift.company_id._origin.id, shift.state, is_taken)
        terms = shift.company_id._origin._shift_terms()
        found = seat_refusals(shift._worker_facts(start, end, leaving), seat, now, terms)
        return Refusals(*([key for key in keys if key not in ignored] for keys in found))

    def _worker_facts(self, start, end, leaving=()):
        """The `WorkerFacts` of this shift's worker, for a seat from `start` to `end`."""
        worker = self.worker_id._origin
        shifts = self.env["shift.shift"].search_fetch(
            [
                ("id", "not in", [self._origin.id, *leaving]),
                ("worker_id", "=", worker.id),
                ("state", "in", TAKES_TIME),
                ("start_time", "<", end),
                ("end_time", ">", start),
            ],
            ["start_time", "end_time"],
        )
        own = tuple((shift.start_time, shift.end_time) for shift in shifts)
        status = worker.cooperative_status_ids[:1]
        if status:
            return status._as_asking(own, status._current_answer().before)
        # a worker who was never subscribed: nothing else is known that would stand in the way
        unknown, company = Worker(working_mode="regular"), self._company_of(worker)
        return WorkerFacts(unknown, company.id, own, is_archived=not worker.active)

    def _doubts_about(self, worker, leaving=()):
        """(why this worker may not have one of these shifts or None, [keys of `SOFT` asked]).

        Nothing is asked where one of them is refused whatever is answered.

        :param leaving: ids of the worker's shifts that are set free for them
        """
        hard, soft, asks = [], [], []
        for shift in self:
            # judged as it would be after booking, on a copy that is never saved
            taken = shift.new({"worker_id": worker.id}, origin=shift)
            former = shift._formers()[shift.id]
            if former.worker == worker:
                continue
            refusals = taken._seat_refusals(former, leaving)
            hard += map(taken._refusal_text, refusals.hard)
            soft += map(taken._refusal_text, refusals.soft)
            asks += refusals.soft
        if hard:
            return hard[0], []
        return soft[0] if soft else None, [key for key in SOFT if key in asks]

    def _refusal_text(self, key):
        """Why the worker of this shift may not have it, as a sentence: a key of `Refusals`."""
        # sudo: whoever may book is told the same, also where partners are not theirs to read
        name, shift = isolated(self.worker_id.sudo().name), isolated(self.name)
        texts = {
            "taken": self.env._(
                "The seat %(shift)s is taken. Set it free before giving it to %(name)s.",
                shift=shift,
                name=name,
            ),
            "not_open": self.env._(
                "%(shift)s is not open: nobody can be booked for it.", shift=shift
            ),
            "started": self.env._(
                "%(shift)s has already started: %(name)s can only be entered together with the "
                "attendance.",
                shift=shift,
                name=name,
            ),
            "gone": self.env._("%(name)s no longer works shifts: none can be booked.", name=name),
            "other_company": self.env._("%(name)s works in another coop.", name=name),
            "overlap": self.env._("%(name)s already has another shift at that time.", name=name),
            "on_holiday": self.env._("%(name)s is on leave on that day: a holiday.", name=name),
            "exempted": self.env._("%(name)s is on leave on that day: an exemption.", name=name),
            "too_late": self.env._(
                "%(shift)s is too late to prevent the alert of %(name)s.", shift=shift, name=name
            ),
        }
        if key == "gone" and not self.worker_id.sudo().active:
            return self.env._(
                "%(name)s is archived: take the contact out of the archive to book a shift.",
                name=name,
            )
        status = self.worker_id.sudo().cooperative_status_ids[:1]
        if key == "too_late" and status.alert_registration_state == "in_alert":
            return self.env._(
                "%(shift)s is too late for the deadline of %(name)s.", shift=shift, name=name
            )
        return texts[key]
