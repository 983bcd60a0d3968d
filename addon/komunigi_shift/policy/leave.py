# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Several leaves of one worker: which one is shown, which one a new pair of dates changes.

All `leaves` given here are of one kind, and registered: what was withdrawn is none any more.
"""

from dataclasses import dataclass
from datetime import date

from .windows import Window


@dataclass(frozen=True)
class Leave:
    """A leave as it is recorded, also half filled in. `key` is the caller's own, e.g. an id."""

    start: date | None = None
    end: date | None = None
    kind: str = "holiday"
    key: int = 0

    @property
    def window(self):
        """Its days, or None while a date is missing. An exemption needs no end."""
        is_complete = self.start and (self.end or self.kind == "exemption")
        return Window(self.start, self.end, self.kind) if is_complete else None

    def overlaps(self, other):
        """Whether both are complete and have a day in common."""
        mine, theirs = self.window, other.window
        return bool(mine and theirs and mine.overlaps(theirs))


def shown_leave(leaves, today):
    """The one to show: half filled in, else of today, else the next one; None: no such leave."""
    half = [leave for leave in leaves if leave.window is None]
    ahead = [leave for leave in leaves if leave.window and (leave.end or date.max) >= today]
    in_order = sorted(ahead, key=lambda leave: (leave.start, leave.key))
    return next(iter([*half, *in_order]), None)


def leave_to_change(leaves, entered, today):
    """The leave that the dates `entered` (a `Leave`) in the place of the shown one change.

    It is one that is half filled in, else one with a day in common, else the shown one if it has
    not begun: one that has begun stays as it was. None: `entered` is another leave, a new one.
    """
    shown = shown_leave(leaves, today)
    if shown and (shown.window is None or not entered.window or shown.overlaps(entered)):
        return shown
    overlapping = [leave for leave in leaves if leave.overlaps(entered)]
    if overlapping:
        return min(overlapping, key=lambda leave: (leave.start, leave.key))
    return shown if shown and shown.start > today else None
