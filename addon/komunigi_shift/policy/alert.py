# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What moves a worker into an alert and out of it: countdowns, the penalty, the counters."""

from .status import is_short

#: fields of a status that say nothing of an alert any more
NO_ALERT = {
    "alert_start_time": False,
    "extension_start_time": False,
    "time_extension": 0,
    "former_extensions": False,
}
NO_PENALTY = {"is_penalised_irregular": False, "penalty_date": False}


def counted_down(worker, is_penalised, takes_nothing, terms):
    """(the counter after a countdown, whether it took the penalty) of a flying `Worker` (rule 1).

    A worker at zero or below, neither in alert nor penalised already, loses two shifts, if the
    coop has the penalty on.

    :param is_penalised: a penalty was taken and the counter has not been above zero since
    :param takes_nothing: the date is on leave, or was taken already
    """
    if takes_nothing:
        return worker.sr, False
    is_spared = worker.sr > 0 or worker.is_in_alert or is_penalised
    takes_penalty = terms.penalty and not is_spared
    return worker.sr - (2 if takes_penalty else 1), takes_penalty


def alert_changes(before, worker, written, today):
    """The fields of a status that follow when its counters or its way of working have changed.

    The alert begins when a counter falls below zero, and is over, with its extension, when it is
    back. A penalty is forgotten once the counter is above zero. An alert that was entered by hand
    at zero stays until the counter rises.

    :param before: the `Worker` before the change, None: just created
    :param written: names of the fields that the change wrote itself, which are left as written
    :return: {field of `cooperative.status`: value}
    """
    is_start_written = "alert_start_time" in written
    if is_short(worker):
        begins = not worker.alert_start and not is_start_written
        return NO_ALERT | {"alert_start_time": today} if begins else {}
    changes = NO_PENALTY if worker.sr >= 1 else {}
    if before is None or not _came_back(before, worker):
        return changes
    changes = changes | {"alert_reversal_shift_id": False}
    return changes if is_start_written else changes | NO_ALERT


def _came_back(before, worker):
    """Whether a counter rose, or one below zero is asked of the worker no longer."""
    return before.sr < worker.sr or before.sc < worker.sc or is_short(before)
