"""Who may read and change what."""

from odoo.exceptions import AccessError
from odoo.tests import new_test_user

from .common import ShiftCase

ADDON = "komunigi_shift"


class TestRights(ShiftCase):
    def setUp(self):
        super().setUp()
        self.status = self.new_worker()
        self.other = self.new_worker("Grace")
        self.shift = self.new_shift("2025-02-20T09:00:00", self.status)
        self.new_shift("2025-02-21T09:00:00", self.other)

    def user(self, *groups):
        return new_test_user(self.env, "user_" + groups[0].split(".")[-1], ",".join(groups))

    def test_no_access_line_without_group(self):
        lines = self.env["ir.model.access"].search([("group_id", "=", False)])
        ours = lines.filtered(lambda line: line.model_id.modules == ADDON)
        self.assertFalse(ours.mapped("name"))

    def test_plain_user_reads_nothing(self):
        user = self.user("base.group_user")
        for model in (
            *("cooperative.status", "cooperative.status.history", "shift.shift", "shift.type"),
            *("shift.journal", "cooperative.exempt.reason"),
        ):
            with self.subTest(model), self.assertRaises(AccessError):
                self.env[model].with_user(user).search([])
        partner = self.status.cooperator_id.with_user(user)
        with self.assertRaises(AccessError):
            partner.read(["alert_registration_state"])
        with self.assertRaises(AccessError):
            partner.get_alert_answer()

    def test_portal_reads_its_own(self):
        user = self.user("base.group_portal")
        user.partner_id.parent_id = self.other.cooperator_id
        mine = self.new_worker("x", cooperator_id=user.partner_id.id)
        shift = self.new_shift("2025-02-22T09:00:00", mine)
        self.assertEqual(self.env["cooperative.status"].with_user(user).search([]), mine)
        self.assertEqual(self.env["shift.shift"].with_user(user).search([]), shift)
        answer = mine.with_user(user).get_alert_answer()
        self.assertEqual((answer["state"], answer["next_shift"]["id"]), ("yes", shift.id))
        with self.assertRaises(AccessError):
            self.other.with_user(user).get_alert_answer()
        with self.assertRaises(AccessError):
            mine.with_user(user).write({"sr": 5})
        with self.assertRaises(AccessError):
            mine.with_user(user).read(["temporary_exempt_reason_id"])

    def test_attendance(self):
        user = self.user(f"{ADDON}.group_shift_attendance")
        self.assertEqual(self.status.with_user(user).get_alert_answer()["state"], "yes")
        self.shift.with_user(user).worker_id = False
        self.assertEqual(self.status.with_user(user).alert_registration_state, "no")
        with self.assertRaises(AccessError):
            self.status.with_user(user).sr = 3
        with self.assertRaises(AccessError):
            self.status.with_user(user).read(["temporary_exempt_reason_id"])

    def test_management(self):
        user = self.user(f"{ADDON}.group_shift_management")
        self.status.with_user(user).sr = -1
        line = self.status.history_ids.filtered(lambda h: h.type == "counter")[:1]
        self.assertEqual((line.change, line.user_id), ("sr +0 → -1", user))
        with self.assertRaises(AccessError):
            self.status.with_user(user).unlink()
        with self.assertRaises(AccessError):
            self.status.history_ids.with_user(user).write({"reason": "forged"})

    def test_a_call_says_neither_when_nor_why(self):
        """A client may send any context: it makes no alert begin earlier, and gives no reason."""
        user = self.user(f"{ADDON}.group_shift_management")
        reason, day = "forged", "2020-01-01"
        for number, context in enumerate(
            [
                {"status_reason": reason, "status_date": day},
                {"status_change": {"reason": reason, "day": day}},
                {"status_change": [reason, day]},
                {"status_change": reason},
            ]
        ):
            with self.subTest(context):
                status = self.new_worker(f"W{number}")
                status.with_user(user).with_context(**context).write({"sr": -1})
                self.assertEqual(status.alert_start_time.isoformat(), "2025-02-05")
                self.assertEqual(status.status, "alert")
                self.assertEqual(set(status.history_ids.mapped("reason")), {"Entered by hand"})

    def test_other_company(self):
        company = self.env["res.company"].create({"name": "Elsewhere"})
        user = new_test_user(
            self.env,
            "elsewhere",
            f"{ADDON}.group_cooperative_admin",
            company_id=company.id,
            company_ids=[(6, 0, company.ids)],
        )
        for model in ("cooperative.status", "shift.shift", "cooperative.status.history"):
            self.assertFalse(self.env[model].with_user(user).search([]))
        with self.assertRaises(AccessError):
            self.status.with_user(user).get_alert_answer()
