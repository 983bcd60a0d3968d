# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models


class ShiftMassLine(models.TransientModel):
    """What an act for several workers changes for one of them, or why it is not done."""

    _name = "shift.mass.line"
    _description = "Act for Several Workers: One Worker"

    mass_id = fields.Many2one("shift.mass", ondelete="cascade")
    status_id = fields.Many2one("cooperative.status", string="Worker", readonly=True)
    before = fields.Char("Now", readonly=True)
    after = fields.Char("Then", readonly=True)
    freed = fields.Char("Shifts Freed", readonly=True)
    obstacle = fields.Char("Left out because", readonly=True)
