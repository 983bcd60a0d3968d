from odoo import api, models
from odoo.exceptions import ValidationError

LIABILITIES = ("liability_current", "liability_payable", "liability_non_current")


class AccountAccount(models.Model):
    _inherit = "account.account"

    @api.constrains("account_type", "active", "currency_id", "company_ids")
    def _check_customer_wallet_account(self):
        """The account that holds wallets stays a liability in use, in the company's currency."""
        # sudo: which accounts hold wallets is no secret to who edits accounts
        companies = (
            self.env["res.company"].sudo().search([("customer_wallet_account_id", "in", self.ids)])
        )
        for company in companies:
            account = company.customer_wallet_account_id
            sound = (
                account.account_type in LIABILITIES
                and account.active
                and account.currency_id in (self.env["res.currency"], company.currency_id)
                and company.root_id in account.company_ids.root_id
            )
            if not sound:
                raise ValidationError(
                    self.env._(
                        "The account %(account)s holds what %(company)s owes to its customers"
                        " on %(wallet)s: it stays an active liability, in the company's"
                        " currency.",
                        account=account.display_name,
                        company=company.name,
                        wallet=company.customer_wallet_label,
                    )
                )
