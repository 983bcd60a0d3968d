# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models


class CooperativeExemptReason(models.Model):
    """Why a worker is exempted for a time. May tell about health: for the management alone."""

    _name = "cooperative.exempt.reason"
    _description = "Exemption Reason"
    _order = "name"

    name = fields.Char(required=True, translate=True)
