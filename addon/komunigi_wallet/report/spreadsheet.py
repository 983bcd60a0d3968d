"""Rows as the reader's own spreadsheet reads them."""

import csv
import io

from odoo.tools.misc import get_lang

FORMULA = ("=", "-", "+", "@", "\t", "\r")


class Spreadsheet:
    """A CSV file in the making."""

    def __init__(self, env, currency):
        # "11.20" is a day in November to a French spreadsheet.
        self._point = get_lang(env).decimal_point
        self._digits = currency.decimal_places
        self._text = io.StringIO()
        self._rows = csv.writer(self._text, delimiter=";" if self._point == "," else ",")

    def number(self, amount):
        return f"{amount:.{self._digits}f}".replace(".", self._point)

    @staticmethod
    def words(text):
        """As Odoo's own export does: a name is no formula."""
        return f"'{text}" if text and text.startswith(FORMULA) else text or ""

    def add(self, *cells):
        self._rows.writerow(cells)

    def content(self):
        """The file, marked as UTF-8 for programs that would not guess it."""
        # Odoo puts this mark beside a minus sign, to keep the two together on a screen.
        text = self._text.getvalue().replace("\N{ZERO WIDTH NO-BREAK SPACE}", "")
        return text.encode("utf-8-sig")
