"""Shifts from eight weeks ago to eight weeks ahead, and each member's standing among them.

Every state of `alert_registration_state` is there at least once, whatever day it is.
"""

from dataclasses import dataclass, field
from datetime import time, timedelta

from odoo import fields
from odoo.addons.komunigi_shift.models.status_change import StatusChange

from .members import MEMBERS

PERIOD = 28
WEEKS = 8
SEATS = 2
#: task, its French name, start, end; each from Monday to Saturday
TASKS = [
    ("Deliveries", "Livraisons", time(8, 30), time(11, 15)),
    ("Till", "Caisse", time(12, 0), time(14, 45)),
    ("Cleaning", "Nettoyage", time(17, 30), time(20, 15)),
]


@dataclass(frozen=True)
class Plan:
    """How a member stands. Days count from today.

    `next_grid` is their next countdown; `books` and `forgot` are the days between which they hold
    a seat to come, or a past one whose attendance nobody entered.
    """

    next_grid: int = 18
    books: tuple = ()
    forgot: tuple = ()
    gives_credit: bool = True
    days: dict = field(default_factory=dict)
    values: dict = field(default_factory=dict)


PLANS = {
    "yes": Plan(books=(2, 14)),
    "yes_soon": Plan(next_grid=6, books=(1, 4)),
    "yes_credit": Plan(next_grid=10, books=(15, 30), values={"sr": 1}),
    "yes_leave": Plan(
        next_grid=10, books=(22, 33), days={"holiday_start_time": 5, "holiday_end_time": 20}
    ),
    "no_nothing": Plan(next_grid=9),
    "no_too_late": Plan(next_grid=8, books=(10, 16)),
    "no_credit": Plan(next_grid=15, books=(3, 10), gives_credit=False),
    "no_forgotten": Plan(next_grid=12, forgot=(-12, -6)),
    "pending": Plan(next_grid=12, forgot=(-2, -1)),
    "in_alert_none": Plan(days={"alert_start_time": -9}, values={"sr": -2}),
    "in_alert_half": Plan(books=(2, 9), days={"alert_start_time": -9}, values={"sr": -2}),
    "regular": Plan(books=(3, 20), values={"working_mode": "regular"}),
    "exempt": Plan(values={"working_mode": "exempt"}),
    "endless_leave": Plan(days={"temporary_exempt_start_date": -20}),
    "incomplete": Plan(days={"holiday_start_time": 10}),
    "unsubscribed": Plan(values={"unsubscribed": True}),
}


def make(env, people):
    workers = env["res.partner"].union(*people.values())
    workers.is_worker = True
    today = fields.Date.context_today(workers)
    calendar = Calendar(env, today)
    for number, worker in enumerate(workers):
        calendar.attend(worker, number)
    change = StatusChange("Demonstration")
    statuses = env["cooperative.status"].with_context(status_change=change)
    for member in MEMBERS:
        plan, worker = PLANS[member.shifts], people[member.name]
        statuses.create(_status_values(plan, worker, today))
        if plan.books:
            calendar.book(worker, plan.books, plan.gives_credit)
        if plan.forgot:
            calendar.book(worker, plan.forgot)


def _status_values(plan, worker, today):
    first_grid = today + timedelta(days=plan.next_grid)
    return {
        "cooperator_id": worker.id,
        "working_mode": "irregular",
        "irregular_start_date": first_grid - timedelta(days=6 * PERIOD),
        **{name: today + timedelta(days=days) for name, days in plan.days.items()},
        **plan.values,
    }


class Calendar:
    """The seats of the coop's shifts."""

    def __init__(self, env, today):
        self.env = env
        self.today = today
        self.solidarity = env["shift.type"].create({"name": "Solidarity"})
        self.solidarity.with_context(lang="fr_BE").name = "Solidarité"
        self.seats = self._make_seats()

    def _make_seats(self):
        """The seats of the weekly template, as the office generates them."""
        monday = self.today - timedelta(days=self.today.weekday())
        template = self.env["shift.template"].create(
            [
                {
                    "name": task.with_context(lang="fr_BE").name,
                    "task_type_id": task.id,
                    "week_day": str(week_day),
                    "start_time": _hours(start),
                    "end_time": _hours(end),
                    "worker_nb": SEATS,
                }
                for task, start, end in self._tasks()
                for week_day in range(6)
            ]
        )
        weeks = timedelta(weeks=WEEKS)
        return template._generate(monday - weeks, monday + weeks + timedelta(days=6))

    def _tasks(self):
        for name, french, start, end in TASKS:
            task = self.env["shift.type"].create({"name": name})
            task.with_context(lang="fr_BE").name = french
            yield task, start, end

    def attend(self, worker, number):
        """A past of two shifts, on weeks that differ from one worker to the next."""
        for days in (-50 + number % 14, -25 + number % 9):
            seat = self._free_seat(worker, (days, days + 3))
            seat.write({"worker_id": worker.id, "state": "done"})

    def book(self, worker, between, gives_credit=True):
        """Give the worker a seat, from the first of two days to the second."""
        seat = self._free_seat(worker, between)
        if not gives_credit:
            seat.write({"gives_credit": False, "task_type_id": self.solidarity.id})
        # sudo: some members stand where the office would first be asked, or could not book
        seat.sudo().worker_id = worker

    def _free_seat(self, worker, between):
        first, last = (self.today + timedelta(days=days) for days in between)
        free = self.seats.filtered(
            lambda seat: (
                not seat.worker_id
                and first <= seat.start_time.date() <= last
                and seat.start_time.date() != self.today
            )
        )
        # Spread over the tasks, so that no shift is full and none is empty.
        return free[(worker.id * 7) % len(free)]


def _hours(clock):
    """A time of the coop's clock in hours: 08:30 is 8.5."""
    return clock.hour + clock.minute / 60
