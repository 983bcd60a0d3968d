# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What a validated attendance adds to the counters, and an alert that it should have prevented."""

from dataclasses import replace
from typing import NamedTuple

from .in_time import is_in_time
from .status import is_over_limit, is_short

#: how a shift can have gone
OUTCOMES = ("done", "excused", "absent_2", "absent_1", "absent_0")
FLYING = {"done": 1, "absent_0": 1, "absent_2": -1}


def counter_change(worker, state, is_regular=False, gives_credit=True):
    """(change of sr, change of sc) for a shift in `state` attended by a `Worker`.

    A flying worker gains a shift by attending or by an excused absence (`absent_0`), and loses one
    by an absence counted twice. A regular worker is expected: attending a shift of the own rhythm
    changes nothing; any other one makes up for the counter that is short, `sr` first, or goes in
    advance; absences count once or twice. A shift without credit counts for nobody.
    """
    if not gives_credit:
        return 0, 0
    if worker.working_mode == "irregular":
        return FLYING.get(state, 0), 0
    if worker.working_mode != "regular":
        return 0, 0
    if state == "absent_2":
        return -1, -1
    if state == "absent_1":
        return -1, 0
    if state == "done" and not is_regular:
        makes_up_compensation = worker.sr >= 0 and worker.sc < 0
        return (0, 1) if makes_up_compensation else (1, 0)
    return 0, 0


class Effect(NamedTuple):
    """What an outcome adds to the counters, whether one of them is below zero then, and whether
    that unsubscribes the worker."""

    sr: int
    sc: int
    short: bool
    unsubscribes: bool


def attendance_effects(worker, terms, is_regular=False, gives_credit=True):
    """{outcome: `Effect`} of a shift for a `Worker` for whom it is not counted."""
    effects = {}
    for outcome in OUTCOMES:
        sr, sc = counter_change(worker, outcome, is_regular, gives_credit)
        after = replace(worker, sr=worker.sr + sr, sc=worker.sc + sc)
        unsubscribes = not worker.unsubscribed and is_over_limit(after, terms)
        effects[outcome] = Effect(sr, sc, is_short(after), unsubscribes)
    return effects


def refund_of_late_validation(worker, worked_on, penalty_on):
    """The shifts to give back so that the alert had not fired, or None when it stands.

    :param worker: the `Worker` in alert, the late attendance already counted
    :param worked_on: the coop's date of the attendance validated late
    :param penalty_on: the countdown date on which the penalty was taken, or None
    """
    if worker.working_mode != "irregular" or not worker.alert_start:
        return None
    if not is_in_time(worked_on, worker.alert_start) or worker.unsubscribed or worker.resigning:
        return None
    refund = 1 if penalty_on and penalty_on > worked_on else 0
    return refund if worker.sr + refund >= 0 else None
