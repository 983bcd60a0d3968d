# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from datetime import timedelta

from odoo import fields, models
from odoo.addons.komunigi_shift.models.client_values import read_number
from odoo.addons.komunigi_shift.policy import SeatFacts, seat_refusals
from odoo.exceptions import UserError

from ..policy import booking_problem, last_day_to_book, offered


class ShiftMemberSeats(models.AbstractModel):
    """The free seats that a member is shown and books alone, and why they may not have one.

    Completes a status; see `cooperative.status` of this addon.
    """

    _name = "shift.member.seats"
    _description = "Seats that a Member Books"

    def _my_seats(self):
        """The free seats that the coop shows its members, soonest first."""
        self.ensure_one()
        company, now = self.company_id.sudo(), fields.Datetime.now()
        delays, answer = company._shift_portal_delays(), self._current_answer()
        last = last_day_to_book(now, delays)
        days = {"before": last + timedelta(days=1)} if last else {}
        slots = self._slots_for(answer, **days)
        found = offered(*slots, delays, company.shift_portal_offer)
        values = self._slot_values([slot for slot, _key in found])
        return [
            seat
            | {
                "day": self._day(seat["date"]),
                "obstacle": key and self._refusal(key, answer.before),
            }
            for seat, (_slot, key) in zip(values, found, strict=True)
        ]

    def _preview_booking(self, shift_id):
        """{"before", "after"}: what booking a seat makes of the answer.

        :raise UserError: as `_book_mine`
        """
        return self._preview_with(self._seat_for_me(shift_id))

    def _seat_link_values(self, shift_id):
        """{seat, before, after}: what the page of a link says before it books.

        :raise UserError: as `_book_mine`
        """
        seat = self._seat_for_me(shift_id)
        return {"seat": self._shift_values(seat)} | self._preview_with(seat)

    def _book_mine(self, shift_id):
        """Books a free seat, or another one of the same work and time.

        :raise UserError: no seat is left, or this member cannot take it; says so
        """
        seat = self._seat_for_me(shift_id)
        seat._give_to(self.cooperator_id)
        self._confirm_booking(seat)

    def _is_booked_for(self, shift_id):
        """Whether this member has a seat of the shift that a client names by one of its seats."""
        wanted = self._seat_named(shift_id)
        alike = wanted and wanted | wanted._same_slot()
        return any(seat.worker_id == self.cooperator_id and seat.state == "open" for seat in alike)

    def _seat_named(self, shift_id):
        """The seat that a client names, or none (sudo)."""
        # sudo: what is free is the coop's to offer; who has the other seats is not told
        return self.env["shift.shift"].sudo().browse(read_number(self.env, shift_id)).exists()

    def _seat_for_me(self, shift_id):
        """A free seat of the coop's shift that a client names by one of its seats, which this
        member may book (sudo)."""
        wanted = self._seat_named(shift_id)
        if wanted.company_id != self.company_id or not wanted.gives_credit:
            raise UserError(self._refusal("not_open"))
        seat = wanted._free_seats_alike()[:1]
        if not seat:
            raise UserError(self._refusal("taken"))
        self._raise_first(self._seat_obstacle(seat), self._booking_obstacle(seat))
        return seat

    def _preview_with(self, shift):
        """What one shift more makes of the answer."""
        bookings = [*self._current_bookings(), shift._as_booking()]
        return self._preview(self._as_worker(), bookings)

    def _seat_obstacle(self, shift):
        return self._seat_obstacles(shift)[shift.id]

    def _seat_obstacles(self, shifts):
        """{id: why this member may not have the seat of that shift, were it free; or None}."""
        answer = self._current_answer()
        (facts, now, terms), obstacles = self._judged_by(answer), {}
        for shift in shifts:
            place = (shift.start_time, shift.end_time, shift.company_id.id, shift.state)
            hard, soft = seat_refusals(facts, SeatFacts(*place), now, terms)
            key = next(iter([*hard, *soft]), None)
            obstacles[shift.id] = key and self._refusal(key, answer.before)
        return obstacles

    def _booking_obstacle(self, shift):
        delays = self.company_id.sudo()._shift_portal_delays()
        problem = booking_problem(shift.start_time, fields.Datetime.now(), delays)
        return problem and self._refusal(problem, delays=delays)

    def _refusal(self, key, before=None, delays=None):
        """Why this member may not have a seat, in words for them: a key of `Refusals`, or of
        `booking_problem`."""
        gone = self.env._("That shift is not offered any more. Please choose another one.")
        return {
            "taken": self.env._("That seat has just been taken. Please choose another one."),
            "not_open": gone,
            "other_company": gone,
            "started": self.env._("That shift has already started."),
            "gone": self.env._("You no longer work shifts. Ask the office."),
            "overlap": self.env._("You already have another shift at that time."),
            "on_holiday": self.env._("You are on leave on that day. Ask the office."),
            "exempted": self.env._("You are exempted on that day. Ask the office."),
            "too_late": self.env._(
                "From %(day)s on, only the office can book for you.",
                day=self._day(before),
            ),
            "early": self.env._("You can book a shift from the day before on.")
            if delays and delays.book_days == 1
            else self.env._(
                "You can book a shift from %(days)s days ahead.",
                days=delays.book_days if delays else 0,
            ),
            "late": self.env._(
                "You can book a shift until %(hours)s h before it starts.",
                hours=delays.book_hours if delays else 0,
            ),
        }[key]
