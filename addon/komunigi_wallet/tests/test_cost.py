# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""How many queries the wallet adds: their number is asserted here, times are for the bench."""

from contextlib import contextmanager
from unittest.mock import patch

from odoo.service.model import call_kw
from odoo.tests import new_test_user, tagged
from odoo.tools import mute_logger

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestCost(WalletCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cashier = new_test_user(
            cls.env,
            "cashier",
            "base.group_user,point_of_sale.group_pos_user",
            company_id=cls.company.id,
        )

    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.top_up(self.zoe, 500)
        self.top_up(self.alice, 500)
        for customer in (self.zoe, None):  # whatever is cached for the registry is cached
            self.queries(lambda customer=customer: self.card(customer))
        self.queries(lambda: self.wallet(1))

    def rpc(self, model, method, *args):
        with mute_logger("odoo.addons.point_of_sale.models.pos_order"):
            return call_kw(self.env(user=self.cashier)[model], method, list(args), {})

    def queries(self, call):
        """How many a request of the cashier takes, which begins with nothing in its cache."""
        self.env.flush_all()
        self.env.invalidate_all()
        self.env.cr.precommit.clear()
        before = self.env.cr.sql_log_count
        call()
        self.env.flush_all()
        self.env.cr.precommit.run()
        return self.env.cr.sql_log_count - before

    def card(self, customer, lines=1):
        data = self.order_data(
            customer,
            [self.line(self.goods, 2) for _n in range(lines)],
            [(self.bank_pm1, 2 * lines)],
        )
        self.rpc("pos.order", "sync_from_ui", [data])

    def wallet(self, lines=1):
        data = self.order_data(
            self.zoe,
            [self.line(self.goods, 2) for _n in range(lines)],
            [(self.wallet_method, 2 * lines)],
        )
        self.rpc("pos.order", "sync_from_ui", [data])

    @contextmanager
    def without_wallet(self):
        """As if the addon looked at no order."""
        orders = type(self.env["pos.order"])

        def compute(records):
            records.customer_wallet_balance_before = False
            records.customer_wallet_balance_after = False

        with (
            patch.object(orders, "_enter_customer_wallet", lambda _self: None),
            patch.object(orders, "_compute_customer_wallet_balances", compute),
        ):
            yield

    def test_an_order_without_the_wallet_pays_one_query(self):
        for lines in (1, 20):
            for customer in (self.zoe, None):
                with self.subTest(lines=lines, customer=customer):
                    with self.without_wallet():
                        stock = self.queries(lambda c=customer, n=lines: self.card(c, n))
                    ours = self.queries(lambda c=customer, n=lines: self.card(c, n))
                    self.assertLessEqual(ours, stock + 1)

    def test_an_order_with_the_wallet_pays_three(self):
        with self.without_wallet():
            stock = self.queries(lambda: self.card(self.zoe))
        self.assertLessEqual(self.queries(lambda: self.wallet()), stock + 3)

    def test_history_costs_nothing(self):
        first = self.queries(lambda: self.wallet())
        for _n in range(20):
            self.pay(self.zoe, 1)
        self.assertEqual(self.queries(lambda: self.wallet()), first)

    def test_the_tills_question_takes_three_queries(self):
        ids = (self.zoe | self.alice | self.bob | self.customer).ids

        def ask():
            answer = self.rpc("customer.wallet", "get_till_state", self.config.id, ids)
            self.assertEqual(len(answer), 4)

        ask()
        self.assertLessEqual(self.queries(ask), 3)

    def test_the_tills_ranking_costs_the_same_whoever_has_money(self):
        def rank():
            return self.rpc("customer.wallet", "get_till_ranking", self.config.id, "highest")

        self.assertEqual(rank(), [self.household.id, self.zoe.id])
        self.queries(rank)  # whatever is cached for the registry is cached
        few = self.queries(rank)
        self.top_up(self.customer, 700)
        self.assertEqual(self.queries(rank), few)
        self.assertLessEqual(few, 3)

    def test_a_page_of_balances_costs_as_much_as_one(self):
        counts = []
        for partners in (self.zoe, self.zoe | self.alice | self.bob | self.customer):
            counts.append(self.queries(lambda p=partners: p.mapped("customer_wallet_balance")))
        self.assertLessEqual(counts[1], counts[0])

    def test_comparison_is_one_statement(self):
        agreement = self.env["customer.wallet.agreement"]
        self.env.flush_all()
        before = self.env.cr.sql_log_count
        self.assertEqual(agreement._differences(self.company), [])
        first = self.env.cr.sql_log_count - before
        self.assertLessEqual(first, 3, "the companies, their accounts, the statement")

    def test_closing_takes_three_queries_for_each_movement(self):
        """Odoo reads each item as it posts it; making them takes none."""
        self.queries(self.close)
        counts = []
        for orders in (5, 25):
            self.open_new_session()
            for _n in range(orders):
                self.wallet()
            counts.append(self.queries(self.close))
        self.open_new_session()
        plain = []
        for orders in (5, 25):
            for _n in range(orders):
                self.card(self.zoe)
            plain.append(self.queries(self.close))
            self.open_new_session()
        each = (counts[1] - counts[0] - plain[1] + plain[0]) / 20
        self.assertLessEqual(each, 3, (counts, plain))
