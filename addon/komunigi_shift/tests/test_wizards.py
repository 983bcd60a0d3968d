# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The wizards of the office: subscription, extension, holiday, exemption."""

from odoo.exceptions import UserError
from odoo.tests import Form, new_test_user

from .common import ShiftCase


class WizardCase(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        groups = "komunigi_shift.group_shift_management,base.group_partner_manager"
        cls.office = new_test_user(cls.env, "office", groups)

    def setUp(self):
        super().setUp()
        self.env = self.env(user=self.office)
        self.status = self.new_worker().with_env(self.env)

    def wizard(self, name, context=None, **values):
        context = {"default_status_id": self.status.id} | (context or {})
        form = Form(self.env[f"shift.{name}"].with_context(**context))
        for field, value in values.items():
            form[field] = value
        return form.save()


class TestHoliday(WizardCase):
    def test_frees_what_it_shows(self):
        inside = self.new_shift("2025-02-20T09:00:00", self.status)
        kept = self.new_shift("2025-02-21T09:00:00", self.status)
        outside = self.new_shift("2025-03-06T09:00:00", self.status)
        wizard = self.wizard("holiday", start_date="2025-02-20", end_date="2025-03-05")
        self.assertEqual(wizard.freed_shift_ids, inside | kept)
        self.assertIn("26 Feb", wizard.consequence)
        self.assertIn("26 Mar", wizard.consequence)
        wizard.freed_shift_ids -= kept
        wizard.action_confirm()
        self.assertEqual(
            (inside.worker_id.name, kept.worker_id.name, outside.worker_id.name),
            (False, "Ada", "Ada"),
        )
        self.assertEqual(self.status.future_alert_date.isoformat(), "2025-03-26")

    def change(self, **values):
        leave = self.status.leave_ids.sorted("id")[-1:]
        return self.wizard("holiday", {"default_leave_id": leave.id}, **values)

    def test_shortening_offers_back_what_is_still_free(self):
        names = ["2025-02-20T09:00:00", "2025-02-21T09:00:00", "2025-03-04T09:00:00"]
        first, taken, last = (self.new_shift(name, self.status) for name in names)
        self.wizard("holiday", start_date="2025-02-10", end_date="2025-03-05").action_confirm()
        self.assertFalse((first | taken | last).worker_id)
        taken.worker_id = self.new_worker("Grace").cooperator_id
        wizard = self.change(end_date="2025-02-28", start_date="2025-02-21")
        self.assertEqual(wizard.returned_shift_ids, first | last)
        wizard.returned_shift_ids -= first
        wizard.action_confirm()
        self.assertEqual((first.worker_id.name, last.worker_id.name), (False, "Ada"))
        self.assertEqual(taken.worker_id.name, "Grace")
        self.assertEqual(self.status.holiday_end_time.isoformat(), "2025-02-28")
        self.assertEqual(self.status.leave_ids.changed_by_id, self.env.user)

    def test_withdrawing(self):
        shift = self.new_shift("2025-02-20T09:00:00", self.status)
        self.wizard("holiday", start_date="2025-02-10", end_date="2025-03-05").action_confirm()
        leave = self.status.leave_ids
        context = leave.action_withdraw()["context"]
        wizard = self.wizard("holiday", context)
        self.assertEqual(wizard.returned_shift_ids, shift)
        self.assertIn("Then: Yes", wizard.consequence)
        wizard.action_confirm()
        self.assertFalse(self.status.holiday_start_time or self.status.holiday_end_time)
        self.assertEqual((self.status.status, leave.state), ("ok", "withdrawn"))
        self.assertEqual(shift.worker_id, self.status.cooperator_id)

    def test_a_second_one_frees_its_own_shifts_only(self):
        """A shift that was kept in the first one is not asked about again."""
        kept = self.new_shift("2025-02-20T09:00:00", self.status)
        other = self.new_shift("2025-03-20T09:00:00", self.status)
        wizard = self.wizard("holiday", start_date="2025-02-20", end_date="2025-02-21")
        wizard.freed_shift_ids -= kept
        wizard.action_confirm()
        wizard = self.wizard("holiday", start_date="2025-03-20", end_date="2025-03-21")
        self.assertEqual(wizard.freed_shift_ids, other)
        with self.assertRaisesRegex(UserError, "already has this leave"):
            overlapping = self.wizard("holiday", start_date="2025-02-21", end_date="2025-02-22")
            overlapping.action_confirm()

    def test_incomplete_dates(self):
        for values in ({"start_date": "2025-02-10"}, {"end_date": "2025-02-10"}, {}):
            with self.assertRaises(UserError):
                self.wizard("holiday", **values).action_confirm()
        with self.assertRaises(UserError):
            wizard = self.wizard("holiday", start_date="2025-02-10", end_date="2025-02-09")
            wizard.action_confirm()


class TestExemption(WizardCase):
    def test_without_end(self):
        reason = self.env["cooperative.exempt.reason"].create({"name": "Broken leg"})
        wizard = self.wizard("temporary_exemption", start_date="2025-02-05", reason_id=reason)
        wizard.action_confirm()
        self.assertEqual(self.status.status, "exempted")
        self.assertEqual(self.status.alert_registration_state, "not_applicable")
        self.assertEqual(self.status.temporary_exempt_reason_id, reason)
        self.assertNotIn("leg", " ".join(self.status.history_ids.mapped("reason_in_words")))


class TestExtension(WizardCase):
    def test_automatic_then_manual(self):
        self.status.write({"sr": -1, "alert_start_time": "2025-01-02"})
        self.assertEqual(self.status.status, "suspended")
        wizard = self.wizard("extension", kind="auto")
        self.assertEqual(wizard.deadline.isoformat(), "2025-02-15")
        wizard.action_confirm()
        self.assertEqual(self.status.status, "extension")
        self.assertEqual(self.status.get_alert_answer()["deadline"], "2025-02-15")
        with self.assertRaisesRegex(UserError, "already"):
            self.wizard("extension", kind="auto").action_confirm()
        self.wizard("extension", kind="manual", days=5).action_confirm()
        self.assertEqual(self.status.get_alert_answer()["deadline"], "2025-02-20")
        self.at("2025-03-01T12:00:00")
        self.wizard("extension", kind="manual", days=5).action_confirm()
        self.assertEqual(self.status.get_alert_answer()["deadline"], "2025-03-06")

    def test_manual_first(self):
        self.status.sr = -1
        self.wizard("extension", kind="manual", days=3).action_confirm()
        self.assertEqual(self.status.get_alert_answer()["deadline"], "2025-03-08")

    def test_more_never_takes_away(self):
        """(kind, days) -> the deadline of 13 December becomes, as the dialog says beforehand."""
        self.at("2025-11-24T12:00:00")
        self.status.write({"sr": -1, "alert_start_time": "2025-11-15"})
        for kind, days, deadline in [
            ("auto", 10, "2025-12-23"),
            ("manual", 28, "2026-01-20"),
            ("manual", 1, "2026-01-21"),
        ]:
            before = self.status.get_alert_answer()["deadline"]
            wizard = self.wizard("extension", kind=kind, **({"days": days} if days != 10 else {}))
            self.assertEqual(wizard.days, days)
            self.assertEqual(wizard.present_deadline.isoformat(), before)
            self.assertEqual(wizard.deadline.isoformat(), deadline)
            wizard.action_confirm()
            self.assertEqual(self.status.get_alert_answer()["deadline"], deadline)

    def withdraw(self):
        return self.wizard("extension", {"default_is_withdrawal": True})

    def test_withdrawn_one_after_the_other(self):
        self.status.write({"sr": -1, "alert_start_time": "2025-01-15"})
        self.wizard("extension", kind="auto").action_confirm()
        self.at("2025-02-10T12:00:00")
        self.wizard("extension", kind="manual", days=5).action_confirm()
        self.wizard("extension", kind="manual", days=2).action_confirm()
        table = [("2025-03-01", "2025-02-27"), ("2025-02-27", "2025-02-22")]
        for before, after in [*table, ("2025-02-22", "2025-02-12")]:
            wizard = self.withdraw()
            self.assertEqual(wizard.present_deadline.isoformat(), before)
            self.assertEqual(wizard.deadline.isoformat(), after)
            wizard.action_confirm()
            self.assertEqual(self.status.get_alert_answer()["deadline"], after)
        self.assertEqual((self.status.status, self.status.extension_start_time), ("alert", False))
        with self.assertRaisesRegex(UserError, "no extension"):
            self.withdraw().action_confirm()
        lines = self.status.history_ids.filtered(lambda line: line.type == "extension")
        # the first one is that of the alert's start, which was entered by hand
        self.assertEqual(len(lines), 1 + 6)
        self.assertIn("Deadline: 22 Feb 2025 → 12 Feb 2025", lines.mapped("change_in_words"))
        self.assertEqual(lines.user_id, self.env.user)

    def test_written_by_a_call(self):
        """Time that is written past the dialog is told all the same, once."""
        self.status.write({"sr": -1, "alert_start_time": "2025-01-15"})
        self.status.write({"extension_start_time": "2025-02-05", "time_extension": 5})
        self.status.write({"time_extension": 5})
        self.status.sr = 0
        lines = self.status.history_ids.filtered(lambda line: line.type == "extension")
        told = ["Deadline: 12 Feb 2025", "Deadline: 12 Feb 2025 → 20 Feb 2025"]
        self.assertEqual(lines.sorted("id").mapped("change_in_words"), told)

    def test_withdrawal_says_what_becomes_of_the_worker(self):
        self.status.write({"sr": -1, "alert_start_time": "2025-01-02"})
        self.wizard("extension", kind="auto").action_confirm()
        wizard = self.withdraw()
        self.assertEqual((wizard.present_status, wizard.new_status), ("Extension", "Suspended"))
        wizard.action_confirm()
        self.assertEqual(self.status.status, "suspended")

    def test_nothing_is_left_of_an_alert_that_is_over(self):
        self.status.sr = -1
        for _time in range(2):
            self.wizard("extension", kind="manual", days=3).action_confirm()
        self.status.sr = 0
        self.assertFalse(self.status.former_extensions)
        self.status.sr = -1
        self.wizard("extension", kind="auto").action_confirm()
        self.withdraw().action_confirm()
        self.assertFalse(self.status.extension_start_time)

    def test_without_a_deadline(self):
        self.status.write({"sr": -1, "temporary_exempt_start_date": "2025-02-10"})
        with self.assertRaisesRegex(UserError, "no deadline"):
            self.wizard("extension").action_confirm()

    def test_days_in_range(self):
        self.status.sr = -1
        for days in (-3, 0, 367):
            with self.assertRaisesRegex(UserError, "from 1 to 366"):
                self.wizard("extension", kind="manual", days=days).action_confirm()

    def test_only_in_alert(self):
        with self.assertRaisesRegex(UserError, "not in alert"):
            self.wizard("extension").action_confirm()


class TestSubscribe(WizardCase):
    def subscribe(self, partner, **values):
        form = Form(self.env["shift.subscribe"].with_context(default_cooperator_id=partner.id))
        for field, value in values.items():
            form[field] = value
        form.save().action_confirm()
        return partner.cooperative_status_ids

    def test_new_worker(self):
        partner = self.env["res.partner"].create({"name": "Newcomer"})
        status = self.subscribe(partner)
        self.assertEqual(status.irregular_start_date.isoformat(), "2025-02-05")
        self.assertEqual(status.future_alert_date.isoformat(), "2025-03-05")
        self.assertTrue(partner.is_worker)

    def test_return_keeps_the_start_date(self):
        """The grid does not move, and the months away are not charged."""
        self.status.unsubscribed = True
        self.at("2025-06-10T12:00:00")
        self.subscribe(self.status.cooperator_id)
        self.assertEqual(self.status.irregular_start_date.isoformat(), "2025-01-01")
        self.assertEqual(self.status.last_countdown_date.isoformat(), "2025-05-21")
        self.env["cooperative.status"].sudo()._cron_compute_counter_irregular()
        self.assertEqual((self.status.sr, self.status.status), (0, "ok"))

    def test_return_with_a_spent_counter(self):
        self.status.sr = -4
        with self.assertRaisesRegex(UserError, "-4"):
            self.subscribe(self.status.cooperator_id)
        self.subscribe(self.status.cooperator_id, reset_counter=True)
        self.assertEqual((self.status.sr, self.status.status), (0, "ok"))
        self.assertFalse(self.status.alert_start_time)
