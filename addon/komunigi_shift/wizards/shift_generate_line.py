# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models


class ShiftGenerateLine(models.TransientModel):
    """What one line of the weekly template gives in the period of the wizard."""

    _name = "shift.generate.line"
    _description = "Generation Preview Line"

    generate_id = fields.Many2one("shift.generate", ondelete="cascade")
    template_id = fields.Many2one("shift.template", string="Line of the Template", readonly=True)
    new_count = fields.Integer("New Seats", readonly=True)
    made_count = fields.Integer("Already There", readonly=True)
