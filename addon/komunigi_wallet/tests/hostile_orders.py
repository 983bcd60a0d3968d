# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Hostile calls that send an order: its amounts, its change, its customer, its top-ups."""

from odoo.fields import Command

from .hostile import HostileCommon

NAN, INFINITE = float("nan"), float("inf")


class HostileOrders(HostileCommon):
    def order_calls(self):
        """Of each call its name and the call, which is made as the cashier."""
        goods, cash, line = self.goods, self.cash_pm1, self.line
        minus = {"qty": -1, "price_subtotal": -20, "price_subtotal_incl": -20}
        refund = {**minus, "refunded_orderline_id": self.topped.lines.id}
        back = {"qty": -1, "price_subtotal": -10, "price_subtotal_incl": -10}
        spent_line = self.paid.lines
        direct = {
            "session_id": self.pos_session.id,
            "partner_id": self.zoe.id,
            "amount_tax": 0,
            "amount_return": 0,
        }
        return {
            # amounts
            "payment NaN": lambda: self.spend(NAN),
            "payment infinite": lambda: self.spend(INFINITE),
            "payment minus infinite": lambda: self.spend(-INFINITE),
            "payment as word": lambda: self.spend("ten"),
            "payment as list": lambda: self.spend([10]),
            "payment none": lambda: self.spend(None),
            "payment huge": lambda: self.spend(1e300),
            "payment beyond all": lambda: self.spend(1e9, due=1e9),
            "payment negative on a sale": lambda: self.spend(-10, rest=20),
            "payment beyond the balance": lambda: self.spend(80.01, due=80.01),
            "total NaN": lambda: self.spend(10, amount_total=NAN),
            "price NaN": lambda: self.spend(10, lines=[line(goods, 10, price_unit=NAN)]),
            "price as word": lambda: self.spend(10, lines=[line(goods, 10, price_unit="free")]),
            # change and cash
            "change in cash": lambda: self.spend(15, rest=-5),
            "change by amount_return": lambda: self.spend(15, amount_return=-5),
            "more than due": lambda: self.spend(15),
            "less than due": lambda: self.spend(5),
            "two payments beyond the balance": lambda: self.send(
                [line(goods, 90)], [(self.wallet_method, 45), (self.wallet_method, 45)]
            ),
            "wallet order refunded in cash": lambda: self.send(
                [line(goods, 10, **back, refunded_orderline_id=spent_line.id)], [(cash, -10)]
            ),
            "the same with a reason, by a cashier": lambda: self.send(
                [line(goods, 10, **back, refunded_orderline_id=spent_line.id)],
                [(cash, -10)],
                customer_wallet_cash_out_reason="please",
            ),
            # whose wallet
            "no customer": lambda: self.spend(10, partner_id=False),
            "a customer who does not exist": lambda: self.spend(10, partner_id=987654321),
            "another company's method": lambda: self.send(
                [line(goods, 10)], [(self.other_method, 10)]
            ),
            "forged company": lambda: self.spend(10, company_id=self.other_company.id),
            "closed session": lambda: self.rpc(
                "pos.order",
                "create",
                [
                    {
                        **direct,
                        "session_id": self.old_session.id,
                        "state": "paid",
                        "amount_total": 10,
                        "amount_paid": 10,
                        "lines": [line(goods, 10)],
                        "payment_ids": [
                            Command.create(
                                {"payment_method_id": self.wallet_method.id, "amount": 10}
                            )
                        ],
                    }
                ],
            ),
            # top-ups
            "top-up NaN": lambda: self.put(NAN, pays=1),
            "top-up infinite": lambda: self.put(INFINITE, pays=1),
            "top-up as text": lambda: self.put("50", pays=50),
            "top-up huge": lambda: self.put(1e12),
            "top-up of nine decimals": lambda: self.put(1.123456789),
            "top-up negative": lambda: self.put(20, pays=-20, **minus),
            "top-up of negative price": lambda: self.put(-20),
            "top-up unpaid": lambda: self.put(20, pays=0),
            "top-up unpaid, total forged": lambda: self.put(20, pays=0, order={"amount_total": 0}),
            "top-up partly paid, total forged": lambda: self.put(
                100, pays=1, order={"amount_total": 1}
            ),
            "top-up with a discount": lambda: self.put(
                20,
                pays=10,
                discount=50,
                price_subtotal=10,
                price_subtotal_incl=10,
                order={"amount_total": 10},
            ),
            "top-up with a negative discount": lambda: self.put(
                20, discount=-100, price_subtotal=40, price_subtotal_incl=40
            ),
            "top-up with a tax": lambda: self.put(
                20, tax_ids=[Command.set(self.taxes["tax10"].ids)]
            ),
            "top-up from the wallet": lambda: self.put(20, method=self.wallet_method),
            "top-up of nobody": lambda: self.put(20, order={"partner_id": False}),
            "top-up of another's order refunded": lambda: self.put(
                20, pays=-20, customer=self.alice, **refund
            ),
            "top-up refunded twice over": lambda: self.put(
                40, pays=-40, **{**refund, "price_subtotal": -40, "price_subtotal_incl": -40}
            ),
            "goods refunded as a top-up": lambda: self.put(
                5,
                pays=-5,
                qty=-1,
                price_subtotal=-5,
                price_subtotal_incl=-5,
                refunded_orderline_id=self.cash.lines.id,
            ),
            "pay-out with a reason, by a cashier": lambda: self.put(
                20, pays=-20, order={"customer_wallet_cash_out_reason": "leaves"}, **minus
            ),
        }
