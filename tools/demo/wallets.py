"""The wallet, under the name that this coop gives it, and a day at the till that fills it."""

from uuid import uuid4

from odoo import fields
from odoo.fields import Command

from .members import MEMBERS

LABELS = {"en_US": "Member account", "fr_BE": "Compte membre", "nl_BE": "Ledenrekening"}


def make(env, config, people):
    coop = env.company
    for lang, label in LABELS.items():
        coop.with_context(lang=lang).customer_wallet_label = label
    method = coop.enable_customer_wallet()
    top_up = env["product.product"]._customer_wallet_products(coop)
    till = Till(env, config)
    cash = config.payment_method_ids.filtered("is_cash_count")
    card = config.payment_method_ids - cash - method
    goods = env["product.product"].search([("available_in_pos", "=", True)]) - top_up
    for number, member in enumerate(MEMBERS):
        customer = people[member.name]
        for amount in member.top_ups:
            till.sell(customer, top_up, amount, card if number % 3 else cash)
        for amount in member.spent:
            till.sell(customer, goods[number % len(goods)], amount, method)
    till.close()


class Till:
    """A session at the till, and what it sends to the server."""

    def __init__(self, env, config):
        self.env = env
        config.open_ui()
        self.config = config
        self.session = config.current_session_id
        self.session.set_opening_control(0.0, "")

    def sell(self, customer, product, amount, method):
        """One article at a price of `amount`, paid with one method."""
        taxes = product.taxes_id.compute_all(amount, self.config.currency_id)
        line = {
            "product_id": product.id,
            "price_unit": amount,
            "qty": 1,
            "tax_ids": [Command.set(product.taxes_id.ids)],
            "price_subtotal": taxes["total_excluded"],
            "price_subtotal_incl": taxes["total_included"],
            "pack_lot_ids": [],
        }
        now = fields.Datetime.to_string(fields.Datetime.now())
        payment = {"name": now, "payment_method_id": method.id, "amount": amount}
        order = {
            "uuid": str(uuid4()),
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
            "amount_total": amount,
            "amount_tax": taxes["total_included"] - taxes["total_excluded"],
            "amount_paid": amount,
            "amount_return": 0.0,
            "lines": [Command.create(line)],
            "payment_ids": [Command.create(payment)],
        }
        self.env["pos.order"].sync_from_ui([order])

    def close(self):
        """Count the cash that is expected, and close the session."""
        cash = self.session.get_closing_control_data()["default_cash_details"]["amount"]
        self.session.post_closing_cash_details(cash)
        answer = self.session.close_session_from_ui()
        if not answer.get("successful"):
            raise ValueError(f"the session of the demonstration does not close: {answer}")
