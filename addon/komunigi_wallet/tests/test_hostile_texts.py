# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Names, labels, reasons and references are shown as words, whatever stands in them."""

import csv
import io

from odoo.addons.http_routing.tests.common import MockRequest
from odoo.exceptions import UserError
from odoo.http import content_disposition
from odoo.tests import new_test_user, tagged

from ..controllers.portal import CustomerWalletPortal
from ..policy.isolated import isolated
from ..report.spreadsheet import Spreadsheet
from .common import WalletCommon
from .hostile_texts import TEXTS, wrong_in


@tagged("post_install", "-at_install")
class TestHostileTexts(WalletCommon):
    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.top_up(self.household, 100)

    def each(self):
        """Each text as the wallet's label, a household's name, and the reason of a pay-out."""
        for text in TEXTS.values():
            self.company.customer_wallet_label = text
            self.household.name = text
            self.pay_out(self.alice, 1, text)
            yield text

    def test_sentences(self):
        """A name that is read from right to left turns no amount of a refusal round."""
        self.household.name = TEXTS["right to left"]
        name = isolated(self.household.name)
        self.assertNotEqual(name, self.household.name)
        said = []
        with self.assertRaises(UserError) as refused, self.cr.savepoint():
            self.pay(self.alice, 1000)
        said.append(refused.exception.args[0])
        said.append(self.household._customer_wallet_holdings())
        said.append(self.household.action_customer_wallet_statement()["name"])
        for sentence in said:
            self.assertIn(name, sentence)
        self.company.customer_wallet_label = TEXTS["right to left"]
        liability = self.env["customer.wallet.liability"].create({})
        label = isolated(self.company.customer_wallet_label)
        self.assertTrue(liability.display_name.startswith(label))

    def test_papers(self):
        reports = self.env["ir.actions.report"]
        for text in self.each():
            liability = self.env["customer.wallet.liability"].create({})
            liability.action_show()
            for name, record in (("statement", self.household), ("liability", liability)):
                with self.subTest(name, text=text):
                    report = f"komunigi_wallet.customer_wallet_{name}_report"
                    page, _kind = reports._render_qweb_html(report, record.ids)
                    self.assertEqual(wrong_in(page.decode(), text), [])

    def test_sales_details(self):
        reports = self.env["ir.actions.report"]
        for text in self.each():
            page, _kind = reports._render_qweb_html(
                "point_of_sale.sale_details_report", self.pos_session.ids
            )
            self.assertEqual(wrong_in(page.decode(), text), [])

    def test_references(self):
        """Those of orders, of entries and of their items, on the statement."""
        reports = self.env["ir.actions.report"]
        for text in TEXTS.values():
            order = self.pay(self.alice, 1, pos_reference=text)
            values = {"partner_id": self.household.id, "kind": "top_up", "amount": 1}
            operation = self.env["customer.wallet.operation"].create({**values, "reason": text})
            operation.action_confirm()
            page, _kind = reports._render_qweb_html(
                "komunigi_wallet.customer_wallet_statement_report", self.household.ids
            )
            shown = self.env["customer.wallet.entry"].search([("pos_order_id", "=", order.id)])
            self.assertEqual(wrong_in(page.decode(), text, shown.reference), [])

    def test_portal(self):
        member = new_test_user(
            self.env,
            "wallet_hostile",
            "base.group_portal",
            company_id=self.company.id,
            company_ids=[self.company.id],
        )
        member.partner_id.parent_id = self.household
        context = {"allowed_company_ids": self.company.ids}
        for text in self.each():
            with self.subTest(text), MockRequest(self.env(user=member, context=context)) as request:
                portal = CustomerWalletPortal()
                values = portal._customer_wallet_values(1, "all")
                page = request.env["ir.qweb"]._render(
                    "komunigi_wallet.portal_my_wallet_statement", values
                )
                self.assertEqual(wrong_in(page, text), [])
                sheet = portal._customer_wallet_sheet("all").decode("utf-8-sig")
                self.assertEqual(len(content_disposition(f"{text}.csv").splitlines()), 1)
            for row in csv.reader(io.StringIO(sheet, newline="")):
                for cell in row[:4]:
                    self.assertFalse(cell.strip().startswith(("=", "+", "-", "@")), cell)

    def test_spreadsheet(self):
        for text in TEXTS.values():
            sheet = Spreadsheet(self.env, self.company.currency_id)
            sheet.add(text, -1.5)
            [[cell, amount]] = csv.reader(
                io.StringIO(sheet.content().decode("utf-8-sig"), newline="")
            )
            self.assertIn(cell, (text, f"'{text}"))
            self.assertEqual(cell[0] == "'", text[0] in "=+-@")
            self.assertEqual(amount, "-1.50")
