# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, models
from odoo.addons.base.models.ir_model import MODULE_UNINSTALL_FLAG
from odoo.exceptions import ValidationError
from odoo.fields import Command

from ..policy.isolated import isolated

LIABILITIES = ("liability_current", "liability_non_current")
"""Not a payable one: Odoo refuses it in a sale, so that a top-up could not be invoiced."""


class AccountAccount(models.Model):
    _name = "account.account"
    _inherit = ["account.account", "customer.wallet.account.use"]

    @api.constrains("account_type", "active", "currency_id", "company_ids", "tax_ids")
    def _check_customer_wallet_account(self):
        for company in self.env["res.company"]._with_customer_wallet():
            account = company.customer_wallet_account_id
            fault = account in self and account._customer_wallet_fault(company)
            if fault:
                raise ValidationError(fault)

    def unlink(self):
        """Another chart of accounts replaces them all, the wallet's as well: it is off then, until
        it is set up anew. Where customers have money on it, or sessions are open, that is refused.
        """
        if self.env.context.get(MODULE_UNINSTALL_FLAG):
            for company in self.env["res.company"]._with_customer_wallet():
                if company.customer_wallet_account_id in self:
                    company.customer_wallet_account_id = False
        return super().unlink()

    def _customer_wallet_fault(self, company):
        """The account that holds wallets stays a liability in use, in the company's currency."""
        if self._customer_wallet_lacking(company):
            return self.env._(
                "The account %(account)s holds what %(company)s owes to its customers on"
                " %(wallet)s: it must stay an active liability, current or non-current, in the"
                " company's currency and without taxes.",
                account=isolated(self.display_name),
                company=isolated(company.name),
                wallet=company._customer_wallet_name(),
            )
        return None

    def _customer_wallet_values(self, company):
        """What the account that holds wallets has; it remains the liability that it is."""
        is_liability = self.account_type in LIABILITIES
        is_shared = company.root_id in self.company_ids.root_id
        return {
            "account_type": self.account_type if is_liability else "liability_current",
            "active": True,
            "currency_id": (self.currency_id & company.currency_id).id,
            "tax_ids": [Command.set([])],
            **({} if is_shared else {"company_ids": [Command.link(company.root_id.id)]}),
        }
