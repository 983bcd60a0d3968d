# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What follows for a worker from a change of their status, all of it at once."""

from dataclasses import replace

from .alert import alert_changes
from .grid import last_grid_date
from .status import is_gone, is_over_limit, status_expires_on, status_of
from .worker import shift_day

#: field that `alert_changes` may answer -> attribute of a `Worker`
ATTRIBUTES = {
    "alert_start_time": "alert_start",
    "extension_start_time": "extension_start",
    "time_extension": "extension_days",
}


def counts_down(worker):
    """Whether countdowns are for this worker at all."""
    is_flying = worker.working_mode == "irregular" and bool(worker.start)
    return is_flying and not (worker.unsubscribed or worker.resigning)


def settled(before, worker, written, day, today, terms):
    """The fields of a status that follow from a change: alert, unsubscription, status, expiry.

    :param before: the `Worker` before the change, None: just created
    :param worker: the `Worker` after it
    :param written: names of the fields that the change wrote itself, which are left as written
    :param day: when it happened; `today` may be later, while an older countdown is caught up
    :return: ({field of `cooperative.status`: value}, whether the worker has left the coop)
    """
    changes = alert_changes(before, worker, written, day)
    moved = {
        attribute: None if changes[name] is False else changes[name]
        for name, attribute in ATTRIBUTES.items()
        if name in changes
    }
    if not worker.unsubscribed and is_over_limit(worker, terms):
        moved["unsubscribed"] = True
        changes = changes | {"unsubscribed": True}
    if moved:
        worker = replace(worker, **moved)
    changes = changes | {
        "status": status_of(worker, today, terms),
        "status_expires_on": status_expires_on(worker, today, terms) or False,
    }
    return changes, is_gone(worker, today, terms)


def passed_countdown(before, worker, today, terms):
    """The last grid date before today, if what came before it is not taken after the fact; or None.

    Whoever becomes a flying worker, comes back, or gets another start date is not charged for the
    countdowns that passed meanwhile.

    :param before: the `Worker` before the change, None: just created
    """
    if before is None or not counts_down(worker):
        return None
    if counts_down(before) and before.start == worker.start:
        return None
    passed = last_grid_date(worker.start, shift_day(today, -1), terms.period)
    is_ahead = passed and (not worker.last_countdown or passed > worker.last_countdown)
    return passed if is_ahead else None
