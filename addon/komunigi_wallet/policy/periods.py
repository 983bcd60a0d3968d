# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The periods that a statement is asked for, by name."""

from datetime import timedelta

from dateutil.relativedelta import relativedelta

PERIODS = ("all", "this_month", "last_month", "this_year", "last_year")


def period(key, today):
    """First and last day of a period, None where it is open; an unknown one is all there is."""
    month, year = today.replace(day=1), today.replace(month=1, day=1)
    one_day = timedelta(days=1)
    return {
        "this_month": (month, None),
        "last_month": (month - relativedelta(months=1), month - one_day),
        "this_year": (year, None),
        "last_year": (year - relativedelta(years=1), year - one_day),
    }.get(key, (None, None))
