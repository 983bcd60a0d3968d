# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from ..policy.isolated import isolated

USES = {
    "account.cash.rounding": ("profit_account_id", "loss_account_id"),
    "account.fiscal.position.account": ("account_dest_id",),
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

PARTS = {
    "account.journal": ("is_customer_wallet_journal", "type", "currency_id", "company_id"),
    "account.payment.method.line": ("journal_id.is_customer_wallet_journal",),
    "pos.config": ("payment_method_ids.is_customer_wallet_method", "journal_id", "company_id"),
    "pos.payment.method": (
        "is_customer_wallet_method",
        "journal_id",
        "split_transactions",
        "company_id",
    ),
    "product.template": ("is_customer_wallet_product", "taxes_id"),
}
"""What says that a record is part of the wallet, and may use its account; what else its fault
goes by."""


def deciding_fields(records):
    """The fields of a model that decide whether it uses the account, and may."""
    names = [*USES.get(records._name, ()), *PARTS.get(records._name, ())]
    return {name.split(".")[0] for name in names} & records._fields.keys()


class CustomerWalletAccountUse(models.AbstractModel):
    """Refuses that something else than the wallet books on the account that holds wallets.

    A part of the wallet says, in `_customer_wallet_fault(company)`, what makes it unfit for the
    wallet of a company, and in `_customer_wallet_values(company)` what it has to have: the
    constraint, the set-up and the health check go by these. A fault is most often that it lacks
    one of the values.
    """

    _name = "customer.wallet.account.use"
    _description = "Use of the account that holds the wallets"

    def _is_of_customer_wallet(self):
        # sudo: whoever chooses accounts may know whose journal it is
        return self._name in PARTS and any(self.sudo().mapped(PARTS[self._name][0]))

    @api.constrains(deciding_fields)
    def _check_customer_wallet_account_use(self):
        companies = self.env["res.company"]._with_customer_wallet()
        for record in self:
            if record._is_of_customer_wallet():
                fault = record._customer_wallet_fault(record.company_id or self.env.company)
                if fault:
                    raise ValidationError(fault)
                continue
            for name in USES.get(self._name, ()):
                for company in companies:
                    if record[name] == company.customer_wallet_account_id:
                        raise ValidationError(record._customer_wallet_use_sentence(name, company))

    def _customer_wallet_fault(self, company):
        return None

    def _customer_wallet_lacking(self, company):
        """What this part of the wallet has to have and has not, by field."""
        return {
            name: value
            for name, value in self._customer_wallet_values(company).items()
            if self._fields[name].convert_to_write(self[name], self) != value
        }

    def _customer_wallet_use_sentence(self, name, company):
        return self.env._(
            "The account %(account)s is reserved for %(wallet)s, but %(record)s uses it"
            " (%(field)s).",
            account=isolated(company.customer_wallet_account_id.display_name),
            wallet=company._customer_wallet_name(),
            record=isolated(self.display_name),
            field=self._fields[name]._description_string(self.env),
        )

    @api.model
    def _customer_wallet_foreign_uses(self, company):
        """(record, field name) pairs of what books on the account of a company's wallet and is no
        part of it."""
        # sudo: a use that the user may not read is a use all the same
        env = self.sudo().with_company(company).with_context(active_test=False).env
        account = company.customer_wallet_account_id
        return [
            (record, name)
            for model, names in USES.items()
            for record in env[model].search(Domain.OR([(name, "=", account.id)] for name in names))
            if not record._is_of_customer_wallet()
            for name in names
            if record[name] == account
        ]
