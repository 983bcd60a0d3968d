# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    pos_shift_display = fields.Selection(
        related="pos_config_id.shift_display", readonly=False, required=True
    )
    pos_shift_stop = fields.Selection(
        related="pos_config_id.shift_stop", readonly=False, required=True
    )
