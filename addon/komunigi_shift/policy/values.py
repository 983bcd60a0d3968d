# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What the rules find, as front ends are given it: JSON, dates "YYYY-MM-DD" in the coop's time."""

from .clock import local_naive
from .timeline import timeline_of


def iso(day):
    """The date as text; None for none."""
    return day.isoformat() if day else None


def answer_values(answer, zone):
    """The dates, counts and shifts of an `AlertAnswer`, without its words."""
    return {
        "state": answer.state,
        "today": iso(answer.today),
        "alert_date": iso(answer.alert_date),
        "next_countdown_date": iso(answer.next_countdown),
        "deadline": iso(answer.deadline),
        "days_left": answer.days_left,
        "booked": answer.booked,
        "needed": answer.needed,
        "next_shift": booking_values(answer.next_shift, zone),
        "shift": booking_values(answer.shift, zone),
        "timeline": timeline_of(answer, zone),
    }


def booking_values(booking, zone):
    """A `Booking`; None for None."""
    if booking is None:
        return None
    start = local_naive(booking.start, zone)
    return {
        "id": booking.id,
        "name": booking.name,
        "date": iso(start.date()),
        "time": f"{start:%H:%M}",
        "gives_credit": booking.gives_credit,
    }


def slot_values(slot, zone):
    """When a `Slot` is, and how full."""
    start, end = local_naive(slot.start, zone), local_naive(slot.end, zone)
    return {
        "shift_id": slot.seat,
        "date": iso(start.date()),
        "time": f"{start:%H:%M}",
        "end_time": f"{end:%H:%M}",
        "free": slot.free,
        "total": slot.total,
    }


def time_values(given):
    """The time that makes a later seat help (`GivenTime`), and the answer with both, in numbers."""
    after = given.after
    values = {"state": after.state}
    if given.kind == "leave":
        dates = {"start": iso(given.leave.start), "end": iso(given.leave.end)}
        return values | dates | {"alert_date": iso(after.alert_date)}
    counts = {"booked": after.booked, "needed": after.needed}
    return values | counts | {"days": given.days, "deadline": iso(after.deadline)}
