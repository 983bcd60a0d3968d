# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models


class ShiftHoliday(models.TransientModel):
    _name = "shift.holiday"
    _inherit = ["shift.leave"]
    _description = "Registration of a Holiday"

    _leave = "holiday"

    returned_shift_ids = fields.Many2many(
        "shift.shift",
        "shift_holiday_returned_rel",
        string="Shifts to give back",
        compute="_compute_shifts",
        store=True,
        readonly=False,
    )
