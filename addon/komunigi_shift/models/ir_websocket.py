# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models

from .announcements import SUBCHANNEL
from .groups import ATTENDANCE_GROUP


class IrWebsocket(models.AbstractModel):
    """Lets the office, and nobody else, hear whose answers change in its own coops."""

    _inherit = "ir.websocket"

    def _build_bus_channel_list(self, channels):
        """A channel of records cannot be asked for by a client, which sends plain words only."""
        channels = super()._build_bus_channel_list(channels)
        if self.env.user.has_group(ATTENDANCE_GROUP):
            channels.extend((company, SUBCHANNEL) for company in self.env.user.company_ids)
        return channels
