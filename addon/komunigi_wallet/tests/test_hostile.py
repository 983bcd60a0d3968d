# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What a user of the till may try over RPC: whatever it raises, nothing changes."""

from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.tests import new_test_user, tagged
from odoo.tools import mute_logger
from psycopg2 import IntegrityError

from .hostile import REFUSALS
from .hostile_orders import HostileOrders
from .hostile_records import HostileRecords
from .hostile_settings import HostileSettings


@tagged("post_install", "-at_install")
class TestHostile(HostileOrders, HostileRecords, HostileSettings):
    def calls(self):
        """(name, call) pairs; a call is made as the cashier."""
        yield from self.order_calls().items()
        yield from self.record_calls().items()
        yield from self.setting_calls().items()

    def test_no_call_changes_anything(self):
        self.elsewhere = (
            self.env["pos.config"]
            .with_company(self.other_company)
            .create({"name": "Elsewhere", "company_id": self.other_company.id})
        )
        before = self.state()
        calls = list(self.calls())
        with mute_logger("odoo.addons.base.models.ir_rule", "odoo.addons.base.models.ir_model"):
            for name, call in calls:
                with self.subTest(name):
                    self.refusal_of(call)
                    self.assertEqual(self.state(), before)

    def test_honest_calls_of_the_same_cashier_pass(self):
        """The table above would prove nothing if the cashier could do nothing."""
        self.spend(10)
        self.put(20)
        self.put(
            20,
            pays=-20,
            **{
                "qty": -1,
                "price_subtotal": -20,
                "price_subtotal_incl": -20,
                "refunded_orderline_id": self.topped.lines.id,
            },
        )
        self.spend(6, rest=4)
        self.spend(6, rest=5, amount_return=-1)
        self.assertEqual(self.balance(self.zoe), 80 - 10 - 6 - 6)
        self.rpc("pos.session", "post_closing_cash_details", self.pos_session.ids, 29)
        self.rpc("pos.session", "close_session_from_ui", self.pos_session.ids)
        self.assertEqual(self.balance(self.zoe), 58)
        self.assertEqual(self.ledger()[self.zoe], 58)

    def test_replayed_uuid_keeps_what_is_recorded(self):
        data = self.order_data(self.zoe, [self.line(self.goods, 8)], [(self.wallet_method, 8)])
        self.rpc("pos.order", "sync_from_ui", [dict(data)])
        before = self.state()
        forged = self.order_data(self.zoe, [self.line(self.goods, 1)], [(self.wallet_method, 1)])
        self.rpc("pos.order", "sync_from_ui", [{**forged, "uuid": data["uuid"]}])
        self.rpc("pos.order", "remove_from_ui", self.paid.ids)
        self.rpc("pos.order", "action_pos_order_cancel", self.paid.ids)
        self.assertEqual(self.state(), before)

    def test_two_orders_in_one_call(self):
        """Either is covered, both are not: neither is recorded."""
        before = self.state()
        orders = [
            self.order_data(self.zoe, [self.line(self.goods, 50)], [(self.wallet_method, 50)])
            for _n in range(2)
        ]
        with self.assertRaisesRegex(UserError, "30.00"), self.env.cr.savepoint():
            self.rpc("pos.order", "sync_from_ui", orders)
        self.assertEqual(self.state(), before)

    def test_wallet_paid_draft_is_checked_when_it_is_paid(self):
        data = self.order_data(
            self.zoe, [self.line(self.goods, 500)], [(self.wallet_method, 500)], state="draft"
        )
        self.rpc("pos.order", "sync_from_ui", [data])
        draft = self.env["pos.order"].search([("uuid", "=", data["uuid"])])
        self.assertEqual((draft.state, self.balance(self.zoe)), ("draft", 80))
        for call in (
            lambda: self.rpc("pos.order", "action_pos_order_paid", draft.ids),
            lambda: self.rpc("pos.order", "write", draft.ids, {"state": "paid"}),
            lambda: self.rpc("pos.order", "action_pos_order_invoice", draft.ids),
        ):
            error = self.refusal_of(call)
            self.assertIsInstance(error, REFUSALS, repr(error))

    def test_draft_that_is_said_to_be_recorded_is_checked_all_the_same(self):
        """A refund in cash of what the wallet paid."""
        back = {"qty": -1, "price_subtotal": -10, "price_subtotal_incl": -10}
        refund = self.line(self.goods, 10, **back, refunded_orderline_id=self.paid.lines.id)
        data = self.order_data(self.zoe, [refund], [(self.cash_pm1, -10)], state="draft")
        self.rpc("pos.order", "sync_from_ui", [data])
        draft = self.env["pos.order"].search([("uuid", "=", data["uuid"])])
        for call in (
            lambda: self.rpc(
                "pos.order", "write", draft.ids, {"is_customer_wallet_recorded": True}
            ),
            lambda: self.rpc("pos.order", "action_pos_order_paid", draft.ids),
        ):
            self.refusal_of(call)
        self.assertEqual(draft.state, "draft")

    def test_manager_pays_out_with_a_reason(self):
        self.cashier.group_ids |= self.env.ref("point_of_sale.group_pos_manager")
        minus = {"qty": -1, "price_subtotal": -20, "price_subtotal_incl": -20}
        with self.assertRaises(UserError), self.env.cr.savepoint():
            self.put(20, pays=-20, **minus)
        self.put(20, pays=-20, order={"customer_wallet_cash_out_reason": "leaves"}, **minus)
        self.assertEqual(self.balance(self.zoe), 60)
        with self.assertRaisesRegex(UserError, "60.00"), self.env.cr.savepoint():
            self.put(
                70,
                pays=-70,
                order={"customer_wallet_cash_out_reason": "leaves"},
                qty=-1,
                price_subtotal=-70,
                price_subtotal_incl=-70,
            )

    def test_wizard_of_the_back_office(self):
        manager = new_test_user(
            self.env, "manager", "point_of_sale.group_pos_manager", company_id=self.company.id
        )
        data = self.order_data(self.zoe, [self.line(self.goods, 90)], [], state="draft")
        order = self.sync(data)
        wizard = (
            self.env["pos.make.payment"]
            .with_user(manager)
            .with_context(active_id=order.id, active_ids=order.ids)
        )
        values = {"config_id": self.config.id, "payment_method_id": self.wallet_method.id}
        with self.assertRaisesRegex(UserError, "80.00"), self.env.cr.savepoint():
            wizard.create({**values, "amount": 90}).check()
        wizard.create({**values, "amount": 80}).check()
        wizard.create({**values, "amount": 10, "payment_method_id": self.cash_pm1.id}).check()
        self.assertEqual(order.state, "paid")
        self.assertEqual(self.balance(self.zoe), 0)

    def test_refund_of_the_back_office(self):
        action = self.paid.with_user(self.cashier).refund()
        refund = self.env["pos.order"].browse(action["res_id"])
        payment = {"pos_order_id": refund.id, "amount": -10}
        refund.with_user(self.cashier).add_payment(
            {**payment, "payment_method_id": self.cash_pm1.id}
        )
        with self.assertRaisesRegex(UserError, "refund to"), self.env.cr.savepoint():
            refund.with_user(self.cashier).action_pos_order_paid()
        refund.payment_ids.unlink()
        refund.with_user(self.cashier).add_payment(
            {**payment, "payment_method_id": self.wallet_method.id}
        )
        refund.with_user(self.cashier).action_pos_order_paid()
        self.assertEqual(self.balance(self.zoe), 90)

    def test_limits_are_what_refuses(self):
        """Without them, the table's first overspending would pass: the test can fail."""
        entries = type(self.env["customer.wallet.entry"])
        with patch.object(entries, "_check_limits", lambda *_args: None):
            self.spend(500, due=500)
        self.assertEqual(self.balance(self.zoe), -420)

    def test_the_database_refuses_what_was_not_entered(self):
        """An order that the ledger does not know cannot be committed."""
        orders = type(self.env["pos.order"])
        with (
            patch.object(orders, "_enter_customer_wallet", lambda *_args: None),
            self.assertRaises(IntegrityError),
            mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):
            self.spend(5, due=5)
            self.commit_checks()
