# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import csv
import io
from unittest.mock import patch

from odoo.addons.http_routing.tests.common import MockRequest
from odoo.exceptions import AccessError
from odoo.tests import new_test_user, tagged
from odoo.tools import html2plaintext

from ..controllers.portal import CustomerWalletPortal
from ..report.spreadsheet import Spreadsheet
from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestPortal(WalletCommon):
    """The controller under a member's own rights; the page's frame is Odoo's."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.member = new_test_user(
            cls.env,
            "wallet_member",
            "base.group_portal",
            company_id=cls.company.id,
            company_ids=[cls.company.id],
        )
        cls.member.partner_id.parent_id = cls.household

    def setUp(self):
        super().setUp()
        self.company.customer_wallet_label = "Compte membre"
        self.open_new_session()
        self.top_up(self.alice, 20)
        self.pay(self.bob, 12.5)
        self.top_up(self.zoe, 33.33)

    def as_member(self):
        context = {"allowed_company_ids": self.member.company_id.ids}
        return self.env(user=self.member, context=context, su=False)

    def page(self, page=1, period="all"):
        """What the member reads on that page of the statement."""
        with MockRequest(self.as_member()) as request:
            values = CustomerWalletPortal()._customer_wallet_values(page, period)
            html = request.env["ir.qweb"]._render(
                "komunigi_wallet.portal_my_wallet_statement", values
            )
        return html2plaintext(str(html)).replace("\N{NO-BREAK SPACE}", " ")

    def answer(self):
        with MockRequest(self.as_member()):
            return CustomerWalletPortal().portal_my_wallet()

    def test_pdf_is_offered_where_the_server_can_make_one(self):
        report = self.env.registry["ir.actions.report"]
        for state, offered in [("install", False), ("ok", True)]:
            with (
                self.subTest(state),
                patch.object(report, "get_wkhtmltopdf_state", lambda _report, state=state: state),
            ):
                self.assertEqual("PDF" in self.page(), offered)

    def test_own_household_only_with_running_balance(self):
        text = self.page()
        for part in ("Compte membre", "7.50", "12.50", "20.00", "being confirmed"):
            self.assertIn(part, text)
        self.assertNotIn("33.33", text)
        self.close()
        text = self.page()
        self.assertIn("7.50", text)
        self.assertNotIn("33.33", text)
        self.assertNotIn("confirmed", text)

    def test_pages(self):
        for _number in range(20):
            self.top_up(self.alice, 1)
        self.assertNotIn("Payment", self.page())
        text = self.page(2)
        self.assertIn("Payment", text)
        self.assertIn("27.50", text, "the balance now is on every page")

    def test_period(self):
        self.assertNotIn("Nothing", self.page(period="this_year"))
        text = self.page(period="last_year")
        self.assertIn("No movements in this period.", text)
        self.assertIn("7.50", text, "the balance now stands beside every period")
        self.assertIn("12.50", self.page(period="no such period"))

    def test_spreadsheet_holds_no_formula(self):
        with MockRequest(self.as_member()) as request:
            sheet = CustomerWalletPortal()._customer_wallet_sheet("all").decode("utf-8-sig")
            evil = Spreadsheet(request.env, self.company.currency_id)
        rows = list(csv.reader(io.StringIO(sheet)))
        self.assertEqual([row[-2:] for row in rows[1:]], [["20.00", "20.00"], ["-12.50", "7.50"]])
        self.assertNotIn("33.33", sheet)
        marked = "\N{ZERO WIDTH NO-BREAK SPACE}"
        for text in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1", f"{marked}=1"):
            evil.add(text)
            row = list(csv.reader(io.StringIO(evil.content().decode("utf-8-sig"))))[-1]
            self.assertEqual(row, ["'" + text.replace(marked, "").strip()])

    def test_home_says_the_balance(self):
        with MockRequest(self.as_member()):
            response = CustomerWalletPortal().home()
        self.assertIn("7.50", response.qcontext["wallet_balance"])

    def test_nobody_elses(self):
        member = self.member
        entries = self.env["customer.wallet.entry"].with_user(member)
        self.assertEqual(entries.search([]).partner_id, self.household)
        others = self.env["customer.wallet.entry"].search([("partner_id", "=", self.zoe.id)])
        with self.assertRaises(AccessError):
            others.with_user(member).read(["amount"])
        report = self.env["report.komunigi_wallet.customer_wallet_statement"]
        with self.assertRaises(AccessError):
            report.with_user(member)._get_report_values(self.zoe.ids)
        with self.assertRaises(AccessError):
            self.zoe.with_user(member).get_customer_wallet_card()

    def test_counted_on_the_home_page(self):
        with MockRequest(self.as_member()):
            values = CustomerWalletPortal()._prepare_home_portal_values(["customer_wallet_count"])
        self.assertEqual(values["customer_wallet_count"], 2)

    def test_only_with_a_login(self):
        for method in ("portal_my_wallet", "portal_my_wallet_pdf", "portal_my_wallet_csv"):
            routing = getattr(CustomerWalletPortal, method).original_routing
            self.assertEqual(routing["auth"], "user")

    def test_where_the_wallet_is_off(self):
        self.assertEqual(self.answer().status_code, 200)
        other = self.setup_other_company()["company"]
        self.member.write({"company_ids": [(4, other.id)], "company_id": other.id})
        self.assertEqual(self.answer().location, "/my")
