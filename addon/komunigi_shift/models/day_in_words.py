"""A date as the reader's language writes it, wherever the addon words one."""

import re

from odoo import fields
from odoo.tools.misc import format_date


def day_in_words(env, day, pattern):
    """A date, or its "YYYY-MM-DD", in the language of the environment: "28 Mar" for "d MMM".

    French writes the first of a month "1er".
    """
    day = fields.Date.to_date(day)
    text = format_date(env, day, lang_code=env.lang, date_format=pattern)
    is_french_first = bool(day) and day.day == 1 and (env.lang or "").startswith("fr")
    return re.sub(r"(?<!\d)1(?!\d)", "1er", text, count=1) if is_french_first else text
