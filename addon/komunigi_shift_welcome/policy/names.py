# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What of a name the welcome screen shows, and what finds somebody by it."""

import re
import unicodedata

#: letters with which names are looked for
LEAST_LETTERS = 3
#: letters that are often written with an accent, or without one
_ACCENTED = re.compile("[aceinouy]")


def short_name(name):
    """The first word and the initial of the last one: "Ada L." for "Ada King Lovelace"."""
    first, *others = name.split() or [""]
    return f"{first} {others[-1][0]}." if others else first


def is_enough(text):
    """Whether a text has the letters to look for somebody."""
    return sum(map(str.isalpha, text)) >= LEAST_LETTERS


def words_of(text):
    """The words of a name or a text as they are compared: small, without accents."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return plain.replace("-", " ").split()


def is_named(name, text):
    """Whether each word of a text begins some word of a name."""
    words = words_of(name)
    return all(any(word.startswith(typed) for word in words) for typed in words_of(text))


def loosened(pattern):
    """A pattern of SQL that matches with and without accents."""
    return _ACCENTED.sub("_", pattern)
