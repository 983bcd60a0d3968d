# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What is not as it was when the addon was removed does not become the wallet's again."""

import logging

from odoo.tests import tagged

from ..reinstallation import PARAMETER, keep, restore
from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestReinstallation(WalletCommon):
    def setUp(self):
        super().setUp()
        keep(self.env)
        self.env.cr.execute(
            """
            UPDATE res_company SET customer_wallet_account_id = NULL;
            UPDATE account_journal SET is_customer_wallet_journal = FALSE;
            UPDATE pos_payment_method SET is_customer_wallet_method = FALSE;
            UPDATE product_template SET is_customer_wallet_product = FALSE
            """
        )
        self.env.invalidate_all()

    def restored(self):
        """What is the wallet's again, and what the log says."""
        with self.assertLogs("odoo.addons.komunigi_wallet", logging.INFO) as logs:
            restore(self.env)
        self.assertFalse(self.env["ir.config_parameter"].get_param(PARAMETER))
        parts = {
            "account": self.company.customer_wallet_account_id == self.account,
            "journal": self.wallet_journal.is_customer_wallet_journal,
            "method": self.wallet_method.is_customer_wallet_method,
            "product": self.top_up_product.is_customer_wallet_product,
        }
        return {name for name, is_part in parts.items() if is_part}, "\n".join(logs.output)

    def test_everything_is_as_it_was(self):
        self.wallet_method.active = False
        self.wallet_journal.active = self.top_up_product.product_tmpl_id.active = False
        parts, log = self.restored()
        self.assertEqual(parts, {"account", "journal", "method", "product"})
        self.assertNotIn("not restored", log)
        self.assertTrue(self.top_up_product.active)
        self.assertEqual(self.company.enable_customer_wallet(), self.wallet_method)
        self.assertEqual(self.company._customer_wallet_journal(), self.wallet_journal)

    def test_an_account_that_does_not_fit(self):
        self.account.active = False
        parts, log = self.restored()
        self.assertNotIn("account", parts)
        self.assertRegex(log, "Adoption: not restored: .* must stay an active liability")

    def test_an_account_that_something_else_uses(self):
        self.bank_pm1.journal_id.profit_account_id = self.account
        parts, log = self.restored()
        self.assertEqual(parts, {"journal", "method", "product"})
        self.assertRegex(log, "Adoption: not restored: .* is reserved for")

    def test_a_journal_that_serves_something_else(self):
        self.wallet_journal.default_account_id = self.other_receivable_account
        parts, log = self.restored()
        self.assertEqual(parts, {"product"})
        self.assertIn(f"not restored: account.journal [{self.wallet_journal.id}], deleted or", log)

    def test_a_product_that_sells_something_else(self):
        self.top_up_product.property_account_income_id = self.sales_account
        parts, log = self.restored()
        self.assertEqual(parts, {"account", "journal", "method"})
        self.assertIn(f"product.template [{self.top_up_product.product_tmpl_id.id}]", log)
        self.assertIn("left to do: The wallet has no top-up product", log)
