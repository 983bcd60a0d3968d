from dataclasses import replace

from odoo import _, fields, models
from odoo.exceptions import UserError

from ..rules import Booking, Slot, answer_for, day_start, local_date, local_naive, offered
from .cooperative_status import GONE
from .cooperative_status_alert import booking_values


class CooperativeStatus(models.Model):
    """Acting on the answer: the seats that would help, booking one, and what a change would do."""

    _inherit = "cooperative.status"

    booking_number = fields.Integer(
        readonly=True, copy=False, help="How many seats were booked through the badge."
    )

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
        zone = self.company_id.sudo().shift_tz
        own = [(shift.start_time, shift.end_time) for shift in self._own_shifts()]
        slots = offered(
            self._slots(before, zone),
            own,
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
        return [self._slot_values(slot, zone) for slot in working[:limit]]

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
            raise UserError(_("That seat has just been taken. Please choose another one."))
        # sudo: the row of the status is written so that one worker booking twice at once meets a
        # conflict here, which the check for overlapping shifts alone would not see
        self.sudo().booking_number += 1
        seat.worker_id = self.cooperator_id
        return self.get_alert_answer()

    def preview_alert(self, changes):
        """What the answer would become, without changing anything.

        :param changes: any of {"book": [shift ids], "cancel": [shift ids], "holiday": [start, end],
            "exemption": [start, end or null]}, dates as "YYYY-MM-DD"; [null, null] takes a leave
            away
        :return: {"before": answer, "after": answer, "frees": [shifts inside the new leave]}
        """
        self.ensure_one()
        self.check_access("read")
        before = self._current_answer()
        bookings = [*before.unvalidated, *before.coming]
        cancelled = set(changes.get("cancel", ()))
        bookings = [booking for booking in bookings if booking.id not in cancelled]
        booked = self.env["shift.shift"].browse(changes.get("book", ()))
        booked.check_access("read")
        bookings += [
            Booking(shift.start_time, shift.id, shift.name, shift.gives_credit) for shift in booked
        ]
        worker = self._as_worker()
        leave = {
            name: _dates(changes[name]) for name in ("holiday", "exemption") if name in changes
        }
        worker = replace(worker, **leave)
        frees = self._bookings_on_leave(bookings, worker) if leave else []
        bookings = [booking for booking in bookings if booking not in frees]
        terms = self.company_id.sudo()._shift_terms()
        after = answer_for(worker, bookings, fields.Datetime.now(), terms)
        zone = self.company_id.sudo().shift_tz
        return {
            "before": self._answer_values(before),
            "after": self._answer_values(after),
            "frees": [booking_values(booking, zone) for booking in frees],
        }

    def _current_answer(self):
        # sudo: as in `get_alert_answer`, the answer is the same for every reader of the status
        ((_status, answer),) = self.sudo()._alert_answers()
        return answer

    def _bookings_on_leave(self, bookings, worker):
        """The coming bookings that fall inside a leave of `worker`."""
        now, zone = fields.Datetime.now(), self.company_id.sudo().shift_tz
        return [
            booking
            for booking in bookings
            if booking.start >= now
            and any(local_date(booking.start, zone) in window for window in worker.windows)
        ]

    def _own_shifts(self):
        # sudo: only their times are used, to leave out seats that overlap
        return (
            self.env["shift.shift"]
            .sudo()
            .search(
                [
                    ("worker_id", "=", self.cooperator_id.id),
                    ("state", "=", "open"),
                    ("end_time", ">=", fields.Datetime.now()),
                ]
            )
        )

    def _slots(self, before, zone):
        """The coop's coming slots, each with one of its free seats."""
        domain = [
            ("company_id", "=", self.company_id.id),
            ("state", "=", "open"),
            ("gives_credit", "=", True),
            ("start_time", ">=", fields.Datetime.now()),
        ]
        if before:
            domain.append(("start_time", "<", day_start(before, zone)))
        by_slot = {}
        # sudo: who may book is shown how full each shift of the coop is, and no names
        for shift in self.env["shift.shift"].sudo().search(domain, order="id"):
            key = (shift.start_time, shift.end_time, shift.task_type_id)
            by_slot[key] = by_slot.get(key, self.env["shift.shift"]) | shift
        slots = []
        for (start, end, task), shifts in by_slot.items():
            free = shifts.filtered(lambda shift: not shift.worker_id)
            if free:
                seat = free[0]
                counts = {"free": len(free), "total": len(shifts)}
                slots.append(Slot(start, end, seat.id, seat.name, task.sudo().name or "", **counts))
        return slots

    def _slot_values(self, slot, zone):
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

    def _check_can_book(self, shift):
        """Refuses, with the reason, a booking that cannot stand."""
        if not shift:
            raise UserError(_("That shift does not exist any more. Please choose another one."))
        if self.status in GONE:
            raise UserError(
                _(
                    "%(name)s does not work any more: no shift can be booked.",
                    name=self.display_name,
                )
            )
        if shift.start_time < fields.Datetime.now():
            raise UserError(_("That shift has already started. Please choose another one."))
        if shift.company_id != self.company_id:
            raise UserError(_("That shift belongs to another coop."))
        zone = self.company_id.sudo().shift_tz
        day = local_date(shift.start_time, zone)
        if any(day in window for window in self._as_worker().windows):
            raise UserError(_("%(name)s is on leave on that day.", name=self.display_name))


def _dates(pair):
    """(start, end) as dates or None, of what a client sent."""
    start, end = pair
    try:
        return fields.Date.to_date(start) or None, fields.Date.to_date(end) or None
    except (TypeError, ValueError) as error:
        raise UserError(_("A date is not readable.")) from error
