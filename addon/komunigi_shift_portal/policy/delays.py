# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""When a member may book a seat or give one back. Starts and `now` are naive UTC instants."""

from dataclasses import dataclass
from datetime import timedelta

from odoo.addons.komunigi_shift.policy import has_started, local_date, shift_day

#: least and most of each setting
DAYS, HOURS = (0, 366), (0, 720)


@dataclass(frozen=True)
class Delays:
    """The coop's settings. `zone` is the name of the time zone its dates are read in.

    A seat can be booked from `book_days` days ahead (0: as soon as it is planned) until
    `book_hours` hours before it starts, and given back until `give_back_hours` hours before it
    (0: until it starts). Hours are those that pass, also over a change of the clock.
    """

    zone: str = "UTC"
    book_days: int = 0
    book_hours: int = 0
    give_back_hours: int = 0


def last_day_to_book(now, delays):
    """The last day of which seats can be booked, or None: all that are planned."""
    if not delays.book_days:
        return None
    return shift_day(local_date(now, delays.zone), delays.book_days)


def booking_problem(start, now, delays):
    """Why a seat that starts then cannot be booked by a member, or None.

    "started", "late" (too few hours before it starts) or "early" (too many days ahead).
    """
    if has_started(start, now):
        return "started"
    if start - now < timedelta(hours=delays.book_hours):
        return "late"
    last = last_day_to_book(now, delays)
    return "early" if last and local_date(start, delays.zone) > last else None


def give_back_problem(start, now, delays):
    """Why a booked seat that starts then cannot be given back by its member, or None.

    "started", or "late" (too few hours before it starts): a replacement is the way then.
    """
    if has_started(start, now):
        return "started"
    return "late" if start - now < timedelta(hours=delays.give_back_hours) else None
