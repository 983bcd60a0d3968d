# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The status machine: counters, alert, extension, suspension, leaving, leave, and the history."""

from odoo.exceptions import UserError, ValidationError

from ..policy import Worker, counter_change
from .common import ShiftCase


class TestAttendance(ShiftCase):
    def test_counter_changes(self):
        """(mode, sr, sc, state, of the own rhythm) -> (sr, sc)."""
        table = [
            ("irregular", 0, 0, "done", False, (1, 0)),
            ("irregular", 0, 0, "absent_0", False, (1, 0)),
            ("irregular", 0, 0, "absent_1", False, (0, 0)),
            ("irregular", 0, 0, "absent_2", False, (-1, 0)),
            ("irregular", 0, 0, "excused", False, (0, 0)),
            ("irregular", 0, 0, "cancel", False, (0, 0)),
            ("regular", 0, 0, "done", True, (0, 0)),
            ("regular", 0, 0, "done", False, (1, 0)),
            ("regular", -1, -1, "done", False, (1, 0)),
            ("regular", 0, -1, "done", False, (0, 1)),
            ("regular", 0, 0, "absent_2", True, (-1, -1)),
            ("regular", 0, 0, "absent_1", True, (-1, 0)),
            ("regular", 0, 0, "absent_0", True, (0, 0)),
            ("exempt", 0, 0, "done", False, (0, 0)),
        ]
        for mode, sr, sc, state, own, change in table:
            with self.subTest(mode=mode, state=state, sr=sr, sc=sc):
                worker = Worker(working_mode=mode, sr=sr, sc=sc)
                self.assertEqual(counter_change(worker, state, own), change)
        self.assertEqual(counter_change(Worker(), "done", gives_credit=False), (0, 0))

    def test_attendance_and_corrections(self):
        """Whatever is entered in whatever order, the counter is that of the last entry."""
        status = self.new_worker(sr=2)
        other = self.new_worker("Grace")
        shift = self.new_shift("2025-02-04T09:00:00", status)
        for state, sr in [
            *(("done", 3), ("absent_2", 1), ("absent_0", 3), ("excused", 2), ("done", 3)),
            *(("done", 3), ("open", 2), ("absent_2", 1), ("cancel", 2), ("done", 3)),
        ]:
            shift.state = state
            self.assertEqual(status.sr, sr, state)
        shift.worker_id = other.cooperator_id
        self.assertEqual((status.sr, other.sr), (2, 1))
        shift.gives_credit = False
        self.assertEqual(other.sr, 0)
        shift.write({"gives_credit": True, "worker_id": False})
        self.assertEqual((status.sr, other.sr), (2, 0))
        shift.worker_id = other.cooperator_id
        with self.assertRaisesRegex(UserError, "counted"):
            shift.unlink()
        shift.state = "open"
        shift.unlink()

    def test_regular_correction_judges_as_if_uncounted(self):
        status = self.new_worker(working_mode="regular", sr=-1, sc=-1)
        shift = self.new_shift("2025-02-04T09:00:00", status)
        shift.state = "done"
        self.assertEqual((status.sr, status.sc), (0, -1))
        shift.gives_credit = True
        self.assertEqual((status.sr, status.sc), (0, -1))

    def test_history_tells_who_and_why(self):
        status = self.new_worker()
        self.new_shift("2025-02-04T09:00:00", status, name="Till").state = "done"
        line = status.history_ids.filtered(lambda h: h.type == "counter")
        self.assertEqual(line.change_in_words, "Shift counter: 0 → +1")
        self.assertEqual(line.reason_in_words, "Till on 4 Feb 2025: Present")
        self.assertEqual(line.user_id, self.env.user)
        self.env["res.lang"]._activate_lang("fr_BE")
        self.env["ir.module.module"]._load_module_terms(["komunigi_shift"], ["fr_BE"])
        french = line.with_context(lang="fr_BE")
        self.assertEqual(french.change_in_words, "Compteur de créneaux\N{NO-BREAK SPACE}: 0 → +1")
        self.assertEqual(french.reason_in_words, "Till le 4 févr. 2025\N{NO-BREAK SPACE}: Présent")


