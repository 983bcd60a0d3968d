# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What people have written is words in the files of Odoo's own export, and never a formula."""

import csv
import io
import json

from odoo.http import Request
from odoo.tests import HttpCase, new_test_user
from openpyxl import load_workbook

from .common import ShiftCase

NAMES = ['=HYPERLINK("http://x","y")', "+1", "-1", "@SUM(1)", "＝1+1", "external:x.xlsx", "Ada"]
LISTS = {"cooperative.status": "cooperator_id", "shift.shift": "name", "res.partner": "name"}


class TestExport(ShiftCase, HttpCase):
    def setUp(self):
        super().setUp()
        for name in NAMES:
            self.new_shift("2025-02-20T09:00:00", self.new_worker(name), name=name)
        groups = "base.group_allow_export,komunigi_shift.group_shift_management"
        new_test_user(self.env, "office", groups)
        self.authenticate("office", "office")

    def export(self, kind, model, name, groupby=()):
        data = {
            **{"model": model, "ids": False, "domain": [(name, "in", NAMES)], "groupby": groupby},
            **{"fields": [{"name": name, "label": "=1+1", "type": "char"}]},
            "import_compat": False,
        }
        answer = self.url_open(f"/web/export/{kind}", params={"data": json.dumps(data)})
        answer.raise_for_status()
        return answer.content

    def test_workbook(self):
        for model, name in LISTS.items():
            for groupby in ((), (name,)):
                with self.subTest(model, groupby=groupby):
                    book = load_workbook(io.BytesIO(self.export("xlsx", model, name, groupby)))
                    cells = [row[0] for row in book.active.iter_rows()]
                    self.assertEqual({cell.data_type for cell in cells}, {"s"})
                    self.assertFalse([cell.value for cell in cells if cell.hyperlink])
                    words = {cell.value for cell in cells}
                    groups = {f"{text} (1)" for text in NAMES if groupby}
                    self.assertLessEqual({"=1+1", *NAMES, *groups}, words)

    def test_csv(self):
        for model, name in LISTS.items():
            sheet = self.export("csv", model, name).decode()
            [[header], *rows] = csv.reader(io.StringIO(sheet, newline=""))
            self.assertEqual(header, "'=1+1")
            self.assertEqual({cell.removeprefix("'") for [cell] in rows}, set(NAMES))
            for [cell] in rows:
                self.assertFalse(cell.startswith(("=", "+", "-", "@", "＝")), cell)

    def test_pivot_table(self):
        """Names stand above its columns; the browser sends it as a file."""
        above = [{"title": name, "width": 1, "height": 1} for name in NAMES]
        table = {
            **{"title": "Workers", "model": "cooperative.status", "measure_count": 1},
            **{"col_group_headers": [above], "measure_headers": [], "rows": []},
        }
        written = json.dumps(table)
        token = {"csrf_token": Request.csrf_token(self)}
        for sent in (
            {"params": {"data": written}},
            {"files": {"data": ("blob", written, "application/json")}, "data": token},
        ):
            answer = self.url_open("/web/pivot/export_xlsx", **sent)
            answer.raise_for_status()
            [row] = load_workbook(io.BytesIO(answer.content)).active.iter_rows(min_col=2)
            self.assertEqual({cell.data_type for cell in row}, {"s"})
            self.assertEqual([cell.value.strip() for cell in row], NAMES)
