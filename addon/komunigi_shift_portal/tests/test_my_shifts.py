# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Booking and giving back by members."""

from odoo.exceptions import UserError

from .common import PortalCase


class TestMyShifts(PortalCase):
    def test_the_page(self):
        shift = self.new_shift("2025-02-20T09:00:00", self.me)
        self.new_shift("2025-02-21T09:00:00", self.other)
        page = self.me._my_page()
        self.assertEqual(page["answer"]["state"], "yes")
        self.assertEqual(
            [(one["shift_id"], one["day"], one["time"], one["end_time"]) for one in page["shifts"]],
            [(shift.id, "Thursday 20 February", "09:00", "12:00")],
        )
        self.assertEqual(page["counter"], "Shifts ahead: 0. On 26 Feb 2025, one is taken off.")
        self.assertTrue(page["may_shop"])

    def test_counters(self):
        table = [
            ({"sr": 2}, "Shifts ahead: 2. On 26 Feb 2025, one is taken off."),
            ({"sr": -1}, "You are behind. Shifts to make up: 1."),
            ({"working_mode": "exempt"}, "You owe no shifts."),
            ({"working_mode": "regular", "sr": 1}, "Shifts ahead: 1."),
        ]
        for number, (values, text) in enumerate(table):
            with self.subTest(values):
                status = self.new_member(f"m{number}", **values)
                self.assertEqual(status._my_page()["counter"], text)

    def test_booking_and_giving_back(self):
        seat = self.new_shift("2025-02-20T09:00:00")
        preview = self.me._preview_booking(seat.id)
        self.assertEqual([preview[when]["state"] for when in ("before", "after")], ["no", "yes"])
        self.assertFalse(seat.worker_id)
        self.me._book_mine(seat.id)
        self.assertEqual(seat.worker_id, self.me.cooperator_id)
        preview = self.me._preview_giving_back(seat.id)
        self.assertEqual([preview[when]["state"] for when in ("before", "after")], ["yes", "no"])
        self.me._give_back_mine(seat.id)
        self.assertFalse(seat.worker_id)
        self.assertEqual(self.me.alert_registration_state, "no")

    def test_another_seat_of_the_same_shift(self):
        taken = self.new_shift("2025-02-20T09:00:00", self.other)
        free = self.new_shift("2025-02-20T09:00:00")
        self.me._book_mine(taken.id)
        self.assertEqual(taken.worker_id, self.other.cooperator_id)
        self.assertEqual(free.worker_id, self.me.cooperator_id)

    def test_what_members_may_not_book(self):
        """(seat, values of the member, what is said)"""
        late = self.new_shift("2025-02-26T09:00:00")
        fine = self.new_shift("2025-02-20T09:00:00")
        away = {"holiday_start_time": "2025-02-19", "holiday_end_time": "2025-02-21"}
        company = self.env["res.company"].create({"name": "Elsewhere"})
        table = [
            (late, {}, "From Wednesday 26 February on, only the office can book"),
            (fine, away, "on leave on that day"),
            (fine, {"unsubscribed": True}, "no longer work shifts"),
            (fine, {"resigning": True}, "no longer work shifts"),
            (fine, {"working_mode": "exempt"}, "exempted on that day"),
            (self.new_shift("2025-02-05T09:00:00"), {}, "already started"),
            (self.new_shift("2025-02-13T09:00:00", state="cancel"), {}, "just been taken"),
            (self.new_shift("2025-02-12T09:00:00", gives_credit=False), {}, "not offered any more"),
            (
                self.new_shift("2025-02-11T09:00:00", company_id=company.id),
                {},
                "not offered any more",
            ),
        ]
        for number, (seat, values, said) in enumerate(table):
            with self.subTest(said, values=values):
                status = self.new_member(f"m{number}", **values)
                with self.assertRaisesRegex(UserError, said):
                    status._book_mine(seat.id)
                self.assertFalse(seat.worker_id)
        for wrong in (None, "1", True, 0.5, [fine.id], {"id": fine.id}, -1, 2**40):
            with self.subTest(wrong), self.assertRaises(UserError):
                self.me._book_mine(wrong)

    def test_delays_of_the_coop(self):
        self.settings(book_days=7, book_hours=24, give_back_hours=48)
        soon, later = self.new_shift("2025-02-06T09:00:00"), self.new_shift("2025-02-13T09:00:00")
        fine = self.new_shift("2025-02-07T11:00:00")
        self.assertEqual(self.seats_of(self.me), [fine.id])
        for seat, said in [(soon, "until 24 h before"), (later, "from 7 days ahead")]:
            with self.assertRaisesRegex(UserError, said):
                self.me._book_mine(seat.id)
            with self.assertRaisesRegex(UserError, said):
                self.me._preview_booking(seat.id)
        self.me._book_mine(fine.id)
        with self.assertRaisesRegex(UserError, "until 48 h before it starts. Look for a"):
            self.me._give_back_mine(fine.id)
        self.assertIn("48 h ", self.me._my_page()["shifts"][0]["obstacle"])
        self.settings(give_back_hours=0)
        self.assertFalse(self.me._my_page()["shifts"][0]["obstacle"])
        self.me._give_back_mine(fine.id)
        self.assertFalse(fine.worker_id)

    def test_which_seats_are_shown(self):
        fine, late = self.new_shift("2025-02-20T09:00:00"), self.new_shift("2025-02-27T09:00:00")
        self.new_shift("2025-02-20T14:00:00", self.other)
        first, second = self.me._my_seats()
        self.assertEqual([first["shift_id"], second["shift_id"]], [fine.id, late.id])
        self.assertFalse(first["obstacle"])
        self.assertIn("only the office", second["obstacle"])
        self.settings(offer="helpful")
        self.assertEqual(self.seats_of(self.me), [fine.id])

    def test_regular_workers_book_all(self):
        seat = self.new_shift("2025-04-20T09:00:00")
        status = self.new_member("rita", working_mode="regular")
        self.assertEqual(self.seats_of(status), [seat.id])
        status._book_mine(seat.id)
        self.assertEqual(seat.worker_id, status.cooperator_id)

    def test_what_is_not_theirs_is_not_given_back(self):
        shifts = [
            self.new_shift("2025-02-20T09:00:00", self.other),
            self.new_shift("2025-02-21T09:00:00"),
            self.new_shift("2025-02-05T09:00:00", self.me),
            self.new_shift("2025-02-22T09:00:00", self.me, state="excused"),
        ]
        for shift in shifts:
            worker = shift.worker_id
            with self.subTest(shift.name), self.assertRaisesRegex(UserError, "not booked"):
                self.me._give_back_mine(shift.id)
            self.assertEqual(shift.worker_id, worker)

    def test_history(self):
        """What is kept as a fact is told; what the office typed is not."""
        self.env["shift.departure"].create(
            {"status_id": self.me.id, "kind": "resigning", "reason": "Quarrelsome"}
        ).action_confirm()
        lines = self.me._my_history()
        self.assertIn("Resigns", [line["change"] for line in lines])
        self.assertNotIn("Quarrelsome", str(lines))
        self.env.cr.execute("UPDATE cooperative_status_history SET create_date = '2024-02-05'")
        self.env.invalidate_all()
        self.assertEqual(self.me._my_history(), [])

    def test_ranges(self):
        for name, value in [("book_days", -1), ("book_hours", 721), ("give_back_hours", -1)]:
            with self.subTest(name), self.assertRaisesRegex(UserError, "must be from 0 to"):
                self.settings(**{name: value})

    def test_cost(self):
        """As many queries for many seats and shifts as for few."""
        acts = (self.me._my_seats, self.me._my_page)
        self.new_hours(0, 2)
        # what Odoo keeps for all calls is read once
        [self.queries(act) for act in acts]
        few = [self.queries(act) for act in acts]
        self.new_hours(2, 10)
        self.assertEqual([self.queries(act) for act in acts], few)
        self.assertEqual(len(self.me._my_seats()), 20)
        page = self.me._my_page()
        self.assertEqual((len(page["shifts"]), len(page["replacements"])), (10, 10))

    def new_hours(self, first, end):
        for hour in range(first, end):
            self.new_shift(f"2025-02-10T0{hour}:00:00", self.me, hours=1)
            self.new_shift(f"2025-02-11T0{hour}:00:00", hours=1)
            self.new_shift(f"2025-02-27T0{hour}:00:00", hours=1)
            asked = self.new_shift(f"2025-02-12T0{hour}:00:00", self.other, hours=1)
            self.other._ask_replacement(asked.id)

    def queries(self, act):
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.cr.sql_log_count
        act()
        return self.cr.sql_log_count - before
