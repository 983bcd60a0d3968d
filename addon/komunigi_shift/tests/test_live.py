# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What is told over the bus when answers change, and to whom."""

import json
from types import SimpleNamespace
from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user

from ..models.announcements import NOTIFICATION, SUBCHANNEL
from .common import ShiftCase


class TestLive(ShiftCase):
    def setUp(self):
        super().setUp()
        self.status = self.new_worker()
        self.told()

    def told(self, action=lambda: None):
        """[(channel, payload)] of what is told of all since the last call and of an action."""
        sent = []
        bus = type(self.env["bus.bus"])
        with patch.object(bus, "_sendone", lambda _self, *message: sent.append(message)):
            action()
            self.env.cr.flush()
        return [(channel, payload) for channel, kind, payload in sent if kind == NOTIFICATION]

    def heard_by(self, user):
        """The coops whose changes a user's browser hears of, asking for nothing."""
        request = SimpleNamespace(session=SimpleNamespace(uid=user.id))
        with patch("odoo.addons.bus.models.ir_websocket.wsrequest", new=request):
            channels = self.env["ir.websocket"].with_user(user)._build_bus_channel_list([])
        ours = [c for c in channels if isinstance(c, tuple) and c[1] == SUBCHANNEL]
        return self.env["res.company"].union(*(company for company, _subchannel in ours))

    def test_booking(self):
        seat = self.new_shift("2025-02-20T09:00:00")
        self.assertEqual(self.told(), [])
        self.status.book_seat(seat.id)
        expected = {"statuses": self.status.ids, "partners": self.status.cooperator_id.ids}
        self.assertEqual(self.told(), [((self.env.company, SUBCHANNEL), expected)])
        self.status.cancel_seat(seat.id)
        self.assertEqual(len(self.told()), 1)

    def test_second_booking_in_alert(self):
        """Neither state nor next shift changes, but "1 of 2" becomes "2 of 2"."""
        self.status.write({"sr": -2, "alert_start_time": "2025-01-29"})
        self.new_shift("2025-02-10T09:00:00", self.status)
        self.told()
        self.new_shift("2025-02-20T09:00:00", self.status)
        self.assertEqual(len(self.told()), 1)

    def test_countdown(self):
        other = self.new_worker("Grace", sr=1)
        self.told()
        self.at("2025-02-26T06:00:00")
        told = self.told(self.env["cooperative.status"]._cron_compute_counter_irregular)
        ids = {id_ for _channel, payload in told for id_ in payload["statuses"]}
        self.assertEqual(ids, set((self.status | other).ids))

    def test_passing_of_time(self):
        self.new_shift("2025-02-06T09:00:00", self.status)
        self.told()
        self.at("2025-02-06T10:00:00")
        ((_channel, payload),) = self.told(
            self.env["cooperative.status"]._cron_refresh_expired_answers
        )
        self.assertEqual(payload["statuses"], self.status.ids)

    def test_nothing_private_is_told(self):
        self.status.resigning = True
        ((_channel, payload),) = self.told()
        self.assertEqual(set(payload), {"statuses", "partners"})
        self.assertLess(len(json.dumps(payload)), 100)

    def test_companies_apart(self):
        company = self.env["res.company"].create({"name": "Elsewhere", "shift_tz": "UTC"})
        other = self.new_worker("Grace", company_id=company.id)
        self.told()
        (self.status | other).write({"sr": 2})
        channels = {channel for channel, _payload in self.told()}
        self.assertEqual(channels, {(self.env.company, SUBCHANNEL), (company, SUBCHANNEL)})

    def test_who_hears(self):
        self.env["res.company"].create({"name": "Elsewhere", "shift_tz": "UTC"})
        clerk = new_test_user(self.env, "clerk", "komunigi_shift.group_shift_attendance")
        self.assertEqual(self.heard_by(clerk), self.env.company)
        for login, group in (("portal", "base.group_portal"), ("clock", "base.group_user")):
            user = new_test_user(self.env, f"{login}_listener", group)
            self.assertFalse(self.heard_by(user))

    def test_cancel_seat_refused(self):
        other = self.new_worker("Grace")
        taken = self.new_shift("2025-02-20T09:00:00", other)
        past = self.new_shift("2025-02-05T09:00:00", self.status)
        for shift in (taken, past):
            with self.assertRaises(UserError):
                self.status.cancel_seat(shift.id)
        portal = new_test_user(self.env, "portal_worker", "base.group_portal")
        mine = self.new_worker("x", cooperator_id=portal.partner_id.id)
        seat = self.new_shift("2025-02-21T09:00:00", mine)
        with self.assertRaises(AccessError):
            mine.with_user(portal).cancel_seat(seat.id)
        self.assertEqual(seat.worker_id, portal.partner_id)
