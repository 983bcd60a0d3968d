# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Dates are the coop's own: around daylight saving, at midnight, whatever zone the user is in."""

from datetime import date, datetime, timedelta

from odoo.tests import BaseCase

from ..policy import local_naive, utc_instant
from .common import ShiftCase

#: (zone, a day on which the clock changes there or, in Tokyo, elsewhere)
CHANGES = [
    ("Europe/Brussels", date(2025, 3, 30)),
    ("Europe/Brussels", date(2025, 10, 26)),
    ("America/Montreal", date(2025, 3, 9)),
    ("America/Montreal", date(2025, 11, 2)),
    ("Asia/Tokyo", date(2025, 3, 30)),
]
PERIOD = timedelta(days=28)


class TestClockRule(BaseCase):
    def test_skipped_and_doubled_hours(self):
        """(zone, wall clock, naive UTC)"""
        table = [
            ("Europe/Brussels", datetime(2025, 3, 30, 1, 59), datetime(2025, 3, 30, 0, 59)),
            ("Europe/Brussels", datetime(2025, 3, 30, 2, 30), datetime(2025, 3, 30, 1, 30)),
            ("Europe/Brussels", datetime(2025, 3, 30, 3, 0), datetime(2025, 3, 30, 1, 0)),
            ("Europe/Brussels", datetime(2025, 10, 26, 2, 30), datetime(2025, 10, 26, 0, 30)),
            ("America/Montreal", datetime(2025, 3, 9, 0, 0), datetime(2025, 3, 9, 5, 0)),
            ("America/Montreal", datetime(2025, 3, 10, 0, 0), datetime(2025, 3, 10, 4, 0)),
            ("Asia/Tokyo", datetime(2025, 3, 30, 0, 0), datetime(2025, 3, 29, 15, 0)),
        ]
        for zone, local, utc in table:
            with self.subTest(zone=zone, local=local):
                self.assertEqual(utc_instant(local, zone), utc)

    def test_there_and_back(self):
        for zone, day in CHANGES:
            for hour in (0, 1, 4, 12, 23):
                local = datetime.combine(day, datetime.min.time()) + timedelta(hours=hour)
                self.assertEqual(local_naive(utc_instant(local, zone), zone), local)


class TestTime(ShiftCase):
    def each_change(self):
        for number, (zone, day) in enumerate(CHANGES):
            self.env.company.shift_tz = zone
            self.at(f"{day - timedelta(days=3)}T12:00:00")
            status = self.new_worker(
                f"Worker {number}",
                irregular_start_date=day - 2 * PERIOD,
                last_countdown_date=day - PERIOD,
            )
            with self.subTest(zone=zone, day=day):
                self.assertEqual(status.future_alert_date, day)
                yield status, day

    def test_shift_around_the_alert_date(self):
        """The last minute of the eve is in time, the first of the day is too late."""
        for status, day in self.each_change():
            eve = day - timedelta(days=1)
            table = [
                (f"{eve}T23:59:00", "yes"),
                (f"{day}T00:00:00", "no"),
                (f"{day}T04:00:00", "no"),
            ]
            for local, state in table:
                shift = self.new_shift(local, status)
                self.assertEqual(status.alert_registration_state, state, local)
                shift.unlink()

    def test_countdown_at_local_midnight(self):
        for status, day in self.each_change():
            self.at(f"{day - timedelta(days=1)}T23:59:59")
            self.env["cooperative.status"]._cron_compute_counter_irregular()
            self.assertEqual(status.last_countdown_date, day - PERIOD)
            self.at(f"{day}T00:00:00")
            self.env["cooperative.status"]._cron_compute_counter_irregular()
            self.assertEqual(status.last_countdown_date, day)
            self.assertEqual(status.alert_start_time, day)

    def test_grid_keeps_whole_days(self):
        """Twenty-eight days are twenty-eight dates, also when one of them has 23 or 25 hours."""
        for status, day in self.each_change():
            status.sr = 1
            self.assertEqual(status.future_alert_date, day + PERIOD)

    def test_the_readers_zone_changes_nothing(self):
        """Only the coop's zone counts: not the user's, not the browser's."""
        self.env.company.shift_tz = "America/Montreal"
        status = self.new_worker()
        self.new_shift("2025-02-25T20:00:00", status)
        answers = []
        for zone in ("Pacific/Auckland", "America/Los_Angeles", "UTC"):
            self.env.user.tz = zone
            self.env.invalidate_all()
            read = status.with_context(tz=zone).get_alert_answer()
            self.assertEqual(read["next_shift"]["time"], "20:00")
            status.with_context(tz=zone)._refresh_answers()
            self.assertEqual(status.alert_registration_state, "yes")
            answers.append(read["reason"])
        self.assertEqual(len(set(answers)), 1)
        self.assertIn("25 Feb at 20:00", answers[0])

    def test_two_coops_two_midnights(self):
        """One server, one run: the date has come in Tokyo and not yet in Montréal."""
        tokyo = self.new_worker("Tokyo")
        self.env.company.shift_tz = "Asia/Tokyo"
        company = self.env["res.company"].create(
            {"name": "Coop of Montréal", "shift_tz": "America/Montreal"}
        )
        montreal = self.new_worker("Montréal", company_id=company.id)
        self.at("2025-02-26T00:30:00")
        self.env["cooperative.status"]._cron_compute_counter_irregular()
        self.assertEqual((tokyo.sr, montreal.sr), (-2, 0))
        self.at("2025-02-26T14:30:00")
        self.env["cooperative.status"]._cron_compute_counter_irregular()
        self.assertEqual((tokyo.sr, montreal.sr), (-2, -2))

    def test_another_zone_is_another_day(self):
        """The coop's own zone is corrected: whose leave has ended there is back at once."""
        self.at("2025-02-10T23:30:00")
        status = self.new_worker(holiday_start_time="2025-02-03", holiday_end_time="2025-02-10")
        self.assertEqual(status.status, "holiday")
        self.env.company.write({"shift_tz": "Asia/Tokyo"})
        self.assertEqual(status.status, "ok")
        self.env.company.write({"shift_tz": "Europe/Brussels"})
        self.assertEqual(status.status, "holiday")
