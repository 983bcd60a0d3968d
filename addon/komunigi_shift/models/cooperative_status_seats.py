# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models
from odoo.exceptions import UserError

from ..policy import (
    has_started,
    helpful,
    isolated,
    later,
    shift_day,
    slot_values,
    time_for,
    time_values,
)
from .client_values import read_despite, read_limit, read_number
from .groups import MANAGEMENT_GROUP
from .shift_seat import FREED

#: how far after the date that a seat should have come before, later ones are offered
LATER_DAYS = 56


class CooperativeStatusSeats(models.AbstractModel):
    """The seats that would help a worker, and booking, cancelling and moving one.

    Completes a worker's status with its answer (`cooperative.status.answer`).
    """

    _name = "cooperative.status.seats"
    _description = "Seats of a Worker"

    def get_free_seats_before_alert(self, limit=80):
        """Free seats that would count before the alert date or, in alert, the deadline.

        Seats of the same work at the same time are one entry; the emptiest come first::

            [{shift_id, name, task_type, date, time, end_time, free, total}]

        Without a date to be before (not applicable, incomplete) there is nothing to offer.
        """
        self.ensure_one()
        self.check_access("read")
        self.env["shift.shift"].check_access("write")
        limit = read_limit(self.env, limit)
        answer = self._current_answer()
        if answer.state in ("not_applicable", "incomplete"):
            return []
        slots = helpful(*self._slots_for(answer, before=answer.before))
        return self._slot_values(slots[:limit])

    def get_later_seats(self, limit=20):
        """Free seats on the alert date or, in alert, the deadline, or in the weeks after it: what
        is left where no seat helps, each with the time that would make it help.

        For the management, which alone may book them; nothing for others. Soonest first, as
        `get_free_seats_before_alert` gives them, each with these keys more::

            asks: what to tell `book_seat` to book it as it is
            leave: {start, end, state, alert_date, reason} | null: a holiday with which it helps
            extension: {days, deadline, state, booked, needed, reason} | null: of an alert, alike

        What an answer is told of (state, date, reason, booked, needed) is the one with both.
        """
        self.ensure_one()
        self.check_access("read")
        self.env["shift.shift"].check_access("write")
        limit = read_limit(self.env, limit)
        answer = self._current_answer()
        if not answer.before or not self.env.user.has_group(MANAGEMENT_GROUP):
            return []
        until = shift_day(max(answer.before, answer.today), LATER_DAYS)
        slots = later(*self._slots_for(answer, since=answer.before, before=until))[:limit]
        return [
            values | {"asks": ["too_late"]} | self._time_for(slot, answer)
            for slot, values in zip(slots, self._slot_values(slots), strict=True)
        ]

    def _slots_for(self, answer, **days):
        """What `helpful` and `later` choose from, for this worker with this answer."""
        # sudo: whoever may book is shown how full each shift of the coop is, and no names
        slots = self.env["shift.shift"].sudo()._free_slots(self.company_id.sudo(), **days)
        return slots, *self._judged_by(answer)

    def _judged_by(self, answer):
        """(`WorkerFacts`, now, `Terms`): by which seats are judged for this worker."""
        company = self.company_id.sudo()
        # sudo: only their times are used, to leave out seats that overlap
        own = self.env["shift.shift"].sudo()._unfinished_of(self.cooperator_id)
        times = [(shift.start_time, shift.end_time) for shift in own]
        facts = self._as_asking(times, answer.before)
        return facts, fields.Datetime.now(), company._shift_terms()

    def _time_for(self, slot, answer):
        """{"leave", "extension"}: the time with which a `Slot` helps, as `get_later_seats` says."""
        terms = self.company_id.sudo()._shift_terms()
        given = time_for(slot, self._as_worker(), answer, fields.Datetime.now(), terms)
        time = {"leave": None, "extension": None}
        if given:
            reason = self._wording(given.after).reason(given.after)
            time[given.kind] = time_values(given) | {"reason": reason}
        return time

    def _slot_values(self, slots):
        """`Slot`s for front ends, in the coop's time."""
        zone = self.company_id.sudo().shift_tz
        # sudo: as above
        seats = self.env["shift.shift"].sudo().browse([slot.seat for slot in slots])
        return [
            slot_values(slot, zone) | {"name": seat.name, "task_type": seat.task_type_id.name or ""}
            for slot, seat in zip(slots, seats, strict=True)
        ]

    def book_seat(self, shift_id, despite=()):
        """Books a free seat, or another one of the same work and time if it has just been taken.

        Two people asking for the last seat at once both write its row: PostgreSQL lets one through,
        Odoo runs the other's call again, and that one then finds the seat taken.

        :param despite: what shall not hinder, of "on_holiday", "exempted" and "too_late"; for the
            management alone
        :return: the answer afterwards, as `get_alert_answer`, with `shift_id`: the seat
        :raise UserError: no seat is left, or this worker cannot take it; says so
        """
        self.ensure_one()
        self.check_access("read")
        despite = read_despite(self.env, despite)
        seat = self._seat_to_book(shift_id)
        seat._give_to(self.cooperator_id, despite)
        return self.get_alert_answer() | {"shift_id": seat.id}

    def cancel_seat(self, shift_id):
        """Frees the seat of a coming shift of this worker, for others to take. It stays what it was
        to this worker, such as part of their rhythm, if they are the first to take it again.

        :return: the answer afterwards, as `get_alert_answer`
        :raise UserError: the shift is not this worker's any more, or has begun; says so
        """
        self.ensure_one()
        self.check_access("read")
        self._seat_to_free(shift_id)._free(given_back_by_id=self)
        return self.get_alert_answer()

    def move_seat(self, shift_id, to_shift_id, despite=()):
        """Gives this worker a free seat, as `book_seat` does, for that of a coming shift: both, or
        neither. What the former one was to them, such as part of their rhythm, the new one is.

        :return: the answer afterwards, as `book_seat`
        :raise UserError: as `book_seat` and `cancel_seat`
        """
        self.ensure_one()
        self.check_access("read")
        despite = read_despite(self.env, despite)
        former, seat = self._seat_to_free(shift_id), self._seat_to_book(to_shift_id)
        kind = {name: former[name] for name in FREED if name != "worker_id"}
        former._free()
        seat._give_to(self.cooperator_id, despite)
        # sudo: what it is to the worker is the management's to write; it is moved, not changed
        seat.sudo().write(kind)
        return self.get_alert_answer() | {"shift_id": seat.id}

    def _seat_to_book(self, shift_id):
        """A free seat of the shift that a client names by one of its seats."""
        wanted = self.env["shift.shift"].browse(read_number(self.env, shift_id)).exists()
        wanted.check_access("write")
        if not wanted:
            raise UserError(
                self.env._("That shift does not exist any more. Please choose another one.")
            )
        seat = wanted._free_seats_alike()[:1]
        if not seat:
            raise UserError(self.env._("That seat has just been taken. Please choose another one."))
        return seat

    def _seat_to_free(self, shift_id):
        """The coming shift of this worker that a client names."""
        shift = self.env["shift.shift"].browse(read_number(self.env, shift_id)).exists()
        shift.check_access("write")
        if shift.worker_id != self.cooperator_id or shift.state != "open":
            raise UserError(
                self.env._(
                    "%(name)s is not booked for that shift any more.",
                    name=isolated(self.display_name),
                )
            )
        if has_started(shift.start_time, fields.Datetime.now()):
            raise UserError(
                self.env._("That shift has already started: enter its attendance instead.")
            )
        return shift
