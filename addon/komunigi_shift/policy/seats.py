# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Free seats: whether a worker may take one (rule 10), and which to offer: those that help."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from .clock import local_date
from .in_time import has_started, is_in_time
from .status import is_gone
from .worker import Worker

#: nobody may: told in this order
HARD = ("taken", "not_open", "started", "gone", "other_company", "overlap")
#: management may all the same, and is asked first
SOFT = ("on_holiday", "exempted", "too_late")


@dataclass(frozen=True)
class Slot:
    """Seats of the same work at the same time. `start` and `end` are naive UTC instants.

    `seat` is one of the free ones.
    """

    start: datetime
    end: datetime
    seat: int
    free: int = 1
    total: int = 1

    @property
    def emptiness(self):
        """Share of the seats that nobody has taken, from 0 to 1."""
        return self.free / self.total if self.total else 0.0


@dataclass(frozen=True)
class SeatFacts:
    """A seat that is asked for: from `start` to `end` (naive UTC), of a shift of `company`."""

    start: datetime
    end: datetime
    company: int = 0
    state: str = "open"
    is_taken: bool = False


@dataclass(frozen=True)
class WorkerFacts:
    """Who asks for a seat. Whoever `is_archived` as a contact has left, as far as seats go.

    `own` are the (start, end) of the worker's own shifts, without the seat that is asked for.
    `before` is the alert date or, in alert, the deadline; None: there is no such date.
    """

    worker: Worker
    company: int = 0
    own: tuple = ()
    before: date | None = None
    is_archived: bool = False


class Refusals(NamedTuple):
    """Why a worker may not take a seat: keys of `HARD` and of `SOFT`, in their order."""

    hard: list
    soft: list

    @property
    def any(self):
        """Whether there is anything to say at all."""
        return bool(self.hard or self.soft)


def seat_refusals(worker_facts, seat, now, terms):
    """The `Refusals` of a worker who asks for a seat at naive UTC `now`.

    Hard: the seat is taken or not open, its shift has started, the worker has left the coop or is
    of another one, or works at that time already. Soft: the worker is on holiday or exempted on
    that day, or the shift is on the alert date or later and so too late to prevent the alert.
    """
    worker = worker_facts.worker
    day = local_date(seat.start, terms.zone)
    reasons = {leave.reason for leave in worker.leaves_on(day)}
    holds = {
        "taken": seat.is_taken,
        "not_open": seat.state != "open",
        "started": has_started(seat.start, now),
        "gone": worker_facts.is_archived or is_gone(worker, local_date(now, terms.zone), terms),
        "other_company": seat.company != worker_facts.company,
        "overlap": overlaps(seat, worker_facts.own),
        "on_holiday": "holiday" in reasons,
        "exempted": "exemption" in reasons or worker.working_mode == "exempt",
        "too_late": not is_in_time(day, worker_facts.before),
    }
    return Refusals([key for key in HARD if holds[key]], [key for key in SOFT if holds[key]])


def overlaps(shift, own):
    """Whether `shift` is at the same time as one of the (start, end) `own`."""
    return any(shift.start < end and start < shift.end for start, end in own)


def helpful(slots, worker_facts, now, terms):
    """The slots to offer a worker, emptiest first, then soonest: those that nothing refuses."""

    def fits(slot):
        is_taken = slot.free <= 0
        seat = SeatFacts(slot.start, slot.end, worker_facts.company, is_taken=is_taken)
        return not seat_refusals(worker_facts, seat, now, terms).any

    return _emptiest_first(filter(fits, slots))


def later(slots, worker_facts, now, terms):
    """The slots that only come too late for the alert date or the deadline, soonest first."""

    def comes_late(slot):
        is_taken = slot.free <= 0
        seat = SeatFacts(slot.start, slot.end, worker_facts.company, is_taken=is_taken)
        return seat_refusals(worker_facts, seat, now, terms) == ([], ["too_late"])

    return sorted(filter(comes_late, slots), key=lambda slot: (slot.start, slot.seat))


def _emptiest_first(slots):
    return sorted(slots, key=lambda slot: (-slot.emptiness, slot.start, slot.seat))
