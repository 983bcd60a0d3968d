# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Instants and the coop's local time. The database holds UTC without a zone, as Odoo does."""

from datetime import datetime
from functools import lru_cache

import pytz


@lru_cache(maxsize=8192)
def local_naive(instant, zone):
    """The wall clock of the coop at a naive UTC `instant`, without a zone."""
    return pytz.utc.localize(instant).astimezone(pytz.timezone(zone)).replace(tzinfo=None)


def local_date(instant, zone):
    """The coop's date at a naive UTC `instant`."""
    return local_naive(instant, zone).date()


def utc_instant(local, zone):
    """The naive UTC instant at which the coop's wall clock shows `local`.

    An hour that daylight saving skips is read as the hour after it; of an hour that comes twice,
    the first is meant.
    """
    timezone = pytz.timezone(zone)
    try:
        aware = timezone.localize(local, is_dst=None)
    except pytz.NonExistentTimeError:
        aware = timezone.normalize(timezone.localize(local, is_dst=False))
    except pytz.AmbiguousTimeError:
        aware = timezone.localize(local, is_dst=True)
    return aware.astimezone(pytz.utc).replace(tzinfo=None)


def day_start(day, zone):
    """The naive UTC instant at which the coop's `day` begins."""
    return utc_instant(datetime.combine(day, datetime.min.time()), zone)
