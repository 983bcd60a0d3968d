# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from .common import ShiftCase


class TestMonitoring(ShiftCase):
    def told(self):
        return self.env["cooperative.status"]._health()

    def test_countdown(self):
        self.env["ir.config_parameter"].set_param("shift.countdown_last_run", False)
        self.assertEqual(self.told()["problems"], ["countdown_never"])
        self.env["cooperative.status"]._cron_compute_counter_irregular()
        told = self.told()
        self.assertEqual((told["problems"], told["countdown_failures"]), ([], 0))
        self.assertTrue(told["last_countdown"])
        self.new_worker().countdown_error = "No period"
        self.assertEqual(self.told()["problems"], ["countdown_failures"])

    def test_oldest_attendance(self):
        """Of a shift that somebody was on, and that has begun."""
        before = self.told()["oldest_unvalidated"]
        self.new_shift("2020-01-02T09:00:00")
        self.assertEqual(self.told()["oldest_unvalidated"], before)
        self.new_shift("2020-01-03T09:00:00", self.new_worker())
        self.assertEqual(self.told()["oldest_unvalidated"][:10], "2020-01-03")
