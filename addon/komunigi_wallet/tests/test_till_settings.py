from odoo.exceptions import ValidationError
from odoo.tests import tagged

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestTillSettings(WalletCommon):
    def test_top_up_amounts(self):
        for amounts in ("10, 20, 50", "7.50,30", "5", "", False):
            with self.subTest(amounts=amounts):
                self.config.customer_wallet_top_up_amounts = amounts
        for amounts in ("10, twenty", "-5", "0", "10, 0.00", "1e9", "10;20", "5,50€"):
            with self.subTest(amounts=amounts), self.assertRaises(ValidationError):
                self.config.customer_wallet_top_up_amounts = amounts

    def test_the_till_knows_its_settings(self):
        self.config.write({"customer_wallet_display": "tap", "customer_wallet_on_receipt": False})
        self.open_new_session()
        loaded = self.pos_session.load_data(["pos.config"])["pos.config"][0]
        self.assertEqual(loaded["customer_wallet_display"], "tap")
        self.assertFalse(loaded["customer_wallet_on_receipt"])
        self.assertEqual(loaded["customer_wallet_top_up_amounts"], "10, 20, 50, 100")

    def test_the_till_names_operations_in_the_language_of_its_cashier(self):
        self.env["res.lang"]._activate_lang("fr_FR")
        self.env["ir.module.module"]._load_module_terms(["komunigi_wallet"], ["fr_FR"])
        self.open_new_session()
        session = self.pos_session.with_context(lang="fr_FR")
        names = session.load_data(["pos.config"])["pos.config"][0]["_customer_wallet_operations"]
        self.assertEqual(
            names,
            {
                "top_up": "Recharge",
                "payment": "Paiement",
                "refund": "Remboursement",
                "top_up_return": "Recharge reprise",
                "pay_out": "Retrait",
            },
        )

    def test_each_till_has_its_own(self):
        settings = self.env["res.config.settings"].create({"pos_config_id": self.config.id})
        settings.pos_customer_wallet_top_up_amounts = "15, 30"
        settings.execute()
        self.assertEqual(self.config.customer_wallet_top_up_amounts, "15, 30")
