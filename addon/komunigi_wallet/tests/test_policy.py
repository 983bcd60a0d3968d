# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import json
from pathlib import Path

from odoo.tests import BaseCase

from ..policy.isolated import isolated, on_paper
from ..policy.operations import BY_KEY, OFFICE, OPERATIONS, TILL, selection
from ..policy.till_order import (
    Refunded,
    TillOrder,
    TopUp,
    is_amount,
    is_too_full,
    kind_of_line,
    refusal,
    spending_refusal,
)
from ..policy.top_up_amounts import typed_amount

CASES = Path(__file__).parent / "cases"
"""The till's own functions go through the same tables: tests/unit."""
LINE_KINDS = json.loads((CASES / "line_kinds.json").read_text())
ISOLATED = json.loads((CASES / "isolated.json").read_text())

NAN, INFINITE = float("nan"), float("inf")


def order(total, paid=None, wallet=(), top_ups=(), **values):
    paid = total if paid is None else paid
    return TillOrder(
        **{"total": total, "stated": total, "paid": paid, **values},
        wallet_payments=list(wallet),
        top_ups=[one if isinstance(one, TopUp) else TopUp(one) for one in top_ups],
    )


def refund(wallet, money=0.0, covered=None):
    return Refunded(wallet=wallet, money=money, covered=wallet if covered is None else covered)


