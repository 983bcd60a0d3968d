# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import BaseCase, new_test_user, tagged

from ..policy.pasted_table import Row, rows, signed_amount
from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestPastedTable(BaseCase):
    def test_rows(self):
        text = "M1\t5,00\tBread\n\n ada@x.org ; 3 \nZoé"
        self.assertEqual(
            rows(text),
            [
                Row(1, "M1", "5,00", "Bread"),
                Row(3, "ada@x.org", "3", ""),
                Row(4, "Zoé", "", ""),
            ],
        )
        self.assertEqual(rows(False), [])

    def test_amounts(self):
        table = [
            ("5", 5),
            ("12,50 €", 12.5),
            ("1 234,50", 1234.5),
            ("-3.20", -3.2),
            ("\N{MINUS SIGN}3", -3),
            ("0", None),
            ("1.234", None),
            ("five", None),
            ("1.234,50", None),
            ("--3", None),
        ]
        for text, amount in table:
            with self.subTest(text):
                self.assertEqual(signed_amount(text, "€", ",", 2), amount)


@tagged("post_install", "-at_install")
class TestBatch(WalletCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.accountant = new_test_user(
            cls.env,
            "batch_accountant",
            "base.group_user,base.group_partner_manager,account.group_account_user",
            company_id=cls.company.id,
        )
        cls.zoe.write({"ref": "M7", "email": "Zoe@example.org"})
        cls.journal = cls.company_data["default_journal_misc"]
        cls.expense = cls.company_data["default_account_expense"]

    def batch(self, **values):
        return (
            self.env["customer.wallet.batch"]
            .with_user(self.accountant)
            .create(
                {
                    "kind": "correction",
                    "journal_id": self.journal.id,
                    "counterpart_account_id": self.expense.id,
                    **values,
                }
            )
        )

    def problems(self, batch):
        batch.action_preview()
        return [line.problem for line in batch.line_ids]

    def test_same_amount_in_one_entry_undone_as_a_whole(self):
        batch = self.batch(
            partner_ids=[Command.set((self.zoe | self.bob).ids)], amount=5, reason="Refund of dues"
        )
        with self.assertRaisesRegex(UserError, "Preview"):
            batch.action_confirm()
        self.assertEqual(self.problems(batch), [False, False])
        batch.action_confirm()
        batch.action_confirm()
        self.assertEqual((self.balance(self.zoe), self.balance(self.alice)), (5, 5))
        move = batch.move_id
        self.assertEqual((move.state, len(move.line_ids)), ("posted", 3))
        entries = self.env["customer.wallet.entry"].search([("move_id", "=", move.id)])
        self.assertEqual(set(entries.mapped("reference")), {"Refund of dues"})
        wizard = self.env["account.move.reversal"].with_user(self.accountant)
        wizard = wizard.with_context(active_model="account.move", active_ids=move.ids)
        wizard.create({"journal_id": move.journal_id.id}).refund_moves()
        move.reversal_move_ids.filtered(lambda one: one.state == "draft").with_user(
            self.accountant
        ).action_post()
        self.assertEqual((self.balance(self.zoe), self.balance(self.alice)), (0, 0))
        self.assertEqual(set(self.ledger().values()), {0})

    def test_table_with_a_reason_of_each(self):
        batch = self.batch(
            table="m7;5;Bread\nzoe@example.org;2,00\nDupont;7.5;Cheese", reason="Returned"
        )
        self.env["res.lang"]._lang_get(self.accountant.lang).decimal_point = ","
        self.assertEqual(self.problems(batch), [False] * 3)
        batch.action_confirm()
        self.assertEqual((self.balance(self.zoe), self.balance(self.household)), (7, 7.5))
        entries = self.env["customer.wallet.entry"].search([], order="id")
        self.assertEqual(set(entries.mapped("reference")), {"Bread", "Returned", "Cheese"})

    def test_what_is_wrong_is_said_line_by_line(self):
        self.env["res.partner"].create([{"name": "Twin"}, {"name": "Twin"}])
        table = [
            ("M7;5;x", False),
            ("M7;5;x", "same"),
            ("Nobody;5;x", "No customer"),
            ("Twin;5;x", "2 customers"),
            ("M7;five;x", "is not an amount"),
            ("M7;1;", "reason is missing"),
            ("Dupont;-1;x", "not enough"),
            ("M7;-5;y", False),
            ("M7;-1;y", "not enough"),
        ]
        batch = self.batch(table="\n".join(row for row, _problem in table))
        for (row, expected), problem in zip(table, self.problems(batch), strict=True):
            with self.subTest(row):
                self.assertRegex(problem, expected) if expected else self.assertFalse(problem)
        with self.assertRaisesRegex(UserError, "Correct what"):
            batch.action_confirm()
        batch.table = "M7;5;x"
        with self.assertRaisesRegex(UserError, "Preview"):
            batch.action_confirm()
        self.assertFalse(self.env["customer.wallet.entry"].search([]))

    def test_the_ledger_judges_again(self):
        self.open_new_session()
        self.top_up(self.zoe, 10)
        batch = self.batch(kind="pay_out", table="M7;10;Leaves")
        self.assertEqual(self.problems(batch), [False])
        self.pay(self.zoe, 1)
        with self.assertRaisesRegex(UserError, "cannot take"), self.env.cr.savepoint():
            batch.action_confirm()
        self.assertEqual(self.balance(self.zoe), 9)

    def test_only_accountants(self):
        reader = new_test_user(
            self.env, "batch_reader", "base.group_user,account.group_account_invoice"
        )
        with self.assertRaises(AccessError):
            self.env["customer.wallet.batch"].with_user(reader).create({})
        batch = self.batch(table="M7;5;x")
        batch.action_preview()
        with self.assertRaises(AccessError):
            batch.line_ids.amount = 500
        with self.assertRaises(AccessError):
            batch.with_user(reader).action_confirm()

    def test_other_company(self):
        other = self.setup_other_company()["company"]
        batch = self.batch(table="M7;-5;x")
        batch.sudo().company_id = other
        with self.assertRaises(AccessError):
            batch.action_preview()

    def test_cost_of_a_preview_does_not_grow(self):
        self.env["res.partner"].create([{"name": f"Many {n}", "ref": f"N{n}"} for n in range(40)])
        counts = []
        for size in (1, 5, 40):
            batch = self.batch(table="\n".join(f"N{n};5;x" for n in range(size)))
            self.env.flush_all()
            before = self.env.cr.sql_log_count
            self.assertFalse(any(self.problems(batch)))
            self.env.flush_all()
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(*counts[1:])
