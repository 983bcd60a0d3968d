# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models
from odoo.exceptions import UserError


class CooperativeStatusBelonging(models.AbstractModel):
    """Whose a status is.

    Completes a worker's status, which has `cooperator_id`.
    """

    _name = "cooperative.status.belonging"
    _description = "Whose a Worker Status Is"

    def write(self, vals):
        """A status stays with its worker; only contacts that are merged move it, in SQL."""
        if "cooperator_id" in vals and self.cooperator_id.ids not in ([], [vals["cooperator_id"]]):
            raise UserError(
                self.env._("You cannot give the status of a worker to another contact.")
            )
        return super().write(vals)
