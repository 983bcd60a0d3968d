from odoo import api, models
from odoo.exceptions import ValidationError

USES = {
    "account.journal": (
        "default_account_id",
        "suspense_account_id",
        "profit_account_id",
        "loss_account_id",
    ),
    "account.payment.method.line": ("payment_account_id",),
    "account.tax.repartition.line": ("account_id",),
    "pos.payment.method": ("outstanding_account_id", "receivable_account_id"),
    "product.category": ("property_account_income_categ_id", "property_account_expense_categ_id"),
    "product.template": ("property_account_income_id", "property_account_expense_id"),
    "res.partner": ("property_account_receivable_id", "property_account_payable_id"),
}
"""Where else Odoo could be told to book on the account that holds the wallets."""


class CustomerWalletAccountUse(models.AbstractModel):
    """Refuses that something else than the wallet books on the account that holds wallets."""

    _name = "customer.wallet.account.use"
    _description = "Use of the account that holds the wallets"

    def _is_of_customer_wallet(self):
        """Whether this record is part of the wallet, and may use its account."""
        return False

    @api.model
    def _customer_wallet_foreign_uses(self, company):
        """(record, field) pairs of this model that book on the wallet's account for no wallet."""
        account = company.customer_wallet_account_id
        records = self.with_company(company).with_context(active_test=False)
        return [
            (record, name)
            for name in USES[self._name]
            for record in (records.search([(name, "=", account.id)]) if account else [])
            if not record._is_of_customer_wallet()
        ]

    def _check_customer_wallet_account_use(self):
        """For a constraint on the fields of USES."""
        # sudo: which accounts hold wallets is no secret to who chooses accounts
        companies = (
            self.env["res.company"].sudo().search([("customer_wallet_account_id", "!=", False)])
        )
        accounts = companies.customer_wallet_account_id
        for record in self:
            used = [record[name] for name in USES[self._name]]
            if any(account in accounts for account in used if account) and not (
                record._is_of_customer_wallet()
            ):
                raise ValidationError(
                    self.env._(
                        "The account %(account)s holds what customers have on %(wallet)s:"
                        " %(record)s cannot use it.",
                        account=accounts.filtered(lambda one, used=used: one in used)[
                            :1
                        ].display_name,
                        wallet=companies[:1].customer_wallet_label,
                        record=record.display_name,
                    )
                )
