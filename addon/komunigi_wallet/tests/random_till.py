# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What a cashier does, drawn by lot: each step tells the naive model what it moved."""

from odoo.exceptions import UserError


class RandomSteps:
    """What the steps of the till and of the back office share."""

    def tell(self, what, answer="accepted"):
        """Keep for the message of a failure what was done, and count it."""
        self.history.append((what, answer))
        self.counts[self.kind, answer] += 1

    def attempt(self, name, allowed, call):
        """Make a call that the model allows or not; the server must be of the same mind."""
        self.tell(name, "accepted" if allowed else "refused")
        if allowed:
            return call()
        orders = self.env["pos.order"].search_count([])
        with self.assertRaises(UserError, msg=self.history), self.env.cr.savepoint():
            call()
        self.env.invalidate_all()
        self.assertEqual(self.env["pos.order"].search_count([]), orders, self.history)
        return None

    def draw(self, highest=4000):
        return self.random.randrange(1, highest)

    def draw_member(self):
        member = self.random.choice(self.members)
        return member, member.commercial_partner_id


class RandomTill(RandomSteps):
    def open_till(self, till=None):
        self.config, self.cash = till or self.random.choice(self.tills)
        session = self.sessions.get(self.config)
        if not session:
            session = self.sessions[self.config] = self.open_new_session()
        self.pos_session = session
        self.currency, self.pricelist = session.currency_id, self.config.pricelist_id

    def step_top_up(self):
        self.open_till()
        (member, household), cents = self.draw_member(), self.draw(8000)
        order = self.attempt(
            f"top up {member.name} {cents}",
            True,
            lambda: self.top_up(
                member, cents / 100, self.cash, to_invoice=self.random.random() < 0.2
            ),
        )
        self.model.move(household, cents)
        self.topped.append((order, cents))

    def step_pay(self):
        self.open_till()
        (member, household), cents = self.draw_member(), self.draw()
        order = self.attempt(
            f"pay {member.name} {cents}",
            self.model.may_spend(household, cents),
            lambda: self.pay(member, cents / 100, to_invoice=self.random.random() < 0.2),
        )
        if order:
            self.model.move(household, -cents)
            self.paid.append((order, cents))

    def step_mixed(self):
        """Goods paid partly from the wallet, partly in cash, with a top-up on the same order."""
        self.open_till()
        member, household = self.draw_member()
        cents, rest, into = self.draw(), self.draw(), self.draw()
        lines = [
            self.line(self.goods, (cents + rest) / 100),
            self.line(self.top_up_product, into / 100),
        ]
        payments = [(self.wallet_method, cents / 100), (self.cash, (rest + into) / 100)]
        order = self.attempt(
            f"mixed {member.name} {cents} {rest} {into}",
            into >= cents or self.model.may_spend(household, cents - into),
            lambda: self.sync(self.order_data(member, lines, payments)),
        )
        if order:
            self.model.move(household, into - cents)

    def step_cash_out(self):
        """A manager pays out of a wallet at the till, and must say why."""
        self.open_till()
        (member, household), cents = self.draw_member(), self.draw(2000)
        reason = self.random.choice(["moves away", "moves away", False])
        line = self.line(self.top_up_product, cents / 100, -1.0)
        done = self.attempt(
            f"cash out {member.name} {cents} {reason}",
            bool(reason) and self.model.may_spend(household, cents, floor=0),
            lambda: self.sync(
                self.order_data(
                    member,
                    [line],
                    [(self.cash, -cents / 100)],
                    customer_wallet_cash_out_reason=reason,
                )
            ),
        )
        if done:
            self.model.move(household, -cents)

    def refund(self, order, cents, method):
        [line] = order.lines
        back = self.line(
            line.product_id,
            line.price_unit,
            -cents / 100 / line.price_unit,
            refunded_orderline_id=line.id,
        )
        back[2].update(
            price_subtotal=-cents / 100,
            price_subtotal_incl=-cents / 100,
            qty=-1.0,
            price_unit=cents / 100,
        )
        return self.sync(self.order_data(order.partner_id, [back], [(method, -cents / 100)]))

    def step_refund(self):
        if not self.paid:
            return
        self.open_till()
        order, cents = self.paid.pop(self.random.randrange(len(self.paid)))
        self.attempt(
            f"refund {order.pos_reference} {cents}",
            True,
            lambda: self.refund(order, cents, self.wallet_method),
        )
        self.model.move(order.partner_id.commercial_partner_id, cents)

    def step_refund_in_parts(self):
        """Units of an order come back one by one, and no more of them than were sold."""
        self.open_till()
        (member, household), cents = self.draw_member(), self.draw(900)
        line = self.line(self.goods, cents / 100, 3.0)
        order = self.attempt(
            f"pay 3 x {cents} {member.name}",
            self.model.may_spend(household, 3 * cents),
            lambda: self.sync(
                self.order_data(member, [line], [(self.wallet_method, 3 * cents / 100)])
            ),
        )
        if not order:
            return
        self.model.move(household, -3 * cents)
        for number in range(4):
            back = self.line(self.goods, cents / 100, -1.0, refunded_orderline_id=order.lines.id)
            data = self.order_data(member, [back], [(self.wallet_method, -cents / 100)])
            done = self.attempt(
                f"refund 1 x {cents}", number < 3, lambda data=data: self.sync(data)
            )
            if done:
                self.model.move(household, cents)

    def step_rounded(self):
        """The cash part of an order is rounded to five cents, the wallet's never."""
        self.open_till(self.tills[1])
        (member, household), cents, rest = self.draw_member(), self.draw(), self.draw()
        line = self.line(self.goods, (cents + rest) / 100)
        cash = 5 * round(rest / 5)
        order = self.attempt(
            f"rounded {member.name} {cents} {rest}",
            self.model.may_spend(household, cents),
            lambda: self.sync(
                self.order_data(
                    member, [line], [(self.wallet_method, cents / 100), (self.cash, cash / 100)]
                )
            ),
        )
        if order:
            self.model.move(household, -cents)

    def step_refund_top_up(self):
        if not self.topped:
            return
        self.open_till()
        index = self.random.randrange(len(self.topped))
        order, cents = self.topped[index]
        household = order.partner_id.commercial_partner_id
        done = self.attempt(
            f"refund of top-up {order.pos_reference} {cents}",
            self.model.may_spend(household, cents, floor=0),
            lambda: self.refund(order, cents, self.cash),
        )
        if done:
            del self.topped[index]
            self.model.move(household, -cents)

    def step_invoice_later(self):
        orders = [order for order, _cents in self.paid + self.topped if not order.account_move]
        if orders:
            order = self.random.choice(orders)
            self.tell(f"invoice {order.pos_reference}")
            order.action_pos_order_invoice()
