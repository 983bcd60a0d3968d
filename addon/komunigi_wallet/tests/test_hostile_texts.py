# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Names, labels, reasons and references are shown as words, whatever stands in them."""

import csv
import io
import re

from odoo import fields
from odoo.addons.http_routing.tests.common import MockRequest
from odoo.exceptions import UserError
from odoo.http import content_disposition
from odoo.tests import new_test_user, tagged

from ..controllers.portal import CustomerWalletPortal
from ..policy.isolated import isolated
from ..report.spreadsheet import Spreadsheet
from .common import WalletCommon
from .hostile_texts import TEXTS, TURNING, turned_in, wrong_in, wrong_on_paper


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

    def test_sentences_about_the_wallet(self):
        """Nor does its label; what is called like it in the database has the label as it is."""
        self.company.name = self.company.customer_wallet_label = TURNING
        journal = self.company._customer_wallet_journal()
        order = self.pay(self.alice, 1, pos_reference=TURNING)
        for change in (
            lambda: self.pay(self.alice, 1000),
            lambda: journal.write({"is_customer_wallet_journal": False}),
            lambda: journal.write({"type": "general"}),
            lambda: self.company.write({"customer_wallet_account_id": False}),
            lambda: order.session_id.write({"state": "closed"}),
        ):
            with self.assertRaises(UserError) as refused, self.cr.savepoint():
                change()
            self.assertSentence(refused.exception.args[0])
        operations = self.env["customer.wallet.operation"]
        form = operations.get_view(view_type="form")["arch"]
        names = operations.fields_get(attributes=["string"]).values()
        menus = self.env["ir.ui.menu"].load_web_menus(False).values()
        for sentence in (
            self.household._customer_wallet_holdings(),
            self.household.action_customer_wallet_statement()["name"],
            f"{self.household._customer_wallet_file_name()}.pdf",
            self.env["customer.wallet.liability"].create({}).display_name,
            self.env["customer.wallet.control"].create({}).display_name,
            self.env["customer.wallet"].action_open_entries()["name"],
            *(field["string"] for field in names if TURNING in field["string"]),
            *(menu["name"] for menu in menus if TURNING in menu["name"]),
            *re.findall('="([^"]*)"', form),
        ):
            self.assertEqual(turned_in(sentence), [])
        self.assertEqual(self.company._customer_wallet_part_name("account.journal"), TURNING)

    def assertSentence(self, sentence):
        """It has the name, and turns nothing round."""
        self.assertIn(TURNING, sentence)
        self.assertEqual(turned_in(sentence), [])

    def test_papers(self):
        reports = self.env["ir.actions.report"]
        for text in self.each():
            today = fields.Date.context_today(self.household)
            liability = self.env["customer.wallet.liability"].create({"date": today})
            liability.action_show()
            self.assertIn(self.household, liability.line_ids.partner_id)
            for name, record in (("statement", self.household), ("liability", liability)):
                with self.subTest(name, text=text):
                    report = f"komunigi_wallet.customer_wallet_{name}_report"
                    page, _kind = reports._render_qweb_html(report, record.ids)
                    self.assertEqual(wrong_on_paper(page.decode(), text), [])

    def test_statement_of_a_period(self):
        """The label stands beside dates, and customers of a transfer beside each other."""
        self.company.customer_wallet_label = TURNING
        other = self.env["res.partner"].create({"name": TURNING})
        values = {"partner_id": self.household.id, "kind": "transfer", "to_partner_id": other.id}
        transfer = self.env["customer.wallet.operation"].create(
            {**values, "amount": 1, "reason": TURNING}
        )
        transfer.action_confirm()
        moved = self.env["customer.wallet.entry"].search([("move_id", "=", transfer.move_id.id)])
        for entry in moved:
            self.assertEqual(turned_in(f"{entry.other_side} 12"), [])
        today = fields.Date.to_string(fields.Date.context_today(other))
        page, _kind = self.env["ir.actions.report"]._render_qweb_html(
            "komunigi_wallet.customer_wallet_statement_report",
            self.household.ids,
            data={"partner_ids": self.household.ids, "date_from": today, "date_to": today},
        )
        self.assertEqual(wrong_on_paper(page.decode(), TURNING), [])

    def test_sales_details(self):
        reports = self.env["ir.actions.report"]
        for text in self.each():
            page, _kind = reports._render_qweb_html(
                "point_of_sale.sale_details_report", self.pos_session.ids
            )
            self.assertEqual(wrong_on_paper(page.decode(), text), [])

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
            self.assertEqual(wrong_on_paper(page.decode(), text, shown.reference), [])

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
