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

    def overlaps(self, other):
        """Whether both have a day in common."""
        return self.start <= (other.end or date.max) and other.start <= (self.end or date.max)

    @property
    def is_open_ended(self):
        return self.end is None or self.end == date.max
