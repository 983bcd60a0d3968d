"""Which free seats to offer a worker: those that help, emptiest shifts first."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Slot:
    """Seats of the same work at the same time. `start` and `end` are naive UTC instants."""

    start: datetime
    end: datetime
    seat: int
    name: str = ""
    task: str = ""
    free: int = 1
    total: int = 1

    @property
    def emptiness(self):
        """Share of the seats that nobody has taken, from 0 to 1."""
        return self.free / self.total if self.total else 0.0


def offered(slots, own, now, before, to_date):
    """The slots to propose, emptiest first, then soonest.

    :param own: (start, end) of the worker's own shifts; a slot that overlaps one is not offered
    :param before: the date before which a shift counts, or None for any
    :param to_date: function from an instant to the coop's date
    """

    def fits(slot):
        free_then = all(slot.end <= start or end <= slot.start for start, end in own)
        in_time = before is None or to_date(slot.start) < before
        return slot.free > 0 and slot.start >= now and in_time and free_then

    return sorted(filter(fits, slots), key=lambda slot: (-slot.emptiness, slot.start, slot.seat))
