# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A table pasted from a spreadsheet: customer, amount, reason."""

import re
from dataclasses import dataclass

from .top_up_amounts import typed_amount


@dataclass(frozen=True)
class Row:
    number: int
    """Of the line in the text, from 1."""
    customer: str
    amount: str
    reason: str


def rows(text):
    """The lines of a table that say something; its cells are parted by tabs or semicolons."""
    found = []
    for number, line in enumerate((text or "").splitlines(), 1):
        if line.strip():
            cells = [cell.strip() for cell in re.split(r"[\t;]", line)]
            found.append(Row(number, *[*cells, "", ""][:3]))
    return found


def signed_amount(text, symbol, decimal_point, digits):
    """The amount of a cell, with or without the currency's symbol; None where it says none."""
    plain = re.sub(r"\s", "", text.replace(symbol, "")).replace("\N{MINUS SIGN}", "-")
    sign = -1 if plain.startswith("-") else 1
    amount = typed_amount(plain.removeprefix("-").removeprefix("+"), decimal_point, digits)
    return amount and sign * amount
