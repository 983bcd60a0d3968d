# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Who may read and change what."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, new_test_user
from odoo.tools import mute_logger
from psycopg2 import IntegrityError

from .common import ShiftCase

ADDON = "komunigi_shift"


class TestRights(ShiftCase):
    def setUp(self):
        super().setUp()
        self.status = self.new_worker()
        self.other = self.new_worker("Grace")
        self.shift = self.new_shift("2025-02-20T09:00:00", self.status)
        self.new_shift("2025-02-21T09:00:00", self.other)

    def user(self, *groups):
        return new_test_user(self.env, "user_" + groups[0].split(".")[-1], ",".join(groups))

    def test_no_access_line_without_group(self):
        lines = self.env["ir.model.access"].search([("group_id", "=", False)])
        ours = lines.filtered(lambda line: line.model_id.modules == ADDON)
        self.assertFalse(ours.mapped("name"))

    def test_plain_user_reads_nothing(self):
        user = self.user("base.group_user")
        for model in (
            *("cooperative.status", "cooperative.status.history", "shift.shift", "shift.type"),
            *("shift.journal", "cooperative.exempt.reason"),
        ):
            with self.subTest(model), self.assertRaises(AccessError):
                self.env[model].with_user(user).search([])
        partner = self.status.cooperator_id.with_user(user)
        with self.assertRaises(AccessError):
            partner.read(["alert_registration_state"])
        with self.assertRaises(AccessError):
            partner.get_alert_answer()

    def test_portal_reads_its_own(self):
        user = self.user("base.group_portal")
        user.partner_id.parent_id = self.other.cooperator_id
        mine = self.new_worker("x", cooperator_id=user.partner_id.id)
        shift = self.new_shift("2025-02-22T09:00:00", mine)
        self.assertEqual(self.env["cooperative.status"].with_user(user).search([]), mine)
        self.assertEqual(self.env["shift.shift"].with_user(user).search([]), shift)
        answer = mine.with_user(user).get_alert_answer()
        self.assertEqual((answer["state"], answer["next_shift"]["id"]), ("yes", shift.id))
        with self.assertRaises(AccessError):
            self.other.with_user(user).get_alert_answer()
        with self.assertRaises(AccessError):
            mine.with_user(user).write({"sr": 5})
        with self.assertRaises(AccessError):
            mine.with_user(user).read(["temporary_exempt_reason_id"])

    def test_portal_reads_nobody_who_changed_it(self):
        """Of the office, or of the members, a record of their own names nobody."""
        user = self.user("base.group_portal")
        mine = self.new_worker("x", cooperator_id=user.partner_id.id)
        shift = self.new_shift("2025-02-22T09:00:00", mine)
        leave = self.env["cooperative.leave"].create(
            {"status_id": mine.id, "start_date": "2025-03-01", "end_date": "2025-03-02"}
        )
        for record in (mine, shift, leave, self.env["shift.type"].create({"name": "Till"})):
            theirs = record.with_user(user)
            users = [n for n, f in record._fields.items() if f.comodel_name == "res.users"]
            self.assertIn("write_uid", users)
            for name in users:
                with self.subTest(record._name, field=name), self.assertRaises(AccessError):
                    theirs.read([name])
                with self.subTest(record._name, domain=name), self.assertRaises(AccessError):
                    theirs.search([(f"{name}.name", "ilike", "a")])
            self.assertFalse(theirs.fields_get().keys() & set(users))
            self.assertTrue(theirs.read(["write_date", "display_name"]))

    def test_attendance(self):
        user = self.user(f"{ADDON}.group_shift_attendance")
        self.assertEqual(self.status.with_user(user).get_alert_answer()["state"], "yes")
        self.shift.with_user(user).worker_id = False
        self.assertEqual(self.status.with_user(user).alert_registration_state, "no")
        with self.assertRaises(AccessError):
            self.status.with_user(user).sr = 3
        with self.assertRaises(AccessError):
            self.status.with_user(user).read(["temporary_exempt_reason_id"])

    def test_what_cannot_be_written_is_shown_so(self):
        """Forms and lists take what is readonly from the fields."""
        table = [
            ("group_shift_attendance", {"state", "worker_id"}),
            ("group_shift_management", None),
        ]
        shown = ["name", "start_time", "end_time", "gives_credit", "state", "worker_id"]
        for group, editable in table:
            shifts = self.env["shift.shift"].with_user(self.user(f"{ADDON}.{group}"))
            found = shifts.fields_get(shown, ["readonly"])
            with self.subTest(group):
                self.assertEqual(
                    {name for name in shown if not found[name]["readonly"]}, editable or set(shown)
                )

    def test_management(self):
        user = self.user(f"{ADDON}.group_shift_management")
        self.status.with_user(user).sr = -1
        line = self.status.history_ids.filtered(lambda h: h.type == "counter")[:1]
        self.assertEqual((line.change_in_words, line.user_id), ("Shift counter: 0 → -1", user))
        with self.assertRaises(AccessError):
            self.status.with_user(user).unlink()
        with self.assertRaises(AccessError):
            self.status.history_ids.with_user(user).write({"reason": "forged"})

    def test_a_call_says_neither_when_nor_why(self):
        """A client may send any context: it makes no alert begin earlier, and gives no reason."""
        user = self.user(f"{ADDON}.group_shift_management")
        reason, day = "forged", "2020-01-01"
        for number, context in enumerate(
            [
                {"status_reason": reason, "status_date": day},
                {"status_change": {"reason": reason, "day": day}},
                {"status_change": [reason, day]},
                {"status_change": reason},
            ]
        ):
            with self.subTest(context):
                status = self.new_worker(f"W{number}")
                status.with_user(user).with_context(**context).write({"sr": -1})
                self.assertEqual(status.alert_start_time.isoformat(), "2025-02-05")
                self.assertEqual(status.status, "alert")
                self.assertEqual(
                    set(status.history_ids.mapped("reason_in_words")), {"Entered by hand"}
                )

    def test_what_follows_is_entered_by_nobody(self):
        """Neither written, nor created with, nor by a default: for the management and over it."""
        shown = ("working_mode", "next_shift_id", "next_shift_date", "future_alert_date")
        answers = {
            "status": "suspended",
            "can_shop": False,
            "future_alert_date": "2030-01-01",
            "next_countdown_date": "2030-01-01",
            "next_shift_id": self.shift.id,
            "next_shift_date": "2030-01-01 10:00:00",
            "alert_registration_state": "yes",
            "is_subscribed_to_shift": True,
            "answer_valid_until": "2030-01-01 10:00:00",
            "countdown_due_date": "2030-01-01",
            "status_expires_on": "2030-01-01",
            "leave_periods": "exemption 2025-01-01",
            "penalty_date": "2025-01-01",
            "former_extensions": [["2025-01-01", 300]],
            "alert_reversal_shift_id": self.shift.id,
            "booking_number": 7,
            "countdown_error": "none",
            "last_contact_date": "2025-01-01 10:00:00",
            "reminded_alert_date": "2025-02-26",
        }
        on_partner = {name: value for name, value in answers.items() if name in shown}
        on_partner |= {"working_mode": "exempt", "is_subscribed_to_shift": True}
        on_partner |= {"alert_registration_state": "yes"}
        user = self.user(f"{ADDON}.group_cooperative_admin", "base.group_partner_manager")
        newcomer = self.env["res.partner"].create({"name": "Newcomer"})
        for model, values, needed in [
            ("cooperative.status", answers, {"cooperator_id": newcomer.id}),
            ("res.partner", on_partner, {"name": "Other"}),
        ]:
            records = self.env[model].with_user(user)
            record = self.other if model == "cooperative.status" else self.other.cooperator_id
            for name, value in values.items():
                with self.subTest(model, name=name):
                    with self.assertRaises(AccessError):
                        record.with_user(user).write({name: value})
                    with self.assertRaises(AccessError):
                        records.create(needed | {name: value})
                    before = record[name]
                    made = records.with_context(**{f"default_{name}": value}).create(needed)
                    self.assertNotEqual(made.sudo()[name] or None, value)
                    made.sudo().unlink()
                    self.assertEqual(record[name], before)

    def test_a_shift_of_another_coop_is_not_named(self):
        """A contact shows the next shift of its worker, whichever coop that is of."""
        company = self.env["res.company"].create({"name": "Elsewhere"})
        group = f"{ADDON}.group_shift_attendance,base.group_user"
        foreign = {"company_id": company.id, "company_ids": [(6, 0, company.ids)]}
        stranger = new_test_user(self.env, "stranger", group, **foreign)
        clerk = new_test_user(self.env, "ours", group)
        partner, name = self.status.cooperator_id, self.shift.name
        for user, is_told in [(clerk, True), (stranger, False)]:
            with self.subTest(user.login):
                seen = partner.with_user(user)
                told = [
                    seen.read(["next_shift_id"])[0]["next_shift_id"][1],
                    seen.web_read({"next_shift_id": {"fields": {"display_name": {}}}})[0][
                        "next_shift_id"
                    ]["display_name"],
                ]
                found = seen.search([("id", "=", partner.id), ("next_shift_id", "ilike", name)])
                self.assertEqual([text == name for text in told], [is_told] * 2)
                self.assertEqual(bool(found), is_told)

    def test_other_company(self):
        company = self.env["res.company"].create({"name": "Elsewhere"})
        user = new_test_user(
            self.env,
            "elsewhere",
            f"{ADDON}.group_cooperative_admin",
            company_id=company.id,
            company_ids=[(6, 0, company.ids)],
        )
        for model in ("cooperative.status", "shift.shift", "cooperative.status.history"):
            self.assertFalse(self.env[model].with_user(user).search([]))
        with self.assertRaises(AccessError):
            self.status.with_user(user).get_alert_answer()

    def test_a_status_keeps_its_worker(self):
        """Whichever side it is written from."""
        other = self.env["res.partner"].create({"name": "Other"})
        user = self.user(f"{ADDON}.group_cooperative_admin", "base.group_partner_manager")
        status, worker = self.status.with_user(user), self.status.cooperator_id
        for write in (
            lambda: status.write({"cooperator_id": other.id}),
            lambda: other.with_user(user).write({"cooperative_status_ids": [(4, status.id)]}),
            lambda: worker.with_user(user).write({"cooperative_status_ids": [(3, status.id)]}),
        ):
            with self.assertRaisesRegex(UserError, "another contact"):
                write()
            self.env.invalidate_all()
        status.write({"cooperator_id": worker.id, "sr": 1})
        self.assertEqual((self.status.cooperator_id, self.status.sr), (worker, 1))

    def test_nothing_is_given_to_a_coop_that_one_does_not_see(self):
        elsewhere = self.env["res.company"].create({"name": "Elsewhere"})
        both = {"company_ids": [(6, 0, (self.env.company | elsewhere).ids)]}
        user = new_test_user(self.env, "both", f"{ADDON}.group_shift_management", **both)
        free = self.new_shift("2025-02-20T09:00:00")
        line = self.env["shift.template"].create({"name": "Till"})
        for record in (self.new_worker("Carl"), free, line):
            here = record.with_user(user).with_context(allowed_company_ids=self.env.company.ids)
            with self.subTest(record._name):
                with self.assertRaises(AccessError):
                    here.write({"company_id": elsewhere.id})
                self.env.invalidate_all()
                record.with_user(user).write({"company_id": elsewhere.id})
                self.assertEqual(record.company_id, elsewhere)

    def test_a_worker_changes_coops_without_open_shifts(self):
        elsewhere = self.env["res.company"].create({"name": "Elsewhere"})
        both = {"company_ids": [(6, 0, (self.env.company | elsewhere).ids)]}
        user = new_test_user(self.env, "both", f"{ADDON}.group_shift_management", **both)
        status = self.status.with_user(user)
        with self.assertRaisesRegex(UserError, "open shifts"):
            status.company_id = elsewhere.id
        self.env.invalidate_all()
        self.shift.worker_id = False
        status.company_id = elsewhere.id
        self.assertEqual(status.company_id, elsewhere)

    def test_a_worker_is_not_deleted_with_the_contact(self):
        user = self.user("base.group_partner_manager")
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            self.new_worker("Carl").cooperator_id.with_user(user).unlink()

    def test_contacts_are_entered_in_their_form(self):
        """A form sends all of a new contact that is not readonly."""
        for group in ("attendance", "management"):
            groups = f"{ADDON}.group_shift_{group}", "base.group_partner_manager"
            user = self.user(*groups)
            with self.subTest(group):
                form = Form(self.env["res.partner"].with_user(user), "base.view_partner_form")
                form.name = "Made"
                self.assertFalse(form.save().is_worker)

    def test_who_is_a_worker_follows_from_the_status(self):
        """No call makes a contact a worker, or ends one, whatever it may do to contacts."""
        user = self.user(f"{ADDON}.group_cooperative_admin", "base.group_partner_manager")
        partners, worker = self.env["res.partner"].with_user(user), self.status.cooperator_id
        plain = partners.create({"name": "Plain"})
        for write in (
            lambda: partners.create({"name": "Made", "is_worker": True}),
            lambda: plain.write({"is_worker": True}),
            lambda: worker.with_user(user).write({"is_worker": False}),
        ):
            with self.assertRaises(AccessError):
                write()
        made = partners.with_context(default_is_worker=True).create({"name": "Made"})
        self.assertFalse(made.is_worker)
        status = self.env["cooperative.status"].with_user(user).create({"cooperator_id": plain.id})
        self.assertTrue(plain.is_worker)
        status.unlink()
        self.assertFalse(plain.is_worker)
        # one of a former database may have no status
        old = self.former_worker("Old")
        old.with_user(user).write({"name": "Older", "phone": "1"})
        self.env.flush_all()
        self.assertTrue(old.is_worker)

    def test_dialogs_about_a_worker_of_another_coop(self):
        """Who names a worker whom they may not read learns nothing of them."""
        self.status.cooperator_id.phone = "0123"
        company = self.env["res.company"].create({"name": "Elsewhere"})
        foreign = {"company_id": company.id, "company_ids": [(6, 0, company.ids)]}
        user = new_test_user(self.env, "theirs", f"{ADDON}.group_shift_management", **foreign)
        named = {"status_id": self.status.id}
        reminder = self.env["shift.reminder"].with_user(user).create({})
        table = [
            (
                "shift.reminder.line",
                named | {"reminder_id": reminder.id, "verdict": "send"},
                "days_left email phone last_contact_date lang alert_registration_reason",
            ),
            ("shift.call", named, "phone"),
            ("shift.holiday", named, "company_id"),
            ("shift.departure", named, "company_id"),
        ]
        for model, values, names in table:
            wizard = self.env[model].with_user(user).create(values)
            for name in names.split():
                with self.subTest(model, field=name), self.assertRaises(AccessError):
                    wizard.read([name])
        self.status.working_mode = "exempt"
        values = {"cooperator_id": self.status.cooperator_id.id}
        self.env.invalidate_all()
        shown = {"cooperator_id": {}, "working_mode": {}, "irregular_start_date": {}, "sr": {}}
        wizard = self.env["shift.subscribe"].with_user(user)
        found = wizard.onchange(values, ["cooperator_id"], shown)["value"]
        self.assertFalse(found, "as for somebody who is no worker yet")
