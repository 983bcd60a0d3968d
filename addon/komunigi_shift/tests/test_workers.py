# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import csv

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, new_test_user, tagged
from odoo.tools import file_open

from .common import ShiftCase


@tagged("post_install", "-at_install")
class TestWorkers(ShiftCase):
    """The list of workers: found as people look for them, soonest first."""

    def find(self, text):
        found = self.env["cooperative.status"].name_search(text)
        listed = self.env["cooperative.status"].search([("display_name", "ilike", text)])
        self.assertEqual([id_ for id_, _name in found], listed.ids, text)
        return listed

    def test_a_phone_is_found_however_it_is_typed(self):
        ada, bea = self.new_worker(), self.new_worker("Bea")
        ada.cooperator_id.phone = "+32 470 12 34 56"
        bea.cooperator_id.phone = "0470/65.43.21"
        for typed in (
            *("0470123456", "0470 12 34 56", "+32470123456", "0032 470 12 34 56"),
            *("+32 (0)470 12.34.56", "0470/12.34.56", "12 34 56"),
        ):
            self.assertEqual(self.find(typed), ada, typed)
        for typed in ("0470654321", "+32 470 65 43 21", "0470 65"):
            self.assertEqual(self.find(typed), bea, typed)
        for typed in ("0470 99 99 99", "123", "Ada 0470"):
            self.assertFalse(self.find(typed), typed)

    def test_a_worker_is_found_by_card_and_mail(self):
        ada = self.new_worker()
        self.new_worker("Bea").cooperator_id.phone = "+32 470 65 43 21"
        ada.cooperator_id.write({"barcode": "0423000000017", "email": "ada@example.com"})
        self.assertEqual(self.find("0423000000017"), ada)
        self.assertEqual(self.find("ada@example"), ada)

    def test_a_worker_is_not_duplicated(self):
        with self.assertRaisesRegex(UserError, "cannot duplicate a worker"):
            self.new_worker().copy()

    def test_a_contact_is_subscribed_from_its_form(self):
        contact = self.env["res.partner"].create({"name": "Carl"})
        form = Form(self.env["shift.subscribe"].with_context(default_cooperator_id=contact.id))
        form.save().action_confirm()
        self.assertTrue(contact.is_worker)
        self.assertEqual(contact.cooperative_status_ids.working_mode, "irregular")


