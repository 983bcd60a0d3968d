# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""PDFs, as `wkhtmltopdf` prints them."""

from odoo import fields
from odoo.tests import tagged
from odoo.tools import format_date

from .common import WalletCommon
from .hostile_texts import TEXTS
from .printed import PRINTED, Printing


@tagged("post_install", "-at_install")
class TestPrinted(WalletCommon, Printing):
    def setUp(self):
        super().setUp()
        self.company.customer_wallet_label = PRINTED[0]
        self.open_new_session()
        self.top_up(self.household, 100)

    def transfer(self, text):
        """Money to a household with this name, for this reason."""
        values = {"partner_id": self.household.id, "kind": "transfer", "amount": 1, "reason": text}
        taker = self.env["res.partner"].create({"name": text})
        operation = self.env["customer.wallet.operation"].create(
            {**values, "to_partner_id": taker.id}
        )
        operation.action_confirm()

    def test_hostile_texts(self):
        for text in PRINTED:
            self.transfer(text)
            self.pay(self.alice, 1, pos_reference=text)
        self.household.name = PRINTED[1]
        today = fields.Date.context_today(self.household)
        liability = self.env["customer.wallet.liability"].create({"date": today})
        liability.action_show()
        for report, record, texts in (
            ("komunigi_wallet.customer_wallet_statement_report", self.household, PRINTED),
            ("komunigi_wallet.customer_wallet_liability_report", liability, PRINTED),
            ("point_of_sale.sale_details_report", self.pos_session, PRINTED[:1]),
        ):
            with self.subTest(report):
                self.assertPrinted(report, record, texts)

    def test_right_to_left(self):
        """A label leaves the date beside it, and a customer the words before, where they are."""
        name = self.company.customer_wallet_label = TEXTS["right to left"]
        self.transfer(name)
        liability = self.env["customer.wallet.liability"].create({})
        report = "komunigi_wallet.customer_wallet_liability_report"
        first, last = name.strip("\u202e").split()[0][0], format_date(self.env, liability.date)
        self.assertIn(f"{first}:{last}", self.printed(report, liability))
        today = fields.Date.context_today(liability)
        data = {"partner_ids": self.household.ids, "date_from": fields.Date.to_string(today)}
        report = "komunigi_wallet.customer_wallet_statement_report"
        said = self.printed(report, self.household, data)
        self.assertIn(f"{first}{format_date(self.env, today)}", said)
