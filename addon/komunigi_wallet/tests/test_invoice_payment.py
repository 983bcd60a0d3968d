# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import new_test_user, tagged

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestInvoicePayment(WalletCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.clerk = new_test_user(
            cls.env, "invoice_clerk", "base.group_user,account.group_account_invoice"
        )

    def invoice(self, partner, amount, move_type="out_invoice"):
        move = self.env["account.move"].create(
            {
                "move_type": move_type,
                "partner_id": partner.id,
                "invoice_date": fields.Date.today(),
                "invoice_line_ids": [
                    Command.create({"name": "Workshop", "price_unit": amount, "tax_ids": []})
                ],
            }
        )
        move.action_post()
        return move.with_user(self.clerk)

    def wizard(self, invoice, **values):
        action = invoice.action_pay_from_customer_wallet()
        return (
            self.env["account.payment.register"]
            .with_user(self.clerk)
            .with_context(action["context"])
            .create(values)
        )

    def give(self, partner, amount):
        self.open_new_session()
        self.top_up(partner, amount)
        self.close()

    def test_pays_what_the_wallet_allows_with_the_balance_in_view(self):
        self.give(self.zoe, 20)
        invoice = self.invoice(self.zoe, 50)
        self.assertTrue(invoice.is_payable_from_customer_wallet)
        self.assertEqual(invoice.customer_wallet_balance, 20)
        wizard = self.wizard(invoice)
        self.assertEqual(wizard.journal_id, self.wallet_journal)
        self.assertEqual((wizard.customer_wallet_balance, wizard.amount), (20, 20))
        wizard.action_create_payments()
        self.assertEqual(self.balance(self.zoe), 0)
        self.assertEqual(invoice.payment_state, "partial")
        self.assertEqual(invoice.amount_residual, 30)
        self.assertFalse(invoice.is_payable_from_customer_wallet)
        self.assertEqual(self.ledger(), {self.zoe: 0})
        entry = self.env["customer.wallet.entry"].search(
            [("partner_id", "=", self.zoe.id), ("amount", "<", 0)]
        )
        self.assertEqual((entry.kind, entry.amount, entry.state), ("payment", -20, "posted"))

    def test_pays_in_full(self):
        self.give(self.alice, 80)
        invoice = self.invoice(self.bob, 50)
        wizard = self.wizard(invoice)
        self.assertEqual(wizard.amount, 50)
        wizard.action_create_payments()
        self.assertEqual(self.balance(self.household), 30)
        self.assertEqual(invoice.payment_state, invoice._get_invoice_in_payment_state())
        self.assertEqual(invoice.amount_residual, 0)

    def test_refused_below_the_minimum(self):
        self.give(self.zoe, 20)
        invoice = self.invoice(self.zoe, 50)
        with self.assertRaisesRegex(UserError, "20.00"), self.env.cr.savepoint():
            self.wizard(invoice, amount=20.01).action_create_payments()
        self.assertEqual(self.balance(self.zoe), 20)
        self.wallet_journal.minimum_wallet_amount = -5
        wizard = self.wizard(invoice)
        self.assertEqual((wizard.customer_wallet_available, wizard.amount), (25, 25))
        wizard.action_create_payments()
        self.assertEqual(self.balance(self.zoe), -5)

    def test_money_pending_at_the_till_counts(self):
        self.give(self.zoe, 20)
        self.open_new_session()
        self.pay(self.zoe, 15)
        invoice = self.invoice(self.zoe, 50)
        self.assertEqual(self.wizard(invoice).amount, 5)
        with self.assertRaises(UserError), self.env.cr.savepoint():
            self.wizard(invoice, amount=20).action_create_payments()

    def test_no_more_than_is_due(self):
        self.give(self.zoe, 20)
        invoice = self.invoice(self.zoe, 5)
        with self.assertRaisesRegex(UserError, "due"), self.env.cr.savepoint():
            self.wizard(invoice, amount=6).action_create_payments()
        self.assertEqual(self.balance(self.zoe), 20)

    def test_credit_note_to_the_wallet_raises_it(self):
        self.wallet_journal.minimum_wallet_amount = -30
        self.wizard(self.invoice(self.zoe, 30)).action_create_payments()
        self.assertEqual(self.balance(self.zoe), -30)
        self.wallet_journal.minimum_wallet_amount = 0
        refund = self.invoice(self.zoe, 12, "out_refund")
        self.wizard(refund).action_create_payments()
        self.assertEqual(self.balance(self.zoe), -18)
        self.assertEqual(refund.amount_residual, 0)

    def test_a_credit_note_that_is_taken_back_leaves_its_payment(self):
        """What it put on the wallet stays in both, owed by the customer, until who may correct
        wallets takes the payment back."""
        note = self.invoice(self.zoe, 12, "out_refund")
        self.wizard(note).action_create_payments()
        self.wizard(self.invoice(self.zoe, 5)).action_create_payments()
        payment = note.matched_payment_ids or note._get_reconciled_payments()
        items = note.line_ids.filtered("reconciled")
        items.remove_move_reconcile()
        note.button_draft()
        note.button_cancel()
        self.assertEqual(self.balance(self.zoe), 7)
        for undo in (payment.action_draft, payment.move_id.button_draft):
            with self.assertRaises(AccessError), self.env.cr.savepoint():
                undo()
            self.env.invalidate_all()
        wizard = (
            self.env["account.move.reversal"]
            .with_user(self.clerk)
            .with_context(active_model="account.move", active_ids=payment.move_id.ids)
            .create({"journal_id": payment.journal_id.id})
        )
        with self.assertRaises(AccessError), self.env.cr.savepoint():
            wizard.modify_moves()
        self.env.invalidate_all()
        receivable = self.env["account.move.line"].search(
            [
                ("partner_id", "=", self.zoe.id),
                ("account_type", "=", "asset_receivable"),
                ("parent_state", "=", "posted"),
            ]
        )
        self.assertEqual(sum(receivable.mapped("balance")), 12)
        self.assertEqual((self.balance(self.zoe), self.ledger()[self.zoe]), (7, 7))
        self.assertFalse(self.env["customer.wallet.agreement"]._differences(self.company))

    def test_several_invoices_at_once_stop_at_the_minimum(self):
        self.give(self.zoe, 20)
        invoices = self.invoice(self.zoe, 15) | self.invoice(self.zoe, 15)
        register = self.env["account.payment.register"].with_user(self.clerk)
        action = invoices.action_register_payment()
        with self.assertRaisesRegex(UserError, "20.00"), self.env.cr.savepoint():
            register.with_context(action["context"]).create(
                {"journal_id": self.wallet_journal.id, "group_payment": False}
            ).action_create_payments()
        self.assertEqual(self.balance(self.zoe), 20)

    def test_invoices_of_several_customers_at_once(self):
        self.give(self.zoe, 20)
        self.give(self.alice, 30)
        invoices = (
            self.invoice(self.zoe, 15) | self.invoice(self.bob, 12) | self.invoice(self.bob, 3)
        )
        register = self.env["account.payment.register"].with_user(self.clerk)
        context = invoices.action_register_payment()["context"]
        for group in (True, False):
            wizard = register.with_context(context).create(
                {"journal_id": self.wallet_journal.id, "group_payment": group}
            )
            if group:
                with self.env.cr.savepoint() as savepoint:
                    wizard.action_create_payments()
                    balances = self.balance(self.zoe), self.balance(self.household)
                    savepoint.rollback()
                self.env.invalidate_all()
                self.assertEqual(balances, (5, 15))
            else:
                wizard.action_create_payments()
        self.assertEqual((self.balance(self.zoe), self.balance(self.household)), (5, 15))
        self.assertEqual(set(invoices.mapped("amount_residual")), {0})
        self.assertEqual(self.ledger(), {self.zoe: 5, self.household: 15})

    def test_ordinary_payments_are_left_alone(self):
        self.give(self.zoe, 20)
        invoice = self.invoice(self.zoe, 50)
        action = invoice.action_register_payment()
        wizard = (
            self.env["account.payment.register"]
            .with_user(self.clerk)
            .with_context(action["context"])
            .create({})
        )
        self.assertNotEqual(wizard.journal_id, self.wallet_journal)
        self.assertEqual(wizard.amount, 50)
        wizard.action_create_payments()
        self.assertEqual(self.balance(self.zoe), 20)
