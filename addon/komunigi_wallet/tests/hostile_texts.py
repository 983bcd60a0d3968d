# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What somebody may write as a name, a label or a reason, and whether a page shows it as words."""

import json
import re
from pathlib import Path

from lxml import html

TEXTS = json.loads(next(Path(__file__).parent.rglob("hostile_texts.json")).read_text())
TURNING = TEXTS["right to left"]

INLINE = ("a", "b", "bdi", "em", "i", "small", "span", "strong", "t")
UNSEEN = ("script", "style", "title")
ISOLATE = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")


def wrong_in(page, *texts):
    """What is wrong with a page that shows these texts: what became markup, what is missing, and
    paragraphs that a name turns round.

    :param page: HTML
    :return: [str]
    """
    tree = html.fromstring(str(page))
    found = [
        html.tostring(element, encoding="unicode")[:80]
        for element in tree.iter("*")
        if any(name.startswith("on") and "hostile" in value for name, value in element.items())
        or element.get("src") == "x"
        or element.get("href", "").startswith("javascript:window.hostile")
        or (element.tag == "script" and (element.text or "").startswith("window.hostile"))
    ]
    shown = _letters(tree.text_content())
    missing = [text for text in texts if _letters(text) not in shown]
    return found + missing + turned_in(_lines(tree))


def wrong_on_paper(page, *texts):
    """What is wrong with a page that is printed: `wkhtmltopdf` isolates nothing but `<bdi>`, and
    characters that isolate turn round what stands before them.

    :return: [str]
    """
    return wrong_in(page, *texts) + re.findall("[\u2066-\u2069].{,20}", page)


def turned_in(text):
    """The lines of a text in which something stands behind a name that is read from right to
    left: it would be turned round as well. Between isolates, a name turns nothing else.

    :return: [str]
    """
    found = []
    for line in text.split("\n"):
        beside, count = line, 1
        while count:
            beside, count = ISOLATE.subn("", beside)
        _before, _name, behind = beside.partition(TURNING)
        if any(character.isalnum() for character in behind.replace(TURNING, "")):
            found.append(line)
    return found


def _lines(element):
    """The text of an element, a paragraph to a line, with isolates where HTML isolates."""
    if element.tag in UNSEEN or not isinstance(element.tag, str):
        return ""
    text = _blank(element.text) + "".join(_lines(one) + _blank(one.tail) for one in element)
    if element.tag not in INLINE:
        return f"\n{text}\n"
    return f"\u2068{text}\u2069" if element.tag == "bdi" else text


def _blank(text):
    return re.sub(r"\s", " ", text or "")


def _letters(text):
    return "".join(character for character in text if character.isprintable()).replace(" ", "")
