# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Who is reminded, who is not and why, as a table."""

from dataclasses import replace
from datetime import datetime

from odoo.tests import BaseCase, tagged

from ..policy import (
    VERDICTS,
    Booking,
    Reach,
    Terms,
    Worker,
    answer_for,
    is_waking_hour,
    reminder_verdict,
    utc_instant,
)
from .common import day

ZONE = "Europe/Brussels"
TERMS = Terms(zone=ZONE)
#: flying since 1 January, counted down on 29 January: the alert date is 26 February
WORKER = Worker(start=day("2025-01-01"), last_countdown=day("2025-01-29"))
#: one shift short since 10 February: the deadline is 10 March
IN_ALERT = {"sr": -1, "alert_start": day("2025-02-10"), "last_countdown": day("2025-02-26")}
REACH = Reach()


def at(local):
    return utc_instant(datetime.fromisoformat(local), ZONE)


@tagged("standard", "at_install")
class TestReminderRules(BaseCase):
    def verdict(self, now="2025-02-20T12:00", worker=None, reach=None, shifts=(), days=None):
        bookings = [Booking(at(start)) for start in shifts]
        worker = replace(WORKER, **(worker or {}))
        answer = answer_for(worker, bookings, at(now), TERMS)
        return reminder_verdict(worker, answer, replace(REACH, **(reach or {})), TERMS, days)

    def test_verdicts(self):
        holiday = (day("2025-02-18"), day("2025-02-21"))
        table = [
            ("send", {}),
            ("send", {"shifts": ["2025-02-26T09:00"]}),
            ("nothing_to_book", {"shifts": ["2025-02-25T09:00"]}),
            ("nothing_to_book", {"shifts": ["2025-02-19T09:00"]}),
            ("nothing_to_book", {"worker": {"sr": -1}}),
            ("send", {"worker": IN_ALERT}),
            ("nothing_to_book", {"worker": IN_ALERT, "shifts": ["2025-02-24T09:00"]}),
            ("too_late", {"worker": IN_ALERT, "now": "2025-03-11T12:00"}),
            ("nothing_to_book", {"worker": {"unsubscribed": True}}),
            ("nothing_to_book", {"worker": {"working_mode": "regular"}}),
            ("nothing_to_book", {"worker": {"start": None}}),
            ("archived", {"reach": {"is_archived": True}}),
            ("on_leave", {"worker": {"holiday": holiday}}),
            ("on_leave", {"worker": {"exemption": holiday}}),
            ("send", {"worker": {"holiday": holiday}, "now": "2025-02-17T12:00"}),
            ("send", {"worker": {"holiday": holiday}, "now": "2025-02-22T00:00"}),
            ("send", {"now": "2025-02-25T23:59"}),
            ("too_late", {"now": "2025-02-26T00:00"}),
            ("too_late", {"now": "2025-02-27T00:00"}),
            ("reminded", {"reach": {"reminded_for": day("2025-02-26")}}),
            ("send", {"reach": {"reminded_for": day("2025-01-29")}}),
            ("opted_out", {"reach": {"opted_out": True}}),
            ("no_address", {"reach": {"has_address": False}}),
            ("refuses_mail", {"reach": {"refuses_mail": True}}),
        ]
        for expected, case in table:
            with self.subTest(expected, **case):
                self.assertEqual(self.verdict(**case), expected)

    def test_first_period(self):
        """Who has just begun is not reminded before the first grid date, then as anyone else."""
        begun = {"start": day("2025-02-05"), "last_countdown": None}
        for now, expected in [
            ("2025-02-05T09:00", "first_period"),
            ("2025-03-04T23:59", "first_period"),
            ("2025-03-05T00:00", "too_late"),
        ]:
            with self.subTest(now):
                self.assertEqual(self.verdict(now, worker=begun), expected)
        counted = {"start": day("2025-02-05"), "last_countdown": day("2025-03-05")}
        self.assertEqual(self.verdict("2025-03-05T09:00", worker=counted), "send")
        not_begun = {"start": day("2025-03-01"), "last_countdown": None}
        self.assertEqual(self.verdict(worker=not_begun), "first_period")

    def test_days_before(self):
        """The coop's own dates count: at 00:30 in Brussels it is still the eve in UTC."""
        for now, days, expected in [
            ("2025-02-18T23:59", 7, "too_early"),
            ("2025-02-19T00:30", 7, "send"),
            ("2025-02-25T12:00", 1, "send"),
            ("2025-02-24T12:00", 1, "too_early"),
            ("2025-02-01T12:00", None, "send"),
        ]:
            with self.subTest(now, days=days):
                self.assertEqual(self.verdict(now, days=days), expected)

    def test_first_reason_wins(self):
        """What cannot be changed is said before what could be."""
        reach = {"is_archived": True, "opted_out": True, "has_address": False}
        self.assertEqual(self.verdict(reach=reach), "archived")
        self.assertEqual(self.verdict(shifts=["2025-02-25T09:00"], reach=reach), "nothing_to_book")

    def test_every_verdict_is_known(self):
        from ..wizards.shift_reminder_line import VERDICT_LABELS

        self.assertEqual([verdict for verdict, _label in VERDICT_LABELS], list(VERDICTS))

    def test_waking_hours(self):
        for local, zone, expected in [
            ("2025-02-20T07:59", ZONE, False),
            ("2025-02-20T08:00", ZONE, True),
            ("2025-02-20T19:59", ZONE, True),
            ("2025-02-20T20:00", ZONE, False),
            ("2025-07-01T08:00", ZONE, True),
            ("2025-02-20T12:00", "Asia/Tokyo", False),
        ]:
            with self.subTest(local, zone=zone):
                self.assertEqual(is_waking_hour(at(local), zone), expected)
