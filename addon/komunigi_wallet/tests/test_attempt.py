# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestAttempt(WalletCommon):
    """What a till has given up, after a lost answer, is not recorded behind its back."""

    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.top_up(self.zoe, 20)
        self.data = self.order_data(self.zoe, [self.line(self.goods, 8)], [(self.wallet_method, 8)])

    def send(self, attempt):
        return self.sync({**self.data, "customer_wallet_attempt": attempt})

    def ask(self, attempt):
        return self.env["pos.order"].get_recorded_order(self.data["uuid"], attempt)

    def test_given_up_attempt_is_refused_and_the_next_one_recorded(self):
        self.assertFalse(self.ask(1))
        with self.assertRaisesRegex(UserError, "given up"), self.env.cr.savepoint():
            self.send(1)
        self.assertEqual(self.balance(self.zoe), 20)
        order = self.send(2)
        self.assertEqual(self.balance(self.zoe), 12)
        self.assertEqual(self.ask(2)["id"], order.id)

    def test_earlier_attempts_are_given_up_with_the_last(self):
        self.assertFalse(self.ask(3))
        for attempt in (1, 2, 3):
            with self.assertRaises(UserError), self.env.cr.savepoint():
                self.send(attempt)

    def test_asking_for_what_is_recorded_changes_nothing(self):
        order = self.send(1)
        self.assertEqual(self.ask(1)["id"], order.id)
        self.assertEqual(self.send(1), order)
        self.assertEqual(self.balance(self.zoe), 12)

    def test_what_is_no_count_gives_up_nothing(self):
        for attempt in (0, -1, 10**12, "1", None, [1], float("nan")):
            self.assertFalse(self.ask(attempt))
        self.assertFalse(self.env["customer.wallet.attempt"].search_count([]))
        self.send(float("inf"))
        self.assertEqual(self.balance(self.zoe), 12)

    def test_old_counts_are_cleared_away(self):
        self.ask(1)
        attempts = self.env["customer.wallet.attempt"]
        attempts._gc_attempts()
        self.assertEqual(attempts.search_count([]), 1)
        self.env.cr.execute(
            "UPDATE customer_wallet_attempt SET create_date = create_date - INTERVAL '8 days'"
        )
        attempts._gc_attempts()
        self.assertFalse(attempts.search_count([]))
