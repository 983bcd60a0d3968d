# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Wallets are moved by people who are logged in: neither by visitors whom a public page lets act as
somebody, nor by the server's own jobs."""

from contextlib import contextmanager

from odoo import SUPERUSER_ID
from odoo.exceptions import UserError
from odoo.tests import new_test_user, tagged
from odoo.tools import mute_logger

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestInPerson(WalletCommon):
    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.top_up(self.zoe, 100)
        self.spent = self.pay(self.zoe, 20)

    @contextmanager
    def called_by(self, user):
        """As the server notes who makes a call, whatever its code does as somebody else."""
        transaction = self.env.transaction
        before, transaction.default_env = transaction.default_env, self.env(user=user)
        try:
            yield
        finally:
            transaction.default_env = before

    def orders(self):
        """Orders that a manager may record: they move a wallet, or refund what it paid."""
        wallet, cash, line = self.wallet_method, self.cash_pm1, self.line
        out = line(self.top_up_product, 20, -1)
        back = line(self.goods, 20, -1, refunded_orderline_id=self.spent.lines.id)
        reason = {"customer_wallet_cash_out_reason": "x"}
        return {
            "a payment": ([line(self.goods, 10)], [(wallet, 10)], {}),
            "a top-up": ([line(self.top_up_product, 10)], [(self.bank_pm1, 10)], {}),
            "a pay-out": ([out], [(cash, -20)], reason),
            "a pay-out that pays goods": ([out, line(self.goods, 20)], [], reason),
            "a refund in cash": ([back], [(cash, -20)], reason),
        }

    def record(self, orders, lines, payments, **values):
        data = self.order_data(self.zoe, lines, payments, **values)
        with mute_logger("odoo.addons.point_of_sale.models.pos_order"):
            orders.sync_from_ui([data])
        return self.env["pos.order"].search([("uuid", "=", data["uuid"])])

    def test_only_a_user_who_is_logged_in_moves_a_wallet(self):
        portal = new_test_user(self.env, "ann", "base.group_portal")
        clerk = new_test_user(self.env, "clerk", "base.group_user")
        public = self.env.ref("base.public_user")
        bot = self.env["res.users"].browse(SUPERUSER_ID)
        orders = self.env["pos.order"]
        for caller, acting in (
            (public, orders),
            (public, orders.sudo()),
            (public, orders.with_user(public).sudo()),
            (portal, orders),
            (portal, orders.with_user(portal).sudo()),
            (clerk, orders),
            (bot, orders.with_user(bot)),
        ):
            for name, (lines, payments, values) in self.orders().items():
                with (
                    self.subTest(name, caller=caller.login, acting=acting.env.user.login),
                    self.called_by(caller),
                    self.assertRaisesRegex(UserError, "has to log in"),
                    self.env.cr.savepoint(),
                ):
                    self.record(acting, lines, payments, **values)
        self.assertEqual(self.balance(self.zoe), 80)
        for name, (lines, payments, values) in self.orders().items():
            with self.subTest(name), self.called_by(self.env.user):
                self.assertEqual(self.record(orders, lines, payments, **values).state, "paid")

    def test_what_a_customer_completes_waits_for_the_cashier(self):
        payments = [(self.wallet_method, 10), (self.cash_pm1, 5)]
        order = self.record(
            self.env["pos.order"], [self.line(self.goods, 15)], payments, state="draft"
        )
        with self.called_by(self.env.ref("base.public_user")):
            order.sudo()._process_saved_order(False)
        self.assertEqual([order.state, self.balance(self.zoe)], ["draft", 80])
        order._process_saved_order(False)
        self.assertEqual([order.state, self.balance(self.zoe)], ["paid", 70])

    def test_a_visitor_records_what_concerns_no_wallet(self):
        with self.called_by(self.env.ref("base.public_user")):
            order = self.record(
                self.env["pos.order"].sudo(), [self.line(self.goods, 3)], [(self.cash_pm1, 3)]
            )
        self.assertEqual(order.state, "paid")