@tagged("post_install", "-at_install")
class TestMass(ShiftCase):
    """One act for several workers: what is shown is done, and who is left out is named."""

    def setUp(self):
        super().setUp()
        self.ada, self.bea, self.carl = map(self.new_worker, ("Ada", "Bea", "Carl"))
        self.all = self.ada | self.bea | self.carl

    def mass(self, kind, **values):
        chosen = {"active_model": "cooperative.status", "active_ids": self.all.ids}
        form = Form(self.env["shift.mass"].with_context(**chosen, default_kind=kind))
        for name, value in values.items():
            form[name] = value
        return form.save()

    def left_out(self, wizard):
        return {line.status_id: line.obstacle for line in wizard.line_ids if line.obstacle}

    def last_line(self, status):
        return status.history_ids.sorted("id")[-1:]

    def test_a_leave_frees_the_shifts_it_shows(self):
        inside = self.new_shift("2025-02-12T09:00:00", self.ada)
        self.bea.write({"holiday_start_time": "2025-02-15", "holiday_end_time": "2025-02-20"})
        wizard = self.mass("holiday", start_date="2025-02-10", end_date="2025-03-05")
        self.assertEqual(self.left_out(wizard).keys(), {self.bea})
        self.assertIn("already has this leave", self.left_out(wizard)[self.bea])
        self.assertEqual(wizard.done_count, 2)
        freed = {line.status_id: line.freed for line in wizard.line_ids if line.freed}
        self.assertEqual(freed.keys(), {self.ada})
        told = wizard.action_confirm()["params"]["message"]
        self.assertIn("Bea", told)
        self.assertFalse(inside.worker_id)
        self.assertEqual(str(self.ada.holiday_end_time), "2025-03-05")
        self.assertEqual(str(self.bea.holiday_end_time), "2025-02-20")
        for status in self.ada | self.carl:
            lines = status.history_ids.filtered(lambda line: line.type == "leave")
            self.assertEqual(len(lines), 1)

    def test_an_exemption_without_an_end(self):
        wizard = self.mass("exemption", start_date="2025-02-05")
        self.assertFalse(self.left_out(wizard))
        wizard.action_confirm()
        self.assertEqual(set(self.all.mapped("status")), {"exempted"})

    def test_an_extension_for_those_in_alert_alone(self):
        self.ada.sr = -1
        before = self.ada.registration_deadline
        wizard = self.mass("extension", days=10)
        self.assertEqual(self.left_out(wizard).keys(), {self.bea, self.carl})
        wizard.action_confirm()
        self.assertEqual((self.ada.registration_deadline - before).days, 10)
        self.assertFalse((self.bea | self.carl).mapped("extension_start_time")[0])

    def test_as_many_are_booked_as_seats_are_free(self):
        self.ada.resigning = True
        seats = self.new_shift("2025-02-12T09:00:00", name="Till")
        wizard = self.mass("booking", shift_id=seats)
        self.assertEqual(wizard.free_seats, 1)
        # who resigns cannot, and the one seat goes to the first of the others
        found = self.left_out(wizard)
        self.assertEqual(found.keys(), {self.ada, self.carl})
        self.assertIn("no longer works shifts", found[self.ada])
        self.assertIn("No seat is left", found[self.carl])
        self.assertIn("→ Yes", wizard.summary)
        wizard.action_confirm()
        self.assertEqual(seats.worker_id, self.bea.cooperator_id)
        self.assertEqual(self.last_line(self.bea).change_in_words, "Till on 12 Feb 2025")

    def test_another_company_is_nobodys_to_act_on(self):
        other = self.env["res.company"].create({"name": "Other coop"})
        stranger = self.new_worker("Dora", company_id=other.id)
        manager = new_test_user(self.env, "manager", groups="komunigi_shift.group_shift_management")
        values = {"kind": "exemption", "start_date": "2025-02-05", "status_ids": stranger.ids}
        with self.assertRaises(UserError):
            wizard = self.env["shift.mass"].with_user(manager).create(values)
            self.env.invalidate_all()
            wizard.action_confirm()
        self.assertEqual(stranger.status, "ok")

    def test_the_cost_of_a_preview(self):
        """A worker more costs a few queries more, whatever the coop has of shifts."""
        self.ada.sr = self.bea.sr = self.carl.sr = -1
        for kind, most in (("extension", 25), ("holiday", 45)):
            values = {"start_date": "2025-02-10", "end_date": "2025-03-05", "days": 10}
            wizard = self.env["shift.mass"].create(
                {"kind": kind, "status_ids": self.all.ids, **values}
            )
            self.env.flush_all()
            self.env.invalidate_all()
            with self.subTest(kind), self.assertQueryCount(most):
                wizard.line_ids.mapped("after")

    def test_refused(self):
        with self.assertRaisesRegex(UserError, "none of the chosen"):
            self.mass("extension", days=10).action_confirm()
        helper = new_test_user(self.env, "helper", groups="komunigi_shift.group_shift_attendance")
        with self.assertRaises(AccessError):
            self.env["shift.mass"].with_user(helper).create({"status_ids": self.all.ids})
        manager = new_test_user(self.env, "manager", groups="komunigi_shift.group_shift_management")
        self.ada.sr = -1
        wizard = self.env["shift.mass"].with_user(manager)
        wizard.create(
            {"kind": "extension", "days": 10, "status_ids": self.all.ids}
        ).action_confirm()
        self.assertEqual(self.ada.status, "extension")


