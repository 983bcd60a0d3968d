from odoo import _, api, fields, models
from odoo.exceptions import ValidationError


class AccountMoveLine(models.Model):
    _inherit = "account.move.line"

    customer_wallet_pos_order_id = fields.Many2one(
        "pos.order", string="Wallet ticket", readonly=True, copy=False, index="btree_not_null"
    )

    # What every sum of wallets reads of the ledger.
    _customer_wallet_idx = models.Index(
        "(account_id, partner_id, company_id) WHERE parent_state = 'posted'"
    )

    @api.constrains("partner_id", "account_id")
    def _check_posted_customer_wallet_partner(self):
        self.filtered(
            lambda line: (
                line.parent_state == "posted"
                and line.account_id
                and line.account_id == line.company_id.customer_wallet_account_id
            )
        )._check_customer_wallet_partner()

    def _check_customer_wallet_partner(self):
        """A journal item on the wallet account that names no customer is money out of sight."""
        nameless = self.filtered(lambda line: not line.partner_id)
        if nameless:
            raise ValidationError(
                _(
                    "Every journal item on the account %(account)s needs its customer: %(labels)s.",
                    account=nameless.account_id[:1].display_name,
                    labels=", ".join(line.name or line.move_id.display_name for line in nameless),
                )
            )
