# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The words of members and of the office, in French and Dutch."""

from odoo.addons.komunigi_shift.tests.translations import TranslationChecks
from odoo.tests import TransactionCase


class TestTranslations(TranslationChecks, TransactionCase):
    addon = "komunigi_shift_portal"
