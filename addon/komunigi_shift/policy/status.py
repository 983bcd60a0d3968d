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
    is_unsubscribed = worker.unsubscribed or is_over_limit(worker, terms)
    if worker.working_mode == "regular" and is_unsubscribed:
        return "unsubscribed"
    deadline = worker.deadline(terms)
    in_time = deadline is None or today <= deadline
    if is_short(worker) and worker.extension_start and worker.alert_start and in_time:
        return "extension"
    if is_unsubscribed:
        return "unsubscribed"
    if not is_short(worker):
        return "ok"
    return "alert" if in_time else "suspended"


def is_short(worker):
    """Whether a counter is below zero: `sr`, and `sc` too for a regular worker."""
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
