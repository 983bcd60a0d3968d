# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The one answer: is this worker registered for a shift before the next alert date, and why.

Rules 3, 4, 5, 7 and 8 of the README. Every form, list, filter, portal page and mail shows it.
"""

from datetime import date, datetime, timedelta
from itertools import takewhile
from typing import NamedTuple

from .clock import local_date
from .grid import Step, countdowns, grid_date_after, shifts_to_return, walk
from .in_time import counts_before, has_started, is_in_time
from .settled import counts_down
from .windows import Window
from .worker import shift_day


class Booking(NamedTuple):
    """An open shift of the worker; `start` is a naive UTC instant."""

    start: datetime
    id: int = 0
    name: str = ""
    gives_credit: bool = True


class AlertAnswer(NamedTuple):
    """The whole answer. Dates are the coop's own, `None` where there is none.

    `code` says which sentence explains the state; `shift` is the booking that sentence speaks of.
    In alert, `booked` of `needed` shifts are registered before `deadline`, and `steps` are the
    countdowns before it, with the counter that they and the booked shifts leave.
    `coming` are the open shifts from now on, `unvalidated` the started ones still open; `leaves`
    are the `Window`s of leave that are not over. `due` is the next grid date to handle, on leave or
    not, for whoever is counted down.
    `valid_until` is the last instant (naive UTC) at which the passing of time changes nothing.
    """

    state: str
    code: str
    today: date
    alert_date: date | None = None
    next_countdown: date | None = None
    due: date | None = None
    deadline: date | None = None
    booked: int = 0
    needed: int = 0
    shift: Booking | None = None
    coming: tuple[Booking, ...] = ()
    unvalidated: tuple[Booking, ...] = ()
    leave: tuple = (None, None)
    leaves: tuple[Window, ...] = ()
    valid_until: datetime | None = None
    steps: tuple[Step, ...] = ()

    @property
    def before(self):
        """The date before which a shift has to be to help, or None where there is none."""
        return self.alert_date or self.deadline

    @property
    def next_shift(self):
        """The next open shift, whether it helps or not, or None."""
        return self.coming[0] if self.coming else None

    @property
    def days_left(self):
        """Days from today to the alert date or, in alert, to the deadline; None without one."""
        return (self.before - self.today).days if self.before else None


def answer_for(worker, bookings, now, terms):
    """The answer for a `Worker` (None: no status) with its open `Booking`s at naive UTC `now`."""
    bookings = sorted(bookings, key=lambda booking: booking.start)
    coming = [booking for booking in bookings if not has_started(booking.start, now)]
    common = {
        "today": local_date(now, terms.zone),
        "coming": tuple(coming),
        "unvalidated": tuple(booking for booking in bookings if has_started(booking.start, now)),
        "valid_until": _valid_until(bookings, now, terms),
    }
    if worker and counts_down(worker):
        common["due"] = grid_date_after(worker.start, worker.last_countdown, terms.period)
    code = _not_applicable(worker)
    if code:
        return AlertAnswer("not_applicable", code, **common)
    if worker.missing:
        return AlertAnswer("incomplete", worker.missing, leave=_half_leave(worker), **common)
    steps = tuple(walk(worker, terms.period))
    common |= {
        "steps": steps,
        "next_countdown": next((s.day for s in steps if s.kind != "skipped"), None),
        "leaves": tuple(w for w in worker.windows if not w.end or w.end >= common["today"]),
    }
    if not steps or steps[-1].kind != "alert":
        return AlertAnswer(
            "not_applicable", "endless_leave", leave=_endless_leave(worker), **common
        )
    if worker.is_in_alert:
        return _in_alert(worker, coming, terms, common)
    return _registered(steps[-1].day, bookings, coming, now, terms, common)


def _not_applicable(worker):
    """Why the question does not arise for this worker (rule 4), or None."""
    if worker is None:
        return "no_status"
    if worker.working_mode != "irregular":
        return "not_irregular"
    if worker.unsubscribed:
        return "unsubscribed"
    if worker.resigning:
        return "resigning"
    return None


def _half_leave(worker):
    return {"holiday": worker.holiday, "exemption": worker.exemption}.get(
        worker.missing, (None, None)
    )


def _endless_leave(worker):
    endless = [(window.start, window.end) for window in worker.windows if window.is_open_ended]
    return min(endless, default=(None, None), key=lambda dates: dates[0])


def _in_alert(worker, coming, terms, common):
    """Rule 8: how many shifts bring the counter to zero, and how many are booked in time.

    A shift that has started counts when its attendance is validated, by the counter.
    """
    deadline, today = worker.deadline(terms), common["today"]
    booked = [b for b in coming if counts_before(b, deadline, terms.zone)]
    days = [local_date(b.start, terms.zone) for b in booked]
    until = deadline or _countdowns_end(worker, days, today)
    steps = countdowns(worker, terms.period, days)
    steps = tuple(takewhile(lambda step: step.day < until, steps))
    countdown_days = [step.day for step in steps if step.kind == "countdown"]
    late = deadline is not None and today > deadline
    common = {**common, "steps": steps}
    return AlertAnswer(
        "in_alert",
        "in_alert_late" if late else "in_alert",
        deadline=deadline,
        booked=len(booked),
        needed=shifts_to_return(worker.sr, countdown_days, days),
        shift=booked[0] if booked else None,
        **common,
    )


def _countdowns_end(worker, booked_days, today):
    """In an alert without a deadline, the day from which countdowns are not looked at any more.

    An alert whose start is not known is looked at up to today and the last booked shift; one that
    a leave without an end makes endless, up to that leave.
    """
    endless = [window.start for window in worker.windows if window.is_open_ended]
    return shift_day(max([today, *booked_days, *endless]), 1) or date.max


def _registered(alert_date, bookings, coming, now, terms, common):
    """Rule 5: yes, else pending, else no."""
    in_time = [b for b in bookings if counts_before(b, alert_date, terms.zone)]
    booked = [b for b in in_time if not has_started(b.start, now)]
    grace_start = now - timedelta(days=terms.validation_grace)
    pending = [b for b in in_time if has_started(b.start, now) and b.start >= grace_start]
    common = {**common, "alert_date": alert_date, "booked": len(booked), "needed": 1}
    if booked:
        return AlertAnswer("yes", "yes", shift=booked[0], **common)
    if pending:
        return AlertAnswer("pending", "pending", shift=pending[-1], **common)
    code, shift = _why_not(coming, alert_date, common["unvalidated"], terms)
    return AlertAnswer("no", code, shift=shift, **common)


def _why_not(coming, alert_date, unvalidated, terms):
    """What stands in the way of a yes: (code, the booking it speaks of)."""
    too_late = [b for b in coming if b.gives_credit]
    without_credit = [b for b in coming if is_in_time(local_date(b.start, terms.zone), alert_date)]
    if without_credit:
        return "no_credit", without_credit[0]
    if too_late:
        return "too_late", too_late[0]
    forgotten = [b for b in unvalidated if b.gives_credit]
    if forgotten:
        return "never_validated", forgotten[-1]
    return "nothing_booked", None


def _valid_until(bookings, now, terms):
    """The next start of a shift or end of its validation grace (rule 6), or None."""
    grace = timedelta(days=terms.validation_grace)
    ends = [b.start for b in bookings] + [b.start + grace for b in bookings]
    return min((end for end in ends if end >= now), default=None)
