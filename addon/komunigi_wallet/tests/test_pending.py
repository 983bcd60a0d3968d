# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A movement is pending until its own entry is posted, whatever became of its session."""

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import Form, tagged
from odoo.tools import mute_logger
from psycopg2 import IntegrityError

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

    def test_what_waits_in_a_draft_stays_what_it_books(self):
        """Otherwise its movement would be pending for ever, though its entry is posted again."""
        self.close()
        move = self.pos_session.move_id
        item = move.line_ids.filtered(
            lambda line: line.account_id == self.account and line.partner_id == self.zoe
        )
        others = move.line_ids - item
        move.button_draft()
        unlike = [
            ({"account_id": self.sales_account.id}, {}),
            ({"balance": 0}, {"balance": others[0].balance + item.balance}),
            ({"balance": item.balance - 1}, {"balance": others[0].balance + 1}),
        ]
        for values, counter in unlike:
            commands = [
                Command.update(item.id, values),
                *([Command.update(others[0].id, counter)] if counter else []),
            ]
            with self.subTest(**values):
                self.refuse(lambda c=commands: move.write({"line_ids": c}))
        with self.subTest("taken out of its entry"):
            elsewhere = move.copy({"line_ids": []})
            free = item.with_context(check_move_validity=False)
            self.refuse(lambda: free.write({"move_id": elsewhere.id}))
        move.line_ids.filtered("name")[0].name = "Counted again"
        move.action_post()
        self.assertEqual(self.ledger(), {self.zoe: 100, self.household: 60})
        entry = self.env["customer.wallet.entry"].search([("move_line_id", "=", item.id)])
        self.assertEqual(entry.state, "posted")

    def refuse(self, change):
        with (
            self.assertRaises(IntegrityError) as refused,
            mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):
            change()
            self.env.flush_all()
        self.env.invalidate_all()
        constraint = refused.exception.diag.constraint_name
        self.assertEqual(constraint, "customer_wallet_item_waits")

    def test_an_invoice_in_draft_is_edited(self):
        """What it books of a wallet stays; all else of it changes as ever."""
        lines = [self.line(self.top_up_product, 20), self.line(self.goods, 5)]
        order = self.sync(self.order_data(self.zoe, lines, [(self.cash_pm1, 25)], to_invoice=True))
        invoice = order.account_move
        top_up = invoice.invoice_line_ids.filtered(
            lambda line: line.product_id == self.top_up_product
        )
        self.close()
        invoice.button_draft()
        self.assertEqual(invoice.state, "draft")
        invoice.write({"ref": "Again", "narration": "x"})
        (invoice.invoice_line_ids - top_up).name = "Rye bread"
        with Form(invoice) as form:
            form.ref = "And again"
        self.refuse(lambda: top_up.write({"price_unit": 30}))
        without = {"invoice_line_ids": [Command.delete(top_up.id)]}
        self.refuse(lambda: invoice.write(without))
        invoice.action_post()
        self.assertEqual(self.ledger()[self.zoe], 120)

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
