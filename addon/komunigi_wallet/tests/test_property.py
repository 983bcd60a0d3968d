# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Random sequences of everything that moves a wallet, against a model too simple to be wrong.

The model holds one number of cents for each household. After each step the balances, the sums of
the entries, the running balances, the ledger and the control must agree with it; closing a session
changes no line of any statement.
"""

from collections import Counter
from functools import partial
from random import Random

from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import WalletCommon
from .naive_wallet import NaiveWallets
from .random_books import RandomBooks
from .random_office import RandomOffice
from .random_till import RandomTill

SEEDS = (7, 19, 2026)
GROWING = (
    *("customer_wallet", "customer_wallet_entry", "pos_order", "pos_order_line", "pos_payment"),
    *("account_move", "account_move_line", "account_partial_reconcile"),
)
"""Tables that each step adds to."""


@tagged("post_install", "-at_install")
class TestProperty(RandomTill, RandomOffice, RandomBooks, WalletCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cash = cls.env["pos.payment.method"].create(
            {
                "name": "Cash of the second till",
                "receivable_account_id": cls.pos_receivable_cash.id,
                "journal_id": cls.env["account.journal"]
                .create({"name": "Second till", "code": "TIL2", "type": "cash"})
                .id,
            }
        )
        second = cls.env["pos.config"].create(
            {
                "name": "Second till",
                "invoice_journal_id": cls.invoice_journal.id,
                "payment_method_ids": [Command.set([cash.id, cls.wallet_method.id])],
                "cash_rounding": True,
                "only_round_cash_method": True,
                "rounding_method": cls.env["account.cash.rounding"]
                .create(
                    {
                        "name": "Five cents",
                        "rounding": 0.05,
                        "rounding_method": "HALF-UP",
                        "profit_account_id": cls.company_data["default_account_revenue"].id,
                        "loss_account_id": cls.company_data["default_account_expense"].id,
                    }
                )
                .id,
            }
        )
        cls.tills = [(cls.basic_config, cls.cash_pm1), (second, cash)]
        cls.karim = cls.env["res.partner"].create({"name": "Karim Lebrun"})
        cls.members = [cls.zoe, cls.alice, cls.bob, cls.karim]
        cls.env.user.group_ids |= cls.env.ref("point_of_sale.group_pos_manager")

    def steps(self):
        """By kind of step: how, and how often in one sequence."""
        return {
            "top-up": (self.step_top_up, 5),
            "payment": (self.step_pay, 5),
            "mixed": (self.step_mixed, 3),
            "refund": (self.step_refund, 3),
            "refund of a top-up": (self.step_refund_top_up, 2),
            "refund in parts": (self.step_refund_in_parts, 2),
            "rounded": (self.step_rounded, 2),
            "cash-out": (self.step_cash_out, 3),
            "invoice of a order": (self.step_invoice_later, 1),
            "closing": (self.step_close, 2),
            "office: top-up": (partial(self.step_operation, "top_up"), 2),
            "office: correction": (partial(self.step_operation, "correction"), 2),
            "office: transfer": (partial(self.step_operation, "transfer"), 2),
            "office: pay-out": (partial(self.step_operation, "pay_out"), 2),
            "invoice paid": (self.step_invoice_paid, 2),
            "blocking": (self.step_block, 2),
            "minimum": (self.step_minimum, 1),
            "operation taken back": (self.step_take_back_operation, 2),
            "session taken back": (self.step_take_back_session, 2),
            "joining": (self.step_join_and_leave, 2),
            "merge": (self.step_merge, 1),
        }

    def test_random_sequences(self):
        self.counts = Counter()
        for seed in SEEDS:
            with self.subTest(seed=seed):
                self.run_sequence(Random(seed))
        # A sequence in which something never happens would prove nothing of it.
        happened = {kind for kind, answer in self.counts if answer == "accepted"}
        self.assertEqual(happened, set(self.steps()))
        refused = {kind for kind, answer in self.counts if answer == "refused"}
        self.assertLessEqual({"payment", "cash-out", "invoice paid"}, refused)

    def run_sequence(self, random):
        self.random = random
        households = self.zoe | self.household | self.karim
        households |= self.env["customer.wallet"].search([]).partner_id
        self.model = NaiveWallets({one: self.cents(self.balance(one)) for one in households})
        self.history, self.paid, self.topped, self.sessions = [], [], [], {}
        self.wallet_journal.minimum_wallet_amount = 0
        self.env["customer.wallet"].search([]).write({"blocked": False})
        steps = self.steps()
        kinds = [kind for kind, (_step, times) in steps.items() for _n in range(times)]
        random.shuffle(kinds)
        for number, kind in enumerate(kinds):
            if number % 10 == 0:
                # All of it is one transaction, of which PostgreSQL keeps no statistics by itself.
                self.env.cr.execute(f"ANALYZE {', '.join(GROWING)}")
            self.kind = kind
            with mute_logger("odoo.addons.point_of_sale.models.pos_order"):
                steps[kind][0]()
            self.check()
        while self.sessions:
            self.kind = "closing"
            self.step_close()
            self.check()
        pending = self.env["customer.wallet.entry"].search([("state", "=", "pending")])
        self.assertFalse(pending, self.history)
        ledger = {partner: self.cents(amount) for partner, amount in self.ledger().items()}
        for partner, cents in self.model.cents.items():
            self.assertEqual(ledger.get(partner, 0), cents, self.history)

    def step_close(self):
        if not self.sessions:
            return
        config = self.random.choice(list(self.sessions))
        self.tell(f"close {config.name}")
        before = self.statement_lines()
        self.close(self.sessions.pop(config))
        self.assertEqual(self.statement_lines(), before, self.history)

    # what must hold after each step

    @staticmethod
    def cents(amount):
        return round(amount * 100)

    def entries(self):
        # A running balance changes with the entries before it, which no cache knows.
        self.env["customer.wallet.entry"].invalidate_model()
        return self.env["customer.wallet.entry"].search([], order="id")

    def statement_lines(self):
        """What customers read, which closing must leave as it is, down to the order."""
        return [
            (entry.partner_id, entry.date, entry.reference, self.cents(entry.amount))
            for entry in self.entries()
        ]

    def check(self):
        self.check_balances()
        self.check_books()
        self.check_control()
        self.check_agreement()

    def check_balances(self):
        entries = self.entries()
        for partner, cents in self.model.cents.items():
            mine = entries.filtered(
                lambda entry, partner=partner: (
                    entry.partner_id == partner and entry.wallet_id.active
                )
            )
            self.assertEqual(self.cents(self.balance(partner)), cents, self.history)
            self.assertEqual(sum(self.cents(entry.amount) for entry in mine), cents, self.history)
            if mine:
                self.assertEqual(self.cents(mine[-1].running_balance), cents, self.history)
            found = self.env["res.partner"].search([("customer_wallet_balance", "=", cents / 100)])
            self.assertIn(partner, found, self.history)

    def check_books(self):
        entries = self.entries()
        items = self.env["account.move.line"].search(
            [("account_id", "=", self.account.id), ("parent_state", "=", "posted")]
        )
        self.assertTrue(all(item.partner_id for item in items), self.history)
        pending = entries.filtered(lambda entry: entry.state == "pending")
        total = -sum(items.mapped("balance")) + sum(pending.mapped("amount"))
        self.assertEqual(self.cents(total), sum(self.model.cents.values()), self.history)

    def check_agreement(self):
        """Wallet by wallet: ledger = row = books; and what a commit would check."""
        self.commit_checks()
        differences = self.env["customer.wallet.agreement"]._differences(self.company)
        self.assertEqual(differences, [], self.history)

    def check_control(self):
        """The report accountants read finds nothing wrong, and points at what the model would."""
        control = self.env["customer.wallet.control"].create({})
        control._control()
        self.assertEqual(control.difference, 0, self.history)
        self.assertEqual(self.cents(control.total), sum(self.model.cents.values()), self.history)
        found = {(line.partner_id, line.kind) for line in control.line_ids}
        self.assertEqual(found, self.model.findings(), self.history)
        self.assertEqual(control.state, "look" if found else "clean", self.history)
