"""The grid of countdown dates, and the walk along it that finds the alert date.

Grid dates are the start date plus k periods, k >= 1 (rule 1). The walk starts from the last date
already handled, never from today (rule 3), so its result changes only when an input changes.
"""

from dataclasses import dataclass
from datetime import date

from .windows import window_of
from .worker import shift_day


@dataclass(frozen=True)
class Step:
    """One grid date of the walk: kind is "countdown" (uses up one credit), "skipped" or "alert".

    `left` is the counter after that date; `reason` says what a skipped date is inside of.
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


def walk(worker, period):
    """The steps from the last handled date to the alert date, the alert included if there is one.

    Ends without an alert when the leave never ends: for good, or not before the calendar does.
    A leave until year 9999 is walked to its end: some hundred thousand dates at the very most.
    """
    windows = worker.windows
    day, left = worker.last_countdown, worker.sr
    while (day := grid_date_after(worker.start, day, period)) is not None:
        window = window_of(day, windows)
        if window:
            yield Step(day, "skipped", left, window.reason)
            if window.is_open_ended:
                return
            continue
        if left <= 0:
            yield Step(day, "alert", left)
            return
        left -= 1
        yield Step(day, "countdown", left)


def next_countdown(worker, period):
    """The next grid date on which a countdown takes something, or None."""
    return next((step.day for step in walk(worker, period) if step.kind != "skipped"), None)
