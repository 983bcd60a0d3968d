from odoo import _, models
from odoo.exceptions import UserError


class AccountMove(models.Model):
    _inherit = "account.move"

    def _post(self, soft=True):
        self._check_customer_wallet_partners()
        return super()._post(soft)

    def _customer_wallet_lines(self):
        """The journal items of these entries on their company's wallet account."""
        return self.line_ids.filtered(
            lambda line: line.account_id
            and line.account_id == line.company_id.customer_wallet_account_id
        )

    def _check_customer_wallet_partners(self):
        """A journal item on the wallet account that names no customer is money lost from sight."""
        nameless = self._customer_wallet_lines().filtered(lambda line: not line.partner_id)
        if nameless:
            raise UserError(
                _(
                    "Every journal item on the account %(account)s needs its customer:"
                    " %(labels)s.",
                    account=nameless.account_id[:1].display_name,
                    labels=", ".join(line.name or line.move_id.display_name for line in nameless),
                )
            )
