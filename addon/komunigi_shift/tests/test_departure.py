# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Leaving the coop, and coming back from it: what it frees, and what of that is given back."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user

from .common import ShiftCase
from .test_wizards import WizardCase


class TestDeparture(WizardCase):
    def setUp(self):
        super().setUp()
        self.first = self.new_shift("2025-02-20T09:00:00", self.status, is_regular=True)
        self.last = self.new_shift("2025-03-04T09:00:00", self.status)
        self.past = self.new_shift("2025-02-04T09:00:00", self.status)

    def departure(self, kind, **values):
        values = ({} if kind == "undo" else {"reason": "Moves abroad"}) | values
        return self.wizard("departure", {"default_kind": kind}, **values)

    def departures(self):
        return self.status.history_ids.filtered(lambda line: line.type == "departure")

    def test_frees_what_it_shows(self):
        for kind, status, words in [
            ("resigning", "resigning", "Not applicable: resigning"),
            ("unsubscribed", "unsubscribed", "Not applicable: unsubscribed"),
        ]:
            with self.subTest(kind):
                wizard = self.departure(kind)
                self.assertEqual(wizard.freed_shift_ids, self.first | self.last)
                self.assertIn("Yes: shift on 20 Feb", wizard.consequence)
                self.assertIn(words, wizard.consequence)
                wizard.action_confirm()
                self.assertEqual(self.status.status, status)
                self.assertFalse((self.first | self.last).worker_id)
                self.assertEqual(self.past.worker_id, self.status.cooperator_id)
                self.assertEqual(self.departures()[:1].reason_in_words, "Moves abroad")
                self.assertEqual(self.departures().user_id, self.env.user)
                self.departure("undo").action_confirm()

    def test_undone(self):
        """What somebody else has taken stays theirs; what is taken off the list stays free."""
        kept = self.new_shift("2025-03-05T09:00:00", self.status)
        self.departure("resigning").action_confirm()
        self.last.sudo().worker_id = self.new_worker("Grace").cooperator_id
        wizard = self.departure("undo")
        self.assertEqual(wizard.returned_shift_ids, self.first | kept)
        self.assertIn("Then: Yes: shift on 20 Feb", wizard.consequence)
        wizard.returned_shift_ids -= kept
        wizard.action_confirm()
        self.assertEqual((self.status.status, self.status.resigning), ("ok", False))
        self.assertEqual(self.first.worker_id, self.status.cooperator_id)
        self.assertTrue(self.first.is_regular)
        self.assertEqual((self.last.worker_id.name, kept.worker_id.name), ("Grace", False))
        self.assertEqual(self.status.alert_registration_state, "yes")
        changes = self.departures().mapped("change_in_words")
        self.assertEqual(len(changes), 4)
        self.assertEqual(changes[0], "Shifts given back: 20 Feb 2025")

    def test_a_taken_seat_is_not_of_the_taker_s_own_rhythm(self):
        self.departure("resigning").action_confirm()
        self.first.worker_id = self.new_worker("Grace").cooperator_id
        self.assertFalse(self.first.is_regular)

    def test_taken_between_the_dialog_and_the_click(self):
        self.departure("unsubscribed").action_confirm()
        wizard = self.departure("undo")
        self.first.worker_id = self.new_worker("Grace").cooperator_id
        wizard.action_confirm()
        self.assertEqual((self.first.worker_id.name, self.last.worker_id.name), ("Grace", "Ada"))

    def test_what_is_on_leave_or_past_is_not_given_back(self):
        self.departure("resigning").action_confirm()
        self.status.write({"holiday_start_time": "2025-03-01", "holiday_end_time": "2025-03-09"})
        self.assertEqual(self.departure("undo").returned_shift_ids, self.first)
        self.at("2025-02-21T12:00:00")
        self.assertFalse(self.departure("undo").returned_shift_ids)

    def test_written_from_elsewhere(self):
        """By import or RPC, and by a counter at the limit: freed and undone alike."""
        for values, back in [
            ({"resigning": True}, {"resigning": False}),
            ({"unsubscribed": True}, {"unsubscribed": False}),
            ({"sr": -4}, {"sr": 0}),
        ]:
            with self.subTest(values):
                self.status.write(values)
                self.assertEqual((self.first | self.last).released_by_id, self.status)
                self.assertFalse((self.first | self.last).worker_id)
                self.status.write(back)
                wizard = self.departure("undo")
                self.assertEqual(wizard.returned_shift_ids, self.first | self.last)
                wizard.action_confirm()
                self.assertEqual(self.status.alert_registration_state, "yes")

    def test_an_absence_that_was_one_too_many(self):
        """Entered by mistake, it is taken back as any other; then the departure can be undone."""
        self.status.sr = -3
        self.past.action_absent()
        self.assertEqual((self.status.sr, self.status.status), (-4, "unsubscribed"))
        self.past.action_reopen()
        self.assertEqual((self.status.sr, self.past.state), (-3, "open"))
        wizard = self.departure("undo")
        self.assertEqual(wizard.returned_shift_ids, self.first | self.last)
        wizard.action_confirm()
        self.assertEqual((self.status.sr, self.status.status), (-3, "alert"))

    def test_unsubscribed_while_on_holiday(self):
        """The status tells the holiday; the shifts after it are freed at once."""
        self.status.write({"holiday_start_time": "2025-02-05", "holiday_end_time": "2025-02-10"})
        self.departure("unsubscribed").action_confirm()
        self.assertEqual(self.status.status, "holiday")
        self.assertFalse((self.first | self.last).worker_id)

    def test_over_the_limit(self):
        self.status.sr = -4
        wizard = self.departure("undo")
        self.assertIn("-4", wizard.obstacle)
        with self.assertRaisesRegex(UserError, "again"):
            wizard.action_confirm()

    def test_says_why(self):
        with self.assertRaisesRegex(UserError, "why"):
            self.departure("resigning", reason="  ").action_confirm()

    def test_for_the_management_alone(self):
        clerk = new_test_user(self.env(user=1), "clerk", "komunigi_shift.group_shift_attendance")
        with self.assertRaises(AccessError):
            self.env["shift.departure"].with_user(clerk).create({"status_id": self.status.id})
        with self.assertRaises(AccessError):
            self.status.with_user(clerk).resigning = True


