# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.tests import tagged

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestReading(WalletCommon):
    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.top_up(self.alice, 0.1)
        self.top_up(self.alice, 0.2)
        self.top_up(self.zoe, 7.5)

    def found(self, operator, value, among=None):
        among = among or self.household | self.alice | self.bob | self.zoe | self.customer
        domain = [("id", "in", among.ids), ("customer_wallet_balance", operator, value)]
        return self.env["res.partner"].search(domain)

    def test_search(self):
        family, others = self.household | self.alice | self.bob, self.customer
        table = [
            ("=", 0.3, family),
            ("=", 0.1 + 0.2, family),
            ("=", 0, others),
            ("=", False, others),
            ("!=", 0, family | self.zoe),
            (">", 0.3, self.zoe),
            (">=", 0.3, family | self.zoe),
            ("<", 7.5, family | others),
            ("<=", 7.5, family | others | self.zoe),
            ("in", [0.3, 7.5], family | self.zoe),
            ("not in", [0.3, 7.5], others),
            ("in", [], self.env["res.partner"]),
            ("=", 7.504, self.env["res.partner"]),
            ("=", 123.45, self.env["res.partner"]),
        ]
        for _closed in (False, True):
            for operator, value, expected in table:
                self.assertEqual(
                    self.found(operator, value),
                    self.env["res.partner"].union(expected).sorted(),
                    (operator, value),
                )
            if self.pos_session.state != "closed":
                self.close()

    def test_sorting_and_grouping(self):
        among = [("id", "in", (self.zoe | self.household | self.customer).ids)]
        partners = self.env["res.partner"]
        self.assertEqual(
            partners.search(among, order="customer_wallet_balance desc"),
            self.zoe | self.household | self.customer,
        )
        groups = partners._read_group(among, [], ["customer_wallet_balance:sum"])
        self.assertAlmostEqual(groups[0][0], 7.8)

    def test_statement_runs_to_the_balance_in_its_order(self):
        self.pay(self.bob, 0.05)
        entries = self.env["customer.wallet.entry"]
        domain = [("partner_id", "=", self.household.id)]
        before = entries.search(domain, order="date, id").mapped(
            lambda entry: (entry.reference, entry.amount, entry.running_balance, entry.kind)
        )
        self.assertEqual([amount for _ref, amount, _run, _kind in before], [0.1, 0.2, -0.05])
        self.assertEqual([running for _ref, _amount, running, _kind in before], [0.1, 0.3, 0.25])
        self.close()
        after = entries.search(domain, order="date, id")
        self.assertEqual(
            after.mapped(
                lambda entry: (entry.reference, entry.amount, entry.running_balance, entry.kind)
            ),
            before,
        )
        self.assertEqual(set(after.mapped("state")), {"posted"})
