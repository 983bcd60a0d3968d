# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models

VERDICT_LABELS = [
    ("send", "Gets the reminder"),
    ("nothing_to_book", "Nothing to book"),
    ("archived", "Archived contact"),
    ("on_leave", "On leave"),
    ("first_period", "In the first period"),
    ("too_late", "The date is here: too late to help"),
    ("reminded", "Already reminded of this date"),
    ("opted_out", "Asked for no reminder"),
    ("no_address", "No email address"),
    ("refuses_mail", "Address on the list of those who refuse emails"),
    ("too_early", "The date is still far away"),
]


class ShiftReminderLine(models.TransientModel):
    """One worker in the preview of the reminders."""

    _name = "shift.reminder.line"
    _description = "Reminder Preview Line"
    _order = "registration_deadline, id"
    _rec_name = "status_id"

    reminder_id = fields.Many2one("shift.reminder", required=True, ondelete="cascade")
    status_id = fields.Many2one(
        "cooperative.status", string="Worker", required=True, ondelete="cascade", readonly=True
    )
    verdict = fields.Selection(VERDICT_LABELS, string="Why Not", required=True, readonly=True)
    registration_deadline = fields.Date("Shift Needed before", readonly=True)
    days_left = fields.Integer(related="status_id.days_left", related_sudo=False)
    email = fields.Char(related="status_id.cooperator_id.email", related_sudo=False)
    phone = fields.Char(related="status_id.cooperator_id.phone", related_sudo=False)
    last_contact_date = fields.Datetime(related="status_id.last_contact_date", related_sudo=False)
    lang = fields.Selection(related="status_id.cooperator_id.lang", related_sudo=False)
    alert_registration_reason = fields.Char("Why", compute="_compute_alert_registration_reason")

    @api.depends("status_id")
    def _compute_alert_registration_reason(self):
        # a text that is computed with `sudo` does not ask by itself who reads it
        self.status_id.check_access("read")
        for line in self:
            line.alert_registration_reason = line.status_id.alert_registration_reason
