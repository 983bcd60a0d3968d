# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What a booking, and the passing of time, change in the stored answer."""

from odoo.exceptions import ValidationError

from .common import ShiftCase


class TestBooking(ShiftCase):
    def setUp(self):
        super().setUp()
        self.status = self.new_worker()
        self.seat = self.new_shift("2025-02-20T09:00:00")

    def state(self):
        self.env.flush_all()
        self.env.invalidate_all()
        return self.status.alert_registration_state

    def test_assigning_and_freeing_a_shift(self):
        self.assertEqual(self.state(), "no")
        self.seat.worker_id = self.status.cooperator_id
        self.assertEqual(self.state(), "yes")
        self.assertEqual(self.status.next_shift_id, self.seat)
        self.assertEqual(self.status.cooperator_id.next_shift_date, self.seat.start_time)
        self.seat.worker_id = False
        self.assertEqual(self.state(), "no")
        self.assertFalse(self.status.next_shift_id)

    def test_giving_the_shift_to_another(self):
        self.seat.worker_id = self.status.cooperator_id
        other = self.new_worker("Grace")
        self.seat.worker_id = other.cooperator_id
        self.assertEqual(self.state(), "no")
        self.assertEqual(other.alert_registration_state, "yes")

    def test_each_input_of_the_shift(self):
        """Moving, cancelling, deleting it, taking its credit away: each changes the answer."""
        changes = [
            {"start_time": "2025-03-01 09:00:00", "end_time": "2025-03-01 12:00:00"},
            {"state": "cancel"},
            {"gives_credit": False},
        ]
        for change in changes:
            with self.subTest(change):
                shift = self.seat.copy({"worker_id": self.status.cooperator_id.id})
                self.assertEqual(self.state(), "yes")
                shift.write(change)
                self.assertEqual(self.state(), "no")
                shift.unlink()
        self.seat.worker_id = self.status.cooperator_id
        self.assertEqual(self.state(), "yes")
        self.seat.unlink()
        self.assertEqual(self.state(), "no")

    def test_each_input_of_the_status(self):
        self.seat.worker_id = self.status.cooperator_id
        table = [
            ({"working_mode": "regular"}, "not_applicable"),
            ({"working_mode": "irregular"}, "yes"),
            ({"irregular_start_date": False}, "incomplete"),
            ({"irregular_start_date": "2025-01-01"}, "yes"),
            ({"holiday_start_time": "2025-02-10"}, "incomplete"),
            ({"holiday_start_time": False}, "yes"),
            ({"temporary_exempt_start_date": "2025-02-10"}, "not_applicable"),
            ({"temporary_exempt_start_date": False}, "yes"),
            ({"sr": -1}, "in_alert"),
            ({"sr": 0}, "yes"),
            ({"alert_start_time": "2025-02-01"}, "in_alert"),
            ({"alert_start_time": False}, "yes"),
            ({"last_countdown_date": "2024-12-01"}, "no"),
            ({"resigning": True}, "not_applicable"),
        ]
        for values, state in table:
            with self.subTest(values):
                self.status.write(values)
                self.assertEqual(self.state(), state)

    def test_time_zone_of_the_coop(self):
        """19:30 UTC on the eve of the alert is the eve in Brussels, the day itself in Tokyo."""
        self.seat.write({"start_time": "2025-02-25 19:30:00", "end_time": "2025-02-25 22:00:00"})
        self.seat.worker_id = self.status.cooperator_id
        self.assertEqual(self.state(), "yes")
        self.env.company.shift_tz = "Asia/Tokyo"
        self.assertEqual(self.state(), "no")

    def test_time_passes(self):
        """Rule 6: the cron answers again once the shift, or its grace, has passed."""
        self.seat.worker_id = self.status.cooperator_id
        self.assertEqual(self.state(), "yes")
        table = [
            ("2025-02-20T09:00:00", "yes"),
            ("2025-02-20T09:00:01", "pending"),
            ("2025-02-23T09:00:01", "no"),
        ]
        for now, state in table:
            with self.subTest(now):
                self.at(now)
                self.env["cooperative.status"]._cron_refresh_expired_answers()
                self.assertEqual(self.state(), state)
                self.assertEqual(self.status.cooperator_id.alert_registration_state, state)
                self.assertEqual(bool(self.status.cooperator_id.next_shift_date), state == "yes")

    def test_refused(self):
        visitor = self.env["res.partner"].create({"name": "Visitor"})
        past = self.new_shift("2025-02-04T09:00:00", self.status)
        refused = [
            (self.seat, {"worker_id": visitor.id}),
            (self.seat, {"state": "done"}),
            (self.new_shift("2025-02-04T10:00:00"), {"worker_id": past.worker_id.id}),
        ]
        for shift, values in refused:
            with self.subTest(values), self.assertRaises(ValidationError):
                shift.write(values)

    def test_multi_write(self):
        """Both of several are settled, each with its own line of history."""
        both = self.status | self.new_worker("Grace")
        both.write({"sr": -1})
        self.assertEqual(both.mapped("status"), ["alert", "alert"])
        self.env.invalidate_all()
        for status in both:
            self.assertEqual(status.history_ids[:2].mapped("type"), ["counter", "status"])
