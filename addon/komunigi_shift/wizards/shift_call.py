# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from markupsafe import Markup
from odoo import fields, models


class ShiftCall(models.TransientModel):
    """That the office has called a worker: when, and what was said."""

    _name = "shift.call"
    _description = "Call to a Worker"

    status_id = fields.Many2one(
        "cooperative.status",
        string="Worker",
        required=True,
        readonly=True,
        ondelete="cascade",
        default=lambda self: self.env.context.get("active_id"),
    )
    phone = fields.Char(related="status_id.cooperator_id.phone", related_sudo=False)
    was_reached = fields.Boolean("Answered", default=True)
    note = fields.Text(help="What was said, for the colleagues.")

    def action_confirm(self):
        """Writes the call into the worker's notes and keeps it as the last contact."""
        self.ensure_one()
        status = self.status_id
        status.check_access("write")
        said = (
            self.env._("Called.") if self.was_reached else self.env._("Called, without an answer.")
        )
        body = Markup("{}<br/>{}").format(said, self.note) if self.note else said
        status.message_post(body=body, subtype_xmlid="mail.mt_note")
        # sudo: that a contact was made is kept by the addon alone
        status.sudo().last_contact_date = fields.Datetime.now()
        return {"type": "ir.actions.act_window_close"}
