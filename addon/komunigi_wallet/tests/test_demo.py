# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The demo data, loaded as an install with demo data does."""

from odoo.modules import Manifest
from odoo.tests import tagged
from odoo.tools import convert_file

from .common import WalletCommon

ADDON = "komunigi_wallet"


@tagged("post_install", "-at_install")
class TestDemo(WalletCommon):
    def setUp(self):
        """A bakery, as Odoo's own demo data makes; new records, also where ours is there."""
        super().setUp()
        bakery = "point_of_sale.pos_config_bakery"
        if not self.env.ref(bakery, raise_if_not_found=False):
            values = {"xml_id": bakery, "record": self.config}
            self.env["ir.model.data"]._update_xmlids([values])
        main = self.env.ref("base.main_company")
        self.main = self.env(su=True, context={"allowed_company_ids": main.ids})
        known = [("module", "=", ADDON), ("name", "=like", "demo\\_%")]
        self.env["ir.model.data"].search(known).unlink()

    def load(self):
        for name in Manifest.for_addon(ADDON)["demo"]:
            convert_file(self.main, ADDON, name, {}, "init", noupdate=True)

    def customers(self, *names):
        return [self.main.ref(f"{ADDON}.demo_customer_{name}") for name in names]

    def test_at_the_bakery(self):
        """Top-ups and purchases of a closed session are booked; a second load adds nothing."""
        self.load()
        zelie, household, alix, barnabe = self.customers("zelie", "household", "alix", "barnabe")
        self.assertEqual(zelie.pos_order_ids.session_id.state, "closed")
        entries = self.main["customer.wallet.entry"].search([("partner_id", "=", zelie.id)])
        self.assertEqual(set(entries.mapped("kind")), {"top_up", "payment"})
        self.assertEqual(set(entries.mapped("state")), {"posted"})
        self.assertAlmostEqual(zelie.customer_wallet_balance, sum(entries.mapped("amount")))
        self.assertEqual(household.customer_wallet_balance, alix.customer_wallet_balance)
        self.assertGreater(household.customer_wallet_balance, 0)
        self.assertFalse(barnabe.customer_wallet_balance)
        self.load()
        self.assertEqual(len(zelie.pos_order_ids), 4)

    def test_without_accounts(self):
        """Where the main company has no chart of accounts, there are customers and nothing else."""
        self.env.ref("base.main_company").chart_template = False
        self.load()
        self.assertFalse(self.customers("zelie")[0].pos_order_ids)
