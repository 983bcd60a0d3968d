# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models


class CustomerWalletControlLine(models.TransientModel):
    """One thing that the control found."""

    _name = "customer.wallet.control.line"
    _description = "Finding of the control of the customer wallets"
    _rec_name = "note"

    control_id = fields.Many2one("customer.wallet.control", required=True, ondelete="cascade")
    currency_id = fields.Many2one(related="control_id.currency_id")
    kind = fields.Selection(
        [
            ("disagrees", "Wallet and books disagree"),
            ("no_partner", "Journal item without customer"),
            ("not_entered", "Journal item that differs from the wallet"),
            ("left_pending", "Left out of the books by a closed session"),
            ("negative", "Below zero"),
            ("blocked", "Blocked, with money"),
            ("archived", "Archived customer, with money"),
            ("merged", "Merged or moved contact, with money"),
        ],
        string="Finding",
        readonly=True,
    )
    partner_id = fields.Many2one("res.partner", string="Customer", readonly=True)
    amount = fields.Monetary(readonly=True)
    note = fields.Char(readonly=True)
    move_line_id = fields.Many2one("account.move.line", string="Journal item", readonly=True)
    wallet_id = fields.Many2one("customer.wallet", readonly=True)

    def action_open(self):
        """Opens the journal entry or the statement where the finding can be put right."""
        self.ensure_one()
        if self.move_line_id:
            return self.move_line_id.action_open_business_doc()
        company = self.control_id.company_id
        return self.partner_id.with_company(company).action_customer_wallet_statement()
