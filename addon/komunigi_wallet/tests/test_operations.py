# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, new_test_user, tagged

from .common import WalletCommon

ACCOUNTANT = "base.group_user,base.group_partner_manager,account.group_account_user"


@tagged("post_install", "-at_install")
class TestOperations(WalletCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.accountant = new_test_user(
            cls.env, "wallet_accountant", ACCOUNTANT, company_id=cls.company.id
        )
        cls.expense = cls.company_data["default_account_expense"]
        cls.bank = cls.company_data["default_journal_bank"]
        cls.misc = cls.company_data["default_journal_misc"]

    def operate(self, kind, partner, amount, user=None, **values):
        """Confirm the wizard as a user would fill it in; the entry that it made."""
        before = self.env["account.move"].search([])
        operation = (
            self.env["customer.wallet.operation"]
            .with_user(user or self.accountant)
            .with_company(self.company)
            .create(
                {
                    "kind": kind,
                    "partner_id": partner.id,
                    "amount": amount,
                    "reason": f"Reason of the {kind}",
                    **values,
                }
            )
        )
        operation.action_confirm()
        return self.env["account.move"].search([]) - before

    def correct(self, partner, amount, **values):
        values = {"counterpart_account_id": self.expense.id, **values}
        return self.operate("correction", partner, amount, **values)

    def refused(self, message, operate, *args, error=UserError, **values):
        balances = {partner: self.balance(partner) for partner in (self.zoe, self.household)}
        with self.assertRaisesRegex(error, message), self.env.cr.savepoint():
            operate(*args, **values)
        self.env.invalidate_all()
        self.assertEqual(
            {partner: self.balance(partner) for partner in balances}, balances, "nothing moved"
        )

    def test_top_up_waits_for_the_bank_statement(self):
        move = self.operate("top_up", self.alice, 50, journal_id=self.bank.id)
        self.assertEqual(self.balance(self.bob), 50)
        self.assertEqual((move.state, move.journal_id), ("posted", self.bank))
        other = move.line_ids.filtered(lambda line: line.account_id != self.account)
        self.assertEqual((other.balance, other.partner_id), (50, self.household))
        self.assertTrue(other.account_id.reconcile, "a bank statement settles it")
        entry = self.env["customer.wallet.entry"].search([("move_id", "=", move.id)])
        self.assertEqual(
            (entry.kind, entry.state, entry.reference),
            ("top_up", "posted", "Reason of the top_up"),
        )

    def test_top_up_in_cash(self):
        cash = self.company_data["default_journal_cash"]
        move = self.operate("top_up", self.zoe, 10, journal_id=cash.id)
        self.assertIn(cash.default_account_id, move.line_ids.account_id)

    def test_form_proposes_journal_account_and_shows_balances(self):
        self.operate("top_up", self.zoe, 30)
        form = Form(
            self.env["customer.wallet.operation"]
            .with_user(self.accountant)
            .with_context(default_partner_id=self.zoe.id, default_kind="pay_out")
        )
        self.assertEqual((form.amount, form.balance, form.projected_balance), (30, 30, 0))
        self.assertTrue(form.block_afterwards)
        self.assertTrue(form.journal_id and form.counterpart_account_id)
        form.kind = "transfer"
        self.assertEqual(form.journal_id.type, "general")
        form.to_partner_id = self.bob
        form.amount = 12
        self.assertEqual((form.projected_balance, form.to_projected_balance), (18, 12))

    def test_correction_both_ways(self):
        self.correct(self.zoe, 8.25)
        self.assertEqual(self.balance(self.zoe), 8.25)
        self.correct(self.zoe, -3)
        self.assertEqual(self.balance(self.zoe), 5.25)
        self.refused("5.25", self.correct, self.zoe, -5.26)
        self.wallet_journal.minimum_wallet_amount = -1
        self.correct(self.zoe, -6.25)
        self.assertEqual(self.balance(self.zoe), -1)

    def test_what_raises_a_balance_is_never_refused(self):
        self.wallet_journal.minimum_wallet_amount = -50
        self.correct(self.zoe, -50)
        self.wallet_journal.minimum_wallet_amount = 0
        self.block(self.zoe)
        self.operate("top_up", self.zoe, 1)
        self.correct(self.zoe, 2)
        self.operate("top_up", self.alice, 10)
        self.operate("transfer", self.alice, 3, to_partner_id=self.zoe.id)
        self.assertEqual(self.balance(self.zoe), -44)

    def test_transfer_is_one_entry(self):
        self.operate("top_up", self.zoe, 20)
        move = self.operate("transfer", self.zoe, 12.5, to_partner_id=self.bob.id)
        self.assertEqual(len(move), 1)
        self.assertEqual(
            {line.partner_id: line.balance for line in move.line_ids},
            {self.zoe: 12.5, self.household: -12.5},
        )
        self.assertEqual(move.line_ids.account_id, self.account)
        self.assertEqual((self.balance(self.zoe), self.balance(self.alice)), (7.5, 12.5))
        self.assertEqual(self.ledger(), {self.zoe: 7.5, self.household: 12.5})

    def test_transfer_gives_no_overdraft_away(self):
        self.wallet_journal.minimum_wallet_amount = -10
        self.operate("top_up", self.zoe, 5)
        # nor does the refusal name it
        words = r"the balance is .*5\.00\. You cannot take"
        self.refused(words, self.operate, "transfer", self.zoe, 5.01, to_partner_id=self.bob.id)
        self.refused("share", self.operate, "transfer", self.alice, 1, to_partner_id=self.bob.id)
        self.refused("receives", self.operate, "transfer", self.zoe, 1)

    def test_pay_out_to_a_leaver_blocks_the_wallet(self):
        self.operate("top_up", self.zoe, 20)
        self.zoe.active = False
        self.refused("20.00", self.operate, "pay_out", self.zoe, 20.01)
        move = self.operate("pay_out", self.zoe, 20, block_afterwards=True)
        self.assertEqual(self.balance(self.zoe), 0)
        wallet = self.env["customer.wallet"].search([("partner_id", "=", self.zoe.id)])
        self.assertEqual((wallet.blocked, wallet.blocked_reason), (True, "Reason of the pay_out"))
        self.assertEqual(move.customer_wallet_operation, "pay_out")

    def test_money_spent_at_the_till_is_not_paid_out_again(self):
        self.operate("top_up", self.zoe, 20)
        self.open_new_session()
        self.pay(self.zoe, 15)
        self.refused("5.00", self.operate, "pay_out", self.zoe, 20)

    def test_refused_values(self):
        self.operate("top_up", self.zoe, 20)
        table = [
            ("positive", "top_up", 0, {}),
            ("positive", "top_up", -1, {}),
            ("positive", "pay_out", -1, {}),
            ("positive", "transfer", -1, {"to_partner_id": self.bob.id}),
            ("not valid", "top_up", 1e9, {}),
            ("reason", "top_up", 1, {"reason": "  "}),
            ("that journal", "top_up", 1, {"journal_id": self.wallet_journal.id}),
            ("that journal", "transfer", 1, {"journal_id": self.bank.id}),
            ("own counterpart", "top_up", 1, {"counterpart_account_id": self.account.id}),
            ("Choose the account", "correction", 1, {}),
        ]
        for message, kind, amount, values in table:
            with self.subTest(kind=kind, amount=amount, values=values):
                self.refused(message, self.operate, kind, self.zoe, amount, **values)

    def test_only_accountants(self):
        groups = [
            "base.group_user,point_of_sale.group_pos_user",
            "base.group_user,point_of_sale.group_pos_manager",
            "base.group_user,account.group_account_readonly",
            "base.group_user,account.group_account_invoice",
            "base.group_portal",
        ]
        self.operate("top_up", self.zoe, 20)
        for index, group in enumerate(groups):
            user = new_test_user(self.env, f"no_accountant_{index}", group)
            with self.subTest(group=group):
                self.refused("", self.operate, "top_up", self.zoe, 5, user=user, error=AccessError)

    def test_wizard_of_an_accountant_is_not_confirmed_by_a_cashier(self):
        operation = (
            self.env["customer.wallet.operation"]
            .with_user(self.accountant)
            .create({"kind": "top_up", "partner_id": self.zoe.id, "amount": 5, "reason": "x"})
        )
        cashier = new_test_user(self.env, "cashier_op", "point_of_sale.group_pos_user")
        self.refused("", operation.with_user(cashier).action_confirm, error=AccessError)

    def test_other_company(self):
        other = self.setup_other_company()["company"]
        self.refused(
            "",
            self.operate,
            "top_up",
            self.zoe,
            5,
            company_id=other.id,
            error=AccessError,
        )
