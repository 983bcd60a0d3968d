# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Hostile calls that make or change orders, lines and payments directly."""

from odoo.fields import Command

from .hostile import HostileCommon


class HostileRecords(HostileCommon):
    def record_calls(self):
        """Of each call its name and the call, which is made as the cashier."""
        bank_move = self.posted_item()
        top_up_line, wallet_payment = self.topped.lines, self.paid.payment_ids
        cash, line, top_up_product = self.cash_pm1, self.line, self.top_up_product
        direct = {
            "session_id": self.pos_session.id,
            "partner_id": self.zoe.id,
            "amount_tax": 0,
            "amount_return": 0,
        }
        return {
            # records made and changed directly
            "paid order created without payment": lambda: self.rpc(
                "pos.order",
                "create",
                [
                    {
                        **direct,
                        "state": "paid",
                        "amount_total": 20,
                        "amount_paid": 20,
                        "lines": [line(top_up_product, 20)],
                    }
                ],
            ),
            "posted order created without payment": lambda: self.rpc(
                "pos.order",
                "create",
                [
                    {
                        **direct,
                        "state": "done",
                        "amount_total": 20,
                        "amount_paid": 20,
                        "lines": [line(top_up_product, 20)],
                    }
                ],
            ),
            "payment lowered": lambda: self.rpc(
                "pos.payment", "write", wallet_payment.ids, {"amount": 1}
            ),
            "payment made cash": lambda: self.rpc(
                "pos.payment", "write", wallet_payment.ids, {"payment_method_id": cash.id}
            ),
            "payment moved to another order": lambda: self.rpc(
                "pos.payment", "write", wallet_payment.ids, {"pos_order_id": self.cash.id}
            ),
            "payment deleted": lambda: self.rpc("pos.payment", "unlink", wallet_payment.ids),
            "payment added": lambda: self.rpc(
                "pos.payment",
                "create",
                [
                    {
                        "pos_order_id": self.cash.id,
                        "payment_method_id": self.wallet_method.id,
                        "amount": 5,
                    }
                ],
            ),
            "payment added by add_payment": lambda: self.rpc(
                "pos.order",
                "add_payment",
                self.cash.ids,
                {
                    "pos_order_id": self.cash.id,
                    "payment_method_id": self.wallet_method.id,
                    "amount": -5,
                },
            ),
            "cash payment made a wallet payment": lambda: self.rpc(
                "pos.payment",
                "write",
                self.cash.payment_ids.ids,
                {"payment_method_id": self.wallet_method.id},
            ),
            "booked payment lowered": lambda: self.rpc(
                "pos.payment", "write", self.old_order.payment_ids.ids, {"amount": 1}
            ),
            "order given to another member": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"partner_id": self.alice.id}
            ),
            "order given to nobody": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"partner_id": False}
            ),
            "order back to draft": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"state": "draft"}
            ),
            "order cancelled": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"state": "cancel"}
            ),
            "order moved to a closed session": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"session_id": self.old_session.id}
            ),
            "order moved to another company": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"company_id": self.other_company.id}
            ),
            "order said to be invoiced": lambda: self.rpc(
                "pos.order", "write", self.topped.ids, {"account_move": bank_move.move_id.id}
            ),
            "order says another balance": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"customer_wallet_balance_after": 1000}
            ),
            "order dated otherwise": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"date_order": "2020-01-01 00:00:00"}
            ),
            "order deleted": lambda: self.rpc("pos.order", "unlink", self.paid.ids),
            "payments cleared by a command": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"payment_ids": [Command.clear()]}
            ),
            "top-up line raised": lambda: self.rpc(
                "pos.order.line",
                "write",
                top_up_line.ids,
                {"price_unit": 500, "price_subtotal": 500, "price_subtotal_incl": 500},
            ),
            "top-up line raised by a command": lambda: self.rpc(
                "pos.order",
                "write",
                self.topped.ids,
                {"lines": [Command.update(top_up_line.id, {"price_subtotal_incl": 500})]},
            ),
            "goods made a top-up": lambda: self.rpc(
                "pos.order.line",
                "write",
                self.cash.lines.ids,
                {"product_id": top_up_product.id},
            ),
            "top-up line added to a paid order": lambda: self.rpc(
                "pos.order.line",
                "create",
                [{**line(top_up_product, 50)[2], "order_id": self.cash.id}],
            ),
            "top-up line deleted": lambda: self.rpc("pos.order.line", "unlink", top_up_line.ids),
            "paid by the wizard": lambda: self.rpc(
                "pos.make.payment",
                "create",
                [
                    {
                        "config_id": self.config.id,
                        "amount": 5,
                        "payment_method_id": self.wallet_method.id,
                    }
                ],
            ),
        }
