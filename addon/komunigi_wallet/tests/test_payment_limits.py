# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import json
from pathlib import Path

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import WalletCommon

CASES = json.loads((Path(__file__).parent / "cases" / "payment_limits.json").read_text())
"""The till proposes the same: tests/unit, payment_limits.test.ts."""


@tagged("post_install", "-at_install")
class TestPaymentLimits(WalletCommon):
    """The server records what the till proposes to take from a wallet, and not a cent more."""

    def test_the_most_that_a_wallet_pays(self):
        self.open_new_session()
        for case in CASES:
            with self.subTest(case["name"]):
                self.customer = self.env["res.partner"].create({"name": case["name"]})
                refunded = self.refunded(case["order"].get("refunds"))
                self.give(**case["wallet"])
                with self.assertRaises(UserError), self.env.cr.savepoint():
                    self.record(case, refunded, cents_more=1)
                self.assertEqual(self.record(case, refunded).state, "paid")

    def record(self, case, refunded, cents_more=0):
        """Send the order of a case, the wallet paying what it may pay at most, or more."""
        wanted, most = case["order"], case["most"]
        lines = self.lines(wanted, refunded)
        total = sum(line[2]["price_subtotal_incl"] for line in lines)
        cash, on_credit = wanted.get("cash", 0), wanted.get("on_credit", 0)
        more = round(cents_more / 100 if total > 0 else -cents_more / 100, 2)
        rest = round(total - cash - on_credit - most, 2)
        if rest * total > 0:  # what is left to pay; otherwise it is paid, or change is given
            rest -= more
        return self.send(
            lines,
            [
                (self.cash_pm1, cash),
                (self.pay_later_pm, on_credit),
                (self.wallet_method, most + more),
                (self.cash_pm1, rest),
            ],
        )

    def refunded(self, sold):
        """The order that a case refunds, with what was given back of it before."""
        if not sold:
            return None
        self.give(sold["wallet"])
        order = self.send(self.lines(sold), self.split(sold))
        if back := sold.get("given_back"):
            self.give(max(back["wallet"], 0))
            self.send(self.lines(back, order), self.split(back))
        return order

    def split(self, part):
        """Payments of which the wallet's part is given."""
        total = sum(self.prices(part)) + part.get("top_up", 0)
        return [(self.wallet_method, part["wallet"]), (self.cash_pm1, total - part["wallet"])]

    def prices(self, wanted):
        goods = wanted.get("goods", 0)
        return goods if isinstance(goods, list) else [goods]

    def lines(self, wanted, refunded=None):
        parts = [(self.goods, price) for price in self.prices(wanted)]
        parts.append((self.top_up_product, wanted.get("top_up", 0)))
        lines = []
        for product, amount in parts:
            if amount > 0:
                lines.append(self.line(product, amount))
            elif amount < 0:
                sold = refunded.lines.filtered(lambda line, sold=product: line.product_id == sold)
                quantity = amount / sold.price_unit
                lines.append(
                    self.line(product, sold.price_unit, quantity, refunded_orderline_id=sold.id)
                )
        return lines

    def send(self, lines, payments):
        paid = [(method, round(amount, 2)) for method, amount in payments if round(amount, 2)]
        return self.sync(self.order_data(self.customer, lines, paid))

    def give(self, balance, minimum=0, blocked=False):
        """Bring the customer's wallet to a balance, whatever it had, then limit it."""
        self.wallet_journal.minimum_wallet_amount = -1000
        self.top_up(self.customer, 1)
        missing = round(balance - self.balance(self.customer), 2)
        if missing > 0:
            self.top_up(self.customer, missing)
        elif missing < 0:
            self.pay(self.customer, -missing)
        self.wallet_journal.minimum_wallet_amount = minimum
        wallet = self.env["customer.wallet"].search([("partner_id", "=", self.customer.id)])
        wallet.write({"blocked": blocked, "blocked_reason": blocked and "Card lost"})
