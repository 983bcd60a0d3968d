# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Amounts of the till's top-up buttons, as they are typed in the settings."""

import re

USUAL = (10.0, 20.0, 50.0, 100.0)
"""What a till offers until somebody chooses other amounts."""


def typed_amount(text, decimal_point, digits):
    """The amount that a text says, or None where it says none above zero.

    A point is understood in every language. More decimals than the currency has are refused, and
    with them the point or comma that groups thousands.

    :param decimal_point: of the user's language
    :param digits: decimals of the currency
    """
    plain = text.strip().replace(decimal_point, ".")
    decimals = rf"(\.\d{{1,{digits}}})?" if digits else ""
    if not re.fullmatch(r"\d{1,6}" + decimals, plain, re.ASCII):
        return None
    return float(plain) or None
