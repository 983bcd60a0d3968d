# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.posting import Posting


class AccountPaymentRegister(models.TransientModel):
    _name = "account.payment.register"
    _inherit = ["account.payment.register", "customer.wallet.named"]

    is_customer_wallet_journal = fields.Boolean(related="journal_id.is_customer_wallet_journal")
    customer_wallet_label = fields.Char(related="company_id.customer_wallet_label")
    customer_wallet_balance = fields.Monetary(
        string="{wallet}",
        compute="_compute_customer_wallet_balance",
        currency_field="company_currency_id",
    )
    customer_wallet_available = fields.Monetary(
        string="of which can be spent",
        compute="_compute_customer_wallet_balance",
        currency_field="company_currency_id",
    )

    @api.depends("journal_id", "partner_id", "company_id")
    def _compute_customer_wallet_balance(self):
        for wizard in self:
            household, company = wizard.partner_id.commercial_partner_id, wizard.company_id
            balances = self.env["customer.wallet"]._balances(company, household)
            balance = balances.get(household.id, 0.0)
            minimum = wizard.journal_id.minimum_wallet_amount
            wizard.customer_wallet_balance = balance
            wizard.customer_wallet_available = max(balance - minimum, 0.0)

    @api.depends("journal_id")
    def _compute_amount(self):
        """Propose what the wallet allows of what is due; the rest stays open."""
        super()._compute_amount()
        for wizard in self:
            takes_from_wallet = (
                wizard.is_customer_wallet_journal
                and wizard.payment_type == "inbound"
                and wizard.can_edit_wizard
                and wizard.currency_id
                and wizard.payment_date
            )
            if takes_from_wallet and not wizard.custom_user_amount:
                available = wizard.company_currency_id._convert(
                    wizard.customer_wallet_available,
                    wizard.currency_id,
                    wizard.company_id,
                    wizard.payment_date,
                )
                wizard.amount = min(wizard.amount, available)

    def _create_payments(self):
        wallets = self.filtered("is_customer_wallet_journal")
        if not wallets:
            return super()._create_payments()
        for wizard in wallets:
            wizard._check_customer_wallet_payment()
        corrects = self.env.user.has_group("komunigi_wallet.group_customer_wallet_accountant")
        posting = Posting(
            minimum=max(wallets.journal_id.mapped("minimum_wallet_amount")),
            # Whoever may correct wallets pays from a blocked one knowingly.
            heeds_block=not corrects,
        )
        within = self.with_context(customer_wallet_posting=posting)
        return super(AccountPaymentRegister, within)._create_payments().with_env(self.env)

    def _check_customer_wallet_payment(self):
        """No money comes out of a wallet but for what is due."""
        self.company_id._refuse_without_customer_wallet()
        # Odoo leaves the type open where there are several customers.
        if self.partner_type == "supplier" or self.line_ids.move_id.filtered(
            lambda move: not move.is_sale_document(include_receipts=True)
        ):
            raise UserError(
                self.env._(
                    "You can settle only customer invoices and credit notes with %(wallet)s.",
                    wallet=self.company_id._customer_wallet_name(),
                )
            )
        if not self.can_edit_wizard:
            return
        due = self._get_total_amounts_to_pay(self.batches)["full_amount"]
        if self.currency_id.compare_amounts(self.amount, due) > 0:
            raise UserError(
                self.env._(
                    "You cannot pay more from %(wallet)s than what is due: %(due)s.",
                    wallet=self.company_id._customer_wallet_name(),
                    due=self.currency_id.format(due),
                )
            )
