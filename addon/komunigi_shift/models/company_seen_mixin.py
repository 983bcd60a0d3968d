# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models


class CompanySeenMixin(models.AbstractModel):
    """What belongs to a company (`company_id`) is given to no other one than its user sees.

    Odoo asks its rules for records of what they are before a change alone.
    """

    _name = "company.seen.mixin"
    _description = "Kept within the Companies in Use"

    def write(self, vals):
        result = super().write(vals)
        if "company_id" in vals:
            self.check_access("write")
        return result
