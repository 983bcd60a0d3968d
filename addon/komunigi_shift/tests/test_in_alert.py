# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""In alert (rule 8): how many shifts bring the counter back to zero before the deadline."""

import random
from datetime import date, datetime, time, timedelta

from odoo.tests import BaseCase

from ..policy import Booking, Terms, Window, Worker, answer_for, shifts_to_return, timeline_of
from .naive import NaiveWorker

#: a grid with a countdown on 3 December; the alert has begun with the one of 5 November
START, LAST = date(2025, 10, 8), date(2025, 11, 5)
NOW = datetime(2025, 11, 24, 12)
TEN_DAYS = (date(2025, 12, 1), date(2025, 12, 10))


def december(number, hour=9):
    return datetime(2025, 12, number, hour)


def in_alert(**values):
    """A worker one shift short; the deadline is 22 December."""
    defaults = {"start": START, "last_countdown": LAST, "sr": -1}
    return Worker(**(defaults | {"alert_start": date(2025, 11, 24)} | values))


def answer(worker, *starts, now=NOW, gives_credit=True):
    bookings = [
        Booking(start, number, f"Shift {number}", gives_credit)
        for number, start in enumerate(starts, 1)
    ]
    return answer_for(worker, bookings, now, Terms())


class TestInAlert(BaseCase):
    def test_table(self):
        """(worker, starts of its shifts) -> booked, needed."""
        before_countdown = in_alert(alert_start=date(2025, 11, 4))
        table = [
            ("no countdown before the deadline", before_countdown, [], (0, 1)),
            ("the same, booked", before_countdown, [december(1)], (1, 1)),
            ("booked before the countdown", in_alert(), [december(1)], (1, 1)),
            ("booked after the countdown", in_alert(), [december(10)], (1, 2)),
            ("booked on its day, which is after it", in_alert(), [december(3, 0)], (1, 2)),
            ("nothing booked", in_alert(), [], (0, 2)),
            ("two after it", in_alert(), [december(10), december(11)], (2, 2)),
            ("one on each side", in_alert(), [december(1), december(10)], (2, 1)),
            ("on the deadline is too late", in_alert(), [december(22, 0)], (0, 2)),
            ("on its eve is not", in_alert(), [december(21, 23)], (1, 2)),
            ("after the deadline", in_alert(), [december(30)], (0, 2)),
            ("a countdown on the deadline", in_alert(alert_start=LAST), [], (0, 1)),
            ("three short", in_alert(sr=-3), [december(1), december(10)], (2, 4)),
            ("more than enough", in_alert(), [december(1), december(1, 14)], (2, 1)),
            # ten days of holiday move the deadline to 1 January, past the countdown of 31 December
            ("a countdown in the holiday", in_alert(holiday=TEN_DAYS), [december(15)], (1, 1)),
            ("and one after it", in_alert(holiday=TEN_DAYS), [], (0, 2)),
            (
                "every countdown falls in the exemption",
                in_alert(exemption=(december(3).date(), date(2025, 12, 31))),
                [december(2)],
                (1, 1),
            ),
            ("a countdown missed", in_alert(last_countdown=START), [december(1)], (1, 3)),
            ("the alert's start is not known", in_alert(alert_start=None), [], (0, 1)),
            ("nor is it, booked", in_alert(alert_start=None), [december(10)], (1, 2)),
            (
                "an exemption without an end after the countdown",
                in_alert(exemption=(december(4).date(), None)),
                [],
                (0, 2),
            ),
            ("back at zero, the alert entered by hand", in_alert(sr=0), [], (0, 0)),
            ("ahead, the alert entered by hand", in_alert(sr=2), [december(1)], (1, 0)),
        ]
        for name, worker, starts, expected in table:
            with self.subTest(name):
                found = answer(worker, *starts)
                self.assertEqual(found.state, "in_alert")
                self.assertEqual((found.booked, found.needed), expected)

    def test_what_is_no_booked_shift(self):
        """One without a credit, one that has started (its attendance counts, once validated)."""
        found = answer(in_alert(), december(1), gives_credit=False)
        self.assertEqual((found.booked, found.needed), (0, 2))
        found = answer(in_alert(), NOW - timedelta(seconds=1))
        self.assertEqual((found.booked, found.needed), (0, 2))
        self.assertEqual(answer(in_alert(), NOW).booked, 1)

    def test_deadline_passed(self):
        """What is missing is what was lacking on the deadline."""
        late = in_alert(alert_start=date(2025, 10, 8))
        found = answer(late, december(1))
        self.assertEqual((found.code, found.booked, found.needed), ("in_alert_late", 0, 1))
        on_the_day = answer(late, now=datetime(2025, 11, 5, 23))
        self.assertEqual(on_the_day.code, "in_alert")

    def test_order_of_a_day(self):
        """A countdown comes before a shift of its own day, whatever order they are given in."""
        day = december(3).date()
        self.assertEqual(shifts_to_return(-1, [day], [day]), 2)
        self.assertEqual(shifts_to_return(-1, [day], [day - timedelta(days=1)]), 1)
        self.assertEqual(shifts_to_return(-1, [day], [day, day - timedelta(days=1)]), 1)

    def test_timeline(self):
        """The countdowns before the deadline are drawn, with what they and the shifts leave."""
        table = [
            ([december(10)], [("2025-12-03", -2)]),
            ([december(1)], [("2025-12-03", -1)]),
            ([], [("2025-12-03", -2)]),
        ]
        for starts, countdowns in table:
            events = timeline_of(answer(in_alert(), *starts), "UTC")
            drawn = [(e["date"], e["left"]) for e in events if e["kind"] == "countdown"]
            self.assertEqual(drawn, countdowns)
            self.assertNotIn("alert", [event["kind"] for event in events])
        on_leave = in_alert(holiday=(december(2).date(), december(4).date()))
        events = timeline_of(answer(on_leave, december(3)), "UTC")
        self.assertEqual(
            [(event["date"], event["kind"]) for event in events],
            [
                ("2025-11-24", "today"),
                ("2025-12-02", "leave"),
                ("2025-12-03", "skipped"),
                ("2025-12-03", "shift"),
                ("2025-12-25", "deadline"),
            ],
        )

    def test_random_cases(self):
        """Against the naive model, which looks at every single day."""
        rng = random.Random(9)
        states = set()
        for number in range(3000):
            naive = random_worker(rng)
            found = answer_of(naive)
            states.add(found.state)
            self.assertEqual(found.state, naive.answer()[0], number)
            if found.state != "in_alert":
                continue
            booked, needed, lefts = naive.way_back()
            case = f"{number}: {vars(naive)}"
            self.assertEqual(found.deadline, naive.deadline(), case)
            self.assertEqual((found.booked, found.needed), (booked, needed), case)
            drawn = {step.day: step.left for step in found.steps if step.kind == "countdown"}
            self.assertEqual(drawn, lefts, case)
            self.assertLessEqual(found.needed, found.booked + len(lefts) - min(naive.sr, 0), case)
        self.assertEqual(states, {"in_alert", "not_applicable"})


