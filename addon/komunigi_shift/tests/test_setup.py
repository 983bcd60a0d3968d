# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The way from a fresh install to the first badge, and what the countdown says of itself."""

from odoo.exceptions import AccessError
from odoo.tests import new_test_user

from .common import ShiftCase


class TestSetup(ShiftCase):
    def setUp(self):
        super().setUp()
        for model in ("cooperative.status", "shift.shift", "shift.template", "shift.type"):
            self.env[model].search([]).unlink()

    def done(self):
        return [step["key"] for step in self.env["shift.setup"].get_steps() if step["is_done"]]

    def test_steps(self):
        """Each step is done once what it asks for is there, in whatever order."""
        self.env.company.shift_tz = "UTC"
        self.assertEqual(self.done(), [])
        self.new_worker()
        self.assertEqual(self.done(), ["subscribe"])
        self.env.company.shift_tz = "Europe/Brussels"
        self.env["shift.type"].create({"name": "Till"})
        self.env["shift.template"].create({"name": "Till"})
        self.assertEqual(self.done(), ["time_zone", "tasks", "template", "subscribe"])
        self.new_shift("2025-02-04T09:00:00")
        self.assertNotIn("generate", self.done(), "seats of yesterday are of no use")
        self.new_shift("2025-02-10T09:00:00")
        colleague = new_test_user(
            self.env, "colleague", groups="komunigi_shift.group_shift_attendance"
        )
        self.assertEqual(len(self.done()), 6)
        colleague.active = False
        self.assertNotIn("users", self.done())

    def test_who_may(self):
        """The management follows the guide; what an administrator does is told as such."""
        manager = new_test_user(self.env, "manager", groups="komunigi_shift.group_shift_management")
        steps = self.env["shift.setup"].with_user(manager).get_steps()
        allowed = [step["key"] for step in steps if step["is_allowed"]]
        self.assertEqual(allowed, ["tasks", "template", "generate", "subscribe"])
        for step in steps:
            self.assertTrue(self.env.ref(step["action"]))
        helper = new_test_user(self.env, "helper", groups="komunigi_shift.group_shift_attendance")
        with self.assertRaises(AccessError):
            self.env["shift.setup"].with_user(helper).get_steps()

    def test_the_countdown_says_what_it_did(self):
        settings = self.env["res.config.settings"].create({})
        message = settings.action_run_countdown()["params"]["message"]
        self.assertIn("Nobody was due", message)
        self.new_worker()
        self.at("2025-02-26T12:00:00")
        message = settings.action_run_countdown()["params"]["message"]
        self.assertEqual(message, "Counted down: 1.")
