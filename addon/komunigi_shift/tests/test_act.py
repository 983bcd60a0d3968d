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
