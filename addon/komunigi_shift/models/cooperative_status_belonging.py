# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models
from odoo.exceptions import UserError

from ..policy import isolated


class CooperativeStatusBelonging(models.AbstractModel):
    """Whose a status is, and of which coop: what may not become of either.

    Completes a worker's status, which has `cooperator_id` and `company_id`.
    """

    _name = "cooperative.status.belonging"
    _description = "Owner of a Worker Status"

    def _check_stays_with_worker(self, vals):
        """A status stays with its worker; only contacts that are merged move it, in SQL."""
        if "cooperator_id" in vals and self.cooperator_id.ids not in ([], [vals["cooperator_id"]]):
            raise UserError(
                self.env._("You cannot give the status of a worker to another contact.")
            )

    def _check_open_shifts(self):
        """Refuses that these workers have open shifts in another coop than theirs."""
        # sudo: a shift that the user may not see is the worker's all the same
        shifts = self.env["shift.shift"].sudo()
        for status in self:
            elsewhere = [
                ("worker_id", "=", status.cooperator_id.id),
                ("company_id", "!=", status.company_id.id),
                ("state", "=", "open"),
            ]
            if shifts.search_count(elsewhere, limit=1):
                raise UserError(
                    self.env._(
                        "You cannot move %(name)s to another coop with open shifts: set them free, "
                        "or enter their attendance first.",
                        name=isolated(status.display_name),
                    )
                )
