# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Lists of the addon's own, exported: what people have written is words in them.

Odoo makes a formula of a text that begins so, in the workbooks of its export. Lists of other
models are exported as they were.
"""

import json
import unicodedata

from odoo.addons.web.controllers.export import (
    CSVExport,
    ExcelExport,
    ExportFormat,
    ExportXlsxWriter,
    GroupExportXlsxWriter,
)
from odoo.http import request

FORMULA = ("=", "-", "+", "@")


def is_own(data):
    """Whether an export (JSON) is of a model that this addon has brought, or one on top of it."""
    model = request.env[json.loads(data)["model"]]
    return model._original_module.startswith("komunigi_shift")


def as_words(cell):
    """A cell whose text no spreadsheet takes for a formula: programs pass over what is blank
    before a sign, and take a wide sign for a plain one."""
    if isinstance(cell, str) and unicodedata.normalize("NFKC", cell).lstrip().startswith(FORMULA):
        return f"'{cell}"
    return cell


class WordsWriter(ExportXlsxWriter):
    """Odoo's, but that a text is never taken for a formula or an address."""

    def write(self, row, column, cell_value, style=None):
        if cell_value and isinstance(cell_value, str):
            self.worksheet.write_string(row, column, cell_value, style)
        else:
            super().write(row, column, cell_value, style)


class GroupWordsWriter(WordsWriter, GroupExportXlsxWriter):
    """The same for lists in groups."""


class Workbook(ExportFormat):
    content_type = ExcelExport.content_type
    extension = ExcelExport.extension

    def from_data(self, fields, columns_headers, rows):
        with WordsWriter(fields, columns_headers, len(rows)) as writer:
            for number, row in enumerate(rows, 1):
                for column, value in enumerate(row):
                    writer.write_cell(number, column, value)
        return writer.value

    def from_group_data(self, fields, columns_headers, groups):
        with GroupWordsWriter(fields, columns_headers, groups.count) as writer:
            row, column = 1, 0
            for name, group in groups.children.items():
                row, column = writer.write_group(row, column, name, group)
        return writer.value


class Sheet(ExportFormat):
    content_type = CSVExport.content_type
    extension = CSVExport.extension
    from_group_data = CSVExport.from_group_data

    def from_data(self, fields, columns_headers, rows):
        """Odoo marks what begins with some of the signs, and not behind a blank."""
        [headers, *rows] = [[as_words(cell) for cell in row] for row in [columns_headers, *rows]]
        return CSVExport.from_data(self, fields, headers, rows)


class WordsExcelExport(ExcelExport):
    def base(self, data):
        return (Workbook() if is_own(data) else super()).base(data)


class WordsCSVExport(CSVExport):
    def base(self, data):
        return (Sheet() if is_own(data) else super()).base(data)
