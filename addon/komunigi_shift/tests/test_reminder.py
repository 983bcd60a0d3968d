# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Reminders by themselves and from the list: once for each alert date, in the worker's language."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user
from odoo.tools import mute_logger

from .common import ShiftCase


class TestReminder(ShiftCase):
    def setUp(self):
        super().setUp()
        self.env["cooperative.status"].search([]).unlink()
        self.env["ir.config_parameter"].set_param("shift.alert_reminder_days", "7")
        self.ada = self.new_reachable("Ada")
        self.at("2025-02-20T12:00:00")
        self.env.flush_all()

    def new_reachable(self, name, lang="en_US", **values):
        status = self.new_worker(name, **values)
        status.cooperator_id.write({"email": f"{name.lower()}@example.com", "lang": lang})
        return status

    def run_cron(self):
        """The mails that a run of the cron queues, by worker's name."""
        before = self.env["mail.mail"].search([])
        self.env.flush_all()
        with self.enter_registry_test_mode():
            self.env.ref("komunigi_shift.ir_cron_send_alert_reminders").method_direct_trigger()
        self.env.invalidate_all()
        mails = self.env["mail.mail"].search([]) - before
        return {mail.recipient_ids.name: mail for mail in mails}

    def test_once_for_each_alert_date(self):
        self.assertEqual(list(self.run_cron()), ["Ada"])
        self.assertEqual(str(self.ada.last_contact_date), "2025-02-20 11:00:00")
        self.assertEqual(str(self.ada.reminded_alert_date), "2025-02-26")
        self.assertEqual(self.run_cron(), {})
        self.at("2025-02-24T12:00:00")
        self.assertEqual(self.run_cron(), {})
        self.ada.sr = 1
        self.at("2025-03-20T12:00:00")
        self.assertEqual(str(self.ada.future_alert_date), "2025-03-26")
        self.assertEqual(list(self.run_cron()), ["Ada"])

    def test_off_by_default(self):
        for value in (False, "0"):
            with self.subTest(value):
                self.env["ir.config_parameter"].set_param("shift.alert_reminder_days", value)
                self.assertEqual(self.run_cron(), {})
        self.env["ir.config_parameter"].set_param("shift.alert_reminder_days", "6")
        self.assertEqual(list(self.run_cron()), ["Ada"])

    def test_who_is_reminded(self):
        booked = self.new_reachable("Booked")
        self.new_shift("2025-02-24T09:00:00", booked)
        self.new_reachable("Leave", holiday_start_time="2025-02-19", holiday_end_time="2025-02-22")
        self.new_reachable("Silent", no_alert_reminder=True)
        self.new_reachable("Later", sr=1)
        self.new_reachable("New", irregular_start_date="2025-01-29", last_countdown_date=False)
        self.new_worker("Unreachable")
        blocked = self.new_reachable("Blocked")
        self.env["mail.blacklist"]._add(blocked.cooperator_id.email)
        self.new_reachable("Gone").cooperator_id.active = False
        too_late = self.new_reachable("Toolate")
        self.new_shift("2025-02-26T09:00:00", too_late)
        self.assertEqual(set(self.run_cron()), {"Ada", "Toolate"})

    def test_not_at_night(self):
        self.at("2025-02-20T03:00:00")
        self.assertEqual(self.run_cron(), {})
        self.at("2025-02-20T08:00:00")
        self.assertEqual(list(self.run_cron()), ["Ada"])

    def test_a_mail_that_cannot_be_made_stops_no_other(self):
        self.new_reachable("Grace")
        seats = type(self.ada)._reminder_seats

        def broken(status):
            return seats(status) if status != self.ada else 1 / 0

        self.patch(type(self.ada), "_reminder_seats", broken)
        logger = "odoo.addons.komunigi_shift.models.alert_reminder_mixin"
        render = "odoo.addons.mail.models.mail_render_mixin"
        with self.assertLogs(logger, "ERROR") as logs, mute_logger(render):
            self.assertEqual(list(self.run_cron()), ["Grace"])
        self.assertIn(f"worker status {self.ada.id}", logs.output[0])
        self.assertFalse(self.ada.reminded_alert_date)

    def test_words(self):
        self.new_shift("2025-02-22T09:00:00", name="Till")
        self.new_shift("2025-02-26T09:00:00", name="Too late")
        mail = self.run_cron()["Ada"]
        self.assertEqual(mail.subject, "Please book a shift before Wednesday 26 February")
        self.assertIn("Saturday 22 February", mail.body_html)
        self.assertIn("09:00 - 12:00", mail.body_html)
        self.assertNotIn("Too late", mail.body_html)
        self.assertEqual(mail.recipient_ids, self.ada.cooperator_id)

    def test_preview_and_mass_action(self):
        far = self.new_reachable("Far", sr=1)
        silent = self.new_reachable("Silent", no_alert_reminder=True)
        action = (self.ada | far | silent).action_remind()
        wizard = self.env["shift.reminder"].browse(action["res_id"])
        self.assertEqual(wizard.recipient_line_ids.status_id, self.ada | far)
        self.assertEqual(wizard.left_out_line_ids.mapped("verdict"), ["opted_out"])
        self.assertEqual((wizard.recipient_count, wizard.left_out_count), (2, 1))
        self.assertIn("Hello Ada", wizard.preview_body)
        self.assertIn("26 February", wizard.preview_subject)
        self.new_shift("2025-02-24T09:00:00", self.ada)
        result = wizard.action_send()
        self.assertEqual(
            result["params"]["message"],
            "Reminders on their way: 1. Booked or reminded meanwhile: 1.",
        )
        self.assertFalse(self.ada.reminded_alert_date)
        self.assertEqual(far.reminded_alert_date, far.future_alert_date)
        with self.assertRaises(UserError):
            wizard.action_send()

    def test_a_line_removed_is_left_out(self):
        grace = self.new_reachable("Grace")
        wizard = self.env["shift.reminder"].browse((self.ada | grace).action_remind()["res_id"])
        wizard.recipient_line_ids.filtered(lambda line: line.status_id == self.ada).unlink()
        wizard.action_send()
        self.assertFalse(self.ada.reminded_alert_date)
        self.assertTrue(grace.reminded_alert_date)

    def test_nobody_selected_is_everyone_at_no(self):
        action = self.env["cooperative.status"].action_remind()
        wizard = self.env["shift.reminder"].browse(action["res_id"])
        self.assertEqual(wizard.line_ids.status_id, self.ada)

    def test_rights(self):
        """The management reminds; who enters attendance does not."""
        manager = new_test_user(self.env, "manager", groups="komunigi_shift.group_shift_management")
        action = self.ada.with_user(manager).action_remind()
        self.env["shift.reminder"].with_user(manager).browse(action["res_id"]).action_send()
        self.assertTrue(self.ada.reminded_alert_date)
        helper = new_test_user(self.env, "helper", groups="komunigi_shift.group_shift_attendance")
        with self.assertRaises(AccessError):
            self.ada.with_user(helper).action_remind()
