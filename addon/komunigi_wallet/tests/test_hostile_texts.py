# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Names, labels, reasons and references are shown as words, whatever stands in them."""

import base64
import csv
import io
import re
import unicodedata

from odoo import fields
from odoo.addons.http_routing.tests.common import MockRequest
from odoo.exceptions import UserError
from odoo.fields import Command
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
        self.assertRefused(
            lambda: self.pay(self.alice, 1000),
            lambda: journal.write({"is_customer_wallet_journal": False}),
            lambda: journal.write({"type": "general"}),
            lambda: self.company.write({"customer_wallet_account_id": False}),
            lambda: order.session_id.write({"state": "closed"}),
        )
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

    def test_sentences_about_the_set_up(self):
        """Nor do its account, journal, method and product, which are called like the label, nor
        other parts of the books."""
        self.close()
        data, tax = self.company_data, self.taxes["tax7"]
        bank, other = data["default_journal_bank"], data["default_account_revenue"]
        account, journal, method = self.account, self.wallet_journal, self.wallet_method
        foreign = self.setup_other_company()["default_journal_bank"]
        product = self.top_up_product.product_tmpl_id
        for part in (account, journal, method, product, bank, foreign, self.company):
            part.name = TURNING
        items = {"account_id": account.id, "debit": 5}, {"account_id": other.id, "credit": 5}
        entry = self.env["account.move"].create(
            {"ref": TURNING, "line_ids": [Command.create(values) for values in items]}
        )
        self.assertRefused(
            lambda: account.write({"active": False}),
            lambda: journal.write({"default_account_id": other.id}),
            lambda: method.write({"journal_id": foreign.id}),
            lambda: method.write({"split_transactions": False}),
            lambda: method.write({"outstanding_account_id": other.id}),
            lambda: bank.write({"profit_account_id": account.id}),
            lambda: product.write({"taxes_id": [Command.link(tax.id)]}),
            lambda: self.env["customer.wallet.top.up.amount"].name_create(TURNING),
            entry.action_post,
        )
        self.assertSentence(
            self.env["base.module.uninstall"]._customer_wallet_loss_of(self.company)
        )
        self.open_new_session()
        self.top_up(self.household, 1)
        self.assertRefused(
            lambda: product.write({"is_customer_wallet_product": False}),
            lambda: self.pos_session._get_diff_vals(method.id, 1.0),
        )

    def assertRefused(self, *changes):
        """Each with a sentence that has the name, and turns nothing round."""
        for change in changes:
            with self.assertRaises(UserError) as refused, self.cr.savepoint():
                change()
            self.env.invalidate_all()
            with self.subTest(refused.exception.args[0]):
                self.assertSentence(refused.exception.args[0])

    def test_sentences_of_the_check(self):
        """Nor do they where the check of the set-up names them."""
        journal, product = self.wallet_journal, self.top_up_product.product_tmpl_id
        till = self.env["pos.config"].create({"name": TURNING})
        till.payment_method_ids -= self.wallet_method
        journal.name = product.name = TURNING
        journal.active = product.available_in_pos = False
        for line in journal._customer_wallet_payment_lines():
            line.payment_account_id = False
        problems = self.env["customer.wallet.health"]._problems(self.company)
        named = [problem for problem in problems if TURNING in problem.message]
        keys = {"journal", "journal_lines", "product", "till"}
        self.assertEqual({problem.key for problem in named}, keys)
        for problem in named:
            self.assertEqual(turned_in(problem.message), [])

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
            self.assertNoFormula(sheet, text)

    def assertNoFormula(self, sheet, *texts):
        """It says these texts, and no cell of it is a formula, whatever a program takes for the end
        of a cell."""
        for delimiter in ",;\t":
            rows = csv.reader(io.StringIO(sheet, newline=""), delimiter=delimiter)
            for cell in (cell for row in rows for cell in row):
                words = unicodedata.normalize("NFKC", cell).strip().lstrip('"')
                if not re.fullmatch(r"-\d+[.,]\d+", cell):
                    self.assertFalse(words.startswith(("=", "+", "-", "@")), cell)
        for text in texts:
            self.assertIn(text.replace('"', '""'), sheet)

    def test_control(self):
        """The file of a control, in the languages of either separator."""
        self.env["res.lang"]._activate_lang("fr_FR")
        revenue = self.company_data["default_account_revenue"]
        entry = self.env["account.move"].create(
            {
                "line_ids": [
                    Command.create(
                        {"account_id": one.id, "balance": amount, "partner_id": self.household.id}
                    )
                    for one, amount in ((self.account, -7), (revenue, 7))
                ]
            }
        )
        entry.action_post()
        [item] = entry.line_ids.filtered(lambda line: line.account_id == self.account)
        parts = ("a;=1+1", "a\t=1+1", "a,=1+1", "a\r=1+1", "\t=1+1", "\r=1+1", "\uff1d1+1")
        for text in (*TEXTS.values(), *parts):
            self.company.name = self.company.customer_wallet_label = text
            self.household.name = text
            self.env.flush_all()
            with self.unguarded("account_move_line"):
                self.env.cr.execute(
                    "UPDATE account_move_line SET partner_id = NULL, name = %s WHERE id = %s",
                    (text, item.id),
                )
            for lang in ("en_US", "fr_FR"):
                controls = self.env["customer.wallet.control"].with_context(lang=lang)
                control = controls.create({})
                control.action_refresh()
                self.assertEqual(set(control.line_ids.mapped("kind")), {"disagrees", "no_partner"})
                control.action_export()
                sheet = base64.b64decode(control.export_file).decode("utf-8-sig")
                with self.subTest(lang, text=text):
                    self.assertNoFormula(sheet, *({text} - set(parts)))

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
