from odoo import _, models
from odoo.exceptions import UserError, ValidationError

from .account_account import LIABILITIES
from .customer_wallet_account_use import USES


class ResCompany(models.Model):
    """What the account that holds wallets may be changed to, and when."""

    _inherit = "res.company"

    def write(self, vals):
        if "customer_wallet_account_id" not in vals:
            return super().write(vals)
        for company in self:
            old = company.customer_wallet_account_id
            if old and old.id != vals["customer_wallet_account_id"]:
                company._refuse_while_wallets_hold_money()
        result = super().write(vals)
        self._check_customer_wallet_account()
        return result

    def _refuse_while_wallets_hold_money(self):
        """With another account, every balance would be 0 on every screen."""
        # sudo: money of any customer forbids it, whoever asks
        self.env.flush_all()
        groups = (
            self.env["customer.wallet.entry"]
            .sudo()
            ._read_group([("company_id", "=", self.id)], ["partner_id", "state"], ["amount:sum"])
        )
        zero = self.currency_id.is_zero
        if any(state == "pending" or not zero(amount) for _partner, state, amount in groups):
            raise UserError(
                _(
                    "Customers of %(company)s have money on %(wallet)s. Its account can be"
                    " changed once every wallet is empty and every session is closed.",
                    company=self.name,
                    wallet=self.customer_wallet_label,
                )
            )

    def _check_customer_wallet_account(self):
        for company in self.filtered("customer_wallet_account_id"):
            account = company.customer_wallet_account_id
            if account.account_type not in LIABILITIES:
                raise ValidationError(
                    _("%s is not a liability: wallets are owed to customers.", account.display_name)
                )
            for model in USES:
                # sudo: a use that the user may not read is a use all the same
                found = self.env[model].sudo()._customer_wallet_foreign_uses(company)
                if found:
                    record, name = found[0]
                    raise ValidationError(
                        _(
                            "The account %(account)s is used by %(record)s (%(field)s)."
                            " Choose one for wallets alone.",
                            account=account.display_name,
                            record=record.display_name,
                            field=record._fields[name]._description_string(self.env),
                        )
                    )
