# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What somebody may write as a name, a label or a reason, and whether a page shows it as words."""

import json
from pathlib import Path

from lxml import html

TEXTS = json.loads((Path(__file__).parent / "hostile_texts.json").read_text())


def wrong_in(page, *texts):
    """What is wrong with a page that shows these texts: what became markup, what is missing.

    :param page: HTML
    :return: [str]
    """
    tree = html.fromstring(str(page))
    found = [
        html.tostring(element, encoding="unicode")[:80]
        for element in tree.iter("*")
        if any(name.startswith("on") and "hostile" in value for name, value in element.items())
        or element.get("src") == "x"
        or (element.tag == "script" and (element.text or "").startswith("window.hostile"))
    ]
    shown = _letters(tree.text_content())
    return found + [text for text in texts if _letters(text) not in shown]


def _letters(text):
    return "".join(character for character in text if character.isprintable()).replace(" ", "")
