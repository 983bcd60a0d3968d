# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models


class AccountCashRounding(models.Model):
    _name = "account.cash.rounding"
    _inherit = ["account.cash.rounding", "customer.wallet.account.use"]
