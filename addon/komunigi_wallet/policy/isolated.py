# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Names that are read from right to left, in a sentence of any language."""

import re

from markupsafe import Markup, escape

RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]"
)
ISOLATES = re.compile("[\u2066-\u2069]")


def isolated(text):
    """A text for use beside others: it does not turn round the words and the amounts of the
    sentence in which it stands. One that is not read from right to left is as it was."""
    text = text or ""
    return f"\u2068{ISOLATES.sub('', text)}\u2069" if RIGHT_TO_LEFT.search(text) else text


def on_paper(text):
    """HTML of a sentence for a PDF: `wkhtmltopdf` isolates what stands in `<bdi>`, but takes the
    characters that `isolated` writes for nothing, or turns round what stands before them."""
    sentence = escape(text or "")
    return sentence.replace("\u2068", Markup("<bdi>")).replace("\u2069", Markup("</bdi>"))
