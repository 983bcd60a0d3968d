from odoo.tests import BaseCase

from ..rules import TillOrder, TopUp, is_amount, refusal, spending_refusal

NAN, INFINITE = float("nan"), float("inf")


def order(total, paid=None, wallet=(), top_ups=(), **values):
    paid = total if paid is None else paid
    return TillOrder(
        **{"total": total, "stated": total, "paid": paid, **values},
        wallet_payments=list(wallet),
        top_ups=list(top_ups),
    )


def top_up(amount, **values):
    return TopUp(**{"amount": amount, "listed": amount, **values})


class TestRules(BaseCase):
    def test_amounts(self):
        for value in (0, 1, -1.25, 999_999.99):
            self.assertTrue(is_amount(value, 2), value)
        for value in (NAN, INFINITE, -INFINITE, "1", None, True, 1e9, 0.123456789, [1]):
            self.assertFalse(is_amount(value, 2), value)

    def test_refusals(self):
        table = [
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
            (order(-10, wallet=[-10]), None),
            (order(-10, wallet=[-4]), None),
            (order(-10, wallet=[-12]), "more_than_refund"),
            (order(20, top_ups=[top_up(20)]), None),
            (order(30, top_ups=[top_up(20)], wallet=[10]), None),
            (order(30, top_ups=[top_up(20)], wallet=[10.01]), "top_up_from_wallet"),
            (order(20, top_ups=[top_up(20)], wallet=[20]), "top_up_from_wallet"),
            (order(20, top_ups=[top_up(20, taxed=True)]), "taxed_top_up"),
            (order(18, top_ups=[top_up(18, discount=10)]), "discounted_top_up"),
            (order(20, top_ups=[top_up(20, listed=200)]), "forged_top_up"),
            (order(20, top_ups=[top_up(20, listed=20.0000001)]), "not_an_amount"),
            (order(2e6, top_ups=[top_up(2e6)]), "not_an_amount"),
            (order(-20, top_ups=[top_up(-20)]), "negative_top_up"),
            (order(-20, top_ups=[top_up(-20, refundable=20)]), None),
            (order(-20, top_ups=[top_up(-20, refundable=19.99)]), "negative_top_up"),
            (order(-20, top_ups=[top_up(-20)], supervised=True), None),
            (order(-10, refundable_elsewhere=10), None),
            (order(-10, refundable_elsewhere=4), "wallet_in_cash"),
            (order(-10, refundable_elsewhere=4, wallet=[-6]), None),
            (order(-10, refundable_elsewhere=0, supervised=True), None),
            (order(-20, top_ups=[top_up(-20, refundable=20)], wallet=[-20]), "more_than_refund"),
            (order(10.02, wallet=[10.05], paid=10.05, rounding=0.05), None),
        ]
        for till_order, expected in table:
            self.assertEqual(refusal(till_order), expected, till_order)

    def test_spending(self):
        table = [
            ((10, 0, 0, False, False), None),
            ((10, -0.01, 0, False, False), "short"),
            ((10, -5, -5, False, False), None),
            ((10, -5.01, -5, False, False), "short"),
            ((0, -5, -5, False, True), "short"),
            ((-9, -3, 0, True, False), None),
            ((10, 9, 0, True, False), "blocked"),
            ((0.3, 0.1 + 0.2 - 0.3, 0, False, False), None),
        ]
        for arguments, expected in table:
            self.assertEqual(spending_refusal(*arguments), expected, arguments)
