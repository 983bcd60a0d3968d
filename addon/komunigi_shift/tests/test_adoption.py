# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Databases and contacts that come from elsewhere: adoption, merging, deletion."""

from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.tests import new_test_user

from ..adoption import left_over
from ..hooks import post_init_hook, pre_init_hook
from .common import ShiftCase


class TestAdoption(ShiftCase):
    def adopt(self, **values):
        """A status as the earlier module leaves it: without the last countdown, answers stale."""
        status = self.new_worker(**({"last_countdown_date": False} | values))
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE cooperative_status SET alert_registration_state = 'yes', status = 'alert', "
            "status_expires_on = NULL, is_subscribed_to_shift = true WHERE id = %s",
            [status.id],
        )
        self.env.invalidate_all()
        return status

    def test_beside_another_addon(self):
        """One that is at work on the same records; our own models are no obstacle."""
        pre_init_hook(self.env)
        with (
            patch.object(self.registry["shift.type"], "_original_module", "shift"),
            self.assertRaisesRegex(UserError, "^shift keeps the workers"),
        ):
            pre_init_hook(self.env)

    def test_past_countdowns_are_not_taken_again(self):
        status = self.adopt(holiday_start_time="2025-02-10", holiday_end_time="2025-02-12")
        post_init_hook(self.env)
        self.assertEqual(status.last_countdown_date.isoformat(), "2025-01-29")
        self.assertEqual((status.alert_registration_state, status.status), ("no", "ok"))
        self.assertFalse(status.is_subscribed_to_shift)
        self.assertEqual(status.status_expires_on.isoformat(), "2025-02-10")
        self.env["cooperative.status"]._cron_compute_counter_irregular()
        self.assertEqual(status.sr, 0)

    def test_today_is_left_unless_the_journal_has_it(self):
        self.at("2025-02-26T12:00:00")
        done, open_ = self.adopt(name="Done"), self.adopt(name="Open")
        self.env["shift.journal"].create({"date": "2025-02-26", "line_ids": [(4, done.id)]})
        post_init_hook(self.env)
        self.assertEqual(done.last_countdown_date.isoformat(), "2025-02-26")
        self.assertEqual(open_.last_countdown_date.isoformat(), "2025-01-29")

    def test_twice_is_harmless(self):
        status = self.adopt()
        post_init_hook(self.env)
        lines = len(status.history_ids)
        post_init_hook(self.env)
        self.assertEqual(len(status.history_ids), lines)

    def test_rows_that_belong_to_nobody_are_named(self):
        """Before anything is changed."""
        self.env.cr.execute(
            "ALTER TABLE cooperative_status ALTER COLUMN cooperator_id DROP NOT NULL;"
            "INSERT INTO cooperative_status (id, company_id, working_mode)"
            " VALUES (987654, %s, 'regular')",
            [self.env.company.id],
        )
        with self.assertRaisesRegex(UserError, "^Nothing has been changed.*: 987654. Give"):
            pre_init_hook(self.env)

    def test_what_is_not_read_is_told(self):
        self.assertEqual(left_over(self.env), [])
        status = self.new_worker()
        self.env.flush_all()
        self.env.cr.execute(
            "ALTER TABLE cooperative_status ADD COLUMN super bool, ADD COLUMN info_session bool;"
            "UPDATE cooperative_status SET super = true WHERE id = %s",
            [status.id],
        )
        told = [("cooperative_status", "info_session", 0), ("cooperative_status", "super", 1)]
        self.assertEqual(left_over(self.env), told)


class TestUninstall(ShiftCase):
    def loss(self, *names):
        modules = self.env["ir.module.module"].search([("name", "in", names)])
        return self.env["base.module.uninstall"].create({"module_ids": modules.ids}).shift_loss

    def test_says_what_goes(self):
        before = self.loss("komunigi_shift")
        worker = self.new_worker(holiday_start_time="2025-02-10", holiday_end_time="2025-02-12")
        self.new_shift("2025-02-20T09:00:00", worker_id=worker.cooperator_id.id)
        after = self.loss("komunigi_shift")
        self.assertNotEqual(before, after)
        self.assertIn("These are deleted for good:\n• workers, with their counters", after)
        self.assertRegex(after, "leaves, past and to come: [1-9]")
        self.assertRegex(after, "booked and still to come: [1-9]")

    def test_also_with_what_is_under_it(self):
        self.new_worker()
        self.assertIn("workers, with", self.loss("contacts"))
        self.assertFalse(self.loss("mail_bot"))


