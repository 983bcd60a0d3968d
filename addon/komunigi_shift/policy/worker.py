# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What the rules know about a worker and about the coop's settings."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from .windows import Window


@dataclass(frozen=True)
class Terms:
    """The coop's settings, in days. `zone` is the name of the time zone its dates are read in.

    `reminder_days` before an alert date a reminder leaves by itself; 0: never.
    """

    zone: str = "UTC"
    period: int = 28
    alert_delay: int = 28
    grace_delay: int = 10
    validation_grace: int = 3
    irregular_limit: int = -4
    regular_limit: int = -4
    penalty: bool = True
    reminder_days: int = 0


@dataclass(frozen=True)
class Worker:
    """A worker's status as it stands. Dates are the coop's own; an unset one is None.

    `holiday` and `exemption` are (start, end) pairs of which either side may be None: the current
    or next leave of its kind. `leaves` are the complete periods of all others, past ones too.
    """

    working_mode: str = "irregular"
    start: date | None = None
    last_countdown: date | None = None
    sr: int = 0
    sc: int = 0
    alert_start: date | None = None
    extension_start: date | None = None
    extension_days: int = 0
    holiday: tuple = field(default=(None, None))
    exemption: tuple = field(default=(None, None))
    unsubscribed: bool = False
    resigning: bool = False
    leaves: tuple[Window, ...] = ()

    @cached_property
    def windows(self):
        """The complete periods of leave. An exemption without an end is a window without an end."""
        windows = []
        start, end = self.holiday
        if start and end:
            windows.append(Window(start, end, "holiday"))
        start, end = self.exemption
        if start:
            windows.append(Window(start, end, "exemption"))
        return tuple(dict.fromkeys([*windows, *self.leaves]))

    def with_leaves(self, windows, completed=None):
        """This worker with these periods of leave in the place of all others.

        A pair that is half filled in stays so, but that of the kind `completed`.
        """
        pairs = {"holiday": self.holiday, "exemption": self.exemption}
        for kind, (start, end) in pairs.items():
            is_half = bool(end and not start) or bool(kind == "holiday" and start and not end)
            if not is_half or kind == completed:
                pairs[kind] = (None, None)
        return replace(self, leaves=tuple(windows), **pairs)

    def with_leave(self, kind, start, end):
        """This worker with one leave more, or without the shown one of its kind where neither date
        is given. One that is half filled in is in the place of the shown one."""
        is_complete = start and (end or kind == "exemption")
        kept = [window for window in self.windows if is_complete and window.reason == kind]
        return replace(self, leaves=(*self.leaves, *kept), **{kind: (start, end)})

    def leaves_on(self, day):
        """Every period of leave that holds `day`."""
        return [window for window in self.windows if day in window]

    def leave_on(self, day):
        """The period of leave that holds `day`, the one that lasts longest; None: at work."""
        return max(self.leaves_on(day), key=lambda window: window.end or date.max, default=None)

    @property
    def missing(self):
        """What is half filled in, or None: "start", "holiday" or "exemption"."""
        if not self.start:
            return "start"
        if bool(self.holiday[0]) != bool(self.holiday[1]):
            return "holiday"
        if self.exemption[1] and not self.exemption[0]:
            return "exemption"
        return None

    @property
    def is_in_alert(self):
        return self.sr < 0 or bool(self.alert_start)

    def deadline(self, terms):
        """The day by which a worker in alert is to be back at zero, or None when not known.

        It is the end of the extension, or the alert's start and the alert delay. Days on leave
        meanwhile do not count in either.
        """
        if self.extension_start:
            return self.after_days_at_work(
                self.extension_start, terms.grace_delay + self.extension_days
            )
        if not self.alert_start:
            return None
        return self.after_days_at_work(self.alert_start, terms.alert_delay)

    def after_days_at_work(self, start, days):
        """The day that comes `days` after `start`, not counting the days on leave; None if never.

        It is not itself a day of leave.
        """
        end = shift_day(start, days)
        for window in self._windows_in_order:
            first = max(window.start, start)
            if end is None or first > end:
                break
            if window.end is None:
                return None
            if window.end >= first:
                end = shift_day(end, (window.end - first).days + 1)
                start = max(start, shift_day(window.end, 1) or start)
        return end

    def days_at_work(self, start, end):
        """How many days from `start` until the day before `end` are not on leave."""
        days = max((end - start).days, 0)
        for window in self._windows_in_order:
            first, stop = max(window.start, start), shift_day(window.end or end, 1) or end
            stop = min(stop, end)
            if first < stop:
                days -= (stop - first).days
                start = stop
        return days

    @property
    def _windows_in_order(self):
        return sorted(self.windows, key=lambda window: window.start)


def shift_day(day, days):
    """`day` moved by `days`, or None past the end of the calendar."""
    try:
        return date.fromordinal(day.toordinal() + days)
    except (OverflowError, ValueError):
        return None
