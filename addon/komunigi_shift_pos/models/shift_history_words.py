# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models


class ShiftHistoryWords(models.AbstractModel):
    _inherit = "shift.history.words"

    def _say_let_shop(self, day):
        return self.env._("Let shop on %(day)s", day=self._day(day))
