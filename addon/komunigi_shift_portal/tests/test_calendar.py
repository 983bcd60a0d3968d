# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A member's calendar: what it says, and who reads it."""

from datetime import UTC, datetime

import vobject
from odoo.exceptions import AccessError
from odoo.tests import HttpCase

from ..policy import CalendarEvent, calendar_text
from .common import PortalCase


class TestCalendar(PortalCase):
    def events(self, status=None):
        text = (status or self.me).sudo()._calendar_text()
        calendar = vobject.readOne(text)
        return {event.summary.value: event for event in calendar.contents.get("vevent", [])}

    def test_shifts_and_alert_date(self):
        self.new_shift("2025-02-20T09:00:00", self.me, name="Till")
        self.new_shift("2025-02-21T09:00:00", self.other, name="Of another")
        self.new_shift("2024-11-01T09:00:00", self.me, name="Long ago")
        events = self.events()
        self.assertEqual(events.keys(), {"Till", "Alert date"})
        self.assertEqual(events["Till"].dtstart.value, datetime(2025, 2, 20, 8, tzinfo=UTC))
        self.assertEqual(events["Alert date"].dtstart.value.isoformat(), "2025-02-26")
        self.assertIn("Yes: shift on 20 Feb", events["Alert date"].description.value)

    def test_over_daylight_saving(self):
        for day, hour in [("2025-03-29", 8), ("2025-03-30", 7), ("2025-10-26", 8)]:
            self.new_shift(f"{day}T09:00:00", self.me, name=day)
            start = self.events()[day].dtstart.value
            self.assertEqual((start.date().isoformat(), start.hour), (day, hour))

    def test_in_the_language_of_the_worker(self):
        self.env["res.lang"]._activate_lang("fr_BE")
        self.me.sudo().cooperator_id.lang = "fr_BE"
        self.assertEqual(self.events().keys(), {"Date d’alerte"})

    def test_what_it_is_made_of_does_not_break_it(self):
        text = "a;b,c\\d\nDTSTART:19700101 \r\nEND:VCALENDAR " + "é" * 100
        stamp = datetime(2025, 2, 5)
        event = CalendarEvent("1@x", stamp, stamp, text, text, stamp)
        read = vobject.readOne(calendar_text(text, [event])).vevent
        self.assertEqual(read.summary.value.split(), text.split())
        self.assertEqual(read.dtstart.value, stamp.replace(tzinfo=UTC))

    def test_only_its_link_reads_it(self):
        statuses = self.env["cooperative.status"]
        self.assertIsNone(self.me._calendar_url())
        for token in ("", "False", "None"):
            self.assertFalse(statuses._of_calendar(self.me.id, token))
        self.me._renew_calendar()
        first = self.me._calendar_url()
        token = first.rsplit("/", 1)[1].removesuffix(".ics")
        self.assertEqual(statuses._of_calendar(self.me.id, token), self.me)
        self.assertFalse(statuses._of_calendar(self.other.id, token))
        self.me._renew_calendar()
        self.assertNotEqual(self.me._calendar_url(), first)
        self.assertFalse(statuses._of_calendar(self.me.id, token))
        self.me._withdraw_calendar()
        self.assertIsNone(self.me._calendar_url())

    def test_nobody_reads_the_link_of_another(self):
        self.me._renew_calendar()
        for user in (self.me.env.user, self.office()):
            with self.assertRaises(AccessError):
                self.me.with_user(user).read(["calendar_token"])


class TestCalendarOverHttp(HttpCase):
    def test_who_has_the_link(self):
        partner = self.env["res.partner"].create({"name": "Ada"})
        status = self.env["cooperative.status"].create({"cooperator_id": partner.id})
        status._renew_calendar()
        path = status._calendar_url().removeprefix(status.get_base_url())
        answer = self.url_open(path)
        self.assertEqual(answer.headers["Content-Type"], "text/calendar; charset=utf-8")
        self.assertTrue(answer.text.startswith("BEGIN:VCALENDAR"))
        again = self.url_open(path, headers={"If-None-Match": answer.headers["ETag"]})
        self.assertEqual(again.status_code, 304)
        for guessed in ("x.ics", "é.ics"):
            self.assertEqual(self.url_open(path.replace(".ics", guessed)).status_code, 404)
        status._withdraw_calendar()
        self.assertEqual(self.url_open(path).status_code, 404)
