"""What a user of the till may try over RPC: each call refused in words, nothing changed."""

from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import new_test_user, tagged
from odoo.tools import mute_logger

from .hostile import REFUSALS, HostileCommon

NAN, INFINITE = float("nan"), float("inf")


@tagged("post_install", "-at_install")
class TestHostile(HostileCommon):
    def calls(self):
        """(name, call) pairs; a call is made as the cashier."""
        bank_move = self.env["account.move.line"].search(
            [("account_id", "=", self.account.id), ("parent_state", "=", "posted")], limit=1
        )
        top_up_line, wallet_payment = self.topped.lines, self.paid.payment_ids
        wallet = self.env["customer.wallet"].search([("partner_id", "=", self.zoe.id)])
        goods, cash = self.goods, self.cash_pm1
        line, top_up_product = self.line, self.top_up_product
        minus = {"qty": -1, "price_subtotal": -20, "price_subtotal_incl": -20}
        refund = {**minus, "refunded_orderline_id": top_up_line.id}
        back = {"qty": -1, "price_subtotal": -10, "price_subtotal_incl": -10}
        spent_line = self.paid.lines
        direct = {
            "session_id": self.pos_session.id,
            "partner_id": self.zoe.id,
            "amount_tax": 0,
            "amount_return": 0,
        }
        yield from {
            # amounts
            "payment NaN": lambda: self.spend(NAN),
            "payment infinite": lambda: self.spend(INFINITE),
            "payment minus infinite": lambda: self.spend(-INFINITE),
            "payment as text": lambda: self.spend("10"),
            "payment as word": lambda: self.spend("ten"),
            "payment as list": lambda: self.spend([10]),
            "payment as truth": lambda: self.spend(True, due=1.0),
            "payment none": lambda: self.spend(None),
            "payment huge": lambda: self.spend(1e300),
            "payment beyond all": lambda: self.spend(1e9, due=1e9),
            "payment of nine decimals": lambda: self.spend(9.999999999),
            "payment negative on a sale": lambda: self.spend(-10, rest=20),
            "payment beyond the balance": lambda: self.spend(80.01, due=80.01),
            "total NaN": lambda: self.spend(10, amount_total=NAN),
            "price NaN": lambda: self.spend(10, lines=[line(goods, 10, price_unit=NAN)]),
            "price as word": lambda: self.spend(10, lines=[line(goods, 10, price_unit="free")]),
            # change and cash
            "change in cash": lambda: self.spend(15, rest=-5),
            "change by amount_return": lambda: self.spend(15, amount_return=-5),
            "more than due": lambda: self.spend(15),
            "less than due": lambda: self.spend(5),
            "two payments beyond the balance": lambda: self.send(
                [line(goods, 90)], [(self.wallet_method, 45), (self.wallet_method, 45)]
            ),
            "wallet ticket refunded in cash": lambda: self.send(
                [line(goods, 10, **back, refunded_orderline_id=spent_line.id)], [(cash, -10)]
            ),
            "the same with a reason, by a cashier": lambda: self.send(
                [line(goods, 10, **back, refunded_orderline_id=spent_line.id)],
                [(cash, -10)],
                customer_wallet_cash_out_reason="please",
            ),
            # whose wallet
            "no customer": lambda: self.spend(10, partner_id=False),
            "a customer who does not exist": lambda: self.spend(10, partner_id=987654321),
            "another company's method": lambda: self.send(
                [line(goods, 10)], [(self.other_method, 10)]
            ),
            "forged company": lambda: self.spend(10, company_id=self.other_company.id),
            "closed session": lambda: self.rpc(
                "pos.order",
                "create",
                [
                    {
                        **direct,
                        "session_id": self.old_session.id,
                        "state": "paid",
                        "amount_total": 10,
                        "amount_paid": 10,
                        "lines": [line(goods, 10)],
                        "payment_ids": [
                            Command.create(
                                {"payment_method_id": self.wallet_method.id, "amount": 10}
                            )
                        ],
                    }
                ],
            ),
            # top-ups
            "top-up NaN": lambda: self.put(NAN, pays=1),
            "top-up infinite": lambda: self.put(INFINITE, pays=1),
            "top-up as text": lambda: self.put("50", pays=50),
            "top-up huge": lambda: self.put(1e12),
            "top-up of nine decimals": lambda: self.put(1.123456789),
            "top-up negative": lambda: self.put(20, pays=-20, **minus),
            "top-up of negative price": lambda: self.put(-20),
            "top-up unpaid": lambda: self.put(20, pays=0),
            "top-up unpaid, total forged": lambda: self.put(20, pays=0, order={"amount_total": 0}),
            "top-up partly paid, total forged": lambda: self.put(
                100, pays=1, order={"amount_total": 1}
            ),
            "top-up with a discount": lambda: self.put(
                20,
                pays=10,
                discount=50,
                price_subtotal=10,
                price_subtotal_incl=10,
                order={"amount_total": 10},
            ),
            "top-up with a negative discount": lambda: self.put(
                20, discount=-100, price_subtotal=40, price_subtotal_incl=40
            ),
            "top-up whose subtotal is forged": lambda: self.put(
                20, price_subtotal=200, price_subtotal_incl=200, order={"amount_total": 20}
            ),
            "top-up with a tax": lambda: self.put(
                20, tax_ids=[Command.set(self.taxes["tax10"].ids)]
            ),
            "top-up from the wallet": lambda: self.put(20, method=self.wallet_method),
            "top-up of nobody": lambda: self.put(20, order={"partner_id": False}),
            "top-up of another's ticket refunded": lambda: self.put(
                20, pays=-20, customer=self.alice, **refund
            ),
            "top-up refunded twice over": lambda: self.put(
                40, pays=-40, **{**refund, "price_subtotal": -40, "price_subtotal_incl": -40}
            ),
            "goods refunded as a top-up": lambda: self.put(
                5,
                pays=-5,
                qty=-1,
                price_subtotal=-5,
                price_subtotal_incl=-5,
                refunded_orderline_id=self.cash.lines.id,
            ),
            "pay-out with a reason, by a cashier": lambda: self.put(
                20, pays=-20, order={"customer_wallet_cash_out_reason": "leaves"}, **minus
            ),
            # records made and changed directly
            "paid order created without payment": lambda: self.rpc(
                "pos.order",
                "create",
                [
                    {
                        **direct,
                        "state": "paid",
                        "amount_total": 20,
                        "amount_paid": 20,
                        "lines": [line(top_up_product, 20)],
                    }
                ],
            ),
            "posted order created without payment": lambda: self.rpc(
                "pos.order",
                "create",
                [
                    {
                        **direct,
                        "state": "done",
                        "amount_total": 20,
                        "amount_paid": 20,
                        "lines": [line(top_up_product, 20)],
                    }
                ],
            ),
            "payment lowered": lambda: self.rpc(
                "pos.payment", "write", wallet_payment.ids, {"amount": 1}
            ),
            "payment made cash": lambda: self.rpc(
                "pos.payment", "write", wallet_payment.ids, {"payment_method_id": cash.id}
            ),
            "payment moved to another ticket": lambda: self.rpc(
                "pos.payment", "write", wallet_payment.ids, {"pos_order_id": self.cash.id}
            ),
            "payment deleted": lambda: self.rpc("pos.payment", "unlink", wallet_payment.ids),
            "payment said to be booked": lambda: self.rpc(
                "pos.payment",
                "write",
                wallet_payment.ids,
                {"customer_wallet_move_id": bank_move.move_id.id},
            ),
            "payment added": lambda: self.rpc(
                "pos.payment",
                "create",
                [
                    {
                        "pos_order_id": self.cash.id,
                        "payment_method_id": self.wallet_method.id,
                        "amount": 5,
                    }
                ],
            ),
            "payment added by add_payment": lambda: self.rpc(
                "pos.order",
                "add_payment",
                self.cash.ids,
                {
                    "pos_order_id": self.cash.id,
                    "payment_method_id": self.wallet_method.id,
                    "amount": -5,
                },
            ),
            "cash payment made a wallet payment": lambda: self.rpc(
                "pos.payment",
                "write",
                self.cash.payment_ids.ids,
                {"payment_method_id": self.wallet_method.id},
            ),
            "booked payment lowered": lambda: self.rpc(
                "pos.payment", "write", self.old_order.payment_ids.ids, {"amount": 1}
            ),
            "ticket given to another member": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"partner_id": self.alice.id}
            ),
            "ticket given to nobody": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"partner_id": False}
            ),
            "ticket back to draft": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"state": "draft"}
            ),
            "ticket cancelled": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"state": "cancel"}
            ),
            "ticket moved to a closed session": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"session_id": self.old_session.id}
            ),
            "ticket moved to another company": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"company_id": self.other_company.id}
            ),
            "ticket said to be invoiced": lambda: self.rpc(
                "pos.order", "write", self.topped.ids, {"account_move": bank_move.move_id.id}
            ),
            "ticket says another balance": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"customer_wallet_balance_after": 1000}
            ),
            "ticket dated otherwise": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"date_order": "2020-01-01 00:00:00"}
            ),
            "ticket deleted": lambda: self.rpc("pos.order", "unlink", self.paid.ids),
            "payments cleared by a command": lambda: self.rpc(
                "pos.order", "write", self.paid.ids, {"payment_ids": [Command.clear()]}
            ),
            "top-up line raised": lambda: self.rpc(
                "pos.order.line",
                "write",
                top_up_line.ids,
                {"price_unit": 500, "price_subtotal": 500, "price_subtotal_incl": 500},
            ),
            "top-up line raised by a command": lambda: self.rpc(
                "pos.order",
                "write",
                self.topped.ids,
                {"lines": [Command.update(top_up_line.id, {"price_subtotal_incl": 500})]},
            ),
            "goods made a top-up": lambda: self.rpc(
                "pos.order.line",
                "write",
                self.cash.lines.ids,
                {"product_id": top_up_product.id},
            ),
            "top-up line added to a paid ticket": lambda: self.rpc(
                "pos.order.line",
                "create",
                [{**line(top_up_product, 50)[2], "order_id": self.cash.id}],
            ),
            "top-up line deleted": lambda: self.rpc("pos.order.line", "unlink", top_up_line.ids),
            "paid by the wizard": lambda: self.rpc(
                "pos.make.payment",
                "create",
                [
                    {
                        "config_id": self.config.id,
                        "amount": 5,
                        "payment_method_id": self.wallet_method.id,
                    }
                ],
            ),
            # sessions
            "session marked closed": lambda: self.rpc(
                "pos.session", "write", self.pos_session.ids, {"state": "closed"}
            ),
            "session given an entry": lambda: self.rpc(
                "pos.session", "write", self.pos_session.ids, {"move_id": bank_move.move_id.id}
            ),
            "closed session opened again": lambda: self.rpc(
                "pos.session", "write", self.old_session.ids, {"state": "opened"}
            ),
            "the wallet counted": lambda: self.rpc(
                "pos.session",
                "close_session_from_ui",
                self.pos_session.ids,
                [[self.wallet_method.id, 50.0]],
            ),
            "cash statement in the wallet's journal": lambda: self.rpc(
                "account.bank.statement.line",
                "create",
                [
                    {
                        "journal_id": self.wallet_journal.id,
                        "amount": 50,
                        "payment_ref": "gift",
                        "partner_id": self.zoe.id,
                        "pos_session_id": self.pos_session.id,
                    }
                ],
            ),
            "cash statement against the wallet account": lambda: self.rpc(
                "account.bank.statement.line",
                "create",
                [
                    {
                        "journal_id": cash.journal_id.id,
                        "amount": 50,
                        "payment_ref": "gift",
                        "partner_id": self.zoe.id,
                        "pos_session_id": self.pos_session.id,
                        "counterpart_account_id": self.account.id,
                    }
                ],
            ),
            # our models and settings
            "wallet created": lambda: self.rpc(
                "customer.wallet", "create", [{"partner_id": self.bob.id}]
            ),
            "wallet blocked": lambda: self.rpc(
                "customer.wallet", "write", wallet.ids, {"blocked": True}
            ),
            "wallet deleted": lambda: self.rpc("customer.wallet", "unlink", wallet.ids),
            "wallet claimed": lambda: self.rpc("customer.wallet", "_claim", [], []),
            "entry created": lambda: self.rpc(
                "customer.wallet.entry", "create", [{"partner_id": self.zoe.id, "amount": 50}]
            ),
            "entry changed": lambda: self.rpc(
                "customer.wallet.entry", "write", [1], {"amount": 50}
            ),
            "entry deleted": lambda: self.rpc("customer.wallet.entry", "unlink", [1]),
            "another company's till read": lambda: self.rpc(
                "customer.wallet", "get_till_state", self.elsewhere.id, self.zoe.ids
            ),
            "overdraft allowed": lambda: self.rpc(
                "account.journal",
                "write",
                self.wallet_journal.ids,
                {"minimum_wallet_amount": -1000},
            ),
            "method pointed elsewhere": lambda: self.rpc(
                "pos.payment.method",
                "write",
                self.wallet_method.ids,
                {"split_transactions": False},
            ),
            "another product made a top-up": lambda: self.rpc(
                "product.template",
                "write",
                goods.product_tmpl_id.ids,
                {"is_customer_wallet_product": True},
            ),
            "account of the wallet changed": lambda: self.rpc(
                "res.company", "write", self.company.ids, {"customer_wallet_account_id": False}
            ),
            "name of the wallet changed": lambda: self.rpc(
                "res.company", "write", self.company.ids, {"customer_wallet_label": "Mine"}
            ),
            "wallet set up": lambda: self.rpc(
                "res.company", "enable_customer_wallet", self.company.ids
            ),
            "entry posted": lambda: self.rpc(
                "account.move",
                "create",
                [
                    {
                        "journal_id": self.wallet_journal.id,
                        "line_ids": [
                            Command.create(
                                {
                                    "account_id": self.account.id,
                                    "partner_id": self.zoe.id,
                                    "credit": 50,
                                }
                            ),
                            Command.create({"account_id": self.sale_account.id, "debit": 50}),
                        ],
                    }
                ],
            ),
            "customer of a posted item changed": lambda: self.rpc(
                "account.move.line", "write", bank_move.ids, {"partner_id": self.bob.id}
            ),
        }.items()

    def test_each_call_is_refused_and_changes_nothing(self):
        self.elsewhere = (
            self.env["pos.config"]
            .with_company(self.other_company)
            .create({"name": "Elsewhere", "company_id": self.other_company.id})
        )
        before = self.state()
        calls = list(self.calls())
        self.assertGreaterEqual(len(calls), 80)
        with mute_logger("odoo.addons.base.models.ir_rule", "odoo.addons.base.models.ir_model"):
            for name, call in calls:
                with self.subTest(name):
                    error = self.refusal_of(call)
                    self.assertIsInstance(error, REFUSALS, repr(error))
                    self.assertTrue(str(error).strip())
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
            with self.assertRaises(UserError), self.env.cr.savepoint():
                call()

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
        with self.assertRaisesRegex(UserError, "goes back there"), self.env.cr.savepoint():
            refund.with_user(self.cashier).action_pos_order_paid()
        refund.payment_ids.unlink()
        refund.with_user(self.cashier).add_payment(
            {**payment, "payment_method_id": self.wallet_method.id}
        )
        refund.with_user(self.cashier).action_pos_order_paid()
        self.assertEqual(self.balance(self.zoe), 90)

    def test_guard_is_what_refuses(self):
        """Without the guard, the table's first overspending would pass: the test can fail."""
        guard = type(self.env["customer.wallet.guard"])
        with patch.object(guard, "_record", lambda *_args: None):
            self.spend(500, due=500)
        self.assertEqual(self.balance(self.zoe), -420)
