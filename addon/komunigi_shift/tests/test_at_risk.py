# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The desk of those at risk: who is on it, days left, last contact, filters, groups and acts."""

from lxml import etree
from odoo.fields import Domain
from odoo.tools.safe_eval import safe_eval

from .common import ShiftCase


class TestAtRisk(ShiftCase):
    def setUp(self):
        super().setUp()
        self.env["cooperative.status"].search([]).unlink()
        self.near = self.new_worker("Near")
        self.far = self.new_worker("Far", sr=1)
        self.middle = self.new_worker(
            "Middle", irregular_start_date="2025-01-08", last_countdown_date="2025-02-05"
        )
        self.booked = self.new_worker("Booked")
        self.new_shift("2025-02-20T09:00:00", self.booked)
        self.regular = self.new_worker("Regular", working_mode="regular")
        self.action = self.env["ir.actions.act_window"]._for_xml_id("komunigi_shift.at_risk_action")
        self.domain = Domain(safe_eval(self.action["domain"]))

    def found(self, domain=(), order="days_left"):
        everyone = self.env["cooperative.status"].search(self.domain & Domain(domain), order=order)
        return everyone.mapped("cooperator_id.name")

    def test_who_is_on_the_desk(self):
        """By default those whose date is near, all in alert, and whoever finds no seat in time."""
        alert = self.new_worker("Alert", sr=-1, alert_start_time="2025-01-29")
        at_risk = [("is_at_risk", "=", True)]
        self.new_shift("2025-02-10T09:00:00")
        self.assertEqual(self.found(at_risk), ["Alert"])
        self.assertEqual((str(alert.registration_deadline), alert.days_left), ("2025-02-26", 21))
        self.env["ir.config_parameter"].set_param("shift.risk_days", "28")
        self.assertEqual(self.found(at_risk, order="days_left, id"), ["Near", "Alert", "Middle"])
        self.env["ir.config_parameter"].set_param("shift.risk_days", "0")
        self.assertEqual(self.found(at_risk), ["Alert"])
        self.assertEqual(self.found([("is_at_risk", "=", False)]), ["Near", "Middle", "Far"])
        self.assertEqual((alert | self.near).mapped("is_at_risk"), [True, False])
        alert.cooperator_id.active = False
        self.assertEqual(self.found(at_risk), [], "whoever is archived is called by nobody")

    def test_without_a_seat_in_time(self):
        """A countdown that nobody can meet, since the coop has no free seat before it."""
        without = [("is_without_seat", "=", True)]
        self.assertEqual(self.found(without), ["Near", "Middle", "Far"], "there is no seat at all")
        seat = self.new_shift("2025-02-27T09:00:00")
        self.assertEqual(self.found(without), ["Near"])
        self.assertEqual(self.found([("is_at_risk", "=", True)]), ["Near"])
        self.assertEqual(self.booked.is_without_seat, False)
        seat.gives_credit = False
        self.assertEqual(self.found(without), ["Near", "Middle", "Far"])

    def test_called(self):
        """A call is the last contact, and a note for the colleagues."""
        call = self.env["shift.call"].with_context(active_id=self.near.id).create({"note": "Soon"})
        call.action_confirm()
        self.assertEqual(str(self.near.last_contact_date), "2025-02-05 11:00:00")
        self.assertIn("Called.<br>Soon", self.near.message_ids[0].body)
        self.assertEqual(self.near.message_ids[0].subtype_id, self.env.ref("mail.mt_note"))

    def test_acts_of_a_row(self):
        self.near.cooperator_id.email = "near@example.com"
        mail = self.near.action_write_mail()
        composer = self.env[mail["res_model"]].with_context(**mail["context"]).create({})
        self.assertEqual(composer.partner_ids, self.near.cooperator_id)
        self.assertEqual(self.near.action_book()["params"], {"status_id": self.near.id})
        self.near.cooperator_id.phone = "+32 2 111 11 11"
        self.assertEqual(self.near.can_be_texted, "sms.composer" in self.env)

    def test_reminder_of_those_in_alert(self):
        """Called on nobody, it is about everyone at risk; the words are those of an alert."""
        alert = self.new_worker("Alert", sr=-2, alert_start_time="2025-01-29")
        alert.cooperator_id.write({"email": "alert@example.com", "lang": "en_US"})
        self.new_shift("2025-02-10T09:00:00")
        wizard = self.env["cooperative.status"].action_remind()
        reminder = self.env["shift.reminder"].browse(wizard["res_id"])
        self.assertEqual(reminder.recipient_line_ids.status_id, alert)
        reminder.action_send()
        mail = self.env["mail.mail"].search([("recipient_ids", "=", alert.cooperator_id.id)])
        self.assertEqual(mail.subject, "Please book a shift before Wednesday 26 February")
        self.assertIn("You are in alert", mail.body_html)
        self.assertIn("more shifts before that day bring you up to date", mail.body_html)
        self.assertEqual(alert.reminded_alert_date, alert.registration_deadline)
        self.assertEqual(alert._reminder_verdicts()[alert.id], "reminded")

    def test_soonest_first(self):
        self.assertEqual(self.found(), ["Near", "Middle", "Far"])
        self.assertEqual(self.found(order="days_left desc"), ["Far", "Middle", "Near"])
        self.assertEqual((self.near | self.middle | self.far).mapped("days_left"), [21, 28, 49])

    def test_days_left_follow_the_clock_without_a_write(self):
        self.env.flush_all()
        self.at("2025-02-25T23:59:00")
        self.near.invalidate_recordset(["days_left"])
        self.assertEqual(self.near.days_left, 1)
        self.assertEqual(self.found([("days_left", "=", 1)]), ["Near"])
        self.at("2025-02-26T00:00:00")
        self.assertEqual(self.found([("days_left", "=", 1)]), [])
        self.assertEqual(self.found([("days_left", "=", 0)]), ["Near"])

    def test_days_left_operators(self):
        table = [
            ([("days_left", "=", 21)], ["Near"]),
            ([("days_left", "!=", 21)], ["Middle", "Far"]),
            ([("days_left", "<", 28)], ["Near"]),
            ([("days_left", "<=", 28)], ["Near", "Middle"]),
            ([("days_left", ">", 28)], ["Far"]),
            ([("days_left", ">=", 28)], ["Middle", "Far"]),
            ([("days_left", "in", [21, 49])], ["Near", "Far"]),
            ([("days_left", "not in", [21, 49])], ["Middle"]),
        ]
        for domain, expected in table:
            with self.subTest(domain):
                self.assertEqual(self.found(domain), expected)

    def test_each_company_by_its_own_clock(self):
        """At 18:00 in Brussels it is already tomorrow in Tokyo: a day less is left."""
        tokyo = self.env["res.company"].create({"name": "Tokyo", "shift_tz": "Asia/Tokyo"})
        self.env.user.company_ids += tokyo
        self.env = self.env(
            context={**self.env.context, "allowed_company_ids": [self.env.company.id, tokyo.id]}
        )
        abroad = self.new_worker("Abroad", company_id=tokyo.id)
        self.at("2025-02-05T18:00:00")
        self.assertEqual(abroad.days_left, 20)
        self.assertEqual(self.found([("days_left", "<=", 20)]), ["Abroad"])
        self.assertEqual(self.found(order="days_left, id")[:2], ["Abroad", "Near"])
        groups = self.env["cooperative.status"]._read_group(
            self.domain, ["days_left"], ["__count"], order="days_left"
        )
        self.assertEqual(groups, [(20, 1), (21, 1), (28, 1), (49, 1)])

    def test_every_filter_and_group_of_the_search_view(self):
        """Each answers on real data, and each column can be sorted."""
        search = etree.fromstring(self.env.ref("komunigi_shift.at_risk_view_search").arch)
        status = self.env["cooperative.status"]
        tried = 0
        for node in search.iter("filter"):
            with self.subTest(node.get("name")):
                context = safe_eval(node.get("context", "{}"))
                if "group_by" in context:
                    groups = status.formatted_read_group(
                        list(self.domain), [context["group_by"]], ["__count"]
                    )
                    self.assertEqual(sum(group["__count"] for group in groups), 3)
                    tried += 1
                elif node.get("domain"):
                    self.found(safe_eval(node.get("domain")))
                    tried += 1
        self.assertGreaterEqual(tried, 16)
        self.near.cooperator_id.write({"phone": "+32 2 111 11 11", "email": "near@example.com"})
        self.assertEqual(self.found([("phone", "=", False)]), ["Middle", "Far"])
        self.assertEqual(self.found([("email", "ilike", "near@")]), ["Near"])
        columns = ["days_left", "future_alert_date", "phone", "email", "last_contact_date"]
        described = status.fields_get(columns, ["sortable", "groupable"])
        for name in columns:
            with self.subTest(name):
                self.assertTrue(described[name]["sortable"])
                self.assertTrue(described[name]["groupable"])

    def test_export(self):
        names = ["cooperator_id", "days_left", "future_alert_date", "phone", "email"]
        self.near.cooperator_id.phone = "+32 2 111 11 11"
        ((name, days, alert, phone, email),) = self.near.export_data(names)["datas"]
        self.assertEqual((name, days, str(alert)), ("Near", 21, "2025-02-26"))
        self.assertEqual((phone, email), ("+32 2 111 11 11", ""))

    def test_last_contact(self):
        """A message to the worker counts, a note among colleagues does not."""
        partner = self.near.cooperator_id
        partner.email = "near@example.com"
        self.near.message_post(body="Careful", subtype_xmlid="mail.mt_note")
        self.assertFalse(self.near.last_contact_date)
        self.near.message_post(
            body="Hello", partner_ids=partner.ids, subtype_xmlid="mail.mt_comment"
        )
        self.assertEqual(str(self.near.last_contact_date), "2025-02-05 11:00:00")
        self.at("2025-02-06T12:00:00")
        partner.message_post(
            body="Hello again", partner_ids=partner.ids, subtype_xmlid="mail.mt_comment"
        )
        self.assertEqual(str(self.near.last_contact_date), "2025-02-06 11:00:00")
        self.assertFalse(self.far.last_contact_date)
