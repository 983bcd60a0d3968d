# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.alert_reminder_mixin import REMINDER_TEMPLATE


class ShiftReminder(models.TransientModel):
    """The reminders about to be sent: to whom, in what words, and who is left out and why."""

    _name = "shift.reminder"
    _description = "Reminder of the Alert Date"

    template_id = fields.Many2one(
        "mail.template",
        string="Email",
        required=True,
        domain="[('model', '=', 'cooperative.status')]",
        default=lambda self: self.env.ref(REMINDER_TEMPLATE, raise_if_not_found=False),
    )
    line_ids = fields.One2many("shift.reminder.line", "reminder_id")
    recipient_line_ids = fields.One2many(
        "shift.reminder.line", "reminder_id", domain=[("verdict", "=", "send")]
    )
    left_out_line_ids = fields.One2many(
        "shift.reminder.line", "reminder_id", domain=[("verdict", "!=", "send")], readonly=True
    )
    recipient_count = fields.Integer(compute="_compute_counts")
    left_out_count = fields.Integer(compute="_compute_counts")
    preview_line_id = fields.Many2one(
        "shift.reminder.line", string="As read by", domain="[('reminder_id', '=', id)]"
    )
    preview_subject = fields.Char("Subject", compute="_compute_preview")
    preview_body = fields.Html(compute="_compute_preview", sanitize=False)

    @api.depends("recipient_line_ids", "left_out_line_ids")
    def _compute_counts(self):
        for reminder in self:
            reminder.recipient_count = len(reminder.recipient_line_ids)
            reminder.left_out_count = len(reminder.left_out_line_ids)

    @api.depends("template_id", "preview_line_id")
    def _compute_preview(self):
        for reminder in self:
            status = reminder.preview_line_id.status_id
            template = reminder.template_id
            if not status or not template:
                reminder.preview_subject = reminder.preview_body = False
                continue
            found = template._generate_template(status.ids, ("subject", "body_html"))
            reminder.preview_subject = found[status.id]["subject"]
            reminder.preview_body = found[status.id]["body_html"]

    @api.model
    def _create_for(self, statuses):
        """The preview of a reminder to these worker statuses."""
        verdicts = statuses._reminder_verdicts()
        reminder = self.create(
            {
                "line_ids": [
                    fields.Command.create(
                        {
                            "status_id": status.id,
                            "verdict": verdicts[status.id],
                            "registration_deadline": status.registration_deadline,
                        }
                    )
                    for status in statuses
                ]
            }
        )
        reminder.preview_line_id = reminder.recipient_line_ids[:1]
        return reminder

    def action_send(self):
        """Sends to those still listed to whom a reminder may still go; says how many there are."""
        self.ensure_one()
        listed = self.recipient_line_ids.status_id
        sent = listed._to_remind()._send_alert_reminders(self.template_id)
        if not sent:
            raise UserError(
                self.env._("No reminder was sent: nobody in the list is still to be reminded.")
            )
        message = self.env._("Reminders on their way: %(count)s.", count=len(sent))
        if len(sent) < len(listed):
            left = len(listed) - len(sent)
            message += " " + self.env._("Booked or reminded meanwhile: %(count)s.", count=left)
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "success",
                "message": message,
                "next": {"type": "ir.actions.client", "tag": "soft_reload"},
            },
        }
