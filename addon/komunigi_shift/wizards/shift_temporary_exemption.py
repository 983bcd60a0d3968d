# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models


class ShiftTemporaryExemption(models.TransientModel):
    _name = "shift.temporary_exemption"
    _inherit = ["shift.leave"]
    _description = "Registration of a Temporary Exemption"

    _leave = "exemption"
    _end_required = False

    returned_shift_ids = fields.Many2many(
        "shift.shift",
        "shift_exemption_returned_rel",
        string="Shifts to give back",
        compute="_compute_shifts",
        store=True,
        readonly=False,
    )
    reason_id = fields.Many2one("cooperative.exempt.reason", string="Reason")

    @api.model
    def default_get(self, field_names):
        values = super().default_get(field_names)
        leave = self.env["cooperative.leave"].browse(values.get("leave_id"))
        return values | {"reason_id": leave.reason_id.id}

    def _leave_values(self):
        return super()._leave_values() | {"reason_id": self.reason_id.id}
