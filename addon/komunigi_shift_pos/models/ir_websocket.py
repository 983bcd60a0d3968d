# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models
from odoo.addons.komunigi_shift.models.announcements import SUBCHANNEL

from .cooperative_status import TILL_GROUP


class IrWebsocket(models.AbstractModel):
    _inherit = "ir.websocket"

    def _build_bus_channel_list(self, channels):
        """Users of tills hear whose answer changes in their own coops: ids, and nothing of them."""
        channels = list(super()._build_bus_channel_list(channels))
        if self.env.user.has_group(TILL_GROUP):
            channels += [(company, SUBCHANNEL) for company in self.env.user.company_ids]
        return channels
