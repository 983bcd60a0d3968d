from odoo import _, api, fields, models
from odoo.exceptions import ValidationError


class AccountJournal(models.Model):
    _inherit = "account.journal"

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
        for journal in self:
            if not journal.minimum_wallet_amount <= 0:
                raise ValidationError(
                    _("The minimum of a wallet is 0, or a negative amount: a tolerated overdraft.")
                )