class TestGone(ShiftCase):
    """Whoever is entered as gone, or is no worker any more."""

    def test_who_is_entered_as_gone(self):
        """The shifts of a worker of a former database go free with a status that says so."""
        for flag in ("resigning", "unsubscribed"):
            worker = self.former_worker(flag)
            coming = self.new_shift("2025-02-20T09:00:00", worker_id=worker.id)
            past = self.new_shift("2025-02-04T09:00:00", worker_id=worker.id)
            status = self.env["cooperative.status"].create({"cooperator_id": worker.id, flag: True})
            with self.subTest(flag):
                self.assertEqual((coming.worker_id, past.worker_id), (worker.browse(), worker))
                self.assertEqual(coming.released_by_id, status)

    def archived(self):
        """Somebody who is not of the office archives the contact of a worker with shifts."""
        status = self.new_worker()
        coming = [self.new_shift(f"2025-02-{day}T09:00:00", status) for day in (20, 21)]
        past = self.new_shift("2025-02-04T09:00:00", status)
        groups = "base.group_user,base.group_partner_manager"
        keeper = new_test_user(self.env, "keeper", groups)
        contact = status.cooperator_id.with_user(keeper)
        contact.action_archive()
        self.assertEqual(past.worker_id, status.cooperator_id)
        return status, contact, coming

    def test_an_archived_contact(self):
        """Frees the coming shifts; taken out of the archive, it has those that are still free."""
        status, contact, (first, last) = self.archived()
        self.assertFalse((first | last).worker_id)
        self.assertEqual(status.alert_registration_state, "pending", "of the one that is past")
        last.worker_id = self.new_worker("Grace").cooperator_id
        contact.action_unarchive()
        self.assertEqual((first | last).mapped("worker_id.name"), ["Ada", "Grace"])
        self.assertEqual(status.alert_registration_state, "yes")
        lines = status.history_ids.filtered(lambda line: line.type == "departure")
        self.assertEqual(
            [(line.change_in_words, line.reason_in_words) for line in lines],
            [
                ("Shifts given back: 20 Feb 2025", "Contact taken out of the archive"),
                ("Shifts freed: 20 Feb 2025, 21 Feb 2025", "Contact archived"),
            ],
        )

    def test_an_archived_contact_gets_no_shift(self):
        status, contact, (first, _last) = self.archived()
        self.assertEqual(status.get_free_seats_before_alert(), [])
        with self.assertRaisesRegex(UserError, "archived: take"):
            status.book_seat(first.id)
        contact.action_unarchive()
        first.worker_id = False
        status.book_seat(first.id)
        self.assertEqual(first.worker_id, status.cooperator_id)

    def test_an_archived_contact_who_has_left(self):
        """What a departure has freed is given back by undoing it, not by the contact."""
        status, contact, (first, last) = self.archived()
        status.resigning = True
        contact.action_unarchive()
        self.assertFalse((first | last).worker_id)

    def test_an_archived_contact_whose_shifts_the_office_keeps_free(self):
        """What was not given back after a leave does not come back with the contact."""
        status = self.new_worker()
        shift = self.new_shift("2025-02-20T09:00:00", status, is_regular=True)
        forms, days = self.env["shift.holiday"], {"start_date": "2025-02-19"}
        forms.create({**days, "status_id": status.id, "end_date": "2025-02-21"}).action_confirm()
        withdrawal = forms.create(
            {"status_id": status.id, "leave_id": status.leave_ids.id, "is_withdrawal": True}
        )
        self.assertEqual(withdrawal.returned_shift_ids, shift)
        withdrawal.returned_shift_ids = False
        withdrawal.action_confirm()
        status.cooperator_id.action_archive()
        status.cooperator_id.action_unarchive()
        self.assertFalse(shift.worker_id)
        self.assertFalse(shift.is_regular, "it is a free seat as any other")

    def test_an_archived_worker_of_a_former_database(self):
        worker = self.former_worker("Without a status")
        coming = self.new_shift("2025-02-20T09:00:00", worker_id=worker.id)
        worker.active = False
        self.assertFalse(coming.worker_id)
        coming.worker_id = worker
        self.env["cooperative.status"]._free_shifts_of_archived()
        self.assertFalse(coming.worker_id)

    def test_a_deleted_status(self):
        """Sets the coming shifts free; what it was counted for is not counted again."""
        clerk = new_test_user(self.env, "clerk", "komunigi_shift.group_shift_attendance")
        status = self.new_worker()
        worker = status.cooperator_id
        coming = self.new_shift("2025-02-20T09:00:00", status)
        past = self.new_shift("2025-02-04T09:00:00", status, state="done")
        self.assertEqual(status.sr, 1)
        status.unlink()
        self.assertEqual((coming.worker_id, past.worker_id), (worker.browse(), worker))
        again = self.env["cooperative.status"].create({"cooperator_id": worker.id})
        for state in ("done", "absent_2", "open", "done"):
            past.with_user(clerk).state = state
            self.assertEqual(again.sr, 0)
        # somebody else's attendance is theirs
        other = self.new_worker("Grace")
        past.with_user(clerk).write({"worker_id": False, "state": "open"})
        past.with_user(clerk).write({"worker_id": other.cooperator_id.id, "state": "done"})
        self.assertEqual(other.sr, 1)
