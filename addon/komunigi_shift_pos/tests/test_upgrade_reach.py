# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.addons.komunigi_shift.tests.upgrade_reach import UpgradeReach
from odoo.tests import tagged


@tagged("post_install", "-at_install")
class TestUpgradeReach(UpgradeReach):
    def test_tables_of_odoo_are_not_locked(self):
        self.assertLeftAlone("pos.config", "komunigi_shift_pos")
