# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""More time for a worker in alert. Nothing that is called "more" takes anything away (rule 9)."""

from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True)
class Extension:
    """What a status keeps of an extension: the day it was granted on, and days.

    It ends `start` + the coop's automatic extension (`Terms.grace_delay`) + `days`, so that `days`
    may be below zero; days on leave meanwhile do not count. Without a `start` there is none.
    """

    start: date | None = None
    days: int = 0

    @classmethod
    def of(cls, worker):
        """The extension that a `Worker` has."""
        if worker.extension_start is None:
            return NO_EXTENSION
        return cls(worker.extension_start, worker.extension_days)

    def given_to(self, worker):
        """The `Worker` with this extension in the place of any other."""
        return replace(worker, extension_start=self.start, extension_days=self.days)


NO_EXTENSION = Extension()


def extended(worker, today, days, terms):
    """The `Extension` that gives a worker in alert `days` more.

    They begin where the current deadline ends or today, if that is later; days on leave do not
    count among them. A worker who has no deadline keeps what they have: no day is more than that.
    """
    deadline = worker.deadline(terms)
    if deadline is None:
        return Extension.of(worker)
    # counted from today, so that a leave registered later moves the whole of what is left
    left = worker.days_at_work(today, deadline)
    return Extension(today, left + max(days, 0) - terms.grace_delay)


def withdrawn(worker, former=NO_EXTENSION):
    """The `Extension` that is left when the last one granted is taken back.

    :param former: the one that it was granted on top of, kept when it was granted
    :raise ValueError: there is none to take back
    """
    if worker.extension_start is None:
        raise ValueError("the worker has no extension")
    return former
