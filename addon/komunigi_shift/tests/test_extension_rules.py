# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""An extension only ever gives more, also with leave before, in and after it."""

import random
from datetime import date, timedelta

from odoo.tests import BaseCase

from ..policy import NO_EXTENSION, Extension, Terms, Worker, extended, withdrawn

TERMS = Terms()
TODAY = date(2025, 11, 24)


def in_alert(**values):
    """The deadline is 13 December."""
    return Worker(**({"sr": -1, "alert_start": date(2025, 11, 15)} | values))


def deadline_with(worker, today, days):
    return extended(worker, today, days, TERMS).given_to(worker).deadline(TERMS)


class TestExtension(BaseCase):
    def test_table(self):
        """(worker, today, days) -> the deadline before and after."""
        running = in_alert(extension_start=date(2025, 12, 1), extension_days=2)
        short = in_alert(extension_start=TODAY, extension_days=-7)
        holiday = in_alert(holiday=(date(2025, 12, 10), date(2025, 12, 12)))
        later = in_alert(holiday=(date(2025, 12, 20), date(2025, 12, 22)))
        over = in_alert(holiday=(date(2025, 12, 20), date(2026, 1, 5)))
        endless = in_alert(exemption=(date(2025, 12, 1), None))
        table = [
            ("in alert", in_alert(), TODAY, 10, (13, 12, 2025), (23, 12, 2025)),
            ("suspended", in_alert(), date(2025, 12, 20), 10, (13, 12, 2025), (30, 12, 2025)),
            ("on the deadline", in_alert(), date(2025, 12, 13), 10, (13, 12, 2025), (23, 12, 2025)),
            ("extended", running, TODAY, 5, (13, 12, 2025), (18, 12, 2025)),
            ("less than the automatic days", short, TODAY, 1, (27, 11, 2025), (28, 11, 2025)),
            ("a holiday before the deadline", holiday, TODAY, 10, (16, 12, 2025), (26, 12, 2025)),
            ("a holiday in the extension", later, TODAY, 10, (13, 12, 2025), (26, 12, 2025)),
            ("on holiday", over, date(2025, 12, 21), 3, (13, 12, 2025), (9, 1, 2026)),
            ("on leave without an end", endless, TODAY, 10, None, None),
            ("no days are no less", in_alert(), TODAY, -3, (13, 12, 2025), (13, 12, 2025)),
        ]
        for name, worker, today, days, before, after in table:
            with self.subTest(name):
                self.assertEqual(worker.deadline(TERMS), before and date(*before[::-1]))
                self.assertEqual(deadline_with(worker, today, days), after and date(*after[::-1]))

    def test_what_is_stored_keeps_its_meaning(self):
        worker = in_alert(extension_start=date(2025, 12, 1), extension_days=4)
        self.assertEqual(worker.deadline(TERMS), date(2025, 12, 15))

    def test_a_leave_registered_meanwhile(self):
        """It moves the end of the extension, whether it lies before or after the old deadline."""
        worker = extended(in_alert(), TODAY, 10, TERMS).given_to(in_alert())
        for start in (date(2025, 11, 26), date(2025, 12, 11), date(2025, 12, 23)):
            with self.subTest(start):
                on_leave = Extension.of(worker).given_to(
                    in_alert(holiday=(start, start + timedelta(days=4)))
                )
                self.assertEqual(on_leave.deadline(TERMS), date(2025, 12, 28))

    def test_withdrawal(self):
        first = extended(in_alert(), TODAY, 10, TERMS)
        worker = first.given_to(in_alert())
        self.assertEqual(withdrawn(worker), NO_EXTENSION)
        self.assertEqual(withdrawn(worker).given_to(worker), in_alert())
        second = extended(worker, TODAY, 5, TERMS).given_to(worker)
        self.assertEqual(withdrawn(second, first).given_to(second), worker)
        with self.assertRaises(ValueError):
            withdrawn(in_alert())

    def test_random_workers(self):
        """Never earlier, at least the days promised, and back to what was on withdrawal."""
        rng = random.Random(10)
        for number in range(3000):
            worker = random_worker(rng)
            days = rng.randrange(1, 60)
            today = TODAY + timedelta(days=rng.randrange(-20, 80))
            before = worker.deadline(TERMS)
            former = Extension.of(worker)
            longer = extended(worker, today, days, TERMS).given_to(worker)
            after = longer.deadline(TERMS)
            if before is None:
                self.assertEqual((after, longer), (None, worker), number)
                continue
            begins = max(before, today)
            self.assertEqual(after, day_by_day(worker, begins, days), number)
            if after is not None:
                self.assertGreaterEqual(after, begins + timedelta(days=days), number)
                self.assertIsNone(worker.leave_on(after), number)
            back = withdrawn(longer, former).given_to(longer)
            self.assertEqual(back.deadline(TERMS), before, number)

    def test_days_at_work(self):
        """The two ways of counting agree with looking at every day."""
        rng = random.Random(11)
        for _number in range(1000):
            worker = random_worker(rng)
            start = TODAY + timedelta(days=rng.randrange(-30, 60))
            days = [start + timedelta(days=number) for number in range(rng.randrange(60))]
            at_work = sum(worker.leave_on(day) is None for day in days)
            self.assertEqual(worker.days_at_work(start, start + timedelta(days=len(days))), at_work)
            count = rng.randrange(60)
            self.assertEqual(
                worker.after_days_at_work(start, count), day_by_day(worker, start, count)
            )


def random_worker(rng):
    values = {"alert_start": TODAY + timedelta(days=rng.randrange(-30, 1))}
    if rng.random() < 0.4:
        values["extension_start"] = TODAY + timedelta(days=rng.randrange(-30, 20))
        values["extension_days"] = rng.randrange(-9, 40)
    for name in ("holiday", "exemption"):
        if rng.random() < 0.6:
            start = TODAY + timedelta(days=rng.randrange(-40, 80))
            values[name] = (start, start + timedelta(days=rng.choice((0, 1, 5, 20, 60))))
    if rng.random() < 0.1:
        values["exemption"] = (TODAY + timedelta(days=rng.randrange(-40, 80)), None)
    return in_alert(**values)


def day_by_day(worker, day, days):
    """The day that comes `days` days at work after `day`, looking at every one; None if never."""
    for _step in range(1000):
        if not any(day in window for window in worker.windows):
            if days == 0:
                return day
            days -= 1
        day += timedelta(days=1)
    return None
