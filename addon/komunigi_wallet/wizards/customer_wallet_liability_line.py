# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models


class CustomerWalletLiabilityLine(models.TransientModel):
    """What one customer had on a wallet at the end of a day."""

    _name = "customer.wallet.liability.line"
    _description = "Owed to a customer on a day"
    _order = "amount desc, id"
    _rec_name = "partner_id"

    liability_id = fields.Many2one(
        "customer.wallet.liability", required=True, readonly=True, index=True, ondelete="cascade"
    )
    currency_id = fields.Many2one(related="liability_id.currency_id")
    partner_id = fields.Many2one("res.partner", string="Customer", readonly=True)
    amount = fields.Monetary(string="Balance", readonly=True)
    booked = fields.Monetary(string="of which in the books", readonly=True)
    last_movement_date = fields.Datetime(string="Last movement", readonly=True)

    def action_open(self):
        """Opens the movements that the balance is made of."""
        self.ensure_one()
        company = self.liability_id.company_id
        return self.partner_id.with_company(company).action_customer_wallet_statement()
