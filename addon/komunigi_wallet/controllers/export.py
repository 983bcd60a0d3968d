# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Lists and pivot tables, exported: what people have written is words in them.

Odoo makes a formula of a text that begins so, in the workbooks of its export. Names, labels and
reasons stand in lists of its models as well: in customers, orders, journal items. Numbers, dates
and addresses of the web are exported as they were.
"""

import json

from odoo.addons.web.controllers.export import (
    CSVExport,
    ExcelExport,
    ExportXlsxWriter,
    GroupExportXlsxWriter,
)
from odoo.addons.web.controllers.pivot import TableExporter
from odoo.http import route
from werkzeug.datastructures import FileStorage

from ..report.spreadsheet import as_words

# What Odoo's writer of workbooks makes a formula, or opens a file with
COMMANDS = ("=", "{=", "internal:", "external:")


class WordsWriter(ExportXlsxWriter):
    """Odoo's, but that a text is never taken for a formula, nor for the address of a file."""

    def write(self, row, column, cell_value, style=None):
        if isinstance(cell_value, str) and cell_value.startswith(COMMANDS):
            self.worksheet.write_string(row, column, cell_value, style)
        else:
            super().write(row, column, cell_value, style)


class GroupWordsWriter(WordsWriter, GroupExportXlsxWriter):
    """The same for lists in groups."""


class WordsExcelExport(ExcelExport):
    """Odoo's two methods with the writers above; Odoo calls its own by their names."""

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


class WordsCSVExport(CSVExport):
    def from_data(self, fields, columns_headers, rows):
        """Odoo marks what begins with some of the signs, and not behind a blank."""
        [headers, *rows] = [[as_words(cell) for cell in row] for row in [columns_headers, *rows]]
        return super().from_data(fields, headers, rows)


class WordsTableExporter(TableExporter):
    @route()
    def export_xlsx(self, data, **kw):
        """Names above the columns of a pivot table; those beside its rows are indented by Odoo."""
        written = data.read() if isinstance(data, FileStorage) else data
        return super().export_xlsx(json.dumps(json.loads(written, object_hook=_indented)), **kw)


def _indented(part):
    """A part of a pivot table, with a blank before a title that would be a formula."""
    title = part.get("title")
    if isinstance(title, str) and title.startswith(COMMANDS):
        part["title"] = f" {title}"
    return part
