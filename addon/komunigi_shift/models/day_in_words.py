# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A date as the reader's language writes it, wherever the addon words one."""

import re

from babel.dates import format_date
from odoo import fields
from odoo.tools.misc import babel_locale_parse

#: with the year: what is told apart from the present
FULL = "d MMM y"
#: by language, what a pattern has otherwise
OTHERWISE = {
    "de": [("d ", "d. "), ("E d", "E, d")],
    "es": [("d MMMM", "d 'de' MMMM"), ("MMMM y", "MMMM 'de' y"), ("E d", "E, d")],
}


def day_in_words(env, day, pattern):
    """A date, or its "YYYY-MM-DD", in the language of the environment: "28 Mar" for "d MMM".

    An environment without a language has sentences in English, so its dates are English, too.
    French writes the first of a month "1er".
    """
    day = fields.Date.to_date(day)
    if not day:
        return ""
    lang = env.lang or "en_US"
    for usual, written in OTHERWISE.get(lang[:2], ()):
        pattern = pattern.replace(usual, written)
    text = format_date(day, pattern, locale=babel_locale_parse(lang))
    if lang.startswith("nl"):
        text = text.replace(".", "")  # browsers write no point after a month, either
    is_french_first = day.day == 1 and lang.startswith("fr")
    return re.sub(r"(?<!\d)1(?!\d)", "1er", text, count=1) if is_french_first else text
