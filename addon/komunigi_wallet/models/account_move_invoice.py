from odoo import _, api, fields, models
from odoo.exceptions import UserError


class AccountMove(models.Model):
    """An invoice that its customer may pay from the wallet."""

    _name = "account.move"
    _inherit = ["account.move", "customer.wallet.named"]

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
                # sudo: the field's groups say who reads it
                entries = self.env["customer.wallet.entry"].sudo()
                balances = entries._balances(company, moves.commercial_partner_id)
            for move in moves:
                balance = balances.get(move.commercial_partner_id.id, 0.0)
                move.customer_wallet_balance = balance
                move.is_payable_from_customer_wallet = (
                    balance > 0
                    and move.state == "posted"
                    and move.move_type in ("out_invoice", "out_receipt")
                    and move.payment_state in ("not_paid", "partial")
                )

    def action_pay_from_customer_wallet(self):
        """Opens Odoo's payment of the invoice, on the wallet's journal."""
        self.ensure_one()
        journal = self.company_id._customer_wallet_journal()
        if not journal:
            label = self.company_id.customer_wallet_label
            raise UserError(_("%(wallet)s is not in use in this company.", wallet=label))
        action = self.action_register_payment()
        action["name"] = _("Pay from %(wallet)s", wallet=self.company_id.customer_wallet_label)
        action["context"] = {
            **action["context"],
            "default_journal_id": journal.id,
            "dont_redirect_to_payments": True,
        }
        return action
