# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A till in Odoo's shell, and what it sends to the server."""

from datetime import timedelta
from uuid import uuid4

from odoo import fields
from odoo.fields import Command


class Till:
    """Each order is a transaction of its own.

    Whoever makes one says: `env`; `config`, its `session` where one is open; the methods `wallet`,
    `cash` and `card`; the products `goods` and `top_up_product`.
    """

    def open(self):
        self.config.open_ui()
        self.session = self.config.current_session_id
        self.session.set_opening_control(0.0, "")

    def close(self):
        cash = self.session.get_closing_control_data()["default_cash_details"]["amount"]
        self.session.post_closing_cash_details(cash)
        answer = self.session.close_session_from_ui()
        if not answer.get("successful"):
            raise ValueError(f"the session does not close: {answer}")
        self.env.cr.commit()

    def line(self, product, amount, quantity=1, **values):
        taxes = product.taxes_id.compute_all(amount, quantity=quantity)
        return {
            "product_id": product.id,
            "price_unit": amount,
            "qty": quantity,
            "tax_ids": [Command.set(product.taxes_id.ids)],
            "price_subtotal": taxes["total_excluded"],
            "price_subtotal_incl": taxes["total_included"],
            "pack_lot_ids": [],
            **values,
        }

    def send(self, customer, lines, payments, ago=0, **values):
        """The order that the server holds then; made `ago` hours earlier, says the till."""
        total = sum(line["price_subtotal_incl"] for line in lines)
        now = fields.Datetime.to_string(fields.Datetime.now() - timedelta(hours=ago))
        uuid = str(uuid4())
        data = {
            "uuid": uuid,
            "name": "/",
            "state": "paid",
            "session_id": self.session.id,
            "user_id": self.env.uid,
            "partner_id": customer.id,
            "date_order": now,
            "fiscal_position_id": False,
            "pricelist_id": self.config.pricelist_id.id,
            "last_order_preparation_change": "{}",
            "to_invoice": False,
            "access_token": False,
            "amount_total": total,
            "amount_tax": total - sum(line["price_subtotal"] for line in lines),
            "amount_paid": sum(amount for _method, amount in payments),
            "amount_return": 0.0,
            "lines": [Command.create(line) for line in lines],
            "payment_ids": [
                Command.create({"name": now, "payment_method_id": method.id, "amount": amount})
                for method, amount in payments
            ],
            **values,
        }
        orders = self.env["pos.order"].with_context(generate_pdf=False)
        orders.sync_from_ui([data])
        self.env.cr.commit()
        return orders.search([("uuid", "=", uuid)])

    def sell(self, customer, products, payments, **values):
        lines = [self.line(product, amount) for product, amount in products]
        return self.send(customer, lines, payments, **values)

    def top_up(self, customer, amount, method, **values):
        return self.sell(customer, [(self.top_up_product, amount)], [(method, amount)], **values)

    def buy(self, customer, payments, **values):
        amount = sum(amount for _method, amount in payments)
        return self.sell(customer, [(self.goods, amount)], payments, **values)

    def refund(self, order, amount, method):
        [line] = order.lines
        part = -amount / line.price_unit
        back = self.line(line.product_id, line.price_unit, part, refunded_orderline_id=line.id)
        return self.send(order.partner_id, [back], [(method, -amount)])

    def invoice(self, order):
        order.with_context(generate_pdf=False).action_pos_order_invoice()
        self.env.cr.commit()
