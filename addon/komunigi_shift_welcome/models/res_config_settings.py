# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import AccessError


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    shift_welcome_url = fields.Char("Link", compute="_compute_shift_welcome_url")
    shift_welcome_display = fields.Selection(
        related="company_id.shift_welcome_display", readonly=False, required=True
    )
    shift_welcome_check_in = fields.Selection(
        related="company_id.shift_welcome_check_in", readonly=False, required=True
    )
    shift_welcome_minutes = fields.Integer(
        related="company_id.shift_welcome_minutes", readonly=False
    )

    @api.depends("company_id")
    def _compute_shift_welcome_url(self):
        for settings in self:
            key = settings.company_id.shift_welcome_key
            base = settings.get_base_url()
            settings.shift_welcome_url = key and f"{base}/shift/welcome/{key}"

    def action_renew_welcome_link(self):
        """Makes the link of the welcome screen, or another one in its place."""
        self._company_of_welcome()._renew_welcome_key()
        return {"type": "ir.actions.client", "tag": "soft_reload"}

    def action_withdraw_welcome_link(self):
        """Ends the welcome screen wherever it is open."""
        self._company_of_welcome()._withdraw_welcome_key()
        return {"type": "ir.actions.client", "tag": "soft_reload"}

    def _company_of_welcome(self):
        company = self.env.company
        if not self.env.user.has_group("base.group_system"):
            raise AccessError(self.env._("Only administrators can change the welcome screen."))
        return company
