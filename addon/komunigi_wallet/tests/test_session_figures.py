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
                "difference": 57.5,
            },
        )

    def test_the_sales_report_shows_the_wallet(self):
        report = self.env["report.point_of_sale.report_saledetails"]
        details = report.get_sale_details(session_ids=self.pos_session.ids)
        self.assertEqual(details["customer_wallet"]["difference"], 57.5)
        html, _type = self.env["ir.actions.report"]._render_qweb_html(
            "point_of_sale.sale_details_report", self.pos_session.ids
        )
        self.assertRegex(html.decode(), r"Top-ups</td>\s*<td[^>]*>70.00")
        self.assertRegex(html.decode(), r"Payments</td>\s*<td[^>]*>12.50")

    def test_a_session_without_movements_has_no_such_part_in_its_report(self):
        self.close()
        self.open_new_session()
        self.sell(None, 5, [(self.cash_pm1, 5)])
        report = self.env["report.point_of_sale.report_saledetails"]
        details = report.get_sale_details(session_ids=self.pos_session.ids)
        self.assertFalse(details["customer_wallet"])
