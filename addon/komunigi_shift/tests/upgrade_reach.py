# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Whom an upgrade makes wait: Odoo keeps the tables that it changes until the addon is in."""

from unittest.mock import patch

from odoo.tests import TransactionCase
from odoo.tools.sql import table_columns


class UpgradeReach(TransactionCase):
    def assertLeftAlone(self, model, addon):
        """Upgrading the addon leaves what addons require of this table that load later."""
        records = self.env[model].with_context(module=addon)
        self.env.cr.execute(
            f"ALTER TABLE {records._table} ADD COLUMN of_a_later_addon INTEGER NOT NULL DEFAULT 0"
        )
        for is_install, is_required in ((False, "NO"), (True, "YES")):
            with patch.object(self.registry, "_is_install", is_install, create=True):
                records._check_removed_columns()
            column = table_columns(self.env.cr, records._table)["of_a_later_addon"]
            self.assertEqual(column["is_nullable"], is_required)
