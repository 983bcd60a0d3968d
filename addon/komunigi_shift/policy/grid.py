# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The grid of countdown dates, and the simulation along it.

Grid dates are the start date plus k periods, k >= 1 (rule 1). The simulation starts from the last
date already handled, never from today (rule 3), so its result changes only when an input changes.
It finds the alert date and, in alert, how many shifts are needed before the deadline (rule 8).
"""

from datetime import date, timedelta
from typing import NamedTuple

from .in_time import is_in_time
from .worker import shift_day

#: longer than anybody may enter; a leave of twice as many days has a middle
LONG_LEAVE = timedelta(days=366 * 6)


class Step(NamedTuple):
    """One grid date: kind is "countdown" (uses up one credit), "skipped" or "alert".

    `left` is the counter after that date, of an alert the counter that it finds; `reason` says
    what a skipped date is inside of.
    """

    day: date
    kind: str
    left: int
    reason: str | None = None


def grid_date_after(start, day, period):
    """The first grid date strictly after `day` (None: the first of all), or None past year 9999."""
    k = 1
    if day is not None and day >= start:
        k = (day - start).days // period + 1
    return shift_day(start, k * period)


def last_grid_date(start, day, period):
    """The last grid date on or before `day`, or None when there is none yet."""
    k = (day - start).days // period
    return shift_day(start, k * period) if k >= 1 else None


def grid_dates(start, after, until, period):
    """The grid dates in (after, until], in order: those that a countdown has yet to handle."""
    dates = []
    day = grid_date_after(start, after, period)
    while day is not None and day <= until:
        dates.append(day)
        day = grid_date_after(start, day, period)
    return dates


def countdowns(worker, period, booked=()):
    """A `Step` for each grid date after the last handled one: "countdown" or "skipped".

    Ends when the leave never ends: for good, or not before the calendar does. Nothing happens in
    the middle of a leave of many years: it is passed over.

    :param booked: days of coming shifts, each of which adds a credit. The countdown of a day comes
        before its shifts: a shift on the day that it should prevent is too late.
    """
    day, taken = worker.last_countdown, 0
    while (day := grid_date_after(worker.start, day, period)) is not None:
        leave = worker.leave_on(day)
        taken += 0 if leave else 1
        left = worker.sr - taken + sum(is_in_time(shift, day) for shift in booked)
        if not leave:
            yield Step(day, "countdown", left)
            continue
        yield Step(day, "skipped", left, leave.reason)
        if leave.is_open_ended:
            return
        if leave.end - day > 2 * LONG_LEAVE:
            day = last_grid_date(worker.start, leave.end - LONG_LEAVE, period)


def walk(worker, period):
    """The steps from the last handled date to the alert date: the countdown that finds no shift.

    Ends without an alert where `countdowns` does. Shifts that are booked are not looked at: the
    alert date says what is to be booked before it.
    """
    for step in countdowns(worker, period):
        if step.kind == "countdown" and step.left < 0:
            yield Step(step.day, "alert", step.left + 1)
            return
        yield step


def shifts_to_return(sr, countdown_days, booked):
    """How many shifts bring the counter `sr` back to zero (rule 8).

    Countdowns and shifts come in the order of their days, a countdown before the shifts of its own
    day. The first moment at which the counter is at zero counts: what comes after it no longer
    belongs to this alert. Where the booked shifts do not bring it there, it is all of them and
    those still lacking after the last countdown.

    :param countdown_days: days of the countdowns before the deadline
    :param booked: days of the booked shifts before the deadline
    """
    changes = [(day, 0, -1) for day in countdown_days] + [(day, 1, 1) for day in booked]
    shifts = 0
    for _day, _order, change in sorted(changes):
        if sr >= 0:
            break
        sr += change
        shifts += change > 0
    return shifts + max(-sr, 0)
