# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Mails to members: when they leave, where their links lead, and how they end."""

from odoo.exceptions import UserError
from odoo.tools.misc import hash_sign

from ..models.shift_mail_links import OPT_OUT_SCOPE, SEAT_SCOPE
from .common import PortalCase

TIMES = {"start_time": "09:00", "end_time": "12:00"}


class TestMails(PortalCase):
    def setUp(self):
        super().setUp()
        self.env.company.write({"shift_mail_booking": True, "shift_mail_change": True})

    def sent(self, act):
        """Mails that an act queues."""
        before = self.env["mail.mail"].search([])
        act()
        return self.env["mail.mail"].search([]) - before

    def token(self, url):
        return url.rsplit("/", 1)[1]

    def of_link(self, url):
        return self.env["cooperative.status"]._of_seat_link(self.token(url))

    def test_a_booking_is_confirmed(self):
        seat = self.new_shift("2025-02-20T09:00:00", name="Till")
        mail = self.sent(lambda: self.me._book_mine(seat.id))
        self.assertEqual(mail.recipient_ids, self.me.sudo().cooperator_id)
        for part in ("Thursday 20 February", "09:00 – 12:00", "Till", "/my/shifts"):
            self.assertIn(part, mail.body_html)
        self.assertEqual(mail.attachment_ids.name, "shift.ics")
        self.assertIn("List-Unsubscribe=One-Click", mail.headers)
        self.assertIn("/shifts/mails/", mail.headers)

    def test_the_office_books(self):
        seat = self.new_shift("2025-02-20T09:00:00", name="Till")
        status = self.me.with_user(self.office())
        self.assertEqual(len(self.sent(lambda: status.book_seat(seat.id))), 1)

    def test_the_office_books_for_several(self):
        """Each as if booked alone, but for whoever wants no such mails."""
        other = self.new_worker("Grace")
        other.cooperator_id.email = "grace@example.com"
        silent = self.new_worker("Mute", no_booking_mail=True)
        silent.cooperator_id.email = "mute@example.com"
        for _number in range(3):
            seat = self.new_shift("2025-02-20T09:00:00", name="Till")
        chosen = self.me | other | silent
        mass = self.env["shift.mass"].with_user(self.office())
        values = {"kind": "booking", "shift_id": seat.id, "status_ids": chosen.ids}
        mails = self.sent(mass.create(values).action_confirm)
        told = (self.me | other).sudo().cooperator_id
        self.assertEqual([mail.recipient_ids for mail in mails.sorted("id")], list(told))
        self.assertEqual(len(seat._free_seats_alike()), 0)

    def test_a_shift_is_moved_or_cancelled(self):
        free = self.new_shift("2025-02-22T09:00:00", name="Stock")
        shift = self.new_shift("2025-02-20T09:00:00", self.me, name="Till")
        office = shift.with_user(self.office())
        later = {name: self.utc(f"2025-02-21T{hour}:00") for name, hour in TIMES.items()}
        mail = self.sent(lambda: office.write(later))
        for part in ("has been moved", "Thursday 20 February", "Friday 21 February"):
            self.assertIn(part, mail.body_html)
        mail = self.sent(lambda: office.write({"state": "cancel"}))
        for part in ("is cancelled", "Friday 21 February", "Saturday 22 February", "Stock"):
            self.assertIn(part, mail.body_html)
        url = mail.body_html.split('href="')[1].split('"')[0]
        self.assertEqual(self.of_link(url), (self.me, free.id))
        again = self.new_shift("2025-02-20T09:00:00", self.me)
        self.assertIn("is cancelled", self.sent(again.unlink).body_html)

    def test_what_is_no_news(self):
        """What is past, without a worker, or changed in another way."""
        shift = self.new_shift("2025-02-20T09:00:00", self.me)
        past = self.new_shift("2025-02-03T09:00:00", self.me)
        free = self.new_shift("2025-02-21T09:00:00")

        def change():
            shift.name = "Other"
            shift.write({"start_time": shift.start_time})
            past.state = "cancel"
            past.write({"start_time": self.utc("2025-02-03T08:00:00")})
            free.write({"start_time": self.utc("2025-02-21T08:00:00")})
            free.unlink()

        self.assertFalse(self.sent(change))

    def answer_leave(self, act, answer=False):
        """Has the office answer what the member asks for now."""
        self.me._announce_leave("2025-02-19", "2025-03-05")
        asked = [("status_id", "=", self.me.id), ("state", "=", "asked")]
        request = self.env["shift.leave.request"].search(asked)
        request.answer = answer
        getattr(request.with_user(self.lead), act)()

    def test_a_request_for_leave_is_answered(self):
        self.lead = self.office()
        mail = self.sent(lambda: self.answer_leave("action_refuse", "Too many are away"))
        self.assertEqual(mail.recipient_ids, self.me.sudo().cooperator_id)
        for part in ("has not approved", "19 February", "5 March 2025", "Too many are away"):
            self.assertIn(part, mail.body_html)
        self.assertNotIn("need not come", mail.body_html)
        self.assertIn("List-Unsubscribe=One-Click", mail.headers)
        mail = self.sent(lambda: self.answer_leave("action_approve"))
        for part in (
            "has approved",
            "Wednesday 19 February 2025",
            "need not come",
            "/shifts/mails/",
        ):
            self.assertIn(part, mail.body_html)

    def test_an_answer_that_is_not_wanted(self):
        self.lead = self.office()
        self.me.sudo().no_change_mail = True
        self.assertFalse(self.sent(lambda: self.answer_leave("action_refuse", "Full")))
        self.me.sudo().no_change_mail = False
        self.env.company.shift_mail_change = False
        self.assertFalse(self.sent(lambda: self.answer_leave("action_refuse", "Full")))

    def test_each_kind_has_its_switches(self):
        seats = [self.new_shift(f"2025-02-{day}T09:00:00") for day in (17, 18, 19, 20)]
        self.me.sudo().no_booking_mail = True
        self.assertFalse(self.sent(lambda: self.me._book_mine(seats[0].id)))
        self.assertTrue(self.sent(lambda: seats[0].write({"state": "cancel"})))
        self.me.sudo().write({"no_booking_mail": False, "no_change_mail": True})
        self.assertTrue(self.sent(lambda: self.me._book_mine(seats[1].id)))
        self.assertFalse(self.sent(lambda: seats[1].write({"state": "cancel"})))
        self.me.sudo().no_change_mail = False
        self.env.company.write({"shift_mail_booking": False, "shift_mail_change": False})
        self.assertFalse(self.sent(lambda: self.me._book_mine(seats[2].id)))
        self.assertFalse(self.sent(lambda: seats[2].write({"state": "cancel"})))
        self.env.company.write({"shift_mail_booking": True})
        self.me.sudo().cooperator_id.email = False
        self.assertFalse(self.sent(lambda: self.me._book_mine(seats[3].id)))

    def test_a_reminder_leads_to_seats(self):
        seat = self.new_shift("2025-02-20T09:00:00", name="Till")
        mail = self.sent(self.me.sudo()._send_alert_reminders)
        self.assertIn("List-Unsubscribe=One-Click", mail.headers)
        links = [part.split('"')[0] for part in mail.body_html.split('href="')[1:]]
        seats = [self.of_link(link) for link in links if "/shifts/seat/" in link]
        self.assertEqual(seats, [(self.me, seat.id)])
        out = next(link for link in links if "/shifts/mails/" in link)
        statuses = self.env["cooperative.status"]
        self.assertEqual(statuses._of_opt_out_link(self.token(out)), (self.me, "reminder"))

    def test_a_link_books_one_seat_and_no_other(self):
        seat, other = (self.new_shift(f"2025-02-{day}T09:00:00") for day in (19, 20))
        status, shift_id = self.of_link(self.me._seat_url(seat.id))
        preview = status._seat_link_values(shift_id)
        self.assertEqual([preview[when]["state"] for when in ("before", "after")], ["no", "yes"])
        self.assertFalse(status._is_booked_for(shift_id))
        status._book_mine(shift_id)
        self.assertEqual(seat.worker_id, self.me.sudo().cooperator_id)
        self.assertFalse(other.worker_id)
        self.assertTrue(status._is_booked_for(shift_id))
        self.assertFalse(status._is_booked_for(other.id))
        with self.assertRaises(UserError):
            status._book_mine(shift_id)

    def test_what_is_no_link(self):
        seat = self.new_shift("2025-02-20T09:00:00")
        statuses, env = self.env["cooperative.status"], self.env
        good = self.token(self.me._seat_url(seat.id))
        forged = [
            *("", "x", "é", "AQAA", good[:-2], f"{good}A", good.swapcase()),
            hash_sign(env, "another scope", [self.me.id, seat.id]),
            hash_sign(env, OPT_OUT_SCOPE, [self.me.id, "booking"]),
            hash_sign(env, SEAT_SCOPE, [0, seat.id]),
        ]
        for token in forged:
            with self.subTest(token):
                self.assertEqual(statuses._of_seat_link(token), (None, None))
        for token in (good, "x", hash_sign(env, OPT_OUT_SCOPE, [self.me.id, "sr"])):
            self.assertEqual(statuses._of_opt_out_link(token), (None, None))

    def test_a_link_ends(self):
        seat = self.new_shift("2025-02-22T09:00:00")
        url = self.me._seat_url(seat.id)
        self.at("2025-02-19T11:00:00")
        self.assertEqual(self.of_link(url), (self.me, seat.id))
        self.at("2025-02-19T13:00:00")
        self.assertEqual(self.of_link(url), (None, None))
