# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Whether the free seats of the coming weeks are enough for those who still need one."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Week:
    """A week from `start` to `end`, both included.

    `needed` shifts are lacking whose date falls in it, of which `short` find no seat before that
    date once all who are sooner have one; `free` seats are in it.
    """

    start: date
    end: date
    needed: int = 0
    short: int = 0
    free: int = 0


def forecast(needs, seats, today, weeks):
    """The `Week`s from that of `today` on; the first begins today, the others on a Monday.

    :param needs: {date before which a shift has to be: how many are lacking}
    :param seats: {date: how many seats are free}
    """
    short = _short(needs, seats)
    found = []
    start, end = today, today + timedelta(days=6 - today.weekday())
    for _number in range(weeks):
        counts = [_within(days, start, end) for days in (needs, short, seats)]
        found.append(Week(start, end, *counts))
        start, end = end + timedelta(days=1), end + WEEK
    return found


def _short(needs, seats):
    """{date: how many of its needs find no seat}, the soonest served first.

    Whoever has the later date can take every seat that the sooner ones can, so serving the
    soonest first leaves as few as possible without one.
    """
    days = sorted(seats)
    up_to = [0, *accumulate(seats[day] for day in days)]
    short, taken = Counter(), 0
    for before in sorted(needs):
        there = up_to[bisect_right(days, before - timedelta(days=1))]
        served = min(needs[before], max(0, there - taken))
        taken += served
        short[before] = needs[before] - served
    return short


def _within(counts, start, end):
    return sum(count for day, count in counts.items() if start <= day <= end)
