# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The countdown: every date once, in order, whatever was missed, whoever fails."""

from datetime import datetime
from unittest.mock import patch

from odoo.exceptions import AccessError
from odoo.tests import BaseCase, Form, new_test_user
from psycopg2 import OperationalError

from ..models import cooperative_status_settling as settling
from ..policy import countdown_health
from .common import ShiftCase

LOGGER = "odoo.addons.komunigi_shift.models.cooperative_status_settling"


class TestCountdown(ShiftCase):
    def count_down(self, local=None):
        if local:
            self.at(local)
        self.env["cooperative.status"]._cron_compute_counter_irregular()

    def journals(self, status):
        journals = self.env["shift.journal"].search([("line_ids", "in", status.ids)])
        return [journal.date.isoformat() for journal in journals.sorted("date")]

    def test_on_the_day_once(self):
        status = self.new_worker(sr=2)
        self.count_down("2025-02-25T23:59:00")
        self.assertEqual(status.sr, 2)
        self.count_down("2025-02-26T00:00:00")
        self.count_down()
        self.count_down("2025-02-27T12:00:00")
        self.assertEqual(status.sr, 1)
        self.assertEqual(status.last_countdown_date.isoformat(), "2025-02-26")
        self.assertEqual(self.journals(status), ["2025-02-26"])

    def test_catches_up_in_order(self):
        status = self.new_worker(sr=1)
        self.count_down("2025-05-01T12:00:00")
        self.assertEqual(self.journals(status), ["2025-02-26", "2025-03-26", "2025-04-23"])
        self.assertEqual(status.sr, 1 - 1 - 2 - 1)
        self.assertEqual(status.alert_start_time.isoformat(), "2025-03-26")
        reasons = status.history_ids.filtered(lambda h: h.type == "counter").mapped(
            "reason_in_words"
        )
        self.assertIn("Countdown of 23 Apr 2025", reasons)

    def test_attendance_before_a_late_run(self):
        """The countdown of a day comes before its shifts, however late the run is."""
        names = ["sr", "status", "alert_start_time", "penalty_date", "last_countdown_date"]
        found = []
        for is_late in (False, True):
            self.at("2025-02-25T12:00:00")
            status = self.new_worker()
            shift = self.new_shift("2025-02-26T09:00:00", status)
            if not is_late:
                self.count_down("2025-02-26T00:05:00")
            self.at("2025-02-27T12:00:00")
            shift.action_attended()
            self.count_down()
            found.append([status[name] for name in names])
            lines = status.history_ids.filtered(lambda line: line.type == "counter")
            self.assertEqual(len(lines), 2)
            self.assertEqual(self.journals(status), ["2025-02-26"])
        self.assertEqual(*found)
        self.assertEqual((status.sr, status.status), (-1, "alert"))

    def test_leave_before_a_late_run(self):
        """What is entered of a leave says nothing of the countdowns before it: it is as if they had
        come in time."""
        days = {"holiday_start_time": "2025-02-26", "holiday_end_time": "2025-03-05"}
        none = dict.fromkeys(days, False)
        leave = {"start_date": "2025-02-26", "end_date": "2025-03-05"}
        table = [
            ("registered", {}, lambda one: one.leave_ids.create(leave | {"status_id": one.id})),
            ("written", {}, lambda one: one.write(days)),
            ("withdrawn", days, lambda one: one.leave_ids.write({"state": "withdrawn"})),
            ("shortened", days, lambda one: one.leave_ids.write({"start_date": "2025-02-27"})),
            ("emptied", days, lambda one: one.write(none)),
            ("deleted", days, lambda one: one.leave_ids.unlink()),
        ]
        names = ["sr", "status", "alert_start_time", "last_countdown_date", "future_alert_date"]
        for name, values, act in table:
            found = []
            for is_late in (False, True):
                self.at("2025-02-25T12:00:00")
                status = self.new_worker(f"{name} {is_late}", sr=1, **values)
                if not is_late:
                    self.count_down("2025-02-26T00:05:00")
                self.at("2025-02-27T12:00:00")
                act(status)
                self.count_down()
                found.append([status[name] for name in names])
            with self.subTest(name):
                self.assertEqual(*found)
                self.assertEqual(status.sr, 1 if values else 0)

    def test_dialog_of_a_leave_before_a_late_run(self):
        """What it shows is what it does."""
        status = self.new_worker(sr=1)
        self.at("2025-02-27T12:00:00")
        with Form(self.env["shift.holiday"].with_context(default_status_id=status.id)) as form:
            form.start_date, form.end_date = "2025-02-26", "2025-03-05"
        shown = form.record.consequence
        form.record.action_confirm()
        self.assertIn(status.get_alert_answer()["reason"], shown)
        self.assertEqual(status.future_alert_date.isoformat(), "2025-03-26")

    def test_same_answer_before_and_after_catching_up(self):
        """Rule 3: the alert date does not move while a credit is used up."""
        status = self.new_worker(sr=2)
        before = status.future_alert_date
        for day in ("2025-02-26", "2025-03-26"):
            self.at(f"{day}T12:00:00")
            self.assertEqual(status.future_alert_date, before)
            self.count_down()
            self.assertEqual(status.future_alert_date, before)

    def test_leave_takes_nothing(self):
        status = self.new_worker(
            sr=1, holiday_start_time="2025-02-26", holiday_end_time="2025-03-26"
        )
        self.count_down("2025-03-27T12:00:00")
        self.assertEqual((status.sr, self.journals(status)), (1, []))
        self.assertEqual(status.last_countdown_date.isoformat(), "2025-03-26")

    def test_penalty(self):
        """(sr, values, penalty on) -> sr after one countdown."""
        table = [
            (1, {}, True, 0),
            (0, {}, True, -2),
            (0, {}, False, -1),
            (0, {"is_penalised_irregular": True}, True, -1),
            (-1, {}, True, -2),
            (0, {"alert_start_time": "2025-01-29"}, True, -1),
        ]
        self.at("2025-02-26T12:00:00")
        for number, (sr, values, penalty, expected) in enumerate(table):
            with self.subTest(number):
                self.env["ir.config_parameter"].set_param(
                    "shift_worker_status.irregular_penalty", str(penalty)
                )
                status = self.new_worker(
                    f"W{number}", sr=sr, last_countdown_date="2025-01-29", **values
                )
                self.count_down()
                self.assertEqual(status.sr, expected)

    def test_not_counted_down(self):
        self.at("2025-02-26T12:00:00")
        table = [
            {"unsubscribed": True},
            {"resigning": True},
            {"working_mode": "regular"},
            {"working_mode": "exempt"},
            {"irregular_start_date": False, "last_countdown_date": False},
            {"irregular_start_date": "2025-03-26", "last_countdown_date": False},
            {"irregular_start_date": "2025-02-26", "last_countdown_date": False},
        ]
        for number, values in enumerate(table):
            with self.subTest(values):
                status = self.new_worker(f"W{number}", **values)
                self.count_down()
                self.assertEqual(status.sr, 0)

    def test_archived_contact_is_not_forgotten(self):
        status = self.new_worker(sr=2)
        status.cooperator_id.active = False
        self.count_down("2025-02-26T12:00:00")
        self.assertEqual(status.sr, 1)

    def test_journal_of_the_earlier_module(self):
        """A day on which a worker is in the journal already takes nothing again."""
        status = self.new_worker(sr=2)
        self.env["shift.journal"].create({"date": "2025-02-26", "line_ids": [(4, status.id)]})
        self.count_down("2025-02-26T12:00:00")
        self.assertEqual((status.sr, str(status.last_countdown_date)), (2, "2025-02-26"))

    def test_bad_record_is_found_by_halves(self):
        """One of thirty-two is found in six goes, twice each, not in thirty-two."""
        workers = self.env["cooperative.status"].union(
            *(self.new_worker(f"W{number}", sr=2) for number in range(32))
        )
        bad, goes = workers[20], []

        def fail_for_bad(statuses):
            goes.append(len(statuses))
            if bad in statuses:
                raise ValueError("broken")

        self.at("2025-02-26T12:00:00")
        with (
            patch.object(type(bad), "_count_down", fail_for_bad),
            self.assertLogs(LOGGER, "ERROR"),
        ):
            workers._count_down_safely()
        self.assertEqual(sorted(goes, reverse=True), [32, 16, 16, 8, 8, 4, 4, 2, 2, 1, 1])
        self.assertEqual(workers.filtered("countdown_error"), bad)

    def test_bad_record_stops_nobody(self):
        bad, good = self.new_worker("Bad", sr=2), self.new_worker("Good", sr=2)
        take = type(bad)._handle_grid_date

        def fail_for_bad(statuses, day, terms, before):
            lines = take(statuses, day, terms, before)
            if bad in statuses:
                raise ValueError("broken")
            return lines

        with (
            patch.object(type(bad), "_handle_grid_date", fail_for_bad),
            self.assertLogs(LOGGER, "ERROR"),
        ):
            self.count_down("2025-02-26T12:00:00")
        self.assertEqual((bad.sr, good.sr), (2, 1))
        self.assertEqual((bad.countdown_error, good.countdown_error), ("broken", False))
        self.assertEqual(self.journals(bad), [])
        self.assertEqual(self.env["res.config.settings"].create({}).countdown_failures, 1)
        self.count_down()
        self.assertEqual((bad.sr, bad.countdown_error), (1, False))

    def test_what_is_locked_waits_for_the_next_run(self):
        """Somebody books for a worker at this moment: that is no failure of the countdown."""
        status = self.new_worker(sr=2)
        self.at("2025-02-26T12:00:00")
        with patch.object(type(status), "_count_down", side_effect=OperationalError("locked")):
            status._count_down_safely()
        self.assertFalse(status.countdown_error)
        self.count_down()
        self.assertEqual(status.sr, 1)

    def test_batches(self):
        """Within a scheduled run, each batch is kept as soon as it is done: of the countdown, and
        of the answers that time has passed."""
        workers = self.env["cooperative.status"].union(
            *(self.new_worker(f"W{number}", sr=2) for number in range(5))
        )
        kept, run = [], self.env["cooperative.status"].with_context(ir_cron_progress_id=1)

        def keep(_cron, done, *, remaining):
            kept.append((done, remaining))

        for job in ("compute_counter_irregular", "refresh_expired_answers"):
            self.at("2025-02-26T12:00:00")
            workers.status_expires_on = "2025-02-26"
            with (
                self.subTest(job),
                patch.object(settling, "BATCH", 2),
                patch.object(type(self.env["ir.cron"]), "_commit_progress", keep),
            ):
                getattr(run, f"_cron_{job}")()
                self.assertEqual(kept, [(2, 3), (2, 1), (1, 0)])
            kept.clear()
        self.assertEqual(workers.mapped("sr"), [1] * 5)
        self.assertFalse(any(workers.mapped("status_expires_on")))

    def test_unsubscribed_on_the_way(self):
        """Catching up stops to take when the counter reaches the coop's limit."""
        status = self.new_worker(sr=-2, alert_start_time="2025-01-29")
        self.count_down("2025-08-01T12:00:00")
        self.assertEqual((status.sr, status.status), (-4, "unsubscribed"))

    def test_as_a_scheduled_action(self):
        """The two crons run as Odoo runs them, and nothing is left for another run."""
        status = self.new_worker(sr=2)
        self.at("2025-02-26T12:00:00")
        for name in ("ir_cron_compute_shift_counter", "ir_cron_refresh_expired_answers"):
            cron = self.env.ref(f"komunigi_shift.{name}")
            with self.enter_registry_test_mode():
                cron.method_direct_trigger()
        self.assertEqual(status.sr, 1)

    def test_only_the_server_runs_it(self):
        """Whoever manages one coop would say that all have been counted down."""
        manager = new_test_user(self.env, "runs", "komunigi_shift.group_shift_management")
        for job in ("compute_shift_counter", "refresh_expired_answers", "send_alert_reminders"):
            action = self.env.ref(f"komunigi_shift.ir_cron_{job}").ir_actions_server_id
            with self.subTest(job), self.assertRaises(AccessError):
                action.with_user(manager).run()
        settings = self.env["res.config.settings"]
        self.assertEqual(settings.create({}).countdown_health, "never")

    def test_health_in_the_settings(self):
        settings = self.env["res.config.settings"]
        self.assertEqual(settings.create({}).countdown_health, "never")
        self.count_down()
        self.assertEqual(settings.create({}).countdown_health, "ok")
        self.at("2025-02-06T12:00:01")
        self.assertEqual(settings.create({}).countdown_health, "late")
        self.env.ref("komunigi_shift.ir_cron_compute_shift_counter").active = False
        self.assertEqual(settings.create({}).countdown_health, "off")

    def test_settings_keep_a_zero(self):
        settings = self.env["res.config.settings"]
        settings.create({"validation_grace_delay": 0, "alert_delay": 0}).execute()
        self.assertEqual(self.env.company._shift_terms().validation_grace, 0)
        self.assertEqual(settings.create({}).alert_delay, 0)


class TestHealthRule(BaseCase):
    def test_table(self):
        now = datetime(2025, 2, 5, 12)
        table = [
            (None, True, "never"),
            (None, False, "off"),
            (datetime(2025, 2, 4, 12), True, "ok"),
            (datetime(2025, 2, 4, 11, 59), True, "late"),
        ]
        for last_run, is_on, health in table:
            self.assertEqual(countdown_health(last_run, now, is_on), health)
