# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Rows as the reader's own spreadsheet reads them."""

import csv
import io
import re
import unicodedata

from odoo.tools.misc import get_lang

FORMULA = ("=", "-", "+", "@")
#: what some program takes for the end of a cell, where a formula follows
CELL_END = re.compile(r"([,;\t\v\f\r\n\x85\u2028\u2029][\s\"]*)(?=[-=+@\uff0b\uff0d\uff1d\uff20])")


def as_words(cell):
    """A cell whose text no spreadsheet takes for a formula: programs pass over what is blank
    before a sign, and take a wide sign for a plain one."""
    if isinstance(cell, str) and unicodedata.normalize("NFKC", cell).lstrip().startswith(FORMULA):
        return f"'{cell}"
    return cell


class Spreadsheet:
    """A CSV file in the making."""

    def __init__(self, env, currency):
        # "11.20" is a day in November to a French spreadsheet.
        self._point = get_lang(env).decimal_point
        self._digits = currency.decimal_places
        self._text = io.StringIO()
        # In quotes: some programs go by every separator, whichever the file has.
        delimiter = ";" if self._point == "," else ","
        self._rows = csv.writer(self._text, delimiter=delimiter, quoting=csv.QUOTE_ALL)

    def add(self, *cells):
        """A row. Floats are amounts; everything else is words, whoever has written them."""
        self._rows.writerow([self._cell(cell) for cell in cells])

    def _cell(self, cell):
        if isinstance(cell, float):
            return f"{cell:.{self._digits}f}".replace(".", self._point)
        # Odoo puts this mark beside a minus sign, to keep the two together on a screen.
        words = str(cell or "").replace("\N{ZERO WIDTH NO-BREAK SPACE}", "").strip()
        return as_words(CELL_END.sub(r"\1'", words))

    def content(self):
        """The file, marked as UTF-8 for programs that would not guess it."""
        return self._text.getvalue().encode("utf-8-sig")
