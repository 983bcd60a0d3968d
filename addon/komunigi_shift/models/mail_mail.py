# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models

#: documents on which a message to a worker is about their work
WORKERS_DOCUMENTS = ("cooperative.status", "res.partner", "shift.shift")


class MailMail(models.Model):
    _inherit = "mail.mail"

    @api.model_create_multi
    def create(self, vals_list):
        """Keeps when a worker was last written to, whichever way the message left."""
        mails = super().create(vals_list)
        about_work = mails.filtered(lambda mail: mail.model in WORKERS_DOCUMENTS)
        if about_work:
            # sudo: whoever may write to a worker may not change their status
            statuses = self.env["cooperative.status"].sudo()
            statuses.search(
                [("cooperator_id", "in", about_work.recipient_ids.ids)]
            ).last_contact_date = fields.Datetime.now()
        return mails
