# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The answer drawn as a line of dated events, for the popover that explains the badge."""

from .clock import local_naive
from .in_time import counts_before

LONGEST = 40


def timeline_of(answer, zone):
    """Events in order of date: [{"date", "kind", ...}], dates as "YYYY-MM-DD".

    Kinds: "countdown" (with "left", the counter after it), "skipped" (with "reason": "holiday" or
    "exemption"), "leave" (with "until", its last day or None, and "reason"), "alert", "deadline",
    "today", "shift" (with "time" in the coop's zone, "id", "name", "gives_credit", "helps" when it
    counts before the alert date or deadline, and "past" when its attendance awaits validation).
    A very long line loses its middle, never its two ends.
    """
    events = [{"date": answer.today.isoformat(), "kind": "today"}]
    for step in answer.steps:
        if step.kind == "alert" and answer.alert_date is None:
            continue
        event = {"date": step.day.isoformat(), "kind": step.kind, "left": step.left}
        events.append(event | ({"reason": step.reason} if step.reason else {}))
    if answer.deadline:
        events.append({"date": answer.deadline.isoformat(), "kind": "deadline"})
    events += [_leave_event(window) for window in answer.leaves]
    events += [_shift_event(booking, answer, zone) for booking in answer.unvalidated]
    events += [_shift_event(booking, answer, zone) for booking in answer.coming]
    events.sort(key=lambda event: (event["date"], _ORDER[event["kind"]]))
    if len(events) > LONGEST:
        events = events[: LONGEST // 2] + events[-LONGEST // 2 :]
    return events


_ORDER = {
    **{"today": 0, "leave": 1, "countdown": 2, "skipped": 2, "alert": 2, "deadline": 2},
    "shift": 3,
}


def _leave_event(window):
    return {
        "date": window.start.isoformat(),
        "kind": "leave",
        "until": None if window.is_open_ended else window.end.isoformat(),
        "reason": window.reason,
    }


def _shift_event(booking, answer, zone):
    start = local_naive(booking.start, zone)
    return {
        "date": start.date().isoformat(),
        "time": f"{start:%H:%M}",
        "kind": "shift",
        "id": booking.id,
        "name": booking.name,
        "gives_credit": booking.gives_credit,
        "helps": counts_before(booking, answer.before, zone),
        "past": booking in answer.unvalidated,
    }
