# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What a countdown takes, when an alert begins and ends, and who has left the coop."""

from datetime import date

from odoo.tests import BaseCase

from ..policy import NO_ALERT, Terms, Worker, alert_changes, counted_down, is_gone, status_of

TODAY = date(2025, 2, 26)
LONG_AGO = date(2025, 2, 1)
OVER = NO_ALERT | {"alert_reversal_shift_id": False}
FORGIVEN = {"is_penalised_irregular": False, "penalty_date": False}


class TestCountedDown(BaseCase):
    def test_table(self):
        """(sr, alert start, penalised, takes nothing, penalty on) -> (sr, took the penalty)."""
        table = [
            (2, None, False, False, True, (1, False)),
            (1, None, False, False, True, (0, False)),
            (0, None, False, False, True, (-2, True)),
            (0, None, False, False, False, (-1, False)),
            (0, None, True, False, True, (-1, False)),
            (0, LONG_AGO, False, False, True, (-1, False)),
            (-1, None, False, False, True, (-2, False)),
            (-1, LONG_AGO, False, False, True, (-2, False)),
            (0, None, False, True, True, (0, False)),
            (2, None, False, True, True, (2, False)),
        ]
        for sr, start, penalised, nothing, penalty, expected in table:
            with self.subTest(sr=sr, start=start, penalised=penalised, nothing=nothing):
                worker = Worker(sr=sr, alert_start=start)
                found = counted_down(worker, penalised, nothing, Terms(penalty=penalty))
                self.assertEqual(found, expected)


class TestAlertChanges(BaseCase):
    def test_table(self):
        """(before, after, fields written) -> the fields that follow."""
        alert = {"alert_start": LONG_AGO}
        begins = NO_ALERT | {"alert_start_time": TODAY}
        table = [
            ("falls below zero", Worker(), Worker(sr=-1), (), begins),
            ("created below zero", None, Worker(sr=-1), (), begins),
            ("falls further", Worker(sr=-1, **alert), Worker(sr=-2, **alert), (), {}),
            ("rises, still below", Worker(sr=-2, **alert), Worker(sr=-1, **alert), (), {}),
            ("is back", Worker(sr=-1, **alert), Worker(**alert), (), OVER),
            ("is ahead", Worker(sr=-1, **alert), Worker(sr=1, **alert), (), OVER | FORGIVEN),
            ("created ahead", None, Worker(sr=1), (), FORGIVEN),
            ("counted down, not to below zero", Worker(sr=1), Worker(), (), {}),
            ("entered by hand at zero", Worker(), Worker(**alert), (), {}),
            (
                "the start is written too",
                *(Worker(sr=-1), Worker(**alert), ("sr", "alert_start_time")),
                {"alert_reversal_shift_id": False},
            ),
            ("the start is emptied", Worker(sr=-1), Worker(sr=-1), ("alert_start_time",), {}),
            (
                "a regular worker falls",
                Worker("regular"),
                Worker("regular", sc=-1),
                (),
                begins,
            ),
            (
                "one of two counters is back",
                Worker("regular", sr=-1, sc=-1, **alert),
                Worker("regular", sr=0, sc=-1, **alert),
                (),
                {},
            ),
            (
                "the other one too",
                Worker("regular", sc=-1, **alert),
                Worker("regular", **alert),
                (),
                OVER,
            ),
            (
                "becomes a flying worker, of whom no compensation is asked",
                Worker("regular", sc=-1, **alert),
                Worker(sc=-1, **alert),
                (),
                OVER,
            ),
            ("is exempted", Worker(sr=-1, **alert), Worker("exempt", sr=-1, **alert), (), OVER),
            ("comes back", Worker("exempt", sr=-1), Worker(sr=-1), (), begins),
        ]
        for name, before, after, written, expected in table:
            with self.subTest(name):
                self.assertEqual(alert_changes(before, after, written, TODAY), expected)


class TestGone(BaseCase):
    def test_table(self):
        """Who has left, also where a leave is what the status tells first."""
        holiday = {"holiday": (TODAY, TODAY)}
        running = {"sr": -4, "alert_start": LONG_AGO, "extension_start": date(2025, 2, 20)}
        ended = running | {"extension_start": date(2025, 2, 10)}
        table = [
            ({}, False, "ok"),
            ({"unsubscribed": True}, True, "unsubscribed"),
            ({"unsubscribed": True, **holiday}, True, "holiday"),
            ({"resigning": True, **holiday}, True, "resigning"),
            ({"sr": -4}, True, "unsubscribed"),
            ({"sr": -4, **holiday}, True, "holiday"),
            (running, False, "extension"),
            (ended, True, "unsubscribed"),
            (running | {"working_mode": "regular"}, True, "unsubscribed"),
            ({"working_mode": "exempt", "sr": -9}, False, "ok"),
            ({"working_mode": "exempt", "unsubscribed": True}, True, "unsubscribed"),
        ]
        for values, gone, status in table:
            with self.subTest(values):
                worker = Worker(**values)
                self.assertEqual(is_gone(worker, TODAY, Terms()), gone)
                self.assertEqual(status_of(worker, TODAY, Terms()), status)
