# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models


class CooperativeStatusHistory(models.Model):
    _inherit = "cooperative.status.history"

    type = fields.Selection(selection_add=[("shop", "Right to Shop")], ondelete={"shop": "cascade"})
