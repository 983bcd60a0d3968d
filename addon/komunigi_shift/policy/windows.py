# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Periods of leave during which a countdown takes nothing."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache


@dataclass(frozen=True)
class Window:
    """Days from `start` to `end`, both included; `end` None means that it never ends.

    `reason` is "holiday" or "exemption".
    """

    start: date
    end: date | None
    reason: str

    def __contains__(self, day):
        return self.start <= day and (self.end is None or day <= self.end)

    def overlaps(self, other):
        """Whether both have a day in common."""
        return self.start <= (other.end or date.max) and other.start <= (self.end or date.max)

    @property
    def is_open_ended(self):
        return self.end is None or self.end == date.max


def windows_as_text(windows):
    """Periods of leave in one line, to be kept and read with the worker; "" for none."""
    return "; ".join(f"{w.reason} {w.start} {w.end or ''}".strip() for w in windows)


@lru_cache(maxsize=4096)
def windows_of_text(text):
    """The `Window`s that `windows_as_text` has written."""
    windows = []
    for period in filter(None, (text or "").split("; ")):
        reason, *days = period.split(" ")
        start, end = (*map(date.fromisoformat, days), None)[:2]
        windows.append(Window(start, end, reason))
    return tuple(windows)
