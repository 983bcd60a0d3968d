# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.addons.komunigi_shift.tests.hoot import HootCase
from odoo.tests import no_retry, tagged


@tagged("post_install", "-at_install")
class TestHoot(HootCase):
    @no_retry
    def test_unit_desktop(self):
        self.run_hoot("komunigi_shift_pos")
