# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models


class AccountFiscalPositionAccount(models.Model):
    _name = "account.fiscal.position.account"
    _inherit = ["account.fiscal.position.account", "customer.wallet.account.use"]
