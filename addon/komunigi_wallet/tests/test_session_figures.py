# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import re
from datetime import timedelta

from lxml.html import fromstring
from odoo import fields
from odoo.tests import tagged

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestSessionFigures(WalletCommon):
    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.top_up(self.zoe, 20)
        self.top_up(self.alice, 50, self.bank_pm1)
        self.pay(self.zoe, 12.5)
        self.sell(None, 5, [(self.cash_pm1, 5)])

    def test_closing_counts_everything_but_the_wallet(self):
        data = self.pos_session.get_closing_control_data()
        counted = {method["id"] for method in data["non_cash_payment_methods"]}
        self.assertNotIn(self.wallet_method.id, counted)
        self.assertIn(self.bank_pm1.id, counted)
        self.assertEqual(
            data["customer_wallet"],
            {
                "label": self.company.customer_wallet_label,
                "payments": 12.5,
                "top_ups": 70,
                "returned_top_ups": 0,
                "pay_outs": 0,
                "difference": 57.5,
            },
        )

    def test_the_sales_report_shows_the_wallet(self):
        report = self.env["report.point_of_sale.report_saledetails"]
        details = report.get_sale_details(session_ids=self.pos_session.ids)
        self.assertEqual(details["customer_wallet"]["difference"], 57.5)
        self.assertEqual(
            self.report_lines("customer_wallet"),
            {"Top-ups": 70, "Payments": -12.5, "Owed to customers: change": 57.5},
        )

    def report_lines(self, part):
        """Amount by name of the lines of a part of the session's report."""
        html, _type = self.env["ir.actions.report"]._render_qweb_html(
            "point_of_sale.sale_details_report", self.pos_session.ids
        )
        rows = fromstring(html).xpath(f"//div[@id='{part}']//tr")
        cells = [
            [cell.text_content().strip() for cell in row.iterdescendants("td")] for row in rows
        ]
        for _name, amount in cells:
            self.assertIn(self.currency.symbol, amount)
        return {name: float(re.sub(r"[^\d.-]", "", amount)) for name, amount in cells}

    def test_the_sales_report_leads_from_sales_to_payments(self):
        """With a session that has each kind of movement, taxes, and a refund."""
        self.pay_out(self.alice, 5)
        self.give_top_up_back(self.top_up(self.zoe, 30), 8)
        soap = self.sell(self.zoe, 10, [(self.bank_pm1, 10.7)], self.taxed_goods)
        self.sell(self.zoe, 10, [(self.bank_pm1, 10.7)], self.taxed_goods)
        back = self.line(self.taxed_goods, 10, -1, refunded_orderline_id=soap.lines.id)
        self.sync(self.order_data(self.zoe, [back], [(self.bank_pm1, -10.7)], is_refund=True))
        self.assertEqual(
            self.report_lines("customer_wallet_bridge"),
            {
                "Sales with taxes, less refunds": 12.5 + 5 + 10.7,
                "Top-ups": 20 + 50 + 30,
                "Returned top-ups": -8,
                "Pay-outs": -5,
                "Total of the payments": 115.2,
            },
        )
        payments = self.pos_session.order_ids.payment_ids
        self.assertAlmostEqual(sum(payments.mapped("amount")), 115.2)

    def test_money_that_leaves_wallets_has_lines_of_its_own(self):
        top_up = self.top_up(self.zoe, 30)
        self.pay_out(self.alice, 5)
        self.give_top_up_back(top_up, 8)
        figures = self.pos_session.get_closing_control_data()["customer_wallet"]
        self.assertEqual(
            {name: figures[name] for name in ("top_ups", "returned_top_ups", "pay_outs")},
            {"top_ups": 100, "returned_top_ups": 8, "pay_outs": 5},
        )
        self.assertEqual(figures["difference"], 100 - 8 - 5 - 12.5)
        lines = self.report_lines("customer_wallet")
        self.assertEqual((lines["Returned top-ups"], lines["Pay-outs"]), (-8, -5))

    def test_what_moves_wallets_is_no_sale(self):
        self.sell(self.zoe, 30, [(self.cash_pm1, 30)])
        mixed = [self.line(self.goods, 8), self.line(self.top_up_product, 10)]
        self.sync(self.order_data(self.zoe, mixed, [(self.cash_pm1, 18)]))
        self.pay_out(self.zoe, 5)
        sold = 12.5 + 5 + 30 + 8
        with self.subTest("orders analysis"):
            domain = [("session_id", "=", self.pos_session.id)]
            [(total, lines)] = self.env["report.pos.order"]._read_group(
                domain, aggregates=["price_total:sum", "nbr_lines:sum"]
            )
            self.assertEqual((total, lines), (sold, 4))
        with self.subTest("daily report"):
            report = self.env["report.point_of_sale.report_saledetails"]
            details = report.get_sale_details(session_ids=self.pos_session.ids)
            self.assertEqual(details["products_info"]["total"], sold)
            self.assertEqual(details["taxes_info"]["base_amount"], sold)
        with self.subTest("dashboard"):
            statistics = self.config.get_statistics_for_session(self.pos_session)
            paid = statistics["orders"]["paid"]
            self.assertEqual((paid["amount"], paid["count"]), (sold, 4))
            self.assertIn("(4 orders)", paid["display"])
            self.assertEqual(
                statistics["customer_wallet"],
                {
                    "label": self.company.customer_wallet_label,
                    "amount": self.currency.format(20 + 50 + 10 - 5),
                },
            )
        with self.subTest("digest"):
            digest = self.env["digest.digest"].create(
                {"name": "Digest", "company_id": self.company.id, "kpi_pos_total": True}
            )
            soon = fields.Datetime.now() + timedelta(hours=1)
            of_today = digest.with_context(
                start_datetime=soon - timedelta(days=1), end_datetime=soon
            )
            self.assertEqual(of_today.kpi_pos_total_value, sold)

    def test_a_session_without_movements_has_no_such_part_in_its_report(self):
        self.close()
        self.open_new_session()
        self.sell(None, 5, [(self.cash_pm1, 5)])
        report = self.env["report.point_of_sale.report_saledetails"]
        details = report.get_sale_details(session_ids=self.pos_session.ids)
        self.assertFalse(details["customer_wallet"])
