# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models

from .komunigi_health import KEY


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    komunigi_health_url = fields.Char("Address", compute="_compute_komunigi_health_url")

    def _compute_komunigi_health_url(self):
        key = self.env["ir.config_parameter"].get_param(KEY)
        for settings in self:
            address = f"{settings.get_base_url()}/komunigi/health?key={key}"
            settings.komunigi_health_url = key and address

    def action_renew_health_key(self):
        """Makes the address, or another one in its place."""
        self.env["komunigi.health"]._renew_key()
        return {"type": "ir.actions.client", "tag": "reload"}

    def action_withdraw_health_key(self):
        """Ends the address."""
        self.env["komunigi.health"]._withdraw_key()
        return {"type": "ir.actions.client", "tag": "reload"}
