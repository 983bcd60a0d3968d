# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Who is reminded that a shift is lacking before the alert date or, in alert, the deadline, and why
the others are not."""

from dataclasses import dataclass
from datetime import date, timedelta

from .clock import local_naive
from .in_time import is_in_time

#: every verdict: the mail goes out, or the first of the reasons for which it does not
VERDICTS = (
    "send",
    "nothing_to_book",
    "archived",
    "on_leave",
    "first_period",
    "too_late",
    "reminded",
    "opted_out",
    "no_address",
    "refuses_mail",
    "too_early",
)
#: hours of the coop's day between which a reminder may leave by itself
FIRST_HOUR, LAST_HOUR = 8, 20


@dataclass(frozen=True)
class Reach:
    """How a worker can be written to.

    `refuses_mail`: the address is on the list of those that asked for no mass mail at all.
    `reminded_for` is the alert date or deadline that the last reminder spoke of, or None.
    """

    has_address: bool = True
    refuses_mail: bool = False
    is_archived: bool = False
    opted_out: bool = False
    reminded_for: date | None = None


def reminder_verdict(worker, answer, reach, terms, days=None):
    """One of `VERDICTS` for a `Worker` with its `AlertAnswer` and `Reach`.

    `days` before that date a reminder may leave; None: however far that date is.
    """
    refusals = {
        "nothing_to_book": not is_lacking(answer),
        "archived": reach.is_archived,
        "on_leave": worker.leave_on(answer.today) is not None,
        "first_period": is_in_first_period(worker, answer.today, terms.period),
        # no shift of today or later is before that date any more
        "too_late": not is_in_time(answer.today, answer.before),
        "reminded": answer.before is not None and reach.reminded_for == answer.before,
        "opted_out": reach.opted_out,
        "no_address": not reach.has_address,
        "refuses_mail": reach.refuses_mail,
        "too_early": days is not None and answer.before and answer.days_left > days,
    }
    return next((verdict for verdict, holds in refusals.items() if holds), "send")


def is_lacking(answer):
    """Whether a shift has to be booked still: none is before the alert date or, in alert, not
    enough before the deadline."""
    is_short = answer.state == "in_alert" and answer.booked < answer.needed
    return bool(answer.before) and (answer.state == "no" or is_short)


def is_in_first_period(worker, today, period):
    """Whether the worker has just begun: no grid date has come yet."""
    return worker.start is not None and today < worker.start + timedelta(days=period)


def is_waking_hour(now, zone):
    """Whether a mail may leave by itself at naive UTC `now`, by the coop's clock."""
    return FIRST_HOUR <= local_naive(now, zone).hour < LAST_HOUR
