from odoo import api, fields, models
from odoo.exceptions import ValidationError

from .customer_wallet_account_use import USES


class PosPaymentMethod(models.Model):
    _name = "pos.payment.method"
    _inherit = ["pos.payment.method", "customer.wallet.account.use"]

    is_customer_wallet_method = fields.Boolean(
        related="journal_id.is_customer_wallet_journal",
        string="Customer wallet method",
        # Every order asks its methods for it.
        store=True,
    )

    @api.model
    def _load_pos_data_fields(self, config):
        return [*super()._load_pos_data_fields(config), "is_customer_wallet_method"]

    @api.onchange("journal_id")
    def _onchange_journal_id(self):
        """The wallet's journal brings its account, and needs to know the customer."""
        super()._onchange_journal_id()
        for method in self.filtered("is_customer_wallet_method"):
            method.outstanding_account_id = method.company_id.customer_wallet_account_id
            method.split_transactions = True

    def _is_of_customer_wallet(self):
        return self.is_customer_wallet_method

    @api.constrains(*USES["pos.payment.method"], "journal_id")
    def _check_customer_wallet_account(self):
        self._check_customer_wallet_account_use()

    @api.constrains("journal_id", "split_transactions", "outstanding_account_id", "company_id")
    def _check_customer_wallet_method(self):
        for method in self.filtered("is_customer_wallet_method"):
            company, wallet = method.company_id, method.company_id.customer_wallet_label
            if method.journal_id.company_id != company:
                raise ValidationError(
                    self.env._(
                        "The journal %(journal)s belongs to another company than %(method)s.",
                        journal=method.journal_id.display_name,
                        method=method.name,
                    )
                )
            if not method.split_transactions:
                raise ValidationError(
                    self.env._(
                        'Keep "Identify Customer" on %(method)s: without it, payments from'
                        " %(wallet)s would be nobody's.",
                        method=method.name,
                        wallet=wallet,
                    )
                )
            account = company.customer_wallet_account_id
            if account and method.outstanding_account_id != account:
                raise ValidationError(
                    self.env._(
                        "The outstanding account of %(method)s is the one that holds wallets:"
                        " %(account)s.",
                        method=method.name,
                        account=account.display_name,
                    )
                )