def random_worker(rng):
    """A naive worker in alert, with leave, an extension and shifts around today."""
    start = date(2025, 1, 1) + timedelta(days=rng.randrange(28))
    today = start + timedelta(days=rng.randrange(1, 200))
    now = datetime.combine(today, time(rng.choice((0, 9, 23))))
    naive = NaiveWorker(start, datetime.combine(start, time()))
    handled = (today - start).days // 28 - rng.choice((0, 0, 0, 1, 2))
    naive.handled = start + timedelta(days=28 * handled) if handled > 0 else None
    naive.sr = rng.randrange(-4, 0)
    naive.alert_start = today - timedelta(days=rng.randrange(40))
    if rng.random() < 0.1:
        naive.alert_start = None
    elif rng.random() < 0.1:
        naive.sr = rng.randrange(2)
    if rng.random() < 0.3:
        naive.extension_start = today + timedelta(days=rng.randrange(-20, 10))
        naive.extension_days = rng.randrange(1, 60)
    for kind in ("holiday", "exemption"):
        if rng.random() < 0.5:
            first = today + timedelta(days=rng.randrange(-30, 50))
            naive.put_leave(kind, first, first + timedelta(days=rng.choice((0, 2, 10, 30, 90))))
    for kind in rng.choices(("holiday", "exemption"), k=rng.choice((0, 0, 1, 3))):
        first = today + timedelta(days=rng.randrange(-60, 100))
        naive.put_leave(kind, first, first + timedelta(days=rng.choice((0, 3, 20))))
    if rng.random() < 0.1:
        naive.put_leave("exemption", today + timedelta(days=rng.randrange(-10, 60)), None)
    for key in range(rng.randrange(7)):
        day = today + timedelta(days=rng.randrange(-5, 70))
        if rng.random() < 0.3:
            day = start + timedelta(days=28 * rng.randrange(1, 9))
        naive.book(key, datetime.combine(day, time(rng.choice((0, 9, 23)))), rng.random() < 0.85)
    naive.now = now  # not before: registering a leave takes the countdowns until then
    return naive


def answer_of(naive):
    worker = Worker(
        start=naive.start,
        last_countdown=naive.handled,
        sr=naive.sr,
        alert_start=naive.alert_start,
        extension_start=naive.extension_start,
        extension_days=naive.extension_days - Terms.grace_delay,
        leaves=tuple(Window(x["start"], x["end"], x["kind"]) for x in naive.leaves),
    )
    bookings = [
        Booking(shift["start"], key, gives_credit=shift["credit"])
        for key, shift in naive.shifts.items()
    ]
    return answer_for(worker, bookings, naive.now, Terms())
