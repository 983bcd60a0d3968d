# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models


class ShiftJournal(models.Model):
    """Proof of a countdown: for a grid date, the workers who were counted down on it."""

    _name = "shift.journal"
    _description = "Countdown Journal"
    _order = "date desc"
    _rec_name = "date"

    date = fields.Date(required=True, readonly=True)
    line_ids = fields.Many2many(
        "cooperative.status", string="Workers", readonly=True, context={"active_test": False}
    )

    _one_per_day = models.Constraint("unique(date)", "There is already a journal for this day.")
