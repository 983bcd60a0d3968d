# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Whether the countdown runs as it should."""

from datetime import timedelta

LATE_AFTER = timedelta(hours=24)


def countdown_health(last_run, now, is_on):
    """ "off", "never", "late" or "ok" of a countdown that last ran at `last_run` (None: never).

    Missed days are caught up by the next run, but until then answers and alerts lag behind.
    """
    if not is_on:
        return "off"
    if last_run is None:
        return "never"
    return "late" if now - last_run > LATE_AFTER else "ok"
