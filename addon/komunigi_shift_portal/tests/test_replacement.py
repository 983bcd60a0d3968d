# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A member looks for somebody to take over a shift."""

from odoo.exceptions import UserError

from .common import PortalCase


class TestReplacement(PortalCase):
    def setUp(self):
        super().setUp()
        self.shift = self.new_shift("2025-02-20T09:00:00", self.me)

    def ask(self):
        self.me._ask_replacement(self.shift.id)
        return self.env["shift.replacement"].search([("shift_id", "=", self.shift.id)])

    def offered_to(self, status):
        return [one["shift_id"] for one in status._my_page()["replacements"]]

    def test_end_to_end(self):
        self.env.company.email = False
        replacement = self.ask()
        self.assertEqual(self.shift.worker_id, self.me.cooperator_id)
        self.assertEqual(self.me._my_page()["shifts"][0]["replacement"], replacement.id)
        self.assertEqual(self.offered_to(self.me), [])
        self.assertEqual(self.offered_to(self.other), [self.shift.id])
        preview = self.other._preview_taking_over(replacement.id)
        states = [preview[when]["state"] for when in ("before", "after")]
        self.assertEqual(states, ["no", "yes"])
        self.assertEqual(preview["theirs"], {"before": "2025-02-26", "after": "2025-02-26"})
        self.other._take_over(replacement.id)
        self.assertEqual(self.shift.worker_id, self.other.cooperator_id)
        self.assertEqual(replacement.state, "taken")
        self.assertEqual(replacement.taken_by_id.cooperator_id, self.other.cooperator_id)
        self.assertEqual(
            [self.me.alert_registration_state, self.other.alert_registration_state], ["no", "yes"]
        )
        mail = self.env["mail.mail"].search([("model", "=", "shift.replacement")])
        self.assertEqual(mail.subject, "Somebody takes over your shift of Thursday 20 February")
        self.assertEqual(mail.recipient_ids, self.me.cooperator_id)
        self.assertNotIn("grace", f"{mail.body_html} {mail.email_from} {mail.reply_to}")
        self.assertNotEqual(mail.author_id, self.other.cooperator_id)

    def test_the_dates_are_of_who_asks(self):
        self.me.sudo().sr = 1
        preview = self.other._preview_taking_over(self.ask().id)
        self.assertEqual(preview["theirs"], {"before": "2025-03-26", "after": "2025-03-26"})
        self.assertEqual(preview["after"]["alert_date"], "2025-02-26")

    def test_who_asks_has_no_date(self):
        self.me.sudo().write({"sr": -1, "alert_start_time": "2025-02-01"})
        preview = self.other._preview_taking_over(self.ask().id)
        self.assertEqual(preview["theirs"], {"before": None, "after": None})

    def test_nothing_is_told_of_who_asks(self):
        replacement = self.ask()
        preview = self.other._preview_taking_over(replacement.id)
        page = self.other._my_page()
        self.assertNotIn("ada", str([page, preview]))
        self.assertEqual(preview.keys(), {"before", "after", "theirs"})
        self.assertEqual(preview["theirs"].keys(), {"before", "after"})
        mine = [
            (preview[when]["status_id"], preview[when]["partner_id"])
            for when in ("before", "after")
        ]
        self.assertEqual(mine, [(self.other.id, self.other.cooperator_id.id)] * 2)
        self.assertFalse(page["tells_names"])
        self.settings(names=True)
        page = self.other._my_page()
        self.assertIn("ada", page["replacements"][0]["who"])
        self.assertTrue(page["tells_names"])

    def test_who_takes_it_is_not_told(self):
        """By no row of who asked, either: a member reads who has written their own contact."""
        me = self.me.sudo()
        me.cooperator_id.email = False
        replacement = self.ask()
        self.env.flush_all()
        self.other._take_over(replacement.id)
        self.other.env.flush_all()
        self.env.invalidate_all()
        self.assertEqual(me.cooperator_id.alert_registration_state, "no")
        for row in (me, me.cooperator_id):
            self.assertNotEqual(row.write_uid, self.other.env.user)

    def test_who_cannot_take_it(self):
        replacement = self.ask()
        away = {"holiday_start_time": "2025-02-19", "holiday_end_time": "2025-02-21"}
        for number, (values, said) in enumerate(
            [(away, "on leave"), ({"unsubscribed": True}, "no longer work"), ({"sr": -1}, "")]
        ):
            status = self.new_member(f"m{number}", **values)
            with self.subTest(values):
                if said:
                    with self.assertRaisesRegex(UserError, said):
                        status._take_over(replacement.id)
                    self.assertEqual(self.shift.worker_id, self.me.cooperator_id)
        with self.assertRaisesRegex(UserError, "not offered any more"):
            self.me._take_over(replacement.id)
        self.new_shift("2025-02-20T11:00:00", self.other)
        with self.assertRaisesRegex(UserError, "another shift at that time"):
            self.other._take_over(replacement.id)
        self.assertIn("another shift", self.other._my_page()["replacements"][0]["obstacle"])
        self.assertEqual(
            (replacement.state, self.shift.worker_id), ("asked", self.me.cooperator_id)
        )

    def test_it_ends_with_the_seat(self):
        """Whoever frees or gives the seat away: the office, a leave, a departure, the member."""
        acts = [
            lambda: self.shift.write({"worker_id": False}),
            lambda: self.shift.write({"state": "cancel"}),
            lambda: self.me.sudo().write({"resigning": True}),
            lambda: self.me._give_back_mine(self.shift.id),
            lambda: self.me._withdraw_replacement(self.shift.id),
        ]
        for number, act in enumerate(acts):
            with self.subTest(number):
                self.shift = self.new_shift(f"2025-02-1{number}T09:00:00", self.me)
                replacement = self.ask()
                act()
                self.assertEqual(replacement.state, "withdrawn")
                with self.assertRaisesRegex(UserError, "not offered any more"):
                    self.other._take_over(replacement.id)
                self.me.sudo().write({"resigning": False})

    def test_it_ends_when_the_shift_starts(self):
        replacement = self.ask()
        self.at("2025-02-20T09:01:00")
        self.assertEqual(self.offered_to(self.other), [])
        with self.assertRaisesRegex(UserError, "not offered any more"):
            self.other._take_over(replacement.id)

    def test_asking_twice_is_asking_once(self):
        self.ask()
        self.assertEqual(len(self.ask()), 1)
        with self.assertRaisesRegex(UserError, "not booked"):
            self.other._ask_replacement(self.shift.id)

    def test_after_the_time_to_give_back(self):
        self.at("2025-02-20T08:00:00")
        with self.assertRaisesRegex(UserError, "Look for a replacement"):
            self.me._give_back_mine(self.shift.id)
        self.other._take_over(self.ask().id)
        self.assertEqual(self.shift.worker_id, self.other.cooperator_id)
