# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    shift_portal_book_days = fields.Integer(
        related="company_id.shift_portal_book_days", readonly=False
    )
    shift_portal_book_hours = fields.Integer(
        related="company_id.shift_portal_book_hours", readonly=False
    )
    shift_portal_give_back_hours = fields.Integer(
        related="company_id.shift_portal_give_back_hours", readonly=False
    )
    shift_portal_offer = fields.Selection(related="company_id.shift_portal_offer", readonly=False)
    shift_portal_leave = fields.Selection(related="company_id.shift_portal_leave", readonly=False)
    shift_portal_names = fields.Boolean(related="company_id.shift_portal_names", readonly=False)
    shift_mail_booking = fields.Boolean(related="company_id.shift_mail_booking", readonly=False)
    shift_mail_change = fields.Boolean(related="company_id.shift_mail_change", readonly=False)
