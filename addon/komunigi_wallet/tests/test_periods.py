# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from datetime import date

from odoo.tests import BaseCase, tagged

from ..policy.periods import PERIODS, period


@tagged("post_install", "-at_install")
class TestPeriods(BaseCase):
    def test_table(self):
        first, last = date(2026, 1, 1), date(2026, 12, 31)
        table = [
            ("all", date(2026, 3, 31), (None, None)),
            ("no such period", date(2026, 3, 31), (None, None)),
            ("this_month", date(2026, 3, 31), (date(2026, 3, 1), None)),
            ("last_month", date(2026, 3, 31), (date(2026, 2, 1), date(2026, 2, 28))),
            ("last_month", first, (date(2025, 12, 1), date(2025, 12, 31))),
            ("this_year", last, (first, None)),
            ("last_year", first, (date(2025, 1, 1), date(2025, 12, 31))),
        ]
        for key, today, days in table:
            with self.subTest(key=key, today=today):
                self.assertEqual(period(key, today), days)
        self.assertFalse(set(PERIODS) - {key for key, _today, _days in table})
