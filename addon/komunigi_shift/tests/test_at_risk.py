"""The list of flying workers at "no": days left, last contact, their filters and groups."""

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
