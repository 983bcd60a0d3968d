# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import SQL

from ..policy.operations import OFFICE, selection


class AccountMove(models.Model):
    _name = "account.move"
    _inherit = ["account.move", "customer.wallet.named", "customer.wallet.guarded"]

    # Whether an order was invoiced after its session had closed.
    _customer_wallet_reversal_idx = models.Index(
        "(reversed_pos_order_id) WHERE reversed_pos_order_id IS NOT NULL"
    )

    # Invoicing says which order is taken back, and nobody else.
    reversed_pos_order_id = fields.Many2one(readonly=True, copy=False)
    customer_wallet_operation = fields.Selection(
        selection(OFFICE), string="Wallet operation", readonly=True, copy=False
    )
    customer_wallet_balance = fields.Monetary(
        string="{wallet}: balance",
        compute="_compute_customer_wallet_balance",
        currency_field="company_currency_id",
        groups="account.group_account_invoice,account.group_account_readonly",
    )
    is_payable_from_customer_wallet = fields.Boolean(
        compute="_compute_customer_wallet_balance",
        groups="account.group_account_invoice,account.group_account_readonly",
    )

    @api.depends("commercial_partner_id", "company_id", "state", "payment_state", "move_type")
    def _compute_customer_wallet_balance(self):
        for company, moves in self.grouped("company_id").items():
            balances = {}
            if company.is_enabled_customer_wallet:
                # the field's groups say who reads it
                wallets = self.env["customer.wallet"]
                balances = wallets._balances(company, moves.commercial_partner_id)
            for move in moves:
                balance = balances.get(move.commercial_partner_id.id, 0.0)
                move.customer_wallet_balance = balance
                move.is_payable_from_customer_wallet = (
                    balance > 0
                    and move.state == "posted"
                    and move.move_type in ("out_invoice", "out_receipt")
                    and move.payment_state in ("not_paid", "partial")
                )

    def write(self, vals):
        """Whichever way an entry is posted or taken back, its items enter the ledger."""
        result = super().write(vals)
        if "state" in vals:
            items = self.env["account.move.line"]
            items._split_customer_wallet_items(self)
            items._enter_customer_wallets(SQL("item.move_id = ANY(%s)", self.ids))
        return result

    def action_pay_from_customer_wallet(self):
        """Opens Odoo's payment of the invoice, on the wallet's journal."""
        self.ensure_one()
        journal = self.company_id._customer_wallet_journal()
        label = self.company_id._customer_wallet_name()
        if not journal:
            raise UserError(self.env._("%(wallet)s is not in use in this company.", wallet=label))
        action = self.action_register_payment()
        action["name"] = self.env._("Pay from %(wallet)s", wallet=label)
        action["context"] = {
            **action["context"],
            "default_journal_id": journal.id,
            "dont_redirect_to_payments": True,
        }
        return action
