# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A year of wallets, exported from the general ledger and added up by hand.

The expected figures were computed on paper from the events below; none is read from the addon.
"""

from collections import defaultdict
from decimal import Decimal

from freezegun import freeze_time
from odoo.tests import tagged

from .common import WalletCommon

COLUMNS = ["date", "move_id/name", "account_id/code", "partner_id/name", "debit", "credit"]


@tagged("post_install", "-at_install")
class TestLedgerYear(WalletCommon):
    def operation(self, kind, partner, amount, counterpart=None, to=None):
        self.env["customer.wallet.operation"].create(
            {
                "kind": kind,
                "partner_id": partner.id,
                "amount": amount,
                "reason": "for the year's test",
                **({"to_partner_id": to.id} if to else {}),
                **({"counterpart_account_id": counterpart.id} if counterpart else {}),
            }
        ).action_confirm()

    def refund(self, order, amount, method):
        [line] = order.lines
        back = self.line(line.product_id, amount, -1.0, refunded_orderline_id=line.id)
        self.sync(self.order_data(order.partner_id, [back], [(method, -amount)]))

    def january(self):
        self.open_new_session()
        self.topped = self.top_up(self.zoe, 100)
        self.top_up(self.alice, 50, self.bank_pm1)
        self.bread = self.pay(self.zoe, 30)
        self.sell(self.bob, 10, [(self.wallet_method, 10.7)], self.taxed_goods)
        self.close()

    def april(self):
        self.operation("correction", self.zoe, 5, self.company_data["default_account_expense"])

    def may(self):
        self.operation("transfer", self.zoe, 20, to=self.household)

    def july(self):
        self.open_new_session()
        self.sell(self.bob, 40, [(self.wallet_method, 25), (self.cash_pm1, 15)])
        self.pay(self.zoe, 12, to_invoice=True)
        self.refund(self.bread, 10, self.wallet_method)
        self.close()

    def december(self):
        self.open_new_session()
        self.refund(self.topped, 13, self.cash_pm1)
        self.close()
        self.operation("pay_out", self.household, 4.3, self.outstanding_bank)

    def test_the_year_adds_up(self):
        for day, events in (
            ("2025-01-15 10:00:00", self.january),
            ("2025-04-02 10:00:00", self.april),
            ("2025-05-02 10:00:00", self.may),
            ("2025-07-01 10:00:00", self.july),
            ("2025-12-31 10:00:00", self.december),
        ):
            with freeze_time(day):
                events()

        items = self.env["account.move.line"].search(
            [
                ("company_id", "=", self.company.id),
                ("parent_state", "=", "posted"),
                ("date", ">=", "2025-01-01"),
                ("date", "<=", "2025-12-31"),
            ]
        )
        rows = items.export_data(COLUMNS)["datas"]
        accounts, moves = defaultdict(Decimal), defaultdict(Decimal)
        members, months = defaultdict(Decimal), defaultdict(Decimal)
        for date, move, account, partner, debit, credit in rows:
            amount = Decimal(str(debit)) - Decimal(str(credit))
            accounts[account] += amount
            moves[move] += amount
            if account == self.account.code:
                members[partner] -= amount
                months[str(date)[:7]] -= amount

        self.assertEqual(set(moves.values()), {Decimal()}, "each entry is balanced")
        self.assertEqual(dict(members), {"Zoé Martin": Decimal("40"), "Dupont": Decimal("30")})
        self.assertEqual(
            dict(months),
            {
                "2025-01": Decimal("109.3"),
                "2025-04": Decimal("5"),
                "2025-05": Decimal("0"),
                "2025-07": Decimal("-27"),
                "2025-12": Decimal("-17.3"),
            },
        )
        cash = self.cash_pm1.journal_id.default_account_id
        self.assertEqual(
            {code: amount for code, amount in accounts.items() if amount},
            {
                self.account.code: Decimal("-70"),
                self.sales_account.code: Decimal("-82"),
                self.tax_received_account.code: Decimal("-0.7"),
                cash.code: Decimal("102"),
                self.outstanding_bank.code: Decimal("45.7"),
                self.company_data["default_account_expense"].code: Decimal("5"),
            },
        )
        self.assertEqual(self.balance(self.zoe), 40)
        self.assertEqual(self.balance(self.household), 30)
        statement = self.env["customer.wallet.entry"].search(
            [("partner_id", "=", self.zoe.id)], order="id"
        )
        self.assertEqual(
            [(str(entry.date.date()), entry.amount, entry.running_balance) for entry in statement],
            [
                ("2025-01-15", 100, 100),
                ("2025-01-15", -30, 70),
                ("2025-04-02", 5, 75),
                ("2025-05-02", -20, 55),
                ("2025-07-01", -12, 43),
                ("2025-07-01", 10, 53),
                ("2025-12-31", -13, 40),
            ],
        )
