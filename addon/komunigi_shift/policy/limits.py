# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The ranges of what people may enter. What a database holds already is read as it is.

A range refuses what can only be a slip, and what no worker and no coop can mean.
"""

from dataclasses import dataclass
from datetime import date, timedelta

#: Coops that keep flying workers were founded after this; an earlier date is a slip of the year.
EARLIEST = date(2000, 1, 1)
#: An exemption may be planned years ahead; a first day of work is known within a year.
YEARS_AHEAD, YEARS_OF_LEAVE = 10, 5
DAYS_BEFORE_START = 366
#: A minute is the least that a calendar shows, a day the most that anybody works.
SHORTEST_SHIFT, LONGEST_SHIFT = timedelta(minutes=1), timedelta(hours=24)

COUNTER = (-99, 99)
DELAY = (0, 366)
#: A limit of 0 would unsubscribe everybody who is up to date.
UNSUBSCRIPTION = (-99, -1)

#: name of a field (of a status, of the settings, of the extension's form) -> least and most
NUMBERS = {
    "sr": COUNTER,
    "sc": COUNTER,
    # as kept: days of the extension less the automatic ones, added up over several
    "time_extension": (-366, 3660),
    "days": (1, 366),
    # a period of 0 days has no next countdown
    "shift_period": (1, 366),
    "alert_delay": DELAY,
    "grace_delay": DELAY,
    "extension_delay": (1, 366),
    "validation_grace_delay": DELAY,
    "alert_reminder_days": DELAY,
    "risk_days": DELAY,
    "irregular_counter_to_unsubscribe": UNSUBSCRIPTION,
    "regular_counter_to_unsubscribe": UNSUBSCRIPTION,
}
LEAVE_DATES = (
    "holiday_start_time",
    "holiday_end_time",
    "temporary_exempt_start_date",
    "temporary_exempt_end_date",
)
PAST_DATES = ("last_countdown_date",)
DATES = ("alert_start_time", "extension_start_time")


@dataclass(frozen=True)
class Broken:
    """A value outside its range: the name of its field, and the range, both ends included."""

    name: str
    least: int | date
    most: int | date


def range_of(name, today):
    """(least, most) that may be entered in a field, both included; None where anything may."""
    if name in NUMBERS:
        return NUMBERS[name]
    latest = {
        "irregular_start_date": today + timedelta(days=DAYS_BEFORE_START),
        **dict.fromkeys(PAST_DATES, today),
        **dict.fromkeys((*LEAVE_DATES, *DATES), years_after(today, YEARS_AHEAD)),
    }
    return (EARLIEST, latest[name]) if name in latest else None


def broken_limits(values, today):
    """[`Broken`] of newly entered `values` ({field: value}); an unset one (None, False) is not.

    :param today: the coop's date, from which the latest dates are counted
    """
    broken = []
    for name, value in values.items():
        limits = range_of(name, today)
        if limits is None or value is None or value is False:
            continue
        least, most = limits
        if not least <= value <= most:
            broken.append(Broken(name, least, most))
    return broken


def leave_problem(start, end, today):
    """What is wrong with a newly entered leave, or None.

    "order" (it ends before it starts), "dates" (one of them is out of range) or "length" (it lasts
    longer than a few years). A leave without an end, and one that is taken away, have no length.
    """
    entered = {"holiday_start_time": start, "holiday_end_time": end}
    if start and end and end < start:
        return "order"
    if broken_limits(entered, today):
        return "dates"
    if start and end and end > years_after(start, YEARS_OF_LEAVE):
        return "length"
    return None


def shift_problem(start, end):
    """What is wrong with the hours of a newly entered shift, or None: "short" or "long"."""
    length = end - start
    if length < SHORTEST_SHIFT:
        return "short"
    return "long" if length > LONGEST_SHIFT else None


def years_after(day, years):
    """The same day of the year, years later; of 29 February, 1 March where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, month=3, day=1)
