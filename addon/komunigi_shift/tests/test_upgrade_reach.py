# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.tests import tagged

from .upgrade_reach import UpgradeReach


@tagged("post_install", "-at_install")
class TestUpgradeReach(UpgradeReach):
    def test_tables_of_odoo_are_not_locked(self):
        self.assertLeftAlone("res.company", "komunigi_shift")
        self.assertLeftAlone("res.partner", "komunigi_shift")
