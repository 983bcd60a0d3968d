# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models

from ..policy.isolated import isolated


class PosPaymentMethod(models.Model):
    _name = "pos.payment.method"
    _inherit = ["pos.payment.method", "customer.wallet.account.use", "customer.wallet.guarded"]

    is_customer_wallet_method = fields.Boolean(
        related="journal_id.is_customer_wallet_journal",
        string="Customer wallet method",
        # Every order asks its methods for it.
        store=True,
    )

    customer_wallet_pays_top_ups = fields.Boolean(
        string="Pays top-ups",
        default=True,
        help="Meal vouchers, for example, pay for goods only: they cannot be put on a wallet.",
    )

    @api.model
    def _load_pos_data_fields(self, config):
        return [
            *super()._load_pos_data_fields(config),
            "is_customer_wallet_method",
            "customer_wallet_pays_top_ups",
        ]

    @api.onchange("journal_id")
    def _onchange_journal_id(self):
        """The wallet's journal brings its account, and needs to know the customer."""
        super()._onchange_journal_id()
        for method in self.filtered("is_customer_wallet_method"):
            values = method._customer_wallet_values(method.company_id)
            method.outstanding_account_id = values["outstanding_account_id"]
            method.split_transactions = values["split_transactions"]

    def _customer_wallet_fault(self, company):
        account = company.customer_wallet_account_id
        lacking = self._customer_wallet_lacking(company)
        if "journal_id" in lacking:
            return self.env._(
                "The journal %(journal)s belongs to another company than %(method)s.",
                journal=isolated(self.journal_id.display_name),
                method=isolated(self.name),
            )
        if "split_transactions" in lacking:
            return self.env._(
                'Keep "Identify Customer" on %(method)s: without it, payments from %(wallet)s'
                " would belong to nobody.",
                method=isolated(self.name),
                wallet=company._customer_wallet_name(),
            )
        if account and "outstanding_account_id" in lacking:
            return self.env._(
                "The outstanding account of %(method)s must be the one that holds wallets:"
                " %(account)s.",
                method=isolated(self.name),
                account=isolated(account.display_name),
            )
        return None

    def _customer_wallet_values(self, company):
        journal = self.journal_id.filtered(lambda own: own.company_id == company)
        return {
            "journal_id": (journal or company._customer_wallet_journal()).id,
            "split_transactions": True,
            "outstanding_account_id": company.customer_wallet_account_id.id,
        }
