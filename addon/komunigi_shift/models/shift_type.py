# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models


class ShiftType(models.Model):
    """What a shift is about: till, deliveries, cleaning."""

    _name = "shift.type"
    _description = "Shift Type"
    _inherit = ["users.unnamed.mixin"]
    _order = "name"

    name = fields.Char(required=True, translate=True)
    description = fields.Text(translate=True)
    active = fields.Boolean(default=True)
