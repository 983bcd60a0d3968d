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


@tagged("post_install", "-at_install")
class TestExport(WalletCommon):
    """By the routes of Odoo's own export, as a reader of wallets."""

    def setUp(self):
        super().setUp()
        self.open_new_session()
        for name in NAMES:
            self.top_up(self.env["res.partner"].create({"name": name}), 10)
        groups = (
            "base.group_user,base.group_allow_export,komunigi_wallet.group_customer_wallet_reader"
        )
        company = {"company_id": self.company.id, "company_ids": [self.company.id]}
        self.office = new_test_user(self.env, "office", groups, **company)

    def export(self, kind, model, groupby=(), **more):
        fields = [{"name": "partner_id", "label": "=1+1", "type": "many2one"}]
        data = {
            **{"model": model, "fields": fields, "ids": False, "import_compat": False},
            **{"domain": [("partner_id.name", "in", NAMES)], "groupby": groupby, **more},
        }
        routes = self.env["ir.http"].routing_map().bind("localhost")
        endpoint, _arguments = routes.match(f"/web/export/{kind}")
        with MockRequest(self.env(user=self.office, su=False)) as request:
            request.make_response = lambda content, **_headers: content
            return endpoint(data=json.dumps(data)).get_data()

    def test_workbook(self):
        for model in ("customer.wallet", "customer.wallet.entry"):
            for groupby in ((), ("partner_id",)):
                with self.subTest(model, groupby=groupby):
                    book = load_workbook(io.BytesIO(self.export("xlsx", model, groupby)))
                    cells = [row[0] for row in book.active.iter_rows()]
                    self.assertEqual({cell.data_type for cell in cells}, {"s"})
                    self.assertFalse([cell.value for cell in cells if cell.hyperlink])
                    self.assertLessEqual({"=1+1", *NAMES}, {cell.value for cell in cells})
                    if groupby:
                        groups = {f"{name} (1)" for name in NAMES}
                        self.assertLessEqual(groups, {cell.value for cell in cells})

    def test_numbers_stay_numbers(self):
        fields = [{"name": name, "label": name, "type": kind} for name, kind in AMOUNT.items()]
        book = load_workbook(
            io.BytesIO(self.export("xlsx", "customer.wallet.entry", fields=fields))
        )
        row = [cell.value for cell in list(book.active.iter_rows())[1]]
        self.assertEqual(row[0], 10.0)
        self.assertEqual(row[1].date(), self.env["customer.wallet.entry"].search([])[0].date.date())

    def test_csv(self):
        for model in ("customer.wallet", "customer.wallet.entry"):
            sheet = self.export("csv", model).decode()
            [[header], *rows] = csv.reader(io.StringIO(sheet, newline=""))
            self.assertEqual(header, "'=1+1")
            for [cell] in rows:
                self.assertIn(cell.removeprefix("'"), NAMES)
                self.assertFalse(cell.startswith(("=", "+", "-", "@", "＝")), cell)
