# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What the database holds of an order, for the rules of `policy/till_order.py` to judge."""

from collections import Counter
from datetime import timedelta

from odoo import SUPERUSER_ID, fields
from odoo.exceptions import UserError
from odoo.tools import SQL

from ..policy.till_order import Refunded, TillOrder, TopUp, left_of

CLOCKS = timedelta(hours=24), timedelta(minutes=10)
"""How far behind and ahead of the server's clock a till's may be."""


def acts_in_person(env):
    """Whether the caller is an internal user who acts as themself, with their own rights.

    A public page lets its visitors act as somebody, and the server's own jobs are nobody. What the
    server itself starts may act as a user: demo data, a script.
    """
    caller = env.transaction.default_env.uid
    return not env.su and caller in (env.uid, SUPERUSER_ID) and env.user._is_internal()


class OrderFacts:
    """An order as the database has it (see sql/orders.sql): values of a wrong type read here as
    they will be read for ever, whatever the cache or the call says."""

    @classmethod
    def read(cls, order):
        """The facts of an order, or None where it involves no wallet.

        :raise UserError: where the order has no session
        """
        order.env.flush_all()
        [[values]] = order.env.execute_query(
            SQL("SELECT customer_wallet_order_facts(%s)", order.id)
        )
        if values == {}:
            raise UserError(
                order.env._("You cannot record an order outside a session of the till.")
            )
        return values and cls(order, values)

    def __init__(self, order, values):
        self.env, self.order_id, self.values = order.env, order.id, values
        self.lines, self.payments = values["lines"], values["payments"]
        self.numbers = [
            values["total"],
            *(payment["amount"] for payment in self.payments),
            *(line[name] for line in self.lines for name in ("price", "qty")),
            *(line["discount"] or 0.0 for line in self.lines),
        ]
        # sudo: everyone may read the name of the wallet
        self.company = self.env["res.company"].browse(values["company"]).sudo()
        self.currency = self.env["res.currency"].browse(values["currency"])
        self.in_person = acts_in_person(order.env)
        self.now = fields.Datetime.now()
        date = fields.Datetime.to_datetime(values["date"].replace("T", " ")[:19])
        self.date_is_far = not self.now - CLOCKS[0] <= date <= self.now + CLOCKS[1]
        self.date = self.now if self.date_is_far else date

    def __getitem__(self, name):
        return self.values[name]

    def unfit_methods(self):
        """Names of the ways of paying this order that may not pay a top-up."""
        payments = self.env["pos.payment"].browse(
            pay["id"] for pay in self.payments if pay["unfit"]
        )
        return ", ".join(payments.payment_method_id.mapped("name"))

    def till_order(self):
        """The order, as the rules see it, its totals computed from its lines: a TillOrder."""
        total = self._value(self.lines, self["fiscal_position"], -1 if self["total"] < 0 else 1)
        refunded, top_ups_left = self._refunded()
        returned = -sum(
            line["value"]
            for line in self.lines
            if line["returnable"] and line["value"] < 0 and not line["refunded"]
        )
        return TillOrder(
            total=total,
            stated=self["total"],
            paid=self.currency.round(sum(payment["amount"] for payment in self.payments)),
            rounding=max(self.currency.rounding / 2, self["rounding"] or 0.0),
            digits=self.currency.decimal_places,
            smallest=self.currency.rounding,
            wallet_payments=[pay["amount"] for pay in self.payments if pay["wallet"]],
            on_account=sum(pay["amount"] for pay in self.payments if pay["on_account"]),
            top_ups=[
                TopUp(
                    amount=round(line["price"] * line["qty"], 9),
                    taxed=bool(line["taxes"]),
                    discounted=bool(line["discount"]),
                    forced=bool(line["extra"]),
                    refundable=top_ups_left.get(line["refunded"], 0.0),
                )
                for line in self.lines
                if line["top_up"]
            ],
            refunded=refunded,
            returned=min(returned, self["return_limit"] or 0.0),
            supervised=bool(self["reason"])
            and self.env.user.has_group("point_of_sale.group_pos_manager"),
            unfit=sum(pay["amount"] for pay in self.payments if pay["unfit"]),
            largest_top_up=self.company.customer_wallet_largest_top_up,
        )

    def _value(self, lines, fiscal_position, sign=1):
        """Put on each line its `value`, taxes included; returns the total, whatever came along:
        the sum of the lines, into which rounding has put what all of them together differ by.

        :param sign: -1 as Odoo does where the order as a whole is a refund
        """
        position = self.env["account.fiscal.position"].browse(fiscal_position or [])
        tax = self.env["account.tax"]
        base_lines = [
            tax._prepare_base_line_for_taxes_computation(
                None,
                tax_ids=position.map_tax(tax.browse(line["taxes"])),
                price_unit=line["price"],
                quantity=line["qty"] * sign,
                discount=line["discount"] or 0.0,
                currency_id=self.currency,
                rate=self["rate"] or 1.0,
                product_id=self.env["product.product"].browse(line["product"]),
                sign=-sign,
                is_refund=line["qty"] * line["price"] < 0,
                extra_tax_data=line["extra"],
            )
            for line in lines
        ]
        company = self.company.with_env(self.env)
        tax._add_tax_details_in_base_lines(base_lines, company)
        tax._round_base_lines_tax_details(base_lines, company)
        total = 0.0
        for line, base_line in zip(lines, base_lines, strict=True):
            details = base_line["tax_details"]
            value = details["total_excluded_currency"] + details["delta_total_excluded_currency"]
            value += sum(data["tax_amount_currency"] for data in details["taxes_data"])
            line["value"] = self.currency.round(value * sign)
            total += value
        return total * sign

    def _refunded(self):
        """What is left of the one order that this one refunds, and of its top-ups.

        Its row is written, so that two refunds of one order at once are one after the other.

        :return: Refunded, {line id: amount left}; None, {} where it refunds no order
        """
        refunded_lines = {line["refunded"] for line in self.lines if line["refunded"]}
        if not refunded_lines:
            return None, {}
        refunded = self.env.execute_query(
            SQL(
                """
                UPDATE pos_order SET write_date = now() at time zone 'UTC'
                 WHERE id IN (SELECT order_id FROM pos_order_line WHERE id = ANY(%s))
                RETURNING id, state, company_id, (
                    SELECT commercial_partner_id FROM res_partner WHERE id = partner_id
                ), fiscal_position_id
                """,
                list(refunded_lines),
            )
        )
        orders = self.env["pos.order"].browse(row[0] for row in refunded)
        orders.invalidate_recordset(["write_date"], flush=False)
        if len(refunded) != 1 or refunded[0][1] not in ("paid", "done"):
            raise UserError(self.env._("You can refund only one recorded order at a time."))
        [(order_id, _state, company, household, position)] = refunded
        ours = household == self["household"] and company == self["company"]
        payments, all_lines = self._group_of(order_id)
        sold = {line["id"]: line for line in all_lines if line["order"] == order_id}
        lines = [line for line in all_lines if line["id"] in sold or line["refunded"] in sold]
        self._value(lines, position)
        left = {line["id"]: line["value"] for line in sold.values()}
        quantity = {line["id"]: line["qty"] for line in sold.values()}
        for line in lines:
            if line["order"] != order_id:
                left[line["refunded"]] += line["value"]
                quantity[line["refunded"]] += line["qty"]
        top_ups = {line["id"]: left[line["id"]] for line in sold.values() if line["top_up"]}
        wallet, money, on_account = ways = Counter(), Counter(), Counter()
        for payment in payments:
            way = wallet if payment["wallet"] else on_account if payment["on_account"] else money
            way[payment["order"]] += payment["amount"]
        for line in all_lines:
            if line["top_up"]:
                money[line["order"]] -= line["price"] * line["qty"]
        return Refunded(
            *(left_of(way.pop(order_id, 0.0), way.values()) for way in ways),
            covered=self._covered(sold, left, quantity) if ours else 0.0,
        ), top_ups if ours else {}

    def _group_of(self, order_id):
        """Payments and lines of an order and of its recorded refunds, this one left out."""
        [facts] = self.env.execute_query(
            SQL(
                """
                SELECT customer_wallet_payment_facts(orders), customer_wallet_line_facts(orders)
                  FROM (SELECT array_agg(pos_order.id) AS orders FROM pos_order
                         WHERE pos_order.id != %(this)s AND pos_order.state IN ('paid', 'done')
                           AND (pos_order.id = %(refunded)s OR pos_order.id IN (
                               SELECT line.order_id FROM pos_order_line AS line
                                 JOIN pos_order_line AS back ON back.id = line.refunded_orderline_id
                                WHERE back.order_id = %(refunded)s))) AS recorded
                """,
                this=self.order_id,
                refunded=order_id,
            )
        )
        return facts

    def _covered(self, sold, left, quantity):
        """What the refunded lines are worth: no more than they cost, of what was not yet given
        back, for the same product."""
        covered = 0.0
        for line in self.lines:
            original = sold.get(line["refunded"])
            if not original or original["top_up"] or original["product"] != line["product"]:
                continue
            if line["qty"] >= 0 or -line["qty"] > quantity[original["id"]] + 1e-6:
                continue
            most = min(left[original["id"]], original["value"] * -line["qty"] / original["qty"])
            covered += min(-line["value"], most + 0.01)
            left[original["id"]] += line["value"]
            quantity[original["id"]] += line["qty"]
        return covered
