# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What a status holds of a worker and of the answer, and the names of the rules for it."""

from dataclasses import replace
from operator import attrgetter

from ..policy import Worker, windows_of_text

#: attribute of the rules' `Worker` -> the field of the status that holds it; a pair for a pair
WORKER_FIELDS = {
    "working_mode": "working_mode",
    "start": "irregular_start_date",
    "last_countdown": "last_countdown_date",
    "sr": "sr",
    "sc": "sc",
    "alert_start": "alert_start_time",
    "extension_start": "extension_start_time",
    "extension_days": "time_extension",
    "holiday": ("holiday_start_time", "holiday_end_time"),
    "exemption": ("temporary_exempt_start_date", "temporary_exempt_end_date"),
    "unsubscribed": "unsubscribed",
    "resigning": "resigning",
    "leaves": "leave_periods",
}


def worker_fields(but=()):
    """The fields in `WORKER_FIELDS`, in order, without those of the attributes named in `but`."""
    kept = [names for attribute, names in WORKER_FIELDS.items() if attribute not in but]
    return [name for names in kept for name in ([names] if isinstance(names, str) else names)]


#: what is stored of an answer, in the order in which it is computed
ANSWER_FIELDS = (
    *("future_alert_date", "registration_deadline", "next_countdown_date"),
    *("next_shift_id", "next_shift_date"),
    *("alert_registration_state", "is_subscribed_to_shift"),
    *("answer_valid_until", "countdown_due_date"),
)
#: read all of a worker, or of the stored answer, at once
read_worker = attrgetter(*worker_fields())
read_answer = attrgetter(
    *("next_shift_id.id" if n == "next_shift_id" else n for n in ANSWER_FIELDS)
)


def worker_of(values):
    """The rules' `Worker` of the values of `worker_fields()`, in their order: those of a status,
    or of its row in the database."""
    mode, start, last_countdown, sr, sc, alert_start, *time, left, resigns, periods = values
    extension_start, extension_days, *leave = time
    holiday_start, holiday_end, exempt_start, exempt_end = (day or None for day in leave)
    pairs = (holiday_start, holiday_end), (exempt_start, exempt_end)
    worker = Worker(
        mode,
        start or None,
        last_countdown or None,
        sr or 0,
        sc or 0,
        alert_start or None,
        extension_start or None,
        extension_days or 0,
        *pairs,
        left,
        resigns,
    )
    if not periods:
        return worker
    windows = windows_of_text(periods)
    return replace(worker, leaves=tuple(w for w in windows if w not in worker.windows))