@tagged("post_install", "-at_install")
class TestImport(ShiftCase):
    """The files that the import offers are imported as they are."""

    def load(self, model):
        [offered] = self.env[model].get_import_templates()
        with file_open(offered["template"].lstrip("/")) as file:
            header, *rows = csv.reader(file)
        self.assertEqual(len(rows), 1)
        result = self.env[model].load(header, rows)
        self.assertFalse(result["messages"])
        return self.env[model].browse(result["ids"])

    def test_workers(self):
        ada = self.env["res.partner"].create({"name": "Ada Lovelace"})
        self.at("2026-01-12T12:00:00")
        worker = self.load("cooperative.status")
        self.assertEqual((worker.cooperator_id, worker.working_mode), (ada, "irregular"))

    def test_weekly_template(self):
        line = self.load("shift.template")
        self.assertEqual((line.name, line.week_day, line.worker_nb), ("Till", "0", 2))

    def test_empty_cell(self):
        """Whose last countdown is not told is not charged for those before today."""
        self.env["res.partner"].create({"name": "Imported"})
        header = ["cooperator_id", "sr", "irregular_start_date", "last_countdown_date"]
        result = self.env["cooperative.status"].load(header, [["Imported", "1", "2024-02-07", ""]])
        self.assertFalse(result["messages"])
        worker = self.env["cooperative.status"].browse(result["ids"])
        self.env["cooperative.status"]._cron_compute_counter_irregular()
        self.assertEqual((worker.sr, worker.status), (0, "ok"))
        self.assertEqual(worker.last_countdown_date.isoformat(), "2025-02-05")

    def test_a_column_of_what_follows(self):
        """Is refused by the name that the screens have for it."""
        office = new_test_user(self.env, "office", "komunigi_shift.group_shift_management")
        status = self.new_worker().with_user(office)
        result = status.load([".id", "future_alert_date"], [[str(status.id), "2030-01-01"]])
        self.assertIn("written: Next Alert Date.", result["messages"][0]["message"])


class TestContactOfAnotherCompany(ShiftCase):
    """Contacts and coops that are not of one company."""

    def test_the_contact_of_a_worker_of_another_coop(self):
        """Shows the answer to those alone who see the worker: others were told two of them."""
        there = self.env["res.company"].create({"name": "Elsewhere"})
        ada, bea = self.new_worker(), self.new_worker("Bea", company_id=there.id)
        office = new_test_user(
            self.env, "office", "komunigi_shift.group_shift_management,base.group_partner_manager"
        )
        for status, is_hidden in ((ada, False), (bea, True)):
            form = Form(status.cooperator_id.with_user(office))
            found = form._get_modifier("alert_registration_state", "invisible")
            self.assertEqual(bool(found), is_hidden, status.display_name)

    def test_a_contact_of_another_company(self):
        """The office goes on, where somebody has given the contact of a worker to another one."""
        ada = self.new_worker(sr=1)
        there = self.env["res.company"].create({"name": "Elsewhere"})
        ada.cooperator_id.company_id = there
        running = self.new_shift("2025-02-05T11:00:00", ada)
        coming = self.new_shift("2025-02-20T09:00:00", ada)
        other = self.new_shift("2025-02-21T09:00:00")
        office = new_test_user(self.env, "office", "komunigi_shift.group_shift_management")
        status, today = ada.with_user(office), running.with_user(office)
        self.env.invalidate_all()
        [[sheet]] = [shift["seats"] for shift in today.get_attendance("2025-02-05")["shifts"]]
        self.assertEqual(sheet["worker"]["name"], "Ada")
        self.assertEqual(status.get_alert_answer()["partner_name"], "Ada")
        self.assertEqual(status.display_name, "Ada")
        today.action_attended()
        self.assertEqual(ada.sr, 2)
        status.move_seat(coming.id, other.id)
        status.cancel_seat(other.id)
        status.book_seat(coming.id)
        self.assertEqual(coming.worker_id, ada.cooperator_id)
        leave = {"status_id": ada.id, "start_date": "2025-02-19", "end_date": "2025-02-21"}
        self.env["shift.holiday"].with_user(office).create(leave).action_confirm()
        self.assertFalse(coming.worker_id)
        status.resigning = True
        self.assertEqual(ada.status, "resigning")
