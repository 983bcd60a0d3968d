# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..policy.isolated import isolated


class AccountJournal(models.Model):
    _name = "account.journal"
    _inherit = ["account.journal", "customer.wallet.account.use"]

    is_customer_wallet_journal = fields.Boolean(
        string="Customer wallet journal",
        help="Payments in this journal are taken from the customer's wallet.",
    )
    minimum_wallet_amount = fields.Monetary(
        string="Minimum wallet amount",
        currency_field="customer_wallet_currency_id",
        help="0, or the tolerated overdraft as a negative amount.",
    )
    customer_wallet_currency_id = fields.Many2one(
        related="company_id.currency_id", string="Wallet currency"
    )

    @api.constrains("minimum_wallet_amount")
    def _check_minimum_wallet_amount(self):
        if not all(journal.minimum_wallet_amount <= 0 for journal in self):
            raise ValidationError(
                self.env._(
                    "The minimum of a wallet must be 0, or a negative amount for a tolerated"
                    " overdraft."
                )
            )

    def write(self, vals):
        if "is_customer_wallet_journal" in vals and not vals["is_customer_wallet_journal"]:
            # Payments of an open session would leave every balance, and be spent again.
            pending = self.env["customer.wallet.entry"]._pending(
                self.filtered("is_customer_wallet_journal").company_id,
                ("kind", "in", ("payment", "refund")),
            )
            if pending:
                raise UserError(
                    self.env._(
                        "You have to close the sessions first: payments from %(wallet)s are not"
                        " in the books yet.",
                        wallet=pending.company_id._customer_wallet_name(),
                    )
                )
        return super().write(vals)

    def _customer_wallet_fault(self, company):
        wallet, account = company._customer_wallet_name(), company.customer_wallet_account_id
        lacking = self._customer_wallet_lacking(company)
        if self.type != "bank":
            return self.env._("The journal of %(wallet)s must be of the type Bank.", wallet=wallet)
        if "currency_id" in lacking:
            return self.env._("%(wallet)s works in the company's currency only.", wallet=wallet)
        if account and "default_account_id" in lacking:
            return self.env._(
                "The journal of %(wallet)s must book on its account, %(account)s.",
                wallet=wallet,
                account=isolated(account.display_name),
            )
        return None

    def _customer_wallet_payment_lines(self):
        return self.inbound_payment_method_line_ids | self.outbound_payment_method_line_ids

    def _customer_wallet_values(self, company):
        """Without its type: Odoo changes none that a method uses; the set-up chooses it."""
        return {
            "active": True,
            "currency_id": (self.currency_id & company.currency_id).id,
            "default_account_id": company.customer_wallet_account_id.id,
        }
