# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Orders at a till that Odoo's French certification chains and freezes, `l10n_fr_pos_cert`."""

from odoo import fields
from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestFrenchTill(WalletCommon):
    def setUp(self):
        super().setUp()
        if "l10n_fr_pos_cert_sequence_id" not in self.company:
            self.skipTest("l10n_fr_pos_cert is not installed")
        self.company.country_id = self.env.ref("base.fr")
        self.assertTrue(self.company.l10n_fr_pos_cert_sequence_id)
        self.open_new_session()

    def test_the_chain_holds(self):
        """Over orders of every kind, their invoices, a reprint, a refund and the closing."""
        topped = self.top_up(self.zoe, 50)
        paid, later = self.pay(self.zoe, 12), self.pay(self.zoe, 3)
        invoiced = self.pay(self.zoe, 5, to_invoice=True)
        line = self.line(self.goods, 12, -1, refunded_orderline_id=paid.lines.id)
        back = self.sync(self.order_data(self.zoe, [line], [(self.wallet_method, -12)]))
        given = self.give_top_up_back(topped, 10)
        sold = self.sell(self.zoe, 7, [(self.cash_pm1, 7)])
        paid.nb_print += 1
        later.action_pos_order_invoice()
        self.close()
        orders = topped + paid + later + invoiced + back + given + sold
        self.commit_checks()
        self.env.invalidate_all()
        numbers = orders.mapped("l10n_fr_secure_sequence_number")
        self.assertEqual(numbers, [*range(numbers[0], numbers[0] + len(orders))])
        self.assertTrue(all(orders.mapped("l10n_fr_hash")))
        self.assertEqual(orders[1:].mapped("previous_order_id"), orders[:-1])
        with mute_logger("odoo.tools.translate"):  # it does not find its language
            checked = self.company._check_pos_hash_integrity()
        self.assertEqual(checked["corrupted_orders"], "None")
        self.assertEqual(self.balance(self.zoe), 32)
        self.assertEqual(self.ledger()[self.zoe], 32)

    def test_what_it_refuses_stays_refused(self):
        self.top_up(self.zoe, 50)
        order = self.pay(self.zoe, 12)
        self.close()
        for change in (
            lambda: order.write({"date_order": fields.Datetime.now()}),
            lambda: order.write({"l10n_fr_hash": "another"}),
            lambda: order.lines.write({"qty": 2}),
            order.unlink,
        ):
            with self.assertRaises(UserError), self.cr.savepoint():
                change()

    def test_the_perpetual_total_counts_a_top_up_and_its_spending(self):
        """docs/accountant.md leads from it to the sales."""
        closings = self.env["account.sale.closing"]
        before = closings._compute_amounts("daily", self.company)["cumulative_total"]
        self.top_up(self.zoe, 50)
        self.pay(self.zoe, 12)
        self.close()
        after = closings._compute_amounts("daily", self.company)["cumulative_total"]
        self.assertEqual(after - before, 62)
