# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The clock of the benchmark stands still: a kept database finds the day it was made for."""

from contextlib import contextmanager
from datetime import date, datetime
from unittest.mock import patch

from odoo import fields

NOW = datetime(2025, 6, 4, 10)
TODAY = date(2025, 6, 4)
ZONE = "Europe/Brussels"
PERIOD = 28


@contextmanager
def standing_clock():
    """Whatever the addon asks for the time is told `NOW`."""
    with patch.object(fields.Datetime, "now", lambda *_args: NOW):
        yield
