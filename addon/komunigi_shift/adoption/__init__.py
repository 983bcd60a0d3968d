# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Adopting a database in which earlier modules kept workers and shifts, and whose code is gone.

What lies in the tables stays where it is: columns of our names hold their values, others are left
alone and told (`left_over`). Each step is harmless to repeat, and does nothing where there was no
earlier module.
"""

from .completing import complete
from .former import ADDON, gone_modules, left_over
from .preparing import prepare
