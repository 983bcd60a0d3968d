# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models

from ..policy.isolated import isolated


class AccountMergeWizardLine(models.TransientModel):
    _inherit = "account.merge.wizard.line"

    def _apply_different_companies_constraint(self):
        """An account that holds wallets is merged with no other: its items stay where they are."""
        companies = self.env["res.company"]._with_customer_wallet()
        for line in self.filtered(lambda line: line.is_selected and not line.info):
            holding = companies.filtered(
                lambda company, line=line: company.customer_wallet_account_id == line.account_id
            )
            if holding:
                line.info = self.env._(
                    "Holds the wallets of %(company)s.",
                    company=isolated(", ".join(holding.mapped("name"))),
                )
        super()._apply_different_companies_constraint()
