# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A seat that comes too late: the time that would make it help, and the answer with both."""

from dataclasses import dataclass, replace

from .answer import AlertAnswer, Booking, answer_for
from .clock import local_date
from .extension import extended
from .limits import broken_limits
from .windows import Window
from .worker import shift_day


@dataclass(frozen=True)
class GivenTime:
    """A "leave" (then a `Window`) or an "extension" (then its `days`), and the answer after it."""

    kind: str
    after: AlertAnswer
    leave: Window | None = None
    days: int = 0


def time_for(slot, worker, answer, now, terms):
    """The `GivenTime` with which a `Slot` on the alert date or after it helps; None: none does.

    In alert it is an extension, otherwise a leave.

    :param answer: the `AlertAnswer` of the `Worker` as they stand
    """
    day = local_date(slot.start, terms.zone)
    bookings = [*answer.unvalidated, *answer.coming, Booking(slot.start, slot.seat)]
    if answer.state == "in_alert":
        days = days_of_extension_for(day, answer.deadline, worker, answer.today)
        if days is None:
            return None
        longer = extended(worker, answer.today, days, terms).given_to(worker)
        return GivenTime("extension", answer_for(longer, bookings, now, terms), days=days)
    leave = leave_for(day, answer.alert_date, worker)
    if leave is None:
        return None
    away = replace(worker, leaves=(*worker.leaves, leave))
    after = answer_for(away, bookings, now, terms)
    return GivenTime("leave", after, leave=leave) if after.state == "yes" else None


def leave_for(day, alert_date, worker):
    """The holiday (`Window`) that lets a shift on `day` come before the alert date, or None.

    From the alert date to the eve of the shift. One on the alert date itself, or on another
    countdown date, stays too late; and holidays do not overlap.
    """
    if day <= alert_date:
        return None
    leave = Window(alert_date, shift_day(day, -1), "holiday")
    holidays = (window for window in worker.windows if window.reason == "holiday")
    return None if any(leave.overlaps(window) for window in holidays) else leave


def days_of_extension_for(day, deadline, worker, today):
    """The fewest days with which the deadline of a worker in alert comes after `day`, or None."""
    until = shift_day(day, 1)
    days = worker.days_at_work(today, until) - worker.days_at_work(today, deadline)
    return days if not broken_limits({"days": days}, today) else None
