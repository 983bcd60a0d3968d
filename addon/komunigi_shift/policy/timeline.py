"""The answer drawn as a line of dated events, for the popover that explains the badge."""

from .clock import local_naive

LONGEST = 40


def timeline_of(answer, zone):
    """Events in order of date: [{"date", "kind", ...}], dates as "YYYY-MM-DD".

    Kinds: "countdown" (with "left", the counter after it), "skipped" (with "reason": "holiday" or
    "exemption"), "alert", "deadline", "today", "shift" (with "time" in the coop's zone, "id",
    "name", "gives_credit", and "past" when its attendance awaits validation).
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
    events += [_shift_event(booking, zone, past=True) for booking in answer.unvalidated]
    events += [_shift_event(booking, zone) for booking in answer.coming]
    events.sort(key=lambda event: (event["date"], _ORDER[event["kind"]]))
    if len(events) > LONGEST:
        events = events[: LONGEST // 2] + events[-LONGEST // 2 :]
    return events


_ORDER = {"today": 0, "countdown": 1, "skipped": 1, "alert": 1, "deadline": 1, "shift": 2}


def _shift_event(booking, zone, past=False):
    start = local_naive(booking.start, zone)
    return {
        "date": start.date().isoformat(),
        "time": f"{start:%H:%M}",
        "kind": "shift",
        "id": booking.id,
        "name": booking.name,
        "gives_credit": booking.gives_credit,
        "past": past,
    }
