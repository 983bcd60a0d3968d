# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What is sent of wallets, and who hears it: judged by what the server's bus answers to them."""

import json

from odoo.addons.bus.controllers.websocket import WebsocketController
from odoo.addons.http_routing.tests.common import MockRequest
from odoo.fields import Command
from odoo.tests import new_test_user, tagged

from .common import WalletCommon

CASHIER = "base.group_user,point_of_sale.group_pos_user"


@tagged("post_install", "-at_install")
class TestBus(WalletCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other_company = cls.setup_other_company()["company"]
        cls.other_company.enable_customer_wallet()
        all_companies = (
            cls.company | cls.other_company | cls._create_company(name="without a wallet")
        )
        cls.cashier = cls.new_user("bus_cashier", CASHIER, cls.company)
        cls.cashier_of_all = cls.new_user("bus_cashier_of_all", CASHIER, all_companies)
        cls.cashier_elsewhere = cls.new_user("bus_cashier_elsewhere", CASHIER, cls.other_company)
        cls.clerk = cls.new_user("bus_clerk", "base.group_user", all_companies)
        cls.member = cls.new_user("bus_member", "base.group_portal", cls.company)
        cls.nobody = cls.env.ref("base.public_user")

    @classmethod
    def new_user(cls, login, groups, companies):
        return new_test_user(
            cls.env,
            login,
            groups,
            company_id=companies[0].id,
            company_ids=[Command.set(companies.ids)],
        )

    def setUp(self):
        super().setUp()
        self.open_new_session()

    def hear(self, user):
        """All that a user is told who asks for every name that leads to a till or a company."""
        names = ["customer_wallet", f"res.company_{self.company.id}"]
        names.append(json.dumps(self.channel_of(self.company)))
        for till in self.env["pos.config"].search([("access_token", "!=", False)]):
            names += [till.access_token, f"{till.access_token}-CUSTOMER_WALLET_CHANGED"]
        self.env.cr.precommit.run()
        with MockRequest(self.env(user=user, su=False)) as request:
            request.session.uid = user.id
            return WebsocketController().peek_notifications(names, -1, is_first_poll=True)

    def channel_of(self, company):
        return (self.env.cr.dbname, "res.company", company.id, "customer_wallet")

    def changes(self, user):
        """The messages of changed wallets that a user is told."""
        messages = [notification["message"] for notification in self.hear(user)["notifications"]]
        return [m["payload"] for m in messages if "CUSTOMER_WALLET_CHANGED" in m["type"]]

    def test_cashiers_hear_of_their_own_companies(self):
        for user, companies in (
            (self.cashier, self.company),
            (self.cashier_of_all, self.company | self.other_company),
            (self.cashier_elsewhere, self.other_company),
            (self.clerk, []),
            (self.member, []),
            (self.nobody, []),
        ):
            with self.subTest(user=user):
                channels = self.hear(user)["channels"]
                self.assertCountEqual(
                    [channel for channel in channels if channel[1] == "res.company"],
                    [self.channel_of(company) for company in companies],
                )

    def test_a_change_is_one_message_without_the_minimum(self):
        self.top_up(self.alice, 20)
        self.assertEqual(
            [{**change, "as_of": None} for change in self.changes(self.cashier)],
            [
                {
                    "company_id": self.company.id,
                    "wallet_partner_id": self.household.id,
                    "holder": "Dupont",
                    "balance": 20.0,
                    "blocked": False,
                    "blocked_reason": "",
                    "as_of": None,
                }
            ],
        )

    def test_a_household_that_is_renamed_is_told_with_its_balance(self):
        self.top_up(self.alice, 20)
        self.hear(self.cashier)
        self.alice.name = "Alice Lambert"  # holds no wallet
        self.household.name = "Lambert"
        first, renamed = self.changes(self.cashier)
        self.assertEqual((first["holder"], renamed["holder"]), ("Dupont", "Lambert"))
        self.assertEqual(renamed["balance"], 20)
        [state] = self.env["customer.wallet"].get_till_state(self.config.id, self.alice.ids)
        self.assertEqual(state["holder"], "Lambert")

    def test_nobody_else_hears_of_a_change(self):
        self.top_up(self.alice, 20)
        for user in (self.cashier_elsewhere, self.clerk, self.member, self.nobody):
            with self.subTest(user=user):
                self.assertFalse(self.changes(user))

    def test_nothing_of_a_wallet_is_sent_to_a_customer_display(self):
        """Whoever knows a till's address hears what is sent to its customer display."""
        self.top_up(self.zoe, 1000)
        order = self.pay(self.zoe, 12.35)
        till = self.config.with_user(self.cashier)
        wallet = {"label": "Wallet", "balance": "987.65", "projected": ""}
        till.update_customer_display({"finalized": True, "customerWallet": wallet}, "device")
        till.notify_synchronisation(self.pos_session.id, 0, {"pos.order": order.ids})
        heard = json.dumps(self.hear(self.nobody)["notifications"])
        self.assertIn("UPDATE_CUSTOMER_DISPLAY", heard)
        self.assertIn("SYNCHRONISATION", heard)
        for told in ("987", "customerWallet", "customer_wallet_balance"):
            self.assertNotIn(told, heard)
