# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Leave by members: at once, or once the office has approved it."""

from odoo.exceptions import AccessError, UserError

from .common import PortalCase


class TestLeave(PortalCase):
    def setUp(self):
        super().setUp()
        self.shift = self.new_shift("2025-02-20T09:00:00", self.me)

    def announce(self, start="2025-02-19", end="2025-03-05"):
        self.me._announce_leave(start, end)
        return self.env["shift.leave.request"].search([("status_id", "=", self.me.id)])

    def leaves(self):
        return [
            (leave.kind, leave.start_date.isoformat(), leave.end_date.isoformat(), leave.user_id)
            for leave in self.me.sudo().leave_ids
        ]

    def test_at_once(self):
        self.settings(leave="direct")
        preview = self.me._preview_leave("2025-02-19", "2025-03-05")
        self.assertEqual([one["id"] for one in preview["frees"]], [self.shift.id])
        self.assertEqual(preview["after"]["alert_date"], "2025-03-26")
        self.assertFalse(self.announce())
        self.assertEqual(self.leaves(), [("holiday", "2025-02-19", "2025-03-05", self.me.env.user)])
        self.assertFalse(self.shift.worker_id)
        self.assertEqual(len(self.me._my_page()["leaves"]), 1)

    def test_one_leave_more(self):
        """A leave beside another one: what it makes of the answer, and frees, is with both."""
        office = self.me.sudo()
        office.leave_ids.create(
            {"status_id": office.id, "start_date": "2025-02-18", "end_date": "2025-03-05"}
        )
        for mode in ("request", "direct"):
            self.settings(leave=mode)
            preview = self.me._preview_leave("2025-03-20", "2025-04-01")
            self.assertEqual(preview["frees"], [], "the shift is inside the other leave")
            self.assertEqual(preview["after"]["alert_date"], "2025-04-23")
        self.announce("2025-03-20", "2025-04-01")
        self.assertEqual(self.me.get_alert_answer()["alert_date"], "2025-04-23")
        self.assertEqual(self.shift.worker_id, self.me.cooperator_id)

    def test_at_once_gives_back_nothing_that_it_is_too_late_for(self):
        self.settings(leave="direct")
        self.at("2025-02-20T08:00:00")
        with self.assertRaisesRegex(UserError, "Look for a replacement"):
            self.announce("2025-02-20")
        self.assertEqual(self.shift.worker_id, self.me.cooperator_id)
        self.assertFalse(self.leaves())

    def test_approved(self):
        request = self.announce()
        self.assertEqual((request.state, self.leaves()), ("asked", []))
        self.assertEqual(self.shift.worker_id, self.me.cooperator_id)
        self.assertEqual(self.me._my_page()["leaves"][0]["state"], "Asked")
        office = self.office()
        consequence = request.with_user(office).consequence
        self.assertIn("Then:", consequence)
        self.assertIn("It frees the shifts of: 20 Feb 2025", consequence)
        request.with_user(office).action_approve()
        self.assertEqual(self.leaves(), [("holiday", "2025-02-19", "2025-03-05", office)])
        self.assertFalse(self.shift.worker_id)
        self.assertEqual((request.state, request.decided_by_id), ("approved", office))
        with self.assertRaisesRegex(UserError, "answered or withdrawn already"):
            request.with_user(office).action_refuse()

    def test_refused(self):
        request = self.announce().with_user(self.office())
        with self.assertRaisesRegex(UserError, "Enter the reason first"):
            request.action_refuse()
        request.answer = "Too many are away"
        request.action_refuse()
        (shown,) = self.me._my_page()["leaves"]
        self.assertEqual((shown["state"], shown["reason"]), ("Refused", "Too many are away"))
        self.at("2025-03-06T12:00:00")
        self.assertFalse(self.me._my_page()["leaves"])
        self.assertFalse(self.leaves())

    def test_withdrawn(self):
        request = self.announce()
        (shown,) = self.me._my_page()["leaves"]
        self.assertEqual(shown["request"], request.id)
        for named in (request.id, request.id + 1, str(request.id)):
            with self.subTest(named), self.assertRaises(UserError):
                self.other._withdraw_leave_request(named)
        self.assertEqual(request.state, "asked")
        self.me._withdraw_leave_request(request.id)
        self.assertEqual((request.state, self.me._my_page()["leaves"]), ("withdrawn", []))
        with self.assertRaisesRegex(UserError, "withdrawn it already"):
            self.me._withdraw_leave_request(request.id)
        with self.assertRaisesRegex(UserError, "answered or withdrawn already"):
            request.with_user(self.office()).action_approve()
        self.assertEqual(len(self.announce()), 2)

    def test_what_is_answered_is_not_withdrawn(self):
        request = self.announce()
        request.with_user(self.office()).action_approve()
        with self.assertRaisesRegex(UserError, "has been answered"):
            self.me._withdraw_leave_request(request.id)
        self.assertEqual([one["request"] for one in self.me._my_page()["leaves"]], [None])
        self.assertEqual(request.state, "approved")

    def test_asking_again_changes_what_was_asked(self):
        self.announce()
        request = self.announce("2025-03-01", "2025-03-02")
        self.assertEqual((len(request), request.start_date.isoformat()), (1, "2025-03-01"))

    def test_what_cannot_be_announced(self):
        table = [
            ("2025-02-04", "2025-02-20", "before today"),
            ("2025-02-10", None, "first and the last day"),
            (None, "2025-02-10", "first and the last day"),
            ("2025-02-10", "2025-02-09", "must end after"),
            ("2025-02-10", "2031-02-10", "at most five years"),
            ("x", "2025-02-10", "not valid"),
            (7, [], "not valid"),
        ]
        for mode in ("direct", "request"):
            self.settings(leave=mode)
            for start, end, said in table:
                with self.subTest(mode, start=start, end=end):
                    with self.assertRaisesRegex(UserError, said):
                        self.me._announce_leave(start, end)
                    with self.assertRaisesRegex(UserError, said):
                        self.me._preview_leave(start, end)
        self.settings(leave="off")
        with self.assertRaisesRegex(UserError, "Ask the office"):
            self.announce()
        self.assertFalse(self.leaves() or self.env["shift.leave.request"].search([]))

    def test_the_office_writes_its_answer_alone(self):
        request = self.announce().with_user(self.office())
        for name, value in [("state", "approved"), ("start_date", "2025-01-01"), ("status_id", 1)]:
            with self.subTest(name), self.assertRaises(AccessError):
                request.write({name: value})
