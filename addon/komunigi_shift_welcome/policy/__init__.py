"""The rules of the welcome screen, without Odoo."""

from .check_in import is_check_in_time
from .languages import language_names
from .names import LEAST_LETTERS, is_enough, is_named, loosened, short_name, words_of

__all__ = [
    "LEAST_LETTERS",
    "is_check_in_time",
    "is_enough",
    "is_named",
    "language_names",
    "loosened",
    "short_name",
    "words_of",
]
