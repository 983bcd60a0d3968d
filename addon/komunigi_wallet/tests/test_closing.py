# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Closing a session changes nothing of any wallet, whatever was sold in it and how."""

from unittest.mock import patch

from odoo import fields
from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestClosing(WalletCommon):
    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.top_up(self.zoe, 100)
        self.top_up(self.alice, 60, self.bank_pm1)

    def statements(self):
        """What every customer reads of their wallet, but for the state of the entries."""
        entries = self.env["customer.wallet.entry"].search([], order="id")
        return [
            (
                entry.partner_id,
                entry.date,
                entry.reference,
                entry.pos_order_id,
                entry.amount,
                entry.running_balance,
                entry.kind,
                entry.ordered_by_id,
            )
            for entry in entries
        ]

    def check_closing(self, expected, sessions=None):
        before = self.statements()
        self.assertEqual(
            {entry.state for entry in self.env["customer.wallet.entry"].search([])} & {"pending"},
            {"pending"},
        )
        partners = self.zoe | self.household
        balances = {partner: self.balance(partner) for partner in partners}
        for partner, amount in expected.items():
            self.assertEqual(balances[partner], amount)
        for session in sessions or [self.pos_session]:
            self.close(session)
            move = session.move_id
            self.assertAlmostEqual(move.amount_total, sum(move.line_ids.mapped("debit")))
            self.check_items(move)
        self.assertEqual({partner: self.balance(partner) for partner in partners}, balances)
        self.assertEqual(self.statements(), before)
        states = self.env["customer.wallet.entry"].search([]).mapped("state")
        self.assertEqual(set(states), {"posted"})
        ledger = self.ledger()
        self.assertEqual({partner: ledger.get(partner, 0.0) for partner in partners}, balances)
        self.assertFalse(
            self.env["account.move.line"].search(
                [("account_id", "=", self.account.id), ("tax_ids", "!=", False)]
            )
        )

    def refund_of(self, order, amount, method, **values):
        [line] = order.lines
        refund = self.line(
            line.product_id,
            line.price_unit,
            -amount / line.price_unit,
            refunded_orderline_id=line.id,
        )
        return self.sync(self.order_data(order.partner_id, [refund], [(method, -amount)], **values))

    def test_mixed_payments_on_one_order(self):
        self.sell(
            self.zoe,
            100,
            [(self.wallet_method, 35.55), (self.cash_pm1, 40), (self.bank_pm1, 24.45)],
        )
        self.check_closing({self.zoe: 64.45, self.household: 60})

    def test_two_wallet_payments_on_one_order(self):
        self.sell(self.zoe, 20, [(self.wallet_method, 5), (self.wallet_method, 15)])
        self.check_closing({self.zoe: 80})

    def test_taxed_goods(self):
        self.sell(self.zoe, 10, [(self.wallet_method, 10.7)], self.taxed_goods)
        self.check_closing({self.zoe: 89.3})

    def test_top_up_with_goods(self):
        lines = [self.line(self.top_up_product, 50), self.line(self.taxed_goods, 10)]
        self.sync(
            self.order_data(self.zoe, lines, [(self.wallet_method, 10.7), (self.cash_pm1, 50)])
        )
        self.check_closing({self.zoe: 139.3})

    def test_two_top_ups_on_one_order(self):
        lines = [self.line(self.top_up_product, 5), self.line(self.top_up_product, 7)]
        self.sync(self.order_data(self.zoe, lines, [(self.cash_pm1, 12)]))
        self.check_closing({self.zoe: 112})

    def test_invoiced(self):
        self.pay(self.zoe, 10, to_invoice=True)
        self.sell(self.bob, 30, [(self.wallet_method, 10), (self.cash_pm1, 20)], to_invoice=True)
        self.top_up(self.bob, 5, to_invoice=True)
        self.check_closing({self.zoe: 90, self.household: 55})

    def test_invoiced_where_no_pdf_can_be_made(self):
        """The order is recorded and invoiced all the same."""
        report = self.env.registry["ir.actions.report"]
        for state, with_pdf in [("install", False), ("ok", True)]:
            with (
                self.subTest(state),
                patch.object(report, "get_wkhtmltopdf_state", lambda _report, state=state: state),
            ):
                order = self.pay(self.zoe, 10, to_invoice=True)
                self.assertEqual(order.account_move.state, "posted")
                self.assertEqual(bool(order.account_move.invoice_pdf_report_id), with_pdf)

    def test_invoiced_top_up_with_goods_from_the_wallet(self):
        lines = [self.line(self.top_up_product, 50), self.line(self.taxed_goods, 10)]
        order = self.sync(
            self.order_data(
                self.zoe,
                lines,
                [(self.wallet_method, 10.7), (self.cash_pm1, 50)],
                to_invoice=True,
            )
        )
        self.assertEqual(order.account_move.payment_state, "paid")
        self.check_closing({self.zoe: 139.3})

    def test_refunds(self):
        paid = self.pay(self.zoe, 30)
        self.refund_of(paid, 12, self.wallet_method)
        self.refund_of(paid, 18, self.wallet_method)
        topped = self.top_up(self.zoe, 20)
        self.refund_of(topped, 5, self.cash_pm1)
        self.check_closing({self.zoe: 115})

    def test_refund_invoiced(self):
        paid = self.pay(self.zoe, 30, to_invoice=True)
        refund = self.refund_of(paid, 30, self.wallet_method, to_invoice=True, is_refund=True)
        self.assertEqual(refund.account_move.move_type, "out_refund")
        self.check_closing({self.zoe: 100})

    def test_refund_of_a_former_session(self):
        paid, topped = self.pay(self.zoe, 30), self.top_up(self.zoe, 20)
        self.check_closing({self.zoe: 90})
        self.open_new_session()
        self.refund_of(paid, 30, self.wallet_method)
        self.refund_of(topped, 20, self.cash_pm1)
        self.check_closing({self.zoe: 100})

    def test_invoiced_after_closing(self):
        paid, topped = self.pay(self.zoe, 30), self.top_up(self.zoe, 20)
        mixed = self.sell(self.zoe, 10, [(self.wallet_method, 4), (self.cash_pm1, 6)])
        self.check_closing({self.zoe: 86})
        for order in paid | topped | mixed:
            order.action_pos_order_invoice()
        self.assertEqual(self.balance(self.zoe), 86)
        self.assertEqual(self.ledger()[self.zoe], 86)

    def test_invoiced_in_an_open_session_later(self):
        paid, topped = self.pay(self.zoe, 30), self.top_up(self.zoe, 20)
        (paid | topped).partner_id = self.zoe
        paid.action_pos_order_invoice()
        topped.action_pos_order_invoice()
        self.check_closing({self.zoe: 90})

    def test_cash_rounding(self):
        rounding = self.env["account.cash.rounding"].create(
            {
                "name": "0.05",
                "rounding": 0.05,
                "rounding_method": "HALF-UP",
                "profit_account_id": self.company_data["default_account_revenue"].id,
                "loss_account_id": self.company_data["default_account_expense"].id,
            }
        )
        self.check_closing({self.zoe: 100})
        self.config.write(
            {
                "cash_rounding": True,
                "rounding_method": rounding.id,
                "only_round_cash_method": True,
            }
        )
        self.open_new_session()
        self.pay(self.zoe, 10.03)
        self.sell(self.zoe, 10.03, [(self.wallet_method, 5), (self.cash_pm1, 5.05)])
        self.check_closing({self.zoe: 84.97})

    def test_amounts_that_the_currency_does_not_have(self):
        """Swiss cash knows no 10.03: what is recorded can be booked."""
        self.env.cr.execute(
            "UPDATE res_currency SET rounding = 0.05 WHERE id = %s", self.company.currency_id.ids
        )
        self.company.currency_id.invalidate_recordset()
        line = self.line(self.top_up_product, 10.03)
        data = self.order_data(self.zoe, [line], [(self.cash_pm1, 10.05)], amount_total=10.05)
        with self.assertRaisesRegex(UserError, "not valid"), self.env.cr.savepoint():
            self.sync(data)
        self.pay(self.zoe, 10.05)
        self.check_closing({self.zoe: 89.95})

    def test_a_total_that_is_rounded_over_the_whole_order(self):
        self.company.tax_calculation_rounding_method = "round_globally"
        lines = [self.line(self.taxed_goods, 10.05, discount=5) for _line in range(3)]
        draft = self.sync(self.order_data(self.zoe, lines, [], state="draft"))
        draft._compute_prices()
        total = draft.amount_total
        draft.unlink()
        data = self.order_data(self.zoe, lines, [(self.wallet_method, total)])
        self.assertNotEqual(self.currency.compare_amounts(data["amount_total"], total), 0)
        order = self.sync({**data, "amount_total": total})
        self.assertEqual(order.state, "paid")
        self.check_closing({self.zoe: round(100 - total, 2)})

    def test_change_in_cash_of_a_cash_payment(self):
        self.sell(self.zoe, 10, [(self.wallet_method, 6), (self.cash_pm1, 5)], amount_return=-1)
        self.check_closing({self.zoe: 94})

    def test_several_tills(self):
        first = self.pos_session
        cash = self.env["pos.payment.method"].create(
            {
                "name": "Cash 2",
                "receivable_account_id": self.pos_receivable_cash.id,
                "journal_id": self.env["account.journal"]
                .create({"name": "Cash 2", "code": "TIL2", "type": "cash"})
                .id,
            }
        )
        other = self.env["pos.config"].create(
            {
                "name": "Second till",
                "journal_id": self.config.journal_id.id,
                "invoice_journal_id": self.invoice_journal.id,
                "payment_method_ids": [Command.set([cash.id, self.wallet_method.id])],
            }
        )
        other.open_ui()
        second = other.current_session_id
        second.set_opening_control(0, None)
        self.pos_session = second
        self.pay(self.zoe, 40)
        self.top_up(self.bob, 5, cash)
        with self.assertRaises(UserError), self.env.cr.savepoint():
            self.pay(self.zoe, 61)
        self.pos_session = first
        self.pay(self.zoe, 60)
        self.check_closing({self.zoe: 0, self.household: 65}, [second, first])

    def test_rescue_session(self):
        rescue = self.env["pos.session"].create(
            {"config_id": self.config.id, "name": "RESCUE", "rescue": True, "state": "opened"}
        )
        rescue.write({"state": "opened", "start_at": fields.Datetime.now()})
        first, self.pos_session = self.pos_session, rescue
        self.pay(self.zoe, 40)
        self.top_up(self.bob, 5)
        rescue.action_pos_session_closing_control()
        self.assertEqual(rescue.state, "closed")
        self.assertEqual(self.balance(self.zoe), 60)
        self.assertEqual(self.ledger(), {self.zoe: -40, self.household: 5})
        self.pos_session = first
        self.check_closing({self.zoe: 60, self.household: 65})

    def test_orders_that_arrive_after_closing_began(self):
        data = self.order_data(self.zoe, [self.line(self.goods, 30)], [(self.wallet_method, 30)])
        self.pos_session.update_closing_control_state_session("")
        with (
            self.assertRaisesRegex(UserError, "open a new session"),
            self.env.cr.savepoint(),
        ):
            self.sync(dict(data))
        self.assertEqual(self.balance(self.zoe), 100)
        self.check_closing({self.zoe: 100})
        self.open_new_session()
        order = self.sync(dict(data))
        self.assertEqual(order.session_id, self.pos_session)
        self.assertEqual(self.balance(self.zoe), 70)
        self.check_closing({self.zoe: 70})

    def test_while_an_addon_is_installed(self):
        """No second connection, which would wait for the tables that this one has locked."""
        waits = AssertionError("a second connection waits for ever")
        with (
            patch.object(self.registry, "ready", False),
            patch.object(self.registry, "cursor", side_effect=waits),
        ):
            self.check_closing({self.zoe: 100, self.household: 60})

    def check_items(self, move):
        """One item for each movement, as Odoo would have made them one by one."""
        items = move.line_ids.filtered(lambda item: item.account_id == self.account)
        entries = items.customer_wallet_entry_id
        self.assertEqual(len(entries), len(items))
        for item in items:
            entry = item.customer_wallet_entry_id
            self.assertEqual(item.balance, -entry.amount)
            self.assertEqual(item.partner_id, entry.partner_id)
            self.assertIn(entry.reference, item.name)
            figures = [item.debit - item.credit, item.amount_currency, item.price_subtotal]
            self.assertEqual(figures, [item.balance] * 3)
            residual = item.balance if self.account.reconcile else 0
            self.assertEqual((item.amount_residual, item.parent_state), (residual, "posted"))
            self.assertEqual(item.move_name, move.name)

    def test_payments_and_refunds_of_one_session(self):
        self.refund_of(self.pay(self.zoe, 30), 30, self.wallet_method)
        self.pay(self.alice, 10)
        self.pay(self.zoe, 20)
        self.check_closing({self.zoe: 80, self.household: 50})

    def test_account_that_is_reconciled(self):
        self.account.reconcile = True
        self.pay(self.zoe, 30)
        self.pay(self.alice, 10)
        self.check_closing({self.zoe: 70, self.household: 50})

    def test_locked_journals(self):
        (self.config.journal_id | self.wallet_journal).restrict_mode_hash_table = True
        self.pay(self.zoe, 30)
        self.pay(self.bob, 5)
        self.top_up(self.bob, 5)
        self.check_closing({self.zoe: 70, self.household: 60})
        checked = self.company._check_hash_integrity()["results"]
        self.assertIn("verified", [journal["status"] for journal in checked])
        self.assertNotIn("corrupted", [journal["status"] for journal in checked])
        items = self.env["account.move.line"].search([("account_id", "=", self.account.id)])
        self.assertTrue(all(items.mapped("move_id.inalterable_hash")))
        self.open_new_session()
        self.pay(self.zoe, 30)
        self.check_closing({self.zoe: 40, self.household: 60})

    def test_closing_entry_by_product(self):
        self.config.is_closing_entry_by_product = True
        self.top_up(self.zoe, 5)
        self.top_up(self.bob, 5)
        self.pay(self.zoe, 1)
        self.check_closing({self.zoe: 104, self.household: 65})

    def test_fiscal_position_that_maps_the_wallet_account(self):
        other = self.copy_account(self.account, {"name": "Elsewhere"})
        position = self.env["account.fiscal.position"].create(
            {
                "name": "Mapped",
                "account_ids": [
                    Command.create({"account_src_id": self.account.id, "account_dest_id": other.id})
                ],
            }
        )
        self.top_up(self.zoe, 5, fiscal_position_id=position.id)
        self.top_up(self.zoe, 6, fiscal_position_id=position.id, to_invoice=True)
        self.check_closing({self.zoe: 111})

    def test_what_no_order_moved_is_not_booked_on_wallets(self):
        """Whatever setting of accounting names their account: nobody's wallet grows by it."""
        income = self.goods._get_product_accounts()["income"]
        other = self.copy_account(income, {"name": "Elsewhere"})
        mapped = {"account_src_id": income.id, "account_dest_id": other.id}
        values = {"name": "Onto wallets", "account_ids": [Command.create(mapped)]}
        position = self.env["account.fiscal.position"].create(values)
        # by SQL, as some setting that nothing refuses
        self.env.cr.execute(
            "UPDATE account_fiscal_position_account SET account_dest_id = %s WHERE id = %s",
            [self.account.id, position.account_ids.id],
        )
        self.env.invalidate_all()
        cash = [(self.cash_pm1, 10)]
        with self.assertRaisesRegex(UserError, "no order moved"), self.env.cr.savepoint():
            self.sell(self.zoe, 10, cash, fiscal_position_id=position.id, to_invoice=True)
        self.assertEqual(self.balance(self.zoe), 100)
        self.sell(self.zoe, 10, cash, fiscal_position_id=position.id)
        with self.assertRaisesRegex(UserError, "no order moved"), self.env.cr.savepoint():
            self.close()
        position.account_ids.unlink()
        self.check_closing({self.zoe: 100})

    def test_no_entry_is_rewritten(self):
        """Closing posts each entry once and leaves it as it is."""
        self.pay(self.zoe, 30)
        with mute_logger("odoo.addons.point_of_sale.models.pos_order"):
            self.close()
        moves = self.pos_session._get_related_account_moves()
        self.assertTrue(moves)
        self.assertEqual(set(moves.mapped("state")), {"posted"})
        items = self.env["account.move.line"].search([("account_id", "=", self.account.id)])
        self.assertEqual(items.move_id, self.pos_session.move_id)
        self.assertFalse(self.pos_session.bank_payment_ids.filtered("partner_id"))
