# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A database in which wallets were kept before the ledger: everything is entered, once."""

from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.tests import tagged

from ..hooks import post_init_hook, pre_init_hook
from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestAdoption(WalletCommon):
    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.top_up(self.zoe, 100)
        self.top_up(self.alice, 60, self.bank_pm1)
        self.pay(self.zoe, 30)
        self.close()
        self.open_new_session()
        self.pay(self.zoe, 5)
        self.top_up(self.alice, 7)
        self.balances = {partner: self.balance(partner) for partner in (self.zoe, self.alice)}
        self.statement = self.lines()

    def test_beside_another_addon(self):
        """One that keeps the same wallets; our own fields are no obstacle."""
        pre_init_hook(self.env)
        field = self.env["account.journal"]._fields["is_customer_wallet_journal"]
        with (
            patch.object(field, "_module", "account_customer_wallet"),
            self.assertRaisesRegex(UserError, "^account_customer_wallet keeps the wallets"),
        ):
            pre_init_hook(self.env)

    def lines(self):
        return [
            (entry.partner_id, entry.date, entry.amount, entry.running_balance, entry.state)
            for entry in self.env["customer.wallet.entry"].search([], order="id")
        ]

    def forget(self, *amounts):
        """As an earlier module left it: books and orders, and no ledger."""
        with self.unguarded("customer_wallet_entry"), self.unguarded("customer_wallet"):
            self.env.cr.execute(
                """
                UPDATE account_move_line SET customer_wallet_entry_id = NULL
                 WHERE customer_wallet_entry_id IS NOT NULL;
                DELETE FROM customer_wallet_entry WHERE amount = ANY(%s);
                UPDATE customer_wallet SET balance = COALESCE((
                    SELECT SUM(amount) FROM customer_wallet_entry AS entry
                     WHERE entry.wallet_id = customer_wallet.id), 0)
                """,
                [list(amounts) or [entry[2] for entry in self.statement]],
            )

    def differences(self):
        return self.env["customer.wallet.agreement"]._differences(self.company)

    def test_everything_is_entered_in_the_order_of_time(self):
        self.forget()
        self.assertEqual(self.balance(self.zoe), 0)
        self.assertTrue(self.differences())
        post_init_hook(self.env)
        for partner, balance in self.balances.items():
            self.assertEqual(self.balance(partner), balance)
        self.assertEqual(
            sorted((line[0].id, line[2], line[4]) for line in self.lines()),
            sorted((line[0].id, line[2], line[4]) for line in self.statement),
        )
        self.assertFalse(self.differences())
        self.close()
        self.assertEqual(self.ledger(), {self.zoe: 65, self.household: 67})
        self.assertFalse(self.differences())

    def test_nothing_is_entered_twice(self):
        adopt = self.env["customer.wallet.entry"]._adopt
        self.assertEqual(adopt(self.company), 0)
        self.forget()
        self.assertEqual(adopt(self.company), len(self.statement))
        self.assertEqual(adopt(self.company), 0)
        self.assertEqual(len(self.lines()), len(self.statement))

    def test_a_part_that_is_missing_comes_after_what_is_there(self):
        self.forget(-30)
        [health] = [
            problem
            for problem in self.env["customer.wallet.health"]._problems(self.company)
            if problem.key == "ledger"
        ]
        self.assertIn("30.00", health.message)
        self.assertEqual(self.balance(self.zoe), 95, "nothing is repaired silently")
        health.repair()
        self.assertEqual(self.balance(self.zoe), 65)
        self.assertFalse(self.differences())
        last = self.env["customer.wallet.entry"].search([("partner_id", "=", self.zoe.id)], limit=1)
        self.assertEqual((last.amount, last.running_balance), (-30, 65))

    def test_a_closed_order_of_before_can_be_invoiced(self):
        self.close()
        self.forget()
        post_init_hook(self.env)
        order = self.env["pos.order"].search([("partner_id", "=", self.zoe.id)])[-1]
        self.assertFalse(
            self.env["customer.wallet.entry"].search([("pos_order_id", "=", order.id)]),
            "books of an earlier module do not say which order they book",
        )
        order.action_pos_order_invoice()
        self.commit_checks()
        self.assertEqual(order.account_move.state, "posted")
        self.assertEqual(self.balance(self.zoe), self.balances[self.zoe])
        self.assertFalse(self.differences())

    def test_a_pay_out_stays_one(self):
        self.top_up(self.zoe, -10, customer_wallet_cash_out_reason="Leaves")
        self.forget(-10)
        self.env["customer.wallet.entry"]._adopt(self.company)
        last = self.env["customer.wallet.entry"].search([("partner_id", "=", self.zoe.id)], limit=1)
        self.assertEqual((last.amount, last.kind), (-10, "pay_out"))

    def test_uninstalling_says_what_goes_and_what_stays(self):
        modules = self.env["ir.module.module"]
        wizard = self.env["base.module.uninstall"]

        def loss(name):
            module = modules.search([("name", "=", name)])
            return wizard.create({"module_ids": module.ids}).customer_wallet_loss

        self.env["res.company"].search([]).filtered(lambda one: one != self.company).write(
            {"customer_wallet_account_id": False}
        )
        self.block(self.zoe)
        text = loss("komunigi_wallet").replace("\N{NO-BREAK SPACE}", " ")
        self.assertIn("wallets that are not empty: 2, with $ 132.00 in all", text)
        self.assertIn("how each balance came about: 5", text)
        self.assertIn("which wallets are blocked, and why: 1", text)
        self.assertIn("not in the books yet: 2, $ 2.00 in all. Close the open sessions", text)
        self.assertIn("still shows $ 130.00, with the customer", text)
        self.assertIn("stays at the till, and no longer checks any balance", text)
        self.assertIn(f'paid for "{self.top_up_product.name}" at the till would belong', text)
        self.assertIn("If it is installed again, the app finds its account", text)
        self.assertEqual(loss("komunigi_wallet"), loss("point_of_sale"))
        self.assertFalse(loss("mail_bot"))
