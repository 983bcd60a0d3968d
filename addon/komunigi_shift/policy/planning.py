# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Seats that a weekly template asks for: which days, and from which instant to which."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from .clock import utc_instant


@dataclass(frozen=True)
class Pattern:
    """A line of the weekly template. Hours are those of the coop's wall clock, 9.5 is 09:30.

    `week_day` is 0 on Monday; `end` may be 24.0. A line may come every so many `weeks`, of which
    the first is that of the day `first`.
    """

    id: int
    week_day: int
    start: float
    end: float
    seats: int
    weeks: int = 1
    first: date | None = None

    def falls_on(self, day):
        """Whether it asks for seats on this day; of every so many weeks, also before the first."""
        if self.week_day != day.weekday():
            return False
        if self.weeks == 1 or not self.first:
            return True
        return (_monday(day) - _monday(self.first)).days // 7 % self.weeks == 0


@dataclass(frozen=True)
class Seat:
    """One seat of one day: `start` and `end` are naive UTC instants, `number` counts from 1."""

    pattern: int
    day: date
    number: int
    start: datetime
    end: datetime

    @property
    def key(self):
        """What makes it the same seat when the template is run again."""
        return self.pattern, self.day, self.number


def planned_seats(patterns, first, last, zone):
    """Every `Seat` that these patterns ask for from `first` to `last`, in order of time."""
    seats = []
    for day in days_between(first, last):
        for pattern in patterns:
            if not pattern.falls_on(day):
                continue
            start, end = instants(day, pattern.start, pattern.end, zone)
            numbers = range(1, pattern.seats + 1)
            seats += [Seat(pattern.id, day, number, start, end) for number in numbers]
    return sorted(seats, key=lambda seat: (seat.start, seat.pattern, seat.number))


def missing_seats(seats, existing):
    """Those of `seats` whose key is not in `existing`."""
    return [seat for seat in seats if seat.key not in existing]


def days_between(first, last):
    """The days from `first` to `last`, both included."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def instants(day, start, end, zone):
    """The naive UTC (start, end) of hours on a day of the coop.

    Both follow the wall clock, so that on a day of 23 or 25 hours a shift over the change is an
    hour shorter or longer. Where the skipped hour would leave nothing, the length is kept.
    """
    start_instant = utc_instant(_wall_clock(day, start), zone)
    end_instant = utc_instant(_wall_clock(day, end), zone)
    if end_instant <= start_instant:
        end_instant = start_instant + timedelta(hours=end - start)
    return start_instant, end_instant


def hours_and_minutes(hours):
    """9.5 as "09:30", as read on the wall clock; rounded to the minute."""
    minutes = round(hours * 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _wall_clock(day, hours):
    return datetime.combine(day, time()) + timedelta(minutes=round(hours * 60))


def _monday(day):
    return day - timedelta(days=day.weekday())
