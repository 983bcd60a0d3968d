"""Random sequences of everything that moves a wallet, against a model too simple to be wrong.

The model holds one number of cents for each household. After each step the balances, the sums of
the entries, the running balances and the ledger must agree with it.
"""

from random import Random

from odoo import fields
from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import WalletCommon

SEEDS = (7, 2026)
STEPS = 25


@tagged("post_install", "-at_install")
class TestProperty(WalletCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cash = cls.env["pos.payment.method"].create(
            {
                "name": "Cash of the second till",
                "receivable_account_id": cls.pos_receivable_cash.id,
                "journal_id": cls.env["account.journal"]
                .create({"name": "Second till", "code": "TIL2", "type": "cash"})
                .id,
            }
        )
        second = cls.env["pos.config"].create(
            {
                "name": "Second till",
                "invoice_journal_id": cls.invoice_journal.id,
                "payment_method_ids": [Command.set([cash.id, cls.wallet_method.id])],
            }
        )
        cls.tills = [(cls.basic_config, cls.cash_pm1), (second, cash)]
        cls.members = [cls.zoe, cls.alice, cls.bob]
        cls.general = cls.env["account.journal"].search(
            [("type", "=", "general"), ("company_id", "=", cls.company.id)], limit=1
        )

    def test_random_sequences(self):
        for seed in SEEDS:
            with self.subTest(seed=seed):
                self.run_sequence(Random(seed))

    def run_sequence(self, random):
        self.random = random
        households = (self.zoe, self.household)
        self.model = {partner: self.cents(self.balance(partner)) for partner in households}
        self.minimum, self.blocked, self.history = 0, set(), []
        self.paid, self.topped, self.sessions = [], [], {}
        self.wallet_journal.minimum_wallet_amount = 0
        self.env["customer.wallet"].search([]).write({"blocked": False})
        steps = [
            (self.step_top_up, 5),
            (self.step_pay, 8),
            (self.step_mixed, 3),
            (self.step_refund, 3),
            (self.step_refund_top_up, 2),
            (self.step_invoice_later, 2),
            (self.step_close, 2),
            (self.step_operation, 4),
            (self.step_invoice_paid, 2),
            (self.step_block, 1),
            (self.step_minimum, 1),
        ]
        for number in range(STEPS):
            if number % 10 == 0:
                # All of it is one transaction, of which PostgreSQL keeps no statistics by itself.
                self.env.cr.execute("ANALYZE")
            [step] = random.choices([s for s, _w in steps], [w for _s, w in steps])
            with mute_logger("odoo.addons.point_of_sale.models.pos_order"):
                step()
            self.check()
        for config, session in list(self.sessions.items()):
            self.history.append(f"close {config.name}")
            self.close(session)
            self.check()
        pending = self.env["customer.wallet.entry"].search([("state", "=", "pending")])
        self.assertFalse(pending, self.history)
        ledger = {partner: self.cents(amount) for partner, amount in self.ledger().items()}
        for partner, cents in self.model.items():
            self.assertEqual(ledger.get(partner, 0), cents, self.history)

    # what must hold after each step

    @staticmethod
    def cents(amount):
        return round(amount * 100)

    def check(self):
        # A running balance changes with the entries before it, which no cache knows.
        self.env["customer.wallet.entry"].invalidate_model()
        entries = self.env["customer.wallet.entry"].search(
            [], order="date, sequence, amount desc, id"
        )
        for partner, cents in self.model.items():
            mine = entries.filtered(lambda entry, partner=partner: entry.partner_id == partner)
            self.assertEqual(self.cents(self.balance(partner)), cents, self.history)
            self.assertEqual(sum(self.cents(entry.amount) for entry in mine), cents, self.history)
            if mine:
                self.assertEqual(self.cents(mine[-1].running_balance), cents, self.history)
            found = self.env["res.partner"].search([("customer_wallet_balance", "=", cents / 100)])
            self.assertIn(partner, found, self.history)
        items = self.env["account.move.line"].search(
            [("account_id", "=", self.account.id), ("parent_state", "=", "posted")]
        )
        self.assertTrue(all(item.partner_id for item in items), self.history)
        pending = entries.filtered(lambda entry: entry.state == "pending")
        total = -sum(items.mapped("balance")) + sum(pending.mapped("amount"))
        self.assertEqual(self.cents(total), sum(self.model.values()), self.history)

    def attempt(self, name, allowed, call):
        """Make a call that the model allows or not; the server must be of the same mind."""
        self.history.append((name, "accepted" if allowed else "refused"))
        if allowed:
            return call()
        orders = self.env["pos.order"].search_count([])
        with self.assertRaises(UserError, msg=self.history), self.env.cr.savepoint():
            call()
        self.env.invalidate_all()
        self.assertEqual(self.env["pos.order"].search_count([]), orders, self.history)
        return None

    def household_of(self, member):
        return member.commercial_partner_id

    def open_till(self):
        self.config, self.cash = self.random.choice(self.tills)
        session = self.sessions.get(self.config)
        if not session:
            session = self.sessions[self.config] = self.open_new_session()
        self.pos_session = session
        self.currency, self.pricelist = session.currency_id, self.config.pricelist_id

    def draw(self, highest=4000):
        return self.random.randrange(1, highest)

    def may_spend(self, household, cents, floor=None):
        floor = self.minimum if floor is None else floor
        return household not in self.blocked and self.model[household] - cents >= floor

    # steps

    def step_top_up(self):
        self.open_till()
        member, cents = self.random.choice(self.members), self.draw()
        order = self.attempt(
            f"top up {member.name} {cents}",
            True,
            lambda: self.top_up(
                member, cents / 100, self.cash, to_invoice=self.random.random() < 0.2
            ),
        )
        self.model[self.household_of(member)] += cents
        self.topped.append((order, cents))

    def step_pay(self):
        self.open_till()
        member, cents = self.random.choice(self.members), self.draw()
        household = self.household_of(member)
        order = self.attempt(
            f"pay {member.name} {cents}",
            self.may_spend(household, cents),
            lambda: self.pay(member, cents / 100, to_invoice=self.random.random() < 0.2),
        )
        if order:
            self.model[household] -= cents
            self.paid.append((order, cents))

    def step_mixed(self):
        self.open_till()
        member, cents, rest, into = (
            self.random.choice(self.members),
            self.draw(),
            self.draw(),
            self.draw(),
        )
        household = self.household_of(member)
        lines = [
            self.line(self.goods, (cents + rest) / 100),
            self.line(self.top_up_product, into / 100),
        ]
        payments = [(self.wallet_method, cents / 100), (self.cash, (rest + into) / 100)]
        order = self.attempt(
            f"mixed {member.name} {cents} {rest} {into}",
            into >= cents or self.may_spend(household, cents - into),
            lambda: self.sync(self.order_data(member, lines, payments)),
        )
        if order:
            self.model[household] += into - cents

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
        self.model[self.household_of(order.partner_id)] += cents

    def step_refund_top_up(self):
        if not self.topped:
            return
        self.open_till()
        index = self.random.randrange(len(self.topped))
        order, cents = self.topped[index]
        household = self.household_of(order.partner_id)
        done = self.attempt(
            f"refund of top-up {order.pos_reference} {cents}",
            self.may_spend(household, cents, floor=0),
            lambda: self.refund(order, cents, self.cash),
        )
        if done:
            del self.topped[index]
            self.model[household] -= cents

    def step_invoice_later(self):
        orders = [order for order, _cents in self.paid + self.topped if not order.account_move]
        if orders:
            order = self.random.choice(orders)
            self.history.append(f"invoice {order.pos_reference}")
            order.action_pos_order_invoice()

    def step_close(self):
        if self.sessions:
            config = self.random.choice(list(self.sessions))
            self.history.append(f"close {config.name}")
            self.close(self.sessions.pop(config))

    def step_operation(self):
        kind = self.random.choice(["top_up", "correction", "transfer", "pay_out"])
        member, cents = self.random.choice(self.members), self.draw()
        household = self.household_of(member)
        [other] = [partner for partner in self.model if partner != household]
        movement = {"top_up": cents, "correction": self.random.choice([cents, -cents])}.get(
            kind, -cents
        )
        floor = 0 if kind in ("transfer", "pay_out") else self.minimum
        values = {
            "kind": kind,
            "partner_id": member.id,
            "amount": (movement if kind == "correction" else cents) / 100,
            "reason": "drawn by lot",
        }
        if kind == "transfer":
            values["to_partner_id"] = other.id
        else:
            values["counterpart_account_id"] = self.company_data["default_account_revenue"].id

        def operate():
            operation = self.env["customer.wallet.operation"].create(values)
            operation.action_confirm()
            return operation

        done = self.attempt(
            f"{kind} {member.name} {movement}",
            movement > 0 or self.model[household] + movement >= floor,
            operate,
        )
        if done:
            self.model[household] += movement
            if kind == "transfer":
                self.model[other] -= movement

    def step_invoice_paid(self):
        household, cents = self.random.choice(list(self.model)), self.draw()
        invoice = self.env["account.move"].create(
            {
                "move_type": "out_invoice",
                "partner_id": household.id,
                "invoice_date": fields.Date.today(),
                "invoice_line_ids": [
                    Command.create({"name": "Workshop", "price_unit": cents / 100, "tax_ids": []})
                ],
            }
        )
        invoice.action_post()
        register = self.env["account.payment.register"].with_context(
            active_model="account.move", active_ids=invoice.ids
        )
        done = self.attempt(
            f"invoice of {household.name} {cents}",
            self.model[household] - cents >= self.minimum,
            lambda: register.create(
                {"journal_id": self.wallet_journal.id, "amount": cents / 100}
            )._create_payments(),
        )
        if done:
            self.model[household] -= cents

    def step_block(self):
        household = self.random.choice(list(self.model))
        wallet = self.env["customer.wallet"].search([("partner_id", "=", household.id)])
        if wallet:
            wallet.blocked = household not in self.blocked
            self.blocked ^= {household}
            self.history.append(f"blocked {household.name} {wallet.blocked}")

    def step_minimum(self):
        self.minimum = -self.random.choice([0, 500, 1000])
        self.wallet_journal.minimum_wallet_amount = self.minimum / 100
        self.history.append(f"minimum {self.minimum}")
