# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain

from ..policy import attendance_effects, counter_change, isolated
from .client_values import read_day, read_ids, read_number
from .shift_seat import ATTENDANCE
from .status_change import Fact

#: seats of former days that one sheet shows, whose attendance nobody has entered
MOST_UNVALIDATED = 40


class ShiftAttendance(models.AbstractModel):
    """How shifts went: the sheet on which it is entered, and what it counts.

    The attendance of a shift moves the worker's counters. The shift remembers what it has counted
    and for whom, so that a correction takes back exactly that, whatever has changed meanwhile.
    Completes `shift.shift`, which has `worker_id`, `state`, `start_time`, `is_regular` and
    `gives_credit`.
    """

    _name = "shift.attendance"
    _description = "Attendance of a Shift"

    counted_status_id = fields.Many2one(
        "cooperative.status", readonly=True, copy=False, index="btree_not_null"
    )
    counted_sr = fields.Integer(readonly=True, copy=False)
    counted_sc = fields.Integer(readonly=True, copy=False)

    @api.constrains("state", "start_time")
    def _check_state(self):
        now = fields.Datetime.now()
        for shift in self:
            if shift.state in ATTENDANCE and shift.start_time > now:
                raise ValidationError(
                    self.env._(
                        "The shift %(shift)s has not started yet: its attendance cannot be "
                        "entered.",
                        shift=isolated(shift.name),
                    )
                )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_counted(self):
        for shift in self:
            if shift.counted_status_id:
                raise UserError(
                    self.env._(
                        "The attendance of %(shift)s has been counted. Set it back to confirmed "
                        "before deleting it.",
                        shift=isolated(shift.name),
                    )
                )

    @api.model
    def get_attendance(self, day=None, keep=()):
        """The sheet of a day of the coop in use, for those who enter attendance, ready for JSON::

            {day, today, may_add: whether a seat can be added for a walk-in,
             states: {state: its name},
             shifts: [{id: one of its seats, name, task_type, hours, is_started, free,
                       seats: those with a worker [{id, state, counted: {sr, sc},
                               worker: {id (status or false), partner_id, name, phone, sr, sc},
                               effects: {state: {sr, sc, short, unsubscribes}}}]}],
             unvalidated: [{day, shifts}] of former days, the latest first,
             older: how many more seats of former days are not validated}

        Effects are what the state would add to the counters as they were before this shift,
        whether one is below zero then, and whether that unsubscribes the worker. Days are
        "YYYY-MM-DD" by the coop's clock.

        :param day: "YYYY-MM-DD"; today unless told
        :param keep: ids of seats of former days to show all the same: those just entered
        :raise AccessError: for anyone who may not enter attendance
        """
        self.check_access("write")
        company = self.env.company
        # sudo: the coop's clock is not secret, the rest of the company may be
        today = company.sudo()._shift_today()
        day = read_day(self.env, day) or today
        own = [("company_id", "=", company.id)]
        shifts = self.search([*own, ("day", "=", day), ("state", "!=", "cancel")])
        missed = [
            *own,
            ("day", "<", min(day, today)),
            ("worker_id", "!=", False),
            ("state", "=", "open"),
        ]
        shown = Domain(missed) | Domain(
            [*own, ("day", "<", today), ("id", "in", read_ids(self.env, keep))]
        )
        late = self.search(shown, order="day desc, start_time, id", limit=MOST_UNVALIDATED)
        # sudo: whoever sees a shift is told whose it is, also of a contact of another company
        workers = (shifts | late).worker_id.sudo()
        workers.fetch(["name"])
        statuses = self.env["cooperative.status"]._of_partners(workers)
        of_worker = {status.cooperator_id: status for status in statuses}
        return {
            "day": fields.Date.to_string(day),
            "today": fields.Date.to_string(today),
            "may_add": self.has_access("create"),
            "states": dict(self._fields["state"]._description_selection(self.env)),
            "shifts": shifts._sheet(of_worker),
            "unvalidated": [
                {"day": fields.Date.to_string(of_day), "shifts": seats._sheet(of_worker)}
                for of_day, seats in late.grouped("day").items()
            ],
            "older": max(0, self.search_count(shown) - len(late)),
        }

    def _sheet(self, of_worker):
        """These seats by shift, as `get_attendance` gives them.

        :param of_worker: {partner: their status}
        """
        nobody = self.env["cooperative.status"]
        shifts = []
        for seats in self.grouped(lambda seat: seat._slot_key()).values():
            first, taken = seats[0], seats.filtered("worker_id")
            shifts.append(
                {
                    "id": first.id,
                    "name": first.name,
                    "task_type": first.task_type_id.name or "",
                    "hours": first.hours,
                    "is_started": not first.is_future,
                    "free": len(seats.filtered(lambda seat: seat._is_free_seat())),
                    "seats": [
                        seat._attendance_values(of_worker.get(seat.worker_id, nobody))
                        for seat in taken
                    ],
                }
            )
        return shifts

    def _attendance_values(self, status):
        """One seat and its worker, who has this status, as `get_attendance` gives them."""
        counted = self._counted_for(status)
        return {
            "id": self.id,
            "state": self.state,
            "counted": dict(zip(("sr", "sc"), counted, strict=True)),
            "worker": {
                "id": status.id,
                "partner_id": self.worker_id.id,
                # sudo: as above
                "name": self.worker_id.sudo().name,
                "phone": status.phone or "",
                "sr": status.sr,
                "sc": status.sc,
            },
            "effects": self._effects_on(status, counted),
        }

    def _effects_on(self, status, counted):
        """What each state would add to this worker's counters, without what is counted already."""
        if not status:
            return {}
        # sudo: the coop's limits are not secret, the rest of the company may be
        terms = status.company_id.sudo()._shift_terms()
        worker = _without(counted, status)
        effects = attendance_effects(worker, terms, self.is_regular, self.gives_credit)
        return {state: effect._asdict() for state, effect in effects.items()}

    def add_walk_in(self, status_id):
        """Enters a worker who came without being booked: a free seat of this shift, attended.

        Where no seat is free, who may create shifts adds one.

        :return: the id of the seat
        :raise UserError: no seat is free, or this worker cannot take it; says so
        """
        self.ensure_one()
        self.check_access("write")
        status = self.env["cooperative.status"].browse(read_number(self.env, status_id)).exists()
        status.check_access("read")
        seat = self._free_seats_alike()[:1]
        if not seat and not self.has_access("create"):
            raise UserError(
                self.env._(
                    "No seat of %(shift)s is free. Only the management can add one.",
                    shift=isolated(self.name),
                )
            )
        seat = seat or self.copy()
        seat.write({"worker_id": status.cooperator_id.id, "state": "done"})
        return seat.id

    def remove_walk_in(self, status_id):
        """Takes back that a worker came without being booked: the seat is free again. What somebody
        else has entered for it meanwhile stays.

        :return: ids of the seats of which it was taken back
        """
        self.check_access("write")
        status = self.env["cooperative.status"].browse(read_number(self.env, status_id)).exists()
        status.check_access("read")
        walk_ins = self.filtered(
            lambda seat: seat.state == "done" and seat.worker_id == status.cooperator_id
        )
        walk_ins.write({"worker_id": False, "state": "open"})
        return walk_ins.ids

    def enter_attendance(self, state, former):
        """Enters how these shifts went, or by "open" takes it back: of those that still are
        `former`, as whoever enters it has seen them. What somebody else has entered meanwhile
        stays.

        :return: ids of those
        """
        shifts = self.filtered(lambda shift: shift.worker_id and shift.state == former)
        shifts.write({"state": state})
        return shifts.ids

    def _count_attendance(self):
        """Brings the counters in line with the attendance: takes back, then counts anew."""
        for shift in self:
            # sudo: whoever may enter attendance moves the counters by it, and only by it
            shift = shift.sudo()
            status = shift.worker_id.cooperative_status_ids[:1]
            reason = Fact(
                "attendance", shift=shift.name, day=shift.day.isoformat(), state=shift.state
            )
            # the shift may have been counted for this worker already: judged as if it were not
            already = shift.counted_status_id
            if not already and (shift.counted_sr or shift.counted_sc):
                # the status that it was counted for is gone: not for this worker once more
                if not shift.worker_id:
                    shift.write({"counted_sr": 0, "counted_sc": 0})
                continue
            counted = shift._counted_for(already)
            before = shift._counted_for(status)
            change = shift._counter_change(status, before)
            if (already == status and counted == change) or not (already or any(change)):
                continue
            if already and already != status:
                already._count(-counted[0], -counted[1], reason)
            if status:
                status._count(change[0] - before[0], change[1] - before[1], reason)
            is_counted = status and any(change)
            shift.write(
                {
                    "counted_status_id": status.id if is_counted else False,
                    "counted_sr": change[0],
                    "counted_sc": change[1],
                }
            )
            for each in already | status:
                each._offer_reversal(shift)

    def _counter_change(self, status, counted):
        if not status:
            return 0, 0
        worker = _without(counted, status)
        return counter_change(worker, self.state, self.is_regular, self.gives_credit)

    def _counted_for(self, status):
        """What this shift has added to the counters (sr, sc) of this status."""
        is_theirs = self.counted_status_id and self.counted_status_id == status
        return (self.counted_sr, self.counted_sc) if is_theirs else (0, 0)

    def action_attended(self):
        """Validates the attendance."""
        self.state = "done"

    def action_absent(self):
        """Enters an absence that is to be made up twice by a regular worker."""
        self.state = "absent_2"

    def action_excused(self):
        """Enters an absence with an excuse that the coop accepts."""
        self.state = "excused"

    def action_reopen(self):
        """Takes the attendance back."""
        self.state = "open"

    def action_all_attended(self):
        """Validates the attendance of those of these shifts that have begun and have a worker.

        :return: ids of those of which nobody had entered it before
        """
        return self.filtered(lambda shift: not shift.is_future).enter_attendance("done", "open")


def _without(counted, status):
    """The `Worker` of this status as if its counters had not had `counted` (sr, sc)."""
    return status._as_worker(sr=status.sr - counted[0], sc=status.sc - counted[1])
