# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What the worked cases do not show: ends of time, wording, the whole structure."""

from datetime import date, datetime

from odoo.tests import BaseCase

from ..policy import Booking, Terms, Wording, Worker, answer_for, local_naive, timeline_of

NOW = datetime(2025, 2, 5, 11)
START = date(2025, 1, 1)
LAST = date(2025, 1, 29)


def flying(**values):
    return Worker(**({"start": START, "last_countdown": LAST} | values))


class TestAlertRules(BaseCase):
    def answer(self, worker, *bookings, now=NOW, **terms):
        return answer_for(worker, list(bookings), now, Terms(zone="Europe/Brussels", **terms))

    def test_no_alert_date(self):
        """Rule 4, in the order in which the reasons are told."""
        table = [
            ("not_applicable", "no_status", None),
            ("not_applicable", "not_irregular", flying(working_mode="regular")),
            ("not_applicable", "not_irregular", flying(working_mode="exempt", start=None)),
            ("not_applicable", "resigning", flying(resigning=True, sr=-1)),
            ("incomplete", "start", flying(start=None)),
            ("incomplete", "holiday", flying(holiday=(None, date(2025, 3, 1)))),
            ("incomplete", "exemption", flying(exemption=(None, date(2025, 3, 1)))),
            ("in_alert", "in_alert", flying(sr=-1)),
            ("in_alert", "in_alert", flying(alert_start=LAST)),
            ("not_applicable", "endless_leave", flying(exemption=(date(2025, 2, 26), None))),
            ("not_applicable", "endless_leave", flying(sr=2, exemption=(date(2025, 4, 1), None))),
            (
                "not_applicable",
                "endless_leave",
                flying(exemption=(START, date(9999, 12, 31)), sr=-1),
            ),
            ("not_applicable", "endless_leave", flying(holiday=(START, date(9999, 12, 30)))),
        ]
        for state, code, worker in table:
            with self.subTest(code=code, worker=worker):
                answer = self.answer(worker)
                self.assertEqual((answer.state, answer.code), (state, code))
                self.assertIsNone(answer.alert_date)

    def test_alert_before_an_endless_exemption(self):
        worker = flying(exemption=(date(2025, 2, 27), None))
        self.assertEqual(self.answer(worker).alert_date, date(2025, 2, 26))

    def test_huge_counter_ends(self):
        answer = self.answer(flying(sr=10**9))
        self.assertIsNone(answer.alert_date)
        self.assertEqual(answer.state, "not_applicable")

    def test_a_shift_that_starts_now_counts(self):
        self.assertEqual(self.answer(flying(), Booking(NOW)).state, "yes")

    def test_pending_ends_with_the_grace(self):
        table = [(datetime(2025, 2, 2, 11), "pending"), (datetime(2025, 2, 2, 10, 59), "no")]
        for start, state in table:
            self.assertEqual(self.answer(flying(), Booking(start)).state, state)

    def test_pending_after_the_alert_date_is_no(self):
        answer = self.answer(
            flying(), Booking(datetime(2025, 2, 26, 9)), now=datetime(2025, 2, 27, 9)
        )
        self.assertEqual(answer.state, "no")

    def test_solidarity_shift_gives_nothing(self):
        shift = Booking(datetime(2025, 2, 20, 9), gives_credit=False)
        self.assertEqual((self.answer(flying(), shift).code), "no_credit")

    def test_deadline(self):
        """In alert: alert delay or extension, days on leave not counted, bookings before it.

        The countdown of 26 February takes its shift too, where the deadline comes after it.
        """
        bookings = [Booking(datetime(2025, 2, 25, 22)), Booking(datetime(2025, 2, 25, 23))]
        table = [
            (flying(sr=-2, alert_start=LAST), date(2025, 2, 26), 1, 2),
            (
                flying(
                    sr=-2, alert_start=LAST, extension_start=date(2025, 2, 20), extension_days=3
                ),
                date(2025, 3, 5),
                2,
                3,
            ),
            (
                flying(sr=-2, alert_start=LAST, holiday=(date(2025, 2, 10), date(2025, 2, 12))),
                date(2025, 3, 1),
                2,
                3,
            ),
            (flying(sr=-2), None, 2, 3),
        ]
        for worker, deadline, booked, needed in table:
            with self.subTest(worker=worker):
                answer = self.answer(worker, *bookings)
                self.assertEqual(answer.deadline, deadline)
                self.assertEqual((answer.booked, answer.needed), (booked, needed))

    def test_expiry(self):
        """Rule 6: the answer holds until a shift starts, then until its grace is over."""
        shift = Booking(datetime(2025, 2, 6, 9))
        self.assertEqual(self.answer(flying(), shift).valid_until, shift.start)
        later = self.answer(flying(), shift, now=datetime(2025, 2, 6, 10))
        self.assertEqual(later.valid_until, datetime(2025, 2, 9, 9))
        self.assertIsNone(self.answer(flying(), shift, now=datetime(2025, 3, 6, 10)).valid_until)

    def test_reasons(self):
        worker = flying(sr=1)
        table = [
            (
                self.answer(worker, Booking(datetime(2025, 3, 28, 8))),
                "No: next shift 28 Mar is 2 days after the alert date 26 Mar",
            ),
            (
                self.answer(worker, Booking(datetime(2025, 3, 27, 8))),
                "No: next shift 27 Mar is 1 day after the alert date 26 Mar",
            ),
            (
                self.answer(worker, Booking(datetime(2025, 3, 26, 8))),
                "No: next shift 26 Mar is on the alert date itself, which is too late",
            ),
            (
                self.answer(worker, Booking(datetime(2025, 3, 20, 8))),
                "Yes: shift on 20 Mar at 09:00, before the alert date 26 Mar",
            ),
            (
                self.answer(flying(sr=-2, alert_start=LAST), Booking(datetime(2025, 2, 20, 8))),
                "In alert: 1 of 2 shifts booked before 26 Feb",
            ),
        ]
        wording = Wording(
            lambda source, **values: source % values,
            lambda value: f"{value.day} {value:%b}",
            lambda value: f"{value:%H:%M}",
            "Europe/Brussels",
        )
        for answer, sentence in table:
            self.assertEqual(wording.reason(answer), sentence)

    def test_timeline(self):
        worker = flying(sr=1, holiday=(date(2025, 2, 20), date(2025, 3, 5)))
        shift = Booking(datetime(2025, 3, 30, 7), id=4, name="Till")
        answer = self.answer(worker, shift)
        events = [(e["date"], e["kind"]) for e in timeline_of(answer, "Europe/Brussels")]
        self.assertEqual(
            events,
            [
                ("2025-02-05", "today"),
                ("2025-02-20", "leave"),
                ("2025-02-26", "skipped"),
                ("2025-03-26", "countdown"),
                ("2025-03-30", "shift"),
                ("2025-04-23", "alert"),
            ],
        )
        self.assertEqual(answer.days_left, 77)
        self.assertEqual(local_naive(shift.start, "Europe/Brussels").hour, 9)

    def test_timeline_of_leave_and_of_shifts_that_help(self):
        worker = flying(exemption=(date(2025, 1, 20), date(2025, 2, 10)))
        shifts = [
            Booking(datetime(2025, 2, 25, 7), id=1),
            Booking(datetime(2025, 2, 26, 7), id=2),
            Booking(datetime(2025, 2, 20, 7), id=3, gives_credit=False),
        ]
        events = timeline_of(self.answer(worker, *shifts), "Europe/Brussels")
        helps = {event["id"]: event["helps"] for event in events if event["kind"] == "shift"}
        self.assertEqual(helps, {1: True, 2: False, 3: False})
        [leave] = [event for event in events if event["kind"] == "leave"]
        self.assertEqual(
            (leave["date"], leave["until"], leave["reason"]),
            ("2025-01-20", "2025-02-10", "exemption"),
        )
