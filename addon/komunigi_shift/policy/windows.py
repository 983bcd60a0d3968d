"""Periods of leave during which a countdown takes nothing."""

from dataclasses import dataclass
from datetime import date


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

    @property
    def is_open_ended(self):
        return self.end is None or self.end == date.max


def window_of(day, windows):
    """The window that holds `day`, or None; the one that lasts longest when several do."""
    holding = [window for window in windows if day in window]
    return max(holding, key=lambda window: window.end or date.max, default=None)