class TestContacts(ShiftCase):
    def merge(self, *partners):
        wizard = partners[0].env["base.partner.merge.automatic.wizard"].create({})
        wizard._merge([partner.id for partner in partners], partners[0])

    def test_merging_keeps_the_worker(self):
        """Also the shifts of the contact that goes, which then count."""
        status = self.new_worker()
        twin = self.former_worker("Ada again")
        shift = self.new_shift("2025-02-20T09:00:00")
        shift.worker_id = twin
        self.assertEqual(status.alert_registration_state, "no")
        self.merge(status.cooperator_id, twin)
        self.assertEqual(status.alert_registration_state, "yes")
        self.assertEqual(status.cooperator_id.alert_registration_state, "yes")

    def test_merging_into_a_contact_who_is_no_worker(self):
        status = self.new_worker(sr=3)
        kept = self.env["res.partner"].create({"name": "Ada"})
        self.merge(kept, status.cooperator_id)
        self.assertEqual((status.cooperator_id, status.sr), (kept, 3))
        self.assertTrue(kept.is_worker)
        self.assertEqual(kept.future_alert_date, status.future_alert_date)

    def test_merging_two_workers_is_refused(self):
        with self.assertRaisesRegex(UserError, "Ada, Grace"):
            self.merge(self.new_worker().cooperator_id, self.new_worker("Grace").cooperator_id)

    def test_merging_breaks_no_rule(self):
        """Whoever merges contacts need not see shifts: what would break a rule is refused, and a
        worker who has left gets no shift."""
        user = new_test_user(self.env, "contacts", "base.group_user,base.group_partner_manager")
        status = self.new_worker()
        kept = status.cooperator_id.with_user(user)
        self.new_shift("2025-02-20T09:00:00", status)

        def twin(local, **values):
            partner = self.former_worker("Twin")
            return self.new_shift(local, worker_id=partner.id, **values)

        there = {"company_id": self.env["res.company"].create({"name": "Elsewhere"}).id}
        for local, values, sentence in (
            ("2025-02-20T11:00:00", {}, "at the same time"),
            ("2025-02-21T09:00:00", there, "another coop"),
        ):
            shift = twin(local, **values)
            with self.subTest(local), self.assertRaisesRegex(UserError, sentence):
                self.merge(kept, shift.worker_id.with_user(user))
        status.resigning = True
        coming, past = twin("2025-02-20T09:00:00"), twin("2025-02-04T09:00:00")
        for shift in (coming, past):
            self.merge(kept, shift.worker_id.with_user(user))
        found = coming.worker_id.id, coming.released_by_id, past.worker_id
        self.assertEqual(found, (False, status, status.cooperator_id))

    def test_merging_a_worker_without_status(self):
        user = new_test_user(self.env, "contacts", "base.group_user,base.group_partner_manager")
        old = self.former_worker("Old")
        kept = self.env["res.partner"].create({"name": "Old again"})
        self.merge(kept.with_user(user), old.with_user(user))
        self.assertTrue(kept.is_worker)

    def test_who_shops_with_a_worker(self):
        """Without belonging to them, which would pool their wallets."""
        status = self.new_worker()
        kid = self.env["res.partner"].create({"name": "Kid"})
        standings = self.env["cooperative.status"]._standings
        self.assertEqual(standings(self.env.company, kid), [])
        kid.parent_eater_id = status.cooperator_id
        self.assertEqual(standings(self.env.company, kid), [(kid, status)])
        self.assertEqual(kid.commercial_partner_id, kid)
        own = self.new_worker("Grown up")
        own.cooperator_id.parent_eater_id = status.cooperator_id
        partner = own.cooperator_id
        self.assertEqual(standings(self.env.company, partner), [(partner, own)])

    def test_deleting_a_status(self):
        status = self.new_worker()
        partner = status.cooperator_id
        status.unlink()
        self.assertFalse(partner.is_worker)
        self.assertFalse(partner.alert_registration_state)
        self.assertEqual(partner.get_alert_answer()["state"], "not_applicable")

    def test_copying_a_worker_copies_no_counter(self):
        status = self.new_worker(sr=3)
        user = new_test_user(self.env, "clerk", "base.group_user,base.group_partner_manager")
        partner = status.cooperator_id.with_user(user).copy().with_env(self.env)
        self.assertFalse(partner.is_worker or partner.cooperative_status_ids)

    def test_contacts_of_users_without_shifts(self):
        """Creating, changing, merging contacts needs no right on shifts."""
        status = self.new_worker()
        user = new_test_user(self.env, "clerk", "base.group_user,base.group_partner_manager")
        partner = self.env["res.partner"].with_user(user).create({"name": "Newcomer"})
        partner.write({"name": "New", "active": False})
        worker = status.cooperator_id.with_user(user)
        worker.write({"name": "Ada L.", "email": "ada@example.com"})
        self.assertNotIn("is_worker", worker.fields_get())
