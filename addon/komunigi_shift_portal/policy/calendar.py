# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A worker's calendar in the format of calendars (RFC 5545): booked shifts, and the alert date."""

from dataclasses import dataclass
from datetime import date, datetime

import vobject
from dateutil.tz import UTC

PRODUCT = "-//Komunigi//Shifts//EN"
#: how often a calendar is asked to look again
REFRESHED = "PT1H"
#: what the format does not allow, and what some readers take for the end of a line
CONTROLS = [*range(9), 11, 12, *range(14, 32), *range(127, 160), 0x2028, 0x2029]
PLAIN = dict.fromkeys(CONTROLS, " ")


@dataclass(frozen=True)
class CalendarEvent:
    """`start` and `end` are naive UTC instants, or a date and None for a whole day.

    `uid` lasts as long as what it stands for; `stamp` (naive UTC) is when that was last changed.
    """

    uid: str
    start: datetime | date
    end: datetime | None
    title: str
    text: str
    stamp: datetime
    place: str = ""


def calendar_text(name, events):
    """The calendar `name` with these events, as text. Instants are told in UTC, so that they are
    right in every time zone and over daylight saving.

    :param events: [CalendarEvent]
    """
    calendar = vobject.iCalendar()
    calendar.add("prodid").value = PRODUCT
    calendar.add("method").value = "PUBLISH"
    calendar.add("x-wr-calname").value = name
    calendar.add("x-published-ttl").value = REFRESHED
    for event in events:
        _add(calendar, event)
    return calendar.serialize().translate(PLAIN)


def _add(calendar, event):
    entry = calendar.add("vevent")
    entry.add("uid").value = event.uid
    entry.add("dtstamp").value = event.stamp.replace(tzinfo=UTC, microsecond=0)
    entry.add("summary").value = event.title
    if event.text:
        entry.add("description").value = event.text
    if event.place:
        entry.add("location").value = event.place
    if event.end is None:
        entry.add("dtstart").value = event.start
        # a day of which one is told takes none of its time
        entry.add("transp").value = "TRANSPARENT"
        return
    entry.add("dtstart").value = event.start.replace(tzinfo=UTC)
    entry.add("dtend").value = event.end.replace(tzinfo=UTC)
