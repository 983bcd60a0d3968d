# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Checking in: for whose seat, when, and what it counts."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user

from .common import WelcomeCase

LOGGER = "odoo.addons.komunigi_shift_welcome.models.shift_shift"
ATTENDANCE = "base.group_user,komunigi_shift.group_shift_attendance"


class TestCheckIn(WelcomeCase):
    def setUp(self):
        super().setUp()
        self.seat = self.new_shift("2025-02-05T11:30:00", self.ada, name="Till")

    def check_in(self):
        return self.screen._check_in(self.scan()["seat"]["ticket"])

    def enter_arrivals(self):
        self.env["shift.shift"]._cron_enter_arrivals()

    def test_a_shift_that_has_begun(self):
        seat = self.scan()["seat"]
        self.assertEqual((seat["hours"], seat["is_in"]), ("11:30 – 14:30", False))
        before = self.ada.sr
        after = self.check_in()["seat"]
        self.assertEqual((after["is_in"], after["arrived"]), (True, "12:00"))
        self.assertEqual((self.seat.state, self.ada.sr), ("done", before + 1))
        # once more is the same
        self.at("2025-02-05T12:05:00")
        again = self.screen._check_in(after["ticket"])["seat"]
        self.assertEqual((again["arrived"], self.ada.sr), ("12:00", before + 1))

    def test_a_shift_to_come_counts_once_it_begins(self):
        self.seat.start_time = self.utc("2025-02-05T12:20:00")
        self.check_in()
        self.enter_arrivals()
        self.assertEqual((self.seat.state, self.seat.is_present_at_start), ("open", True))
        triggers = self.env["ir.cron.trigger"].search(
            [("cron_id", "=", self.env.ref("komunigi_shift_welcome.ir_cron_arrivals").id)]
        )
        self.assertIn(self.seat.start_time, triggers.mapped("call_at"))
        self.at("2025-02-05T12:20:00")
        self.enter_arrivals()
        self.assertEqual(self.seat.state, "done")
        # what the office takes back stays taken back
        self.seat.action_reopen()
        self.enter_arrivals()
        self.assertEqual(self.seat.state, "open")

    def test_one_that_cannot_be_entered_holds_up_nobody(self):
        """Such as that of a worker whose seats overlap in an older database."""
        starts = self.utc("2025-02-05T12:20:00")
        self.seat.start_time = starts
        self.check_in()
        other = self.new_shift("2025-02-05T12:20:00", self.new_worker("Carl"))
        other._check_in(True)
        overlapping = self.new_shift("2025-02-05T19:00:00", self.ada)
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE shift_shift SET start_time = %s WHERE id = %s", [starts, overlapping.id]
        )
        self.env.invalidate_all()
        self.at("2025-02-05T12:20:00")
        with self.assertLogs(LOGGER, "WARNING") as logs:
            self.enter_arrivals()
        self.assertEqual((self.seat.state, other.state), ("open", "done"))
        self.assertEqual(len(logs.output), 1)
        self.assertIn("already has the shift", logs.output[0])
        # who was there is still told, and the office enters it
        self.assertTrue(self.seat.arrived_at)
        with self.assertNoLogs(LOGGER):
            self.enter_arrivals()

    def test_what_the_office_enters_meanwhile_holds(self):
        self.seat.start_time = self.utc("2025-02-05T12:20:00")
        self.check_in()
        clerk = new_test_user(self.env, "welcome_clerk", ATTENDANCE)
        self.seat.with_user(clerk).action_excused()
        self.at("2025-02-05T12:30:00")
        self.enter_arrivals()
        self.assertEqual(self.seat.state, "excused")

    def test_an_arrival_is_of_a_worker_for_a_time(self):
        self.company.shift_welcome_check_in = "note"
        for change in ({"start_time": self.utc("2025-02-05T11:45:00")}, {"worker_id": False}):
            self.check_in()
            self.assertTrue(self.seat.arrived_at)
            self.seat.write(change)
            self.assertFalse(self.seat.arrived_at)

    def test_a_coop_that_only_notes_it(self):
        self.company.shift_welcome_check_in = "note"
        before = self.ada.sr
        self.assertTrue(self.check_in()["seat"]["is_in"])
        self.assertEqual((self.seat.state, self.ada.sr), ("open", before))
        clerk = new_test_user(self.env, "welcome_clerk", ATTENDANCE)
        sheet = self.env["shift.shift"].with_user(clerk).get_attendance()
        (shift,) = sheet["shifts"]
        self.assertEqual(shift["seats"][0]["arrived"], "12:00")
        with self.assertRaises(AccessError):
            self.seat.with_user(clerk).write({"arrived_at": False})

    def test_a_coop_without_check_in(self):
        ticket = self.scan()["seat"]["ticket"]
        self.company.shift_welcome_check_in = "off"
        self.assertIsNone(self.scan()["seat"])
        with self.assertRaises(UserError):
            self.screen._check_in(ticket)

    def test_only_ones_own_seat_at_its_time(self):
        ticket = self.scan()["seat"]["ticket"]
        eater = self.contact("Eva", self.ada.cooperator_id, barcode="111")
        self.assertIsNone(self.screen._by_card("111")["seat"])
        tomorrow = self.new_shift("2025-02-06T11:30:00", self.ada)
        for partner, seat in [
            (eater, self.seat),
            (self.ada.cooperator_id, tomorrow),
            (self.bea.cooperator_id, self.seat),
        ]:
            with self.assertRaises(UserError):
                self.screen._check_in(self.screen._ticket(partner, seat))
        self.seat.worker_id = False
        with self.assertRaises(UserError):
            self.screen._check_in(ticket)
        self.assertEqual((self.seat.state, tomorrow.state), ("open", "open"))

    def test_of_two_in_a_row_the_next(self):
        self.company.shift_welcome_check_in = "note"
        self.new_shift("2025-02-05T14:30:00", self.ada, name="Shelves")
        self.check_in()
        self.at("2025-02-05T14:10:00")
        self.assertEqual(self.scan()["seat"]["hours"], "14:30 – 17:30")