class TestTillOrder(BaseCase):
    def check(self, table):
        for till_order, expected in table:
            with self.subTest(till_order):
                self.assertEqual(refusal(till_order), expected)

    def test_amounts(self):
        for value in (0, 1, -1.25, 999_999.99):
            self.assertTrue(is_amount(value, 0.01), value)
        for value in (NAN, INFINITE, -INFINITE, "1", None, True, 1e9, 0.123456789, [1]):
            self.assertFalse(is_amount(value, 0.01), value)
        for value, smallest, expected in (
            (7.55, 0.05, True),
            (-999_999.95, 0.05, True),
            (7.52, 0.05, False),
            (7, 1.0, True),
            (7.5, 1.0, False),
            (999_999.999, 0.001, True),
            (0.0005, 0.001, False),
        ):
            self.assertEqual(is_amount(value, smallest), expected, (value, smallest))

    def test_kind_of_line(self):
        for case in LINE_KINDS:
            with self.subTest(case["name"]):
                kind = kind_of_line(case["amount"], case["is_refund"])
                self.assertEqual(kind, case["expected"])
                if kind:
                    self.assertIn(TILL, BY_KEY[kind].doors)
                    self.assertGreater(BY_KEY[kind].sign * case["amount"], 0)

    def test_isolated(self):
        for case in ISOLATED:
            with self.subTest(case["text"]):
                self.assertEqual(isolated(case["text"]), case["written"])
        self.assertEqual(isolated(False), "")

    def test_on_paper(self):
        self.assertEqual(on_paper("<b> \u2068שלום\u2069 12"), "&lt;b&gt; <bdi>שלום</bdi> 12")
        self.assertEqual(on_paper(False), "")

    def test_payments(self):
        self.check(
            [
                (order(10, wallet=[10]), None),
                (order(10, wallet=[4]), None),
                (order(10, wallet=[4, 6]), None),
                (order(10, wallet=[11], paid=10), "more_than_due"),
                (order(10, wallet=[12, -2]), "against_the_order"),
                (order(10, wallet=[NAN]), "not_an_amount"),
                (order(10, wallet=[INFINITE]), "not_an_amount"),
                (order(10, wallet=[5], paid=9), "not_paid"),
                (order(10, wallet=[5], paid=11), "not_paid"),
                (order(10, wallet=[5], stated=9), "forged_total"),
                (order(10.03, wallet=[5], paid=10.05, rounding=0.05), None),
                (order(10.03, wallet=[10.05], paid=10.05, rounding=0.05), None),
                (order(10, wallet=[5], on_account=5), None),
            ]
        )

    def test_top_ups_are_limited(self):
        self.check(
            [
                (order(20, top_ups=[20], largest_top_up=20), None),
                (order(20.01, top_ups=[20.01], largest_top_up=20), "top_up_too_large"),
                (order(30, top_ups=[15, 15], largest_top_up=20), "top_up_too_large"),
                (order(30, top_ups=[20], unfit=10), None),
                (order(30, top_ups=[20], unfit=10.01), "top_up_unfit"),
                (order(30, top_ups=[20], wallet=[5], unfit=5), None),
                (order(30, top_ups=[20], wallet=[5], unfit=5.01), "top_up_unfit"),
                (order(10, unfit=10), None),
            ]
        )
        for before, after, largest, expected in [
            (0, 3000, 3000, False),
            (0, 3000.01, 3000, True),
            (2999.99, 3000.02, 3000, True),
            (3500, 3400, 3000, False),
            (0, 1_000_000, 0, False),
        ]:
            with self.subTest(before=before, after=after):
                self.assertIs(is_too_full(before, after, largest), expected)

    def test_top_ups_are_paid_in_real_money(self):
        self.check(
            [
                (order(20, top_ups=[20]), None),
                (order(20, top_ups=[20], wallet=[20]), "top_up_not_paid"),
                (order(20, top_ups=[20], on_account=20), "top_up_not_paid"),
                (order(30, top_ups=[20], wallet=[10]), None),
                (order(30, top_ups=[20], wallet=[10.01]), "top_up_not_paid"),
                (order(30, top_ups=[20], wallet=[5], on_account=5), None),
                # goods given back pay no top-up
                (order(0, top_ups=[100]), "top_up_not_paid"),
                (order(1, top_ups=[100]), "top_up_not_paid"),
                # cash rounding gives no top-up away
                (order(20.02, paid=20, top_ups=[20.02], rounding=0.05), "top_up_not_paid"),
                (order(20.03, paid=20.05, top_ups=[20.03], rounding=0.05), None),
                (order(30.02, paid=30, top_ups=[20], rounding=0.05), None),
                (order(20, top_ups=[TopUp(20, taxed=True)]), "taxed_top_up"),
                (order(20, top_ups=[TopUp(20, discounted=True)]), "discounted_top_up"),
                (order(20, top_ups=[TopUp(20, forced=True)]), "forged_top_up"),
                (order(0.005, top_ups=[0.005]), "not_an_amount"),
            ]
        )

    def test_returned_top_ups(self):
        back = TopUp(-20, refundable=20)
        self.check(
            [
                (order(-20, top_ups=[back], refunded=refund(0, 0)), None),
                (order(-20, top_ups=[TopUp(-20, refundable=19)]), "negative_top_up"),
                (order(-20, top_ups=[-20]), "negative_top_up"),
                (order(-20, top_ups=[-20], supervised=True), None),
                # rounding gives no more cash out than leaves the wallet
                (order(-20, paid=-50, top_ups=[back], rounding=50), "more_than_topped_up"),
                # what was put on pays goods at once
                (order(0, top_ups=[back], refunded=refund(0, 0)), None),
            ]
        )

    def test_refunds_to_the_wallet(self):
        self.check(
            [
                (order(-10, wallet=[-10], refunded=refund(10)), None),
                (order(-10, wallet=[-4], refunded=refund(4, money=6)), None),
                (order(-10, wallet=[-10], refunded=refund(4, money=6)), "more_than_paid"),
                (order(-10, wallet=[-10], refunded=refund(10, covered=9)), "more_than_paid"),
                (order(-10, wallet=[-10]), "no_order_refunded"),
                (order(-10, wallet=[-10], refunded=refund(10, covered=0)), "no_order_refunded"),
                (order(-10, wallet=[-10], supervised=True), None),
                (order(-10, wallet=[-10], returned=10), None),
                (order(-10, wallet=[-10], returned=9), "no_order_refunded"),
                (order(-10, wallet=[-11], paid=-10, refunded=refund(20)), "more_than_refund"),
                (order(-10, wallet=[2, -12], refunded=refund(20)), "against_the_order"),
            ]
        )

    def test_refunds_to_the_wallet_of_what_a_till_has_rounded(self):
        rounded = {"total": -6.53, "paid": -6.55, "wallet": [-6.55], "rounding": 0.05}
        self.check(
            [
                (order(**rounded, refunded=refund(6.55, covered=6.53)), None),
                # no more than it paid, nor than the price of the goods, rounded
                (order(**rounded, refunded=refund(6.53)), "more_than_paid"),
                (order(**rounded, refunded=refund(10, covered=6.52)), "more_than_paid"),
            ]
        )

    def test_refunds_in_real_money_of_what_a_wallet_paid(self):
        self.check(
            [
                (order(-10, refunded=refund(0, money=10)), None),
                (order(-10, refunded=refund(4, money=6)), "wallet_in_cash"),
                (order(-10, wallet=[-4], refunded=refund(4, money=6)), None),
                (order(-10, refunded=refund(4, money=6), supervised=True), None),
                (order(-10, refunded=refund(10, money=0)), "wallet_in_cash"),
                (order(-10, on_account=-10, refunded=refund(10)), "wallet_in_cash"),
                (
                    order(-10, on_account=-10, refunded=Refunded(wallet=5, money=0, on_account=10)),
                    None,
                ),
            ]
        )

    def test_spending(self):
        table = [
            ((10, 0, 0, False, False), None),
            ((10, -0.01, 0, False, False), "short"),
            ((10, -5, -5, False, False), None),
            ((10, -5, -5, False, True), "short"),
            ((10, 5, 0, True, False), "blocked"),
            ((-30, -20, 0, True, False), None),
            ((0.3, 0.1 + 0.2 - 0.3, 0, False, False), None),
        ]
        for values, expected in table:
            self.assertEqual(spending_refusal(*values), expected, values)


class TestTopUpAmounts(BaseCase):
    def test_typed_amount(self):
        for text, digits, expected in (
            ("20", 2, 20),
            (" 7,5 ", 2, 7.5),
            ("7,50", 2, 7.5),
            ("7.50", 2, 7.5),
            ("999999,99", 2, 999_999.99),
            ("1.000", 2, None),
            ("1.000", 3, 1),
            ("7,505", 2, None),
            ("7,5", 0, None),
            ("7", 0, 7),
            ("1000000", 2, None),
            ("7,", 2, None),
            (",5", 2, None),
            ("0,00", 2, None),
            ("-5", 2, None),
            ("+5", 2, None),
            ("1e3", 2, None),
            ("\u0663", 2, None),
            ("NaN", 2, None),
            ("5,5,5", 2, None),
            ("", 2, None),
        ):
            with self.subTest(text=text, digits=digits):
                self.assertEqual(typed_amount(text, ",", digits), expected)


class TestOperations(BaseCase):
    def test_one_row_each(self):
        self.assertEqual(len(BY_KEY), len(OPERATIONS))
        office = dict(selection(OFFICE))
        self.assertEqual(set(office), {"top_up", "correction", "transfer", "pay_out"})
        for key in office:
            self.assertTrue(BY_KEY[key].journals, "the office books it in a journal")
