# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Seats of a weekly template, on days of 23 and 25 hours too."""

from datetime import date, datetime

from odoo.tests import BaseCase, tagged

from ..policy import Pattern, hours_and_minutes, local_naive, missing_seats, planned_seats

MONDAY = date(2025, 3, 24)
SUNDAY = date(2025, 3, 30)


@tagged("standard", "at_install")
class TestPlanningRules(BaseCase):
    def test_days_and_seats(self):
        """Two seats on Mondays and one on Saturdays, over two weeks."""
        patterns = [Pattern(7, 0, 9, 12.5, 2), Pattern(8, 5, 14, 17, 1)]
        seats = planned_seats(patterns, MONDAY, date(2025, 4, 6), "Europe/Brussels")
        found = [(seat.pattern, f"{seat.day:%d/%m}", seat.number) for seat in seats]
        first_week = [(7, "24/03", 1), (7, "24/03", 2), (8, "29/03", 1)]
        second_week = [(7, "31/03", 1), (7, "31/03", 2), (8, "05/04", 1)]
        self.assertEqual(found, first_week + second_week)
        self.assertEqual(planned_seats(patterns, MONDAY, date(2025, 3, 23), "UTC"), [])

    def test_every_so_many_weeks(self):
        """Counted from the week of any of its days, and before it too."""
        pattern = Pattern(7, 0, 9, 12, 1, 4, date(2025, 3, 30))
        days = [seat.day for seat in planned_seats([pattern], date(2025, 2, 1), SUNDAY, "UTC")]
        self.assertEqual(days, [date(2025, 2, 24), MONDAY])
        later = planned_seats([pattern], date(2025, 4, 1), date(2025, 5, 1), "UTC")
        self.assertEqual([seat.day for seat in later], [date(2025, 4, 21)])

    def test_hours_follow_the_wall_clock(self):
        """09:00 stays 09:00 before and after the clock is changed, wherever the coop is."""
        for zone, day in [
            ("Europe/Brussels", date(2025, 3, 29)),
            ("Europe/Brussels", date(2025, 3, 30)),
            ("Europe/Brussels", date(2025, 10, 26)),
            ("America/Montreal", date(2025, 3, 9)),
            ("America/Montreal", date(2025, 11, 2)),
            ("Asia/Tokyo", date(2025, 3, 30)),
        ]:
            with self.subTest(zone, day=day):
                (seat,) = planned_seats([Pattern(1, day.weekday(), 9, 12.75, 1)], day, day, zone)
                start, end = local_naive(seat.start, zone), local_naive(seat.end, zone)
                self.assertEqual(start, datetime(day.year, day.month, day.day, 9, 0))
                self.assertEqual(end, datetime(day.year, day.month, day.day, 12, 45))
                self.assertEqual(seat.day, day)

    def test_over_the_change_of_the_clock(self):
        """From 01:00 to 04:00 is two hours in March, four in October; never none."""
        table = [
            (date(2025, 3, 30), 1, 4, 2),
            (date(2025, 10, 26), 1, 4, 4),
            (date(2025, 3, 29), 1, 4, 3),
            # 02:15 does not exist on that day and is read as 03:15, after the end
            (date(2025, 3, 30), 2.25, 3, 0.75),
            (date(2025, 3, 30), 2, 3, 1),
        ]
        for day, start, end, hours in table:
            with self.subTest(day, start=start):
                pattern = Pattern(1, day.weekday(), start, end, 1)
                (seat,) = planned_seats([pattern], day, day, "Europe/Brussels")
                self.assertEqual((seat.end - seat.start).total_seconds() / 3600, hours)

    def test_until_midnight(self):
        (seat,) = planned_seats([Pattern(1, 0, 20, 24, 1)], MONDAY, MONDAY, "Europe/Brussels")
        self.assertEqual(seat.end, datetime(2025, 3, 24, 23, 0))

    def test_missing(self):
        seats = planned_seats([Pattern(7, 0, 9, 12, 3)], MONDAY, SUNDAY, "UTC")
        existing = {(7, MONDAY, 2), (8, MONDAY, 1)}
        self.assertEqual([seat.number for seat in missing_seats(seats, existing)], [1, 3])
        self.assertEqual(missing_seats(seats, {seat.key for seat in seats}), [])

    def test_hours_as_text(self):
        for hours, text in [(9, "09:00"), (12.75, "12:45"), (0, "00:00"), (24, "24:00")]:
            with self.subTest(hours):
                self.assertEqual(hours_and_minutes(hours), text)
