# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A movement is pending until its own entry is posted, whatever became of its session."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestPending(WalletCommon):
    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.top_up(self.zoe, 100)
        self.top_up(self.alice, 60, self.bank_pm1)

    def test_reset_to_draft_by_an_accountant(self):
        """An entry taken back is pending again: the balance is what was recorded."""
        self.pay(self.zoe, 30)
        self.close()
        for move in (self.pos_session.move_id, self.pos_session.bank_payment_ids.move_id):
            move.button_draft()
            self.assertEqual(self.balance(self.zoe), 70)
            self.assertEqual(self.balance(self.household), 60)
            move.action_post()
        self.assertEqual(self.balance(self.zoe), 70)
        self.assertEqual(self.ledger(), {self.zoe: 70, self.household: 60})

    def test_flags_stay_while_a_session_holds_movements(self):
        """Without them, what an open session has sold would leave every balance."""
        self.pay(self.zoe, 30)
        self.sell(None, 5, [(self.cash_pm1, 5)])
        for change in (
            lambda: self.wallet_journal.write({"is_customer_wallet_journal": False}),
            lambda: self.top_up_product.write({"is_customer_wallet_product": False}),
            lambda: self.goods.write({"is_customer_wallet_product": True}),
            lambda: self.top_up_product.write(
                {"product_tmpl_id": self.goods.product_tmpl_id.id, "active": False}
            ),
        ):
            with self.assertRaises(UserError), self.env.cr.savepoint():
                change()
        self.assertEqual(self.balance(self.zoe), 70)

    def test_a_top_up_stays_one_whatever_its_product_becomes(self):
        """Given back as goods, it would leave its money on the wallet."""
        lines = [self.line(self.top_up_product, 50), self.line(self.goods, 40)]
        payments = [(self.cash_pm1, 50), (self.wallet_method, 40)]
        order = self.sync(self.order_data(self.zoe, lines, payments))
        self.close()
        self.commit_checks()
        self.top_up_product.product_tmpl_id.write(
            {"is_customer_wallet_product": False, "property_account_income_id": False}
        )
        self.open_new_session()
        top_up = order.lines[0].id
        for method in (self.cash_pm1, self.wallet_method, self.pay_later_pm):
            back = self.line(self.top_up_product, 50, -0.8, refunded_orderline_id=top_up)
            data = self.order_data(self.zoe, [back], [(method, -40)])
            refused = self.assertRaises(UserError)
            with self.subTest(method.name), refused, self.env.cr.savepoint():
                self.sync(data)
        self.assertEqual(self.balance(self.zoe), 110)
