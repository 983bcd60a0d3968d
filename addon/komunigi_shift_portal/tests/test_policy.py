# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The rules as plain functions."""

from datetime import date, datetime

from odoo.addons.komunigi_shift.policy import Slot, Terms, Worker, WorkerFacts
from odoo.tests import BaseCase

from ..policy import (
    Delays,
    announcement_problem,
    booking_problem,
    give_back_problem,
    last_day_to_book,
    offered,
)

NOW = datetime(2025, 2, 5, 11)
BRUSSELS = "Europe/Brussels"


class TestDelays(BaseCase):
    def test_booking(self):
        """(days ahead, hours before, start, what is wrong)"""
        table = [
            (0, 0, datetime(2025, 2, 5, 11), None),
            (0, 0, datetime(2025, 2, 5, 10, 59), "started"),
            (0, 0, datetime(2027, 1, 1), None),
            (0, 24, datetime(2025, 2, 6, 11), None),
            (0, 24, datetime(2025, 2, 6, 10, 59), "late"),
            (7, 0, datetime(2025, 2, 12, 20), None),
            # midnight of the 13th in Brussels is 23:00 of the 12th in UTC
            (7, 0, datetime(2025, 2, 12, 22, 59), None),
            (7, 0, datetime(2025, 2, 12, 23), "early"),
            (366, 0, datetime(2026, 2, 6, 22, 59), None),
        ]
        for days, hours, start, problem in table:
            with self.subTest(days=days, hours=hours, start=start):
                delays = Delays(BRUSSELS, days, hours)
                self.assertEqual(booking_problem(start, NOW, delays), problem)

    def test_giving_back(self):
        table = [
            (0, datetime(2025, 2, 5, 11), None),
            (0, datetime(2025, 2, 5, 10), "started"),
            (48, datetime(2025, 2, 7, 11), None),
            (48, datetime(2025, 2, 7, 10, 59), "late"),
        ]
        for hours, start, problem in table:
            with self.subTest(hours=hours, start=start):
                delays = Delays(BRUSSELS, give_back_hours=hours)
                self.assertEqual(give_back_problem(start, NOW, delays), problem)

    def test_hours_pass_over_a_change_of_the_clock(self):
        """On 30 March 2025 an hour is missing: from noon to noon are 23 hours."""
        delays = Delays(BRUSSELS, give_back_hours=24)
        noon = datetime(2025, 3, 30, 10)
        self.assertEqual(give_back_problem(noon, datetime(2025, 3, 29, 11), delays), "late")
        self.assertIsNone(give_back_problem(noon, datetime(2025, 3, 29, 10), delays))

    def test_last_day(self):
        self.assertIsNone(last_day_to_book(NOW, Delays(BRUSSELS)))
        self.assertEqual(last_day_to_book(NOW, Delays(BRUSSELS, 3)), date(2025, 2, 8))
        # it is the 6th in Brussels already
        late = datetime(2025, 2, 5, 23, 30)
        self.assertEqual(last_day_to_book(late, Delays(BRUSSELS, 3)), date(2025, 2, 9))


class TestLeave(BaseCase):
    def test_announcement(self):
        today = date(2025, 2, 5)
        table = [
            (today, today, None),
            (date(2025, 2, 4), today, "past"),
            (None, today, "open"),
            (today, None, "open"),
        ]
        for start, end, problem in table:
            with self.subTest(start=start, end=end):
                self.assertEqual(announcement_problem(start, end, today), problem)


class TestOffer(BaseCase):
    def offer(self, kind, worker=None, **delays):
        slots = [
            Slot(datetime(2025, 2, day, hour), datetime(2025, 2, day, hour + 3), seat)
            for day, hour, seat in [(26, 9, 4), (5, 9, 1), (7, 9, 2), (20, 9, 3)]
        ]
        facts = WorkerFacts(
            worker or Worker(start=date(2025, 1, 1)),
            own=((datetime(2025, 2, 20, 8), datetime(2025, 2, 20, 10)),),
            before=date(2025, 2, 26),
        )
        found = offered(slots, facts, NOW, Terms(BRUSSELS), Delays(BRUSSELS, **delays), kind)
        return [(slot.seat, key) for slot, key in found]

    def test_all(self):
        """Neither what has started, nor what is at the same time; what comes too late says so."""
        self.assertEqual(self.offer("all"), [(2, None), (4, "too_late")])

    def test_helpful(self):
        self.assertEqual(self.offer("helpful"), [(2, None)])

    def test_delays(self):
        self.assertEqual(self.offer("all", book_days=10), [(2, None)])
        self.assertEqual(self.offer("all", book_hours=72), [(4, "too_late")])

    def test_who_has_left(self):
        gone = Worker(start=date(2025, 1, 1), unsubscribed=True)
        self.assertEqual(self.offer("all", gone), [])
