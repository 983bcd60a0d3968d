"""The rules of the welcome screen, without Odoo."""

from .check_in import is_check_in_time
from .languages import language_names
from .names import is_enough, is_named, loosened, short_name, words_of
