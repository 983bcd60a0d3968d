# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""When somebody can check in for their shift."""

from datetime import timedelta


def is_check_in_time(start, end, now, minutes):
    """Whether `now` is from so many minutes before the start of a shift until its end."""
    return start - timedelta(minutes=minutes) <= now < end
