# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Telephone numbers as people type them: with spaces, dots, a country's code or none."""

import re

#: what belongs to a number without being dialled, the trunk zero of "+32 (0)2" with it
NOT_DIALLED = r"\(0\)|[^0-9]"
#: nobody looks for a number of fewer digits
LEAST_DIGITS = 4
#: as many digits are a whole number without its country's code
WHOLE = 7


def dialled(text):
    """The digits of a typed number, without the zeros before it; None where it is none."""
    if not re.fullmatch(r"\+?[0-9 ().,/-]+", text or ""):
        return None
    digits = re.sub(NOT_DIALLED, "", text).lstrip("0")
    return digits if len(digits) >= LEAST_DIGITS else None
