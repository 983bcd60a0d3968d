from odoo import _, fields, models
from odoo.exceptions import AccessError

BY_THE_TILL = object()
"""In the context while a session closes or an order is invoiced: what is posted then was decided
when the order was recorded. No RPC call can send it."""


class AccountMove(models.Model):
    _inherit = "account.move"

    customer_wallet_operation = fields.Selection(
        [
            ("top_up", "Top-up"),
            ("correction", "Correction"),
            ("transfer", "Transfer"),
            ("pay_out", "Pay-out"),
        ],
        string="Wallet operation",
        readonly=True,
        copy=False,
    )

    def _post(self, soft=True):
        lines = self._customer_wallet_lines()
        lines._check_customer_wallet_partner()
        if not lines or self.env.context.get("customer_wallet_posting") is BY_THE_TILL:
            return super()._post(soft)
        self._check_customer_wallet_rights()
        self._claim_customer_wallets(lines)
        posted = super()._post(soft)
        self._check_customer_wallet_spending(lines.filtered(lambda line: line.move_id in posted))
        self._notify_customer_wallets(lines)
        return posted

    def button_draft(self):
        lines = self._customer_wallet_lines()
        self._claim_customer_wallets(lines)
        result = super().button_draft()
        self._notify_customer_wallets(lines)
        return result

    def _customer_wallet_lines(self):
        """The journal items of these entries on their company's wallet account."""
        return self.line_ids.filtered(
            lambda line: (
                line.account_id and line.account_id == line.company_id.customer_wallet_account_id
            )
        )

    def _check_customer_wallet_rights(self):
        """Accountants move wallets; others only through orders."""
        user = self.env.user
        if not (user._is_superuser() or user.has_group("account.group_account_invoice")):
            raise AccessError(
                _("Wallets change through orders at the till, or by an accountant's entry.")
            )

    def _claim_customer_wallets(self, lines):
        for company, items in lines.grouped("company_id").items():
            households = items.partner_id.commercial_partner_id
            self.env["customer.wallet"]._claim(company, households)

    def _notify_customer_wallets(self, lines):
        for company, items in lines.grouped("company_id").items():
            households = items.partner_id.commercial_partner_id
            self.env["customer.wallet"]._notify_tills(company, households)

    def _check_customer_wallet_spending(self, lines):
        """A payment in the wallet's journal leaves at least the minimum, as at the till."""
        guard = self.env["customer.wallet.guard"]
        spent = lines.filtered("journal_id.is_customer_wallet_journal")
        for (journal, household), items in spent.grouped(
            lambda line: (line.journal_id, line.partner_id.commercial_partner_id)
        ).items():
            # An accountant pays from a blocked wallet knowingly: blocking is for the till.
            guard._check_spending(
                journal.company_id,
                household,
                -sum(items.mapped("balance")),
                journal.minimum_wallet_amount,
            )