class TestStatusMachine(ShiftCase):
    def test_status(self):
        """(values, status) of flying workers at 5 February 2025."""
        short = {"sr": -1, "alert_start_time": "2025-01-29"}
        table = [
            ({}, "ok"),
            (short, "alert"),
            ({"sr": -1}, "alert"),
            (short | {"alert_start_time": "2025-01-08"}, "alert"),
            (short | {"alert_start_time": "2025-01-07"}, "suspended"),
            (
                {"sr": -1, "alert_start_time": "2024-12-01", "extension_start_time": "2025-01-26"},
                "extension",
            ),
            (
                {"sr": -1, "alert_start_time": "2024-12-01", "extension_start_time": "2025-01-25"},
                "suspended",
            ),
            (
                {
                    **{"sr": -1, "alert_start_time": "2024-12-01"},
                    **{"extension_start_time": "2025-01-20", "time_extension": 6},
                },
                "extension",
            ),
            ({"sr": -4}, "unsubscribed"),
            ({"unsubscribed": True}, "unsubscribed"),
            ({"resigning": True, "unsubscribed": True}, "resigning"),
            (
                short | {"holiday_start_time": "2025-02-05", "holiday_end_time": "2025-02-05"},
                "holiday",
            ),
            (short | {"temporary_exempt_start_date": "2025-02-05"}, "exempted"),
            (short | {"temporary_exempt_start_date": "2025-02-06"}, "alert"),
            ({"working_mode": "regular", "sc": -1}, "alert"),
            ({"working_mode": "regular", "sr": -4}, "unsubscribed"),
            ({"working_mode": "exempt", "sr": -9}, "ok"),
        ]
        can_shop = {"ok", "alert", "extension", "exempted"}
        for number, (values, expected) in enumerate(table):
            with self.subTest(values):
                status = self.new_worker(f"Worker {number}", **values)
                self.assertEqual(status.status, expected)
                self.assertEqual(status.can_shop, expected in can_shop)

    def test_alert_begins_and_ends_with_the_counter(self):
        status = self.new_worker()
        status.sr = -1
        self.assertEqual(status.alert_start_time.isoformat(), "2025-02-05")
        self.assertEqual(status.alert_registration_state, "in_alert")
        self.at("2025-02-07T12:00:00")
        status.sr = -2
        self.assertEqual(status.alert_start_time.isoformat(), "2025-02-05")
        status.extension_start_time = "2025-02-07"
        status.sr = 0
        self.assertEqual(
            (status.alert_start_time, status.extension_start_time, status.status),
            (False, False, "ok"),
        )

    def test_time_passes(self):
        """Alert to suspension, into and out of a leave, by the cron alone."""
        status = self.new_worker(sr=-1, alert_start_time="2025-01-29")
        status.write({"holiday_start_time": "2025-02-10", "holiday_end_time": "2025-02-12"})
        table = [
            ("2025-02-09T23:59:00", "alert"),
            ("2025-02-10T00:00:00", "holiday"),
            ("2025-02-12T23:59:00", "holiday"),
            ("2025-02-13T00:00:00", "alert"),
            ("2025-03-01T23:59:00", "alert"),
            ("2025-03-02T00:00:00", "suspended"),
        ]
        for now, expected in table:
            with self.subTest(now):
                self.at(now)
                self.env["cooperative.status"]._cron_refresh_expired_answers()
                self.assertEqual(status.status, expected)

    def test_leaving_frees_future_shifts(self):
        for change in ({"unsubscribed": True}, {"resigning": True}, {"sr": -4}):
            with self.subTest(change):
                status = self.new_worker(str(change))
                future = self.new_shift("2025-02-20T09:00:00", status)
                past = self.new_shift("2025-02-04T09:00:00", status)
                status.write(change)
                self.assertFalse(future.worker_id)
                self.assertEqual(past.worker_id, status.cooperator_id)
                self.assertEqual(status.alert_registration_state, "not_applicable")

    def test_dates_in_order(self):
        status = self.new_worker()
        for prefix in ("holiday_%s_time", "temporary_exempt_%s_date"):
            with self.assertRaises(ValidationError):
                status.write({prefix % "start": "2025-02-10", prefix % "end": "2025-02-09"})


class TestLateValidation(ShiftCase):
    """An attendance validated after the countdown that it should have prevented."""

    def setUp(self):
        super().setUp()
        self.status = self.new_worker()
        self.shift = self.new_shift("2025-02-25T09:00:00", self.status)
        self.at("2025-02-26T02:00:00")
        self.env["cooperative.status"]._cron_compute_counter_irregular()

    def test_offered_and_reversed(self):
        self.assertEqual((self.status.sr, self.status.status), (-2, "alert"))
        self.shift.action_attended()
        self.assertEqual((self.status.sr, self.status.status), (-1, "alert"))
        self.assertEqual(self.status.alert_reversal_shift_id, self.shift)
        self.status.action_reverse_alert()
        self.assertEqual((self.status.sr, self.status.status), (0, "ok"))
        self.assertFalse(self.status.alert_start_time)
        self.assertFalse(self.status.alert_reversal_shift_id)
        with self.assertRaises(UserError):
            self.status.action_reverse_alert()

    def test_same_as_validated_in_time(self):
        other = self.new_worker("Grace", last_countdown_date="2025-01-29")
        self.at("2025-02-25T13:00:00")
        self.new_shift("2025-02-25T09:00:00", other).action_attended()
        self.at("2025-02-26T02:00:00")
        other._count_down()
        self.shift.action_attended()
        self.status.action_reverse_alert()
        names = ["sr", "status", "alert_start_time", "future_alert_date", "is_penalised_irregular"]
        self.assertEqual(
            self.status.read(names, load=None)[0] | {"id": 0}, other.read(names)[0] | {"id": 0}
        )

    def test_not_offered(self):
        self.at("2025-02-27T15:00:00")
        on_the_day = self.new_shift("2025-02-26T09:00:00", self.status)
        on_the_day.action_attended()
        self.assertFalse(self.status.alert_reversal_shift_id)

    def test_without_penalty_the_alert_is_over_at_once(self):
        counted = {"alert_start_time": "2025-02-26", "last_countdown_date": "2025-02-26"}
        status = self.new_worker("Grace", sr=-1, **counted)
        self.new_shift("2025-02-25T09:00:00", status).action_attended()
        self.assertEqual((status.sr, status.status), (0, "ok"))
        self.assertFalse(status.alert_reversal_shift_id)

    def test_taken_back(self):
        """An attendance that counts no longer reverses nothing, and is not offered any more."""
        for change in ({"state": "open"}, {"state": "absent_2"}, {"gives_credit": False}):
            with self.subTest(change):
                self.shift.write({"state": "done", "gives_credit": True})
                self.assertEqual(self.status.alert_reversal_shift_id, self.shift)
                self.shift.write(change)
                self.assertFalse(self.status.alert_reversal_shift_id)
                # such as a database may hold from before
                self.status.sudo().alert_reversal_shift_id = self.shift
                with self.assertRaises(UserError):
                    self.status.action_reverse_alert()

    def test_kept(self):
        self.shift.action_attended()
        self.status.action_keep_alert()
        self.assertFalse(self.status.alert_reversal_shift_id)
        self.assertEqual(self.status.status, "alert")
