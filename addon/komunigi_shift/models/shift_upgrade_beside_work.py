# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models


class ShiftUpgradeBesideWork(models.AbstractModel):
    """For what extends a table of Odoo's: upgrading an addon of ours keeps nobody from that table.

    Odoo drops NOT NULL from columns that no addon loaded so far knows, and sets it again once the
    addon that has them is loaded: the table is locked until ours is in, while everybody works. A
    column of ours that is gone needs no such care, Odoo deletes it at the end of the upgrade. An
    installation does, since it may bring records of that table with it.
    """

    _name = "shift.upgrade.beside.work"
    _description = "Upgrade while People Work"

    def _check_removed_columns(self, log=False):
        upgraded = self.env.context.get("module", "")
        if upgraded.startswith("komunigi_") and not self.pool._is_install:
            return
        super()._check_removed_columns(log=log)
