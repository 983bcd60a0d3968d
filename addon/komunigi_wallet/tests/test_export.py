# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What people have written is words in the files of Odoo's own export, and never a formula."""

import csv
import io
import json

from odoo.addons.http_routing.tests.common import MockRequest
from odoo.tests import new_test_user, tagged
from openpyxl import load_workbook

from .common import WalletCommon

NAMES = ['=HYPERLINK("http://x","y")', "+1", "-1", "@SUM(1)", "＝1+1", "external:x.xlsx", "Ada"]
AMOUNT = {"amount": "monetary", "date": "datetime"}
LISTS = {
    "customer.wallet": "partner_id",
    "customer.wallet.entry": "partner_id",
    "res.partner": "name",
    "pos.order": "customer_wallet_cash_out_reason",
    "account.move": "ref",
    "account.move.line": "ref",
}


@tagged("post_install", "-at_install")
class TestExport(WalletCommon):
    """By the routes of Odoo's own export, as an accountant who works at a till."""

    def setUp(self):
        super().setUp()
        self.open_new_session()
        for name in NAMES:
            customer = self.env["res.partner"].create({"name": name, "website": "http://a.be"})
            self.top_up(customer, 10)
            self.pay_out(customer, 1, name)
            values = {"partner_id": customer.id, "kind": "top_up", "amount": 1, "reason": name}
            self.env["customer.wallet.operation"].create(values).action_confirm()
        groups = (
            "base.group_allow_export",
            "komunigi_wallet.group_customer_wallet_accountant",
            "point_of_sale.group_pos_user",
        )
        company = {"company_id": self.company.id, "company_ids": [self.company.id]}
        self.office = new_test_user(self.env, "office", ",".join(groups), **company)

    def download(self, path, data):
        routes = self.env["ir.http"].routing_map().bind("localhost")
        endpoint, _arguments = routes.match(path)
        with MockRequest(self.env(user=self.office, su=False)) as request:
            request.make_response = lambda content, **_headers: content
            return endpoint(data=json.dumps(data)).get_data()

    def export(self, kind, model, groupby=(), **more):
        name = LISTS[model]
        fields = [{"name": name, "label": "=1+1", "type": "char"}]
        found = f"{name}.name" if name == "partner_id" else name
        data = {
            **{"model": model, "fields": fields, "ids": False, "import_compat": False},
            **{"domain": [(found, "in", NAMES)], "groupby": groupby, **more},
        }
        return self.download(f"/web/export/{kind}", data)

    def assertWords(self, book):
        """Texts alone, and no link to a file. Returns them."""
        cells = [cell for row in book.active.iter_rows() for cell in row if cell.value is not None]
        self.assertEqual({cell.data_type for cell in cells}, {"s"})
        self.assertFalse([cell.value for cell in cells if cell.hyperlink])
        return {cell.value for cell in cells}

    def test_workbook(self):
        for model, name in LISTS.items():
            for groupby in ((), (name,)):
                with self.subTest(model, groupby=groupby):
                    book = load_workbook(io.BytesIO(self.export("xlsx", model, groupby)))
                    words = self.assertWords(book)
                    self.assertLessEqual({"=1+1", *NAMES}, words)
                    if groupby:
                        groups = [word.rpartition(" (")[0] for word in words]
                        self.assertLessEqual(set(NAMES), set(groups))

    def test_what_odoo_exports_stays(self):
        """Numbers, dates, and the addresses of the web."""
        fields = [{"name": name, "label": name, "type": kind} for name, kind in AMOUNT.items()]
        book = load_workbook(
            io.BytesIO(self.export("xlsx", "customer.wallet.entry", fields=fields))
        )
        row = [cell.value for cell in list(book.active.iter_rows())[1]]
        self.assertIn(row[0], (10.0, -1.0, 1.0))
        self.assertEqual(row[1].date(), self.env["customer.wallet.entry"].search([])[0].date.date())
        fields = [{"name": "website", "label": "Website", "type": "char"}]
        book = load_workbook(io.BytesIO(self.export("xlsx", "res.partner", fields=fields)))
        self.assertEqual(book.active["A2"].hyperlink.target, "http://a.be")

    def test_csv(self):
        for model in LISTS:
            with self.subTest(model):
                sheet = self.export("csv", model).decode()
                [[header], *rows] = csv.reader(io.StringIO(sheet, newline=""))
                self.assertEqual(header, "'=1+1")
                self.assertTrue(rows)
                for [cell] in rows:
                    self.assertIn(cell.removeprefix("'"), NAMES)
                    self.assertFalse(cell.startswith(("=", "+", "-", "@", "＝")), cell)

    def test_pivot_table(self):
        """Names stand above its columns, or beside its rows."""
        above = [{"title": name, "width": 1, "height": 1} for name in NAMES]
        measures = [{"title": name, "is_bold": False} for name in NAMES]
        rows = [{"title": name, "indent": 1, "values": []} for name in NAMES]
        data = {
            **{"title": "Movements", "model": "customer.wallet.entry", "measure_count": 1},
            **{"col_group_headers": [above], "measure_headers": measures, "rows": rows},
        }
        book = load_workbook(io.BytesIO(self.download("/web/pivot/export_xlsx", data)))
        words = self.assertWords(book)
        self.assertEqual({word.strip() for word in words if word.strip()}, set(NAMES))
