# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.addons.komunigi_shift.tests.common import ShiftCase
from odoo.addons.komunigi_shift.tests.translations import TranslationChecks


class TestTranslations(TranslationChecks, ShiftCase):
    addon = "komunigi_shift_pos"
