# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What may be entered: both ends of every range, and what lies just outside."""

from datetime import date, datetime, timedelta

from odoo.tests import BaseCase

from ..policy import broken_limits, leave_problem, range_of, shift_problem

TODAY = date(2025, 2, 5)


class TestLimits(BaseCase):
    def test_numbers(self):
        table = [
            ("sr", -99, 99),
            ("sc", -99, 99),
            ("time_extension", -366, 3660),
            ("days", 1, 366),
            ("shift_period", 1, 366),
            ("alert_delay", 0, 366),
            ("grace_delay", 0, 366),
            ("extension_delay", 1, 366),
            ("validation_grace_delay", 0, 366),
            ("alert_reminder_days", 0, 366),
            ("irregular_counter_to_unsubscribe", -99, -1),
            ("regular_counter_to_unsubscribe", -99, -1),
        ]
        for name, least, most in table:
            self.check(name, least, most, 1)

    def test_dates(self):
        table = [
            ("irregular_start_date", date(2000, 1, 1), date(2026, 2, 6)),
            ("last_countdown_date", date(2000, 1, 1), TODAY),
            ("alert_start_time", date(2000, 1, 1), date(2035, 2, 5)),
            ("extension_start_time", date(2000, 1, 1), date(2035, 2, 5)),
            ("holiday_start_time", date(2000, 1, 1), date(2035, 2, 5)),
            ("holiday_end_time", date(2000, 1, 1), date(2035, 2, 5)),
            ("temporary_exempt_start_date", date(2000, 1, 1), date(2035, 2, 5)),
            ("temporary_exempt_end_date", date(2000, 1, 1), date(2035, 2, 5)),
        ]
        for name, least, most in table:
            self.check(name, least, most, timedelta(days=1))
        for slip in (date(1900, 1, 1), date(2126, 1, 1), date(9999, 12, 31)):
            self.assertTrue(broken_limits({"irregular_start_date": slip}, TODAY), slip)

    def check(self, name, least, most, step):
        with self.subTest(name):
            self.assertEqual(range_of(name, TODAY), (least, most))
            for value in (least, most, None, False):
                self.assertEqual(broken_limits({name: value}, TODAY), [])
            for value in (least - step, most + step):
                (broken,) = broken_limits({name: value}, TODAY)
                self.assertEqual((broken.name, broken.least, broken.most), (name, least, most))

    def test_several(self):
        values = {"sr": 100, "sc": 0, "shift_period": 0, "note": 10**9}
        found = [broken.name for broken in broken_limits(values, TODAY)]
        self.assertEqual(found, ["sr", "shift_period"])

    def test_leave(self):
        table = [
            (date(2025, 2, 10), date(2025, 2, 10), None),
            (date(2025, 2, 10), date(2025, 2, 9), "order"),
            (date(2025, 2, 10), None, None),
            (None, None, None),
            (date(2025, 2, 10), date(2030, 2, 10), None),
            (date(2025, 2, 10), date(2030, 2, 11), "length"),
            (date(2024, 2, 29), date(2029, 3, 1), None),
            (date(2024, 2, 29), date(2029, 3, 2), "length"),
            (date(1999, 12, 31), date(2000, 1, 1), "dates"),
            (date(2031, 1, 1), date(2035, 2, 6), "dates"),
            (date(2025, 2, 10), date(9999, 12, 31), "dates"),
        ]
        for start, end, expected in table:
            with self.subTest(start=start, end=end):
                self.assertEqual(leave_problem(start, end, TODAY), expected)

    def test_shift(self):
        start = datetime(2025, 2, 5, 9)
        table = [
            (timedelta(hours=3), None),
            (timedelta(minutes=1), None),
            (timedelta(seconds=59), "short"),
            (timedelta(0), "short"),
            (timedelta(hours=-1), "short"),
            (timedelta(hours=24), None),
            (timedelta(hours=24, seconds=1), "long"),
        ]
        for length, expected in table:
            with self.subTest(length):
                self.assertEqual(shift_problem(start, start + length), expected)
