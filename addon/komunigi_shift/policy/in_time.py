# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Whether a shift is still to come, and before the date it is needed for: an alert, a deadline."""

from .clock import local_date


def has_started(start, now):
    """Whether a shift has begun; one that begins at this very instant is still to come."""
    return start < now


def is_in_time(day, before):
    """Whether a shift on `day` is before the date `before`; on that date itself it is too late.

    Without a date (`before` None) every shift is in time.
    """
    return before is None or day < before


def counts_before(shift, before, zone):
    """Whether `shift` (with `start` in UTC and `gives_credit`) adds a credit before a date."""
    return shift.gives_credit and is_in_time(local_date(shift.start, zone), before)
