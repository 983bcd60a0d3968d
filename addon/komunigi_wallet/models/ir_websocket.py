# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models


class IrWebsocket(models.AbstractModel):
    _inherit = "ir.websocket"

    def _build_bus_channel_list(self, channels):
        """Users of the point of sale hear of the wallets of their companies; nobody else does."""
        channels = list(channels)
        if self.env.user.has_group("point_of_sale.group_pos_user"):
            companies = self.env.user.company_ids.filtered("is_enabled_customer_wallet")
            channels += [(company, "customer_wallet") for company in companies]
        return super()._build_bus_channel_list(channels)
