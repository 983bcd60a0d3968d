# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The status of a worker: what the office and the till act upon, from counters, dates and today."""

from .worker import shift_day

CAN_SHOP = ("ok", "alert", "extension", "exempted")


def status_of(worker, today, terms):
    """The worker's status on the coop's date `today`; see the README for the order of the rules."""
    if worker.resigning:
        return "resigning"
    if worker.working_mode == "exempt":
        return "unsubscribed" if worker.unsubscribed else "ok"
    leave = _leave_on(worker, today)
    if leave:
        return leave
    if is_gone(worker, today, terms):
        return "unsubscribed"
    if not is_short(worker):
        return "ok"
    if not _is_within_deadline(worker, today, terms):
        return "suspended"
    return "extension" if worker.extension_start and worker.alert_start else "alert"


def is_gone(worker, today, terms):
    """Whether the worker has left the coop, also when a leave is what their status tells first.

    A flying worker whose extension runs has not: they may still come back.
    """
    if worker.resigning:
        return True
    if not worker.unsubscribed and not is_over_limit(worker, terms):
        return False
    has_extension = worker.extension_start and worker.alert_start and is_short(worker)
    is_flying = worker.working_mode == "irregular"
    return not (is_flying and has_extension and _is_within_deadline(worker, today, terms))


def _is_within_deadline(worker, today, terms):
    deadline = worker.deadline(terms)
    return deadline is None or today <= deadline


def is_short(worker):
    """Whether a counter is below zero: `sr`, and `sc` too for a regular worker.

    An exempted worker owes nothing, whatever the counters say.
    """
    if worker.working_mode == "exempt":
        return False
    return worker.sr < 0 or (worker.working_mode == "regular" and worker.sc < 0)


def is_over_limit(worker, terms):
    """Whether the counter has fallen to where the coop unsubscribes the worker."""
    limits = {"irregular": terms.irregular_limit, "regular": terms.regular_limit}
    limit = limits.get(worker.working_mode)
    return limit is not None and worker.sr <= limit


def status_expires_on(worker, today, terms):
    """The first date after `today` on which the passing of time may change the status, or None."""
    days = []
    for window in worker.windows:
        days.append(window.start)
        if window.end:
            days.append(shift_day(window.end, 1))
    deadline = worker.deadline(terms)
    if deadline:
        days.append(shift_day(deadline, 1))
    return min((day for day in days if day and day > today), default=None)


def _leave_on(worker, today):
    reasons = {window.reason for window in worker.leaves_on(today)}
    if "holiday" in reasons:
        return "holiday"
    return "exempted" if reasons else None
