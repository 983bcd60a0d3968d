# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Acting from the badge: free seats, booking, what-if; and the settings behind the answer."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user

from .common import ShiftCase


class TestAct(ShiftCase):
    def setUp(self):
        super().setUp()
        self.status = self.new_worker()

    def seats(self):
        return [seat["shift_id"] for seat in self.status.get_free_seats_before_alert()]

    def test_free_seats(self):
        """Only seats that help, the emptiest shift first, seats of one slot together."""
        other = self.new_worker("Grace")
        half = self.new_shift("2025-02-10T09:00:00")
        self.new_shift("2025-02-10T09:00:00", other)
        empty = self.new_shift("2025-02-20T09:00:00")
        self.new_shift("2025-02-20T09:00:00")
        self.new_shift("2025-02-26T00:00:00")
        self.new_shift("2025-02-04T09:00:00")
        self.new_shift("2025-02-21T09:00:00", gives_credit=False)
        self.new_shift("2025-02-22T09:00:00", state="cancel")
        mine = self.new_shift("2025-02-23T09:00:00", self.status)
        overlapping = self.new_shift("2025-02-23T11:00:00")
        self.assertEqual(self.seats(), [empty.id, half.id])
        entry = self.status.get_free_seats_before_alert()[0]
        self.assertEqual((entry["free"], entry["total"], entry["time"]), (2, 2, "09:00"))
        mine.worker_id = False
        self.assertIn(overlapping.id, self.seats())
        self.status.write({"holiday_start_time": "2025-02-10", "holiday_end_time": "2025-02-10"})
        self.assertNotIn(half.id, self.seats())

    def test_free_seats_in_alert(self):
        self.status.write({"sr": -1, "alert_start_time": "2025-01-29"})
        inside, _outside = self.new_shift("2025-02-25T09:00:00"), self.new_shift("2025-02-26T09:00")
        self.assertEqual(self.seats(), [inside.id])
        self.status.resigning = True
        self.assertEqual(self.seats(), [])

    def test_lateness(self):
        """(the worker, the shift) -> what the lists of shifts say of it, to whoever sees them."""
        clerk = new_test_user(self.env, "lateness", "komunigi_shift.group_shift_attendance")
        alert = {"sr": -1, "alert_start_time": "2025-02-05"}  # deadline 5 March
        table = [
            ({}, "2025-02-25", False),
            ({}, "2025-02-26", "Too late"),  # the alert date itself
            ({}, "2025-02-03", False),  # it is over
            (alert, "2025-03-04", False),
            (alert, "2025-03-05", "Too late"),
            ({"working_mode": "regular"}, "2025-06-01", False),
        ]
        for number, (values, day, expected) in enumerate(table):
            with self.subTest(values, day=day):
                worker = self.new_worker(f"L{number}", **values)
                shift = self.new_shift(f"{day}T09:00:00", worker)
                self.assertEqual(shift.with_user(clerk).lateness, expected)
                self.assertFalse(self.new_shift(f"{day}T09:00:00").lateness)

    def test_doubts(self):
        """What is refused whatever is answered asks nothing; in alert, a deadline is spoken of."""
        worker = self.new_worker("D", sr=-1, alert_start_time="2025-02-05")
        late = self.new_shift("2025-03-06T09:00:00")
        preview = worker.preview_alert({"book": [late.id]})
        self.assertEqual(preview["asks"], ["too_late"])
        self.assertIn("too late for the deadline of D", preview["refused"])
        self.new_shift("2025-03-06T08:00:00", worker)
        preview = worker.preview_alert({"book": [late.id]})
        self.assertEqual(preview["asks"], [])
        self.assertIn("another shift at that time", preview["refused"])

    def test_later_seats(self):
        """(the worker, the seat) -> the time that makes it help."""
        table = [
            ({}, "2025-02-26", (None, None, None), None),
            ({}, "2025-02-27", ("2025-02-26", "2025-02-26", "2025-03-26"), None),
            ({}, "2025-03-26", (None, None, None), None),
            ({}, "2025-03-28", ("2025-02-26", "2025-03-27", "2025-04-23"), None),
            ({"sr": 1}, "2025-03-28", ("2025-03-26", "2025-03-27", "2025-04-23"), None),
            (
                {"holiday_start_time": "2025-02-25", "holiday_end_time": "2025-02-27"},
                "2025-03-28",
                ("2025-03-26", "2025-03-27", "2025-04-23"),
                None,
            ),
            # deadline 5 March, and a countdown on 26 February before it
            ({"sr": -1, "alert_start_time": "2025-02-05"}, "2025-03-05", None, (1, "1 of 2")),
            ({"sr": -1, "alert_start_time": "2025-02-05"}, "2025-03-08", None, (4, "1 of 2")),
            # the deadline has passed: counted from today
            ({"sr": -1, "alert_start_time": "2025-01-01"}, "2025-02-08", None, (4, "1 of 1")),
        ]
        for number, (values, day, leave, extension) in enumerate(table):
            with self.subTest(values, day=day):
                status = self.new_worker(f"W{number}", **values)
                seat = self.new_shift(f"{day}T09:00:00")
                (entry,) = status.get_later_seats()
                self.assertEqual((entry["shift_id"], entry["asks"]), (seat.id, ["too_late"]))
                if leave:
                    told = entry["leave"] or {}
                    found = tuple(told.get(name) for name in ("start", "end", "alert_date"))
                    self.assertEqual((found, entry["extension"]), (leave, None))
                if leave and leave[0]:
                    self.assertEqual(told["state"], "yes")
                    changes = {"book": [seat.id], "holiday": [*leave[:2]]}
                    after = status.preview_alert(changes)["after"]
                    self.assertEqual(after["reason"], told["reason"])
                if extension:
                    told = entry["extension"]
                    self.assertEqual(entry["leave"], None)
                    self.assertEqual(told["days"], extension[0])
                    self.assertIn(extension[1], told["reason"])
                    self.assertGreater(told["deadline"], day)
                    changes = {"book": [seat.id], "extension": told["days"]}
                    after = status.preview_alert(changes)["after"]
                    self.assertEqual(after["reason"], told["reason"])
                    fewer = {"book": [seat.id], "extension": told["days"] - 1}
                    if told["days"] > 1:
                        self.assertLessEqual(status.preview_alert(fewer)["after"]["deadline"], day)
                seat.unlink()

    def test_later_seats_are_the_managements(self):
        seat = self.new_shift("2025-02-28T09:00:00")
        self.new_shift("2025-02-20T09:00:00")
        self.new_shift("2025-04-24T09:00:00")
        clerk = new_test_user(self.env, "clerk", "komunigi_shift.group_shift_attendance")
        office = new_test_user(self.env, "office", "komunigi_shift.group_shift_management")
        self.assertEqual(self.status.with_user(clerk).get_later_seats(), [])
        found = self.status.with_user(office).get_later_seats()
        self.assertEqual([entry["shift_id"] for entry in found], [seat.id])
        for user, despite in [(clerk, ["too_late"]), (clerk, []), (office, [])]:
            with self.assertRaises(UserError):
                self.status.with_user(user).book_seat(seat.id, despite)
        answer = self.status.with_user(office).book_seat(seat.id, ["too_late"])
        self.assertEqual(answer["state"], "no")
        self.status.working_mode = "regular"
        self.assertEqual(self.status.with_user(office).get_later_seats(), [])

    def test_extension_of_a_preview_has_a_range(self):
        self.status.write({"sr": -1, "alert_start_time": "2025-02-05"})
        for days in (0, 367, -1, "5", True, None):
            with self.subTest(days), self.assertRaises(UserError):
                self.status.preview_alert({"extension": days})

    def test_book_seat(self):
        seat = self.new_shift("2025-02-20T09:00:00")
        answer = self.status.book_seat(seat.id)
        self.assertEqual(answer["state"], "yes")
        self.assertEqual(answer["next_shift"]["id"], seat.id)
        self.assertEqual(seat.worker_id, self.status.cooperator_id)

    def test_book_taken_seat(self):
        """Another seat of the same shift does as well; without one, a clear refusal."""
        other = self.new_worker("Grace")
        seat = self.new_shift("2025-02-20T09:00:00", other)
        with self.assertRaisesRegex(UserError, "just been taken"):
            self.status.book_seat(seat.id)
        second = self.new_shift("2025-02-20T09:00:00")
        self.status.book_seat(seat.id)
        self.assertEqual(second.worker_id, self.status.cooperator_id)
        self.assertEqual(seat.worker_id, other.cooperator_id)

    def test_book_refused(self):
        past = self.new_shift("2025-02-05T09:00:00")
        gone = self.new_shift("2025-02-20T09:00:00")
        gone_id = gone.id
        gone.unlink()
        for shift_id in (past.id, gone_id):
            with self.assertRaises(UserError):
                self.status.book_seat(shift_id)
        self.status.temporary_exempt_start_date = "2025-02-10"
        with self.assertRaisesRegex(UserError, "on leave"):
            self.status.book_seat(self.new_shift("2025-02-20T09:00:00").id)

    def test_book_needs_the_right(self):
        seat = self.new_shift("2025-02-20T09:00:00")
        portal = new_test_user(self.env, "portal_worker", "base.group_portal")
        mine = self.new_worker("x", cooperator_id=portal.partner_id.id)
        with self.assertRaises(AccessError):
            mine.with_user(portal).book_seat(seat.id)
        clerk = new_test_user(self.env, "clerk", "komunigi_shift.group_shift_attendance")
        self.assertEqual(self.status.with_user(clerk).book_seat(seat.id)["state"], "yes")

    def test_preview(self):
        seat = self.new_shift("2025-02-20T09:00:00")
        table = [
            ({"book": [seat.id]}, "yes", "2025-02-26"),
            ({"holiday": ["2025-02-20", "2025-03-05"]}, "no", "2025-03-26"),
            ({"exemption": ["2025-02-20", None]}, "not_applicable", None),
        ]
        for changes, state, alert_date in table:
            with self.subTest(changes):
                after = self.status.preview_alert(changes)["after"]
                self.assertEqual((after["state"], after["alert_date"]), (state, alert_date))
        self.assertEqual(self.status.get_alert_answer()["state"], "no")
        seat.worker_id = self.status.cooperator_id
        self.assertEqual(self.status.preview_alert({"cancel": [seat.id]})["after"]["state"], "no")
        preview = self.status.preview_alert({"holiday": ["2025-02-20", "2025-02-20"]})
        self.assertEqual([shift["id"] for shift in preview["frees"]], [seat.id])
        self.assertEqual((preview["before"]["state"], preview["after"]["state"]), ("yes", "no"))

    def test_settings(self):
        """They open, keep the penalty both ways, and what depends on them follows."""
        Settings = self.env["res.config.settings"]
        self.assertTrue(Settings.default_get(list(Settings._fields))["irregular_penalty"])
        for penalty in (False, True):
            Settings.create({"irregular_penalty": penalty}).execute()
            self.assertEqual(self.env.company._shift_terms().penalty, penalty)
        self.assertEqual(self.status.future_alert_date.isoformat(), "2025-02-26")
        Settings.create({"shift_period": 7}).execute()
        self.assertEqual(self.status.future_alert_date.isoformat(), "2025-02-05")
