# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, models

from .customer_wallet_named import TOKEN


class IrUiMenu(models.Model):
    _inherit = "ir.ui.menu"

    @api.model
    def load_web_menus(self, debug):
        """The company's own name of the wallet stands in the menus too."""
        menus = super().load_web_menus(debug)
        name = self.env["customer.wallet.named"]._customer_wallet_name()
        for menu in menus.values():
            menu["name"] = menu["name"].replace(TOKEN, name)
        return menus
