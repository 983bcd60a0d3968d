# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What members are sent shows names, tasks and answers as words, whatever stands in them."""

import email

import vobject
from odoo.addons.komunigi_shift.tests.hostile_texts import TEXTS, turned_in, wrong_in
from odoo.tools import html2plaintext

from .common import PortalCase


class TestHostileTexts(PortalCase):
    def setUp(self):
        super().setUp()
        self.env.company.write({"shift_mail_booking": True, "shift_mail_change": True})

    def each(self):
        """Each text, as the member's name, the coop's, and a seat's."""
        for text in TEXTS.values():
            self.env.company.name = text
            self.me.sudo().cooperator_id.name = text
            seat = self.new_shift("2025-02-20T09:00:00", name=text)
            yield text, seat
            seat.sudo().with_context(tracking_disable=True).unlink()

    def sent(self, act):
        """The mail that an act queues."""
        before = self.env["mail.mail"].search([])
        act()
        return self.env["mail.mail"].search([]) - before

    def assertWords(self, mail, text):
        self.assertTrue(mail)
        self.assertEqual(wrong_in(mail.body_html, text), [])
        plain = f"{mail.subject}\n{html2plaintext(mail.body_html)}"
        self.assertEqual(turned_in(plain), [])
        self.assertNotRegex(mail.subject, "[\r\n]")
        self.assertNotIn("Bcc", self.built(mail))

    def built(self, mail):
        """Its headers as they leave, or none where Odoo refuses to send it: a name of two lines."""
        server, to = self.env["ir.mail_server"], ["grace@example.com"]
        sender = mail.email_from or "coop@example.com"
        try:
            message = server._build_email__(sender, to, mail.subject, mail.body_html)
        except ValueError:
            return {}
        return email.message_from_bytes(message.as_bytes())

    def assertCalendar(self, written, text):
        """One event, or two with the alert date; nothing but CR LF ends a line."""
        self.assertEqual(written.splitlines(), written.split("\r\n")[:-1])
        events = vobject.readOne(written).vevent_list
        self.assertLessEqual(len(events), 2)
        titles = [_words(event.summary.value) for event in events]
        self.assertIn(_words(text), titles)

    def test_mails_and_calendars(self):
        for text, seat in self.each():
            mail = self.sent(lambda seat=seat: self.me._book_mine(seat.id))
            self.assertWords(mail, text)
            self.assertEqual(mail.attachment_ids.name, "shift.ics")
            self.assertCalendar(mail.attachment_ids.raw.decode(), text)
            self.assertCalendar(self.me.sudo()._calendar_text(), text)
            office = seat.with_user(self.env.ref("base.user_admin"))
            for change in (
                {"start_time": "2025-02-21 09:00:00", "end_time": "2025-02-21 12:00:00"},
                {"state": "cancel"},
            ):
                told = self.sent(lambda office=office, change=change: office.write(change))
                self.assertWords(told, text)

    def test_answers_to_leave(self):
        for text, _seat in self.each():
            for answer in ("action_refuse", "action_approve"):
                self.me._announce_leave("2025-02-19", "2025-03-05")
                asked = [("status_id", "=", self.me.id), ("state", "=", "asked")]
                request = self.env["shift.leave.request"].search(asked)
                request.answer = text
                self.assertWords(self.sent(getattr(request, answer)), text)
            given = self.env["cooperative.leave"].search([("status_id", "=", self.me.id)])
            given.state = "withdrawn"

    def test_replacement(self):
        for text, seat in self.each():
            self.me._book_mine(seat.id)
            self.me._ask_replacement(seat.id)
            asked = self.env["shift.replacement"].search([("shift_id", "=", seat.id)])
            found = self.sent(lambda asked=asked: self.other._take_over(asked.id))
            self.assertWords(found.filtered(lambda m: m.model == "shift.replacement"), text)


def _words(text):
    """Its letters: what stands between them is the format's."""
    return "".join(character for character in text if character.isprintable()).replace(" ", "")
