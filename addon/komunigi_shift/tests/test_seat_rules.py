# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""May this worker take this seat, and which seats help."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from odoo.tests import BaseCase

from ..policy import HARD, SOFT, SeatFacts, Slot, Terms, Worker, WorkerFacts, helpful, seat_refusals

NOW = datetime(2025, 2, 5, 11)
TERMS = Terms(zone="Europe/Brussels")
ALERT = date(2025, 2, 26)
COOP, OTHER = 1, 2


def at(month, day, hour=9):
    return datetime(2025, month, day, hour)


def seat(start, hours=3, **values):
    return SeatFacts(start, start + timedelta(hours=hours), **({"company": COOP} | values))


def asking(own=(), before=ALERT, company=COOP, **values):
    return WorkerFacts(Worker(**values), company, own, before)


class TestSeatRefusals(BaseCase):
    def test_table(self):
        """(worker, seat) -> every reason, hard and soft."""
        day = date(2025, 2, 20)
        good = seat(at(2, 20))
        regular = {"working_mode": "regular", "before": None}
        table = [
            ("nothing", asking(), good, [], []),
            ("taken", asking(), seat(at(2, 20), is_taken=True), ["taken"], []),
            ("cancelled", asking(), seat(at(2, 20), state="cancel"), ["not_open"], []),
            ("worked", asking(), seat(at(2, 20), state="done"), ["not_open"], []),
            ("starts now", asking(), seat(NOW), [], []),
            ("has started", asking(), seat(NOW - timedelta(minutes=1)), ["started"], []),
            ("unsubscribed", asking(unsubscribed=True), good, ["gone"], []),
            ("resigning", asking(resigning=True), good, ["gone"], []),
            ("at the limit", asking(sr=-4), good, ["gone"], []),
            (
                "unsubscribed and on holiday today",
                asking(unsubscribed=True, holiday=(NOW.date(), NOW.date())),
                good,
                ["gone"],
                [],
            ),
            (
                "in an extension",
                asking(sr=-4, alert_start=at(1, 29).date(), extension_start=NOW.date()),
                good,
                [],
                [],
            ),
            ("archived", replace(asking(), is_archived=True), good, ["gone"], []),
            ("another coop", asking(company=OTHER), good, ["other_company"], []),
            ("overlaps", asking(own=((at(2, 20, 8), at(2, 20, 10)),)), good, ["overlap"], []),
            ("inside one", asking(own=((at(2, 20, 8), at(2, 20, 20)),)), good, ["overlap"], []),
            ("before one", asking(own=((at(2, 20, 12), at(2, 20, 15)),)), good, [], []),
            ("after one", asking(own=((at(2, 20, 6), at(2, 20, 9)),)), good, [], []),
            ("holiday on that day", asking(holiday=(day, day)), good, [], ["on_holiday"]),
            ("holiday on another", asking(holiday=(NOW.date(), NOW.date())), good, [], []),
            ("exemption without an end", asking(exemption=(day, None)), good, [], ["exempted"]),
            ("exempted for good", asking(working_mode="exempt"), good, [], ["exempted"]),
            (
                "both",
                asking(holiday=(day, day), exemption=(day, day)),
                good,
                [],
                ["on_holiday", "exempted"],
            ),
            ("on the alert date", asking(), seat(at(2, 26)), [], ["too_late"]),
            ("on its eve, by the coop's clock", asking(), seat(at(2, 25, 22)), [], []),
            (
                "at its midnight, by the coop's clock",
                asking(),
                seat(at(2, 25, 23)),
                [],
                ["too_late"],
            ),
            ("after the alert date", asking(), seat(at(4, 1)), [], ["too_late"]),
            ("no alert date", asking(**regular), seat(at(4, 1)), [], []),
        ]
        for name, worker, wanted, hard, soft in table:
            with self.subTest(name):
                refusals = seat_refusals(worker, wanted, NOW, TERMS)
                self.assertEqual((refusals.hard, refusals.soft), (hard, soft))
                self.assertEqual(refusals.any, bool(hard or soft))

    def test_all_at_once_in_order(self):
        day = date(2025, 2, 4)
        worker = asking(
            resigning=True,
            holiday=(day, day),
            exemption=(day, None),
            own=((at(2, 4), at(2, 4, 10)),),
            before=day,
        )
        wanted = seat(at(2, 4), company=OTHER, state="cancel", is_taken=True)
        refusals = seat_refusals(worker, wanted, NOW, TERMS)
        self.assertEqual(tuple(refusals.hard), HARD)
        self.assertEqual(tuple(refusals.soft), SOFT)

    def test_helpful(self):
        """What nothing refuses, emptiest first, then soonest."""
        day = date(2025, 2, 12)
        worker = asking(holiday=(day, day), own=((at(2, 14), at(2, 14, 12)),))

        def slot(number, start, free=1, total=1):
            return Slot(start, start + timedelta(hours=3), number, free=free, total=total)

        slots = [
            slot(1, at(2, 20), free=1, total=2),
            slot(2, at(2, 21)),
            slot(3, at(2, 10)),
            slot(4, at(2, 12)),
            slot(5, at(2, 14, 11)),
            slot(6, at(2, 26)),
            slot(7, at(2, 4)),
            slot(8, at(2, 22), free=0, total=2),
        ]
        found = [slot.seat for slot in helpful(slots, worker, NOW, TERMS)]
        self.assertEqual(found, [3, 2, 1])
        gone = asking(unsubscribed=True)
        self.assertEqual(helpful(slots, gone, NOW, TERMS), [])
