# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Calls that reach what is recorded by another way in: commands, links, other records' fields."""

from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from .hostile import HostileCommon


@tagged("post_install", "-at_install")
class TestHostileReach(HostileCommon):
    def setUp(self):
        super().setUp()
        data = self.order_data(self.alice, [self.line(self.goods, 10)], [], state="draft")
        self.draft = self.sync(data)
        self.topped_back = self.put_back(20)
        self.env.flush_all()

    def put_back(self, amount):
        """The top-up of this session, refunded in cash."""
        values = {"qty": -1, "price_subtotal": -amount, "price_subtotal_incl": -amount}
        line = self.line(self.top_up_product, amount)
        line[2].update({**values, "refunded_orderline_id": self.topped.lines.id})
        data = self.order_data(self.zoe, [line], [(self.cash_pm1, -amount)])
        return self.sync(data)

    def edit(self, record, **values):
        return self.rpc(record._name, "write", record.ids, values)

    def resend(self, order, **values):
        """The till sends an order anew, with other values."""
        data = self.order_data(order.partner_id, [], [])
        return self.rpc("pos.order", "sync_from_ui", [{**data, "uuid": order.uuid, **values}])

    def linked(self, model, record, field, target):
        """An order whose links name records that are not its own."""
        line = self.line(self.goods, 10)
        data = self.order_data(self.alice, [line], [(self.wallet_method, 10)])
        mapping = {model: {record.uuid: {field: target.uuid}}}
        return self.rpc("pos.order", "sync_from_ui", [{**data, "relations_uuid_mapping": mapping}])

    def hidden(self, model, company, amount):
        """A draft beyond the balance whose payments or lines say that they are of a company."""
        if model == "pos.payment":
            lines, payments = [self.line(self.goods, amount)], [(self.wallet_method, amount)]
        else:
            lines, payments = [self.line(self.top_up_product, amount)], []
        data = self.order_data(self.zoe, lines, payments, state="draft")
        self.rpc("pos.order", "sync_from_ui", [data])
        draft = self.env["pos.order"].search([("uuid", "=", data["uuid"])])
        records = draft.payment_ids if model == "pos.payment" else draft.lines
        self.edit(records, company_id=company.id)
        self.edit(draft, state="paid")

    def calls(self):
        payment, line = self.paid.payment_ids, self.topped.lines
        cash_payment, goods_line = self.cash.payment_ids, self.cash.lines
        back_line = self.topped_back.lines
        draft, session = self.draft, self.pos_session
        raised = {"price_unit": 500, "price_subtotal": 500, "price_subtotal_incl": 500}
        booked = self.env["account.move.line"].search(
            [("account_id", "=", self.account.id), ("parent_state", "=", "posted")], limit=1
        )
        statement = {"payment_ref": "gift", "partner_id": self.zoe.id, "amount": 50}
        return {
            # through the commands of a draft
            "another order's payment lowered": lambda: self.edit(
                draft, payment_ids=[Command.update(payment.id, {"amount": 1})]
            ),
            "another order's payment deleted": lambda: self.edit(
                draft, payment_ids=[Command.delete(payment.id)]
            ),
            "another order's payment taken": lambda: self.edit(
                draft, payment_ids=[Command.link(payment.id)]
            ),
            "another order's payments taken": lambda: self.edit(
                draft, payment_ids=[Command.set(payment.ids)]
            ),
            "another order's cash made a wallet payment": lambda: self.edit(
                draft,
                payment_ids=[
                    Command.update(cash_payment.id, {"payment_method_id": self.wallet_method.id})
                ],
            ),
            "another order's top-up raised": lambda: self.edit(
                draft, lines=[Command.update(line.id, raised)]
            ),
            "another order's top-up taken": lambda: self.edit(draft, lines=[Command.link(line.id)]),
            "another order's goods made a top-up": lambda: self.edit(
                draft,
                lines=[Command.update(goods_line.id, {"product_id": self.top_up_product.id})],
            ),
            "top-up put on a paid order through a line's refunds": lambda: self.edit(
                draft.lines,
                refund_orderline_ids=[
                    Command.create(
                        {**self.line(self.top_up_product, 50)[2], "order_id": self.cash.id}
                    )
                ],
            ),
            # through what the till sends
            "payment taken by a sync": lambda: self.send(
                [self.line(self.goods, 10)], [], self.alice, payment_ids=[Command.link(payment.id)]
            ),
            "payment lowered by a sync": lambda: self.send(
                [self.line(self.goods, 10)],
                [],
                self.alice,
                state="draft",
                payment_ids=[Command.update(payment.id, {"amount": 1})],
            ),
            "payment lowered by a sync of a draft that is there": lambda: self.resend(
                draft, state="draft", payment_ids=[Command.update(payment.id, {"amount": 1})]
            ),
            "top-up raised by a sync": lambda: self.send(
                [Command.update(line.id, raised)], [], self.alice, state="draft"
            ),
            "payment moved by its uuid": lambda: self.linked(
                "pos.payment", payment, "pos_order_id", self.draft
            ),
            "top-up moved by its uuid": lambda: self.linked(
                "pos.order.line", line, "order_id", self.draft
            ),
            # fields that decide later
            "recorded top-up discounted": lambda: self.edit(line, discount=50),
            "recorded top-up taxed": lambda: self.edit(
                line, tax_ids=[Command.set(self.taxes["tax10"].ids)]
            ),
            "recorded top-up moved to another order": lambda: self.edit(
                line, order_id=self.cash.id
            ),
            "refund of a top-up untied from it": lambda: self.edit(
                back_line, refunded_orderline_id=False
            ),
            "wallet payment said to be of another company": lambda: self.edit(
                payment, company_id=self.other_company.id
            ),
            "wallet payment said to be of another session": lambda: self.edit(
                payment, session_id=self.old_session.id
            ),
            "wallet payment said to be invoiced": lambda: self.edit(
                payment, account_move_id=booked.move_id.id
            ),
            "overspending hidden in another company": lambda: self.hidden(
                "pos.payment", self.other_company, 500
            ),
            "unpaid top-up hidden in another company": lambda: self.hidden(
                "pos.order.line", self.other_company, 500
            ),
            "unpaid top-up hidden by a default": lambda: self.rpc(
                "pos.order",
                "sync_from_ui",
                [
                    self.order_data(
                        self.zoe,
                        [self.line(self.top_up_product, 500)],
                        [(self.cash_pm1, 1)],
                        amount_total=1,
                    )
                ],
                context={"default_company_id": self.other_company.id},
            ),
            "payment put by a default": lambda: self.rpc(
                "pos.payment",
                "create",
                [{"payment_method_id": self.wallet_method.id, "amount": 5}],
                context={"default_pos_order_id": self.cash.id},
            ),
            # sessions
            "session made with an entry": lambda: self.rpc(
                "pos.session",
                "create",
                [{"config_id": self.spare.id, "move_id": booked.move_id.id}],
            ),
            "session of another till": lambda: self.edit(session, config_id=self.spare.id),
            "session deleted": lambda: self.rpc("pos.session", "unlink", session.ids),
            "orders taken from the session": lambda: self.edit(
                session, order_ids=[Command.update(self.paid.id, {"state": "draft"})]
            ),
            "difference booked on the wallet account": lambda: self.rpc(
                "pos.session",
                "action_pos_session_closing_control",
                session.ids,
                self.account.id,
                5.0,
            ),
            # settings
            "till shows what it should not": lambda: self.edit(
                self.config, customer_wallet_display="always"
            ),
            "till prints what it should not": lambda: self.edit(
                self.config, customer_wallet_on_receipt=False
            ),
            "till offers other amounts": lambda: self.edit(
                self.config, customer_wallet_top_up_amount_ids=[Command.clear()]
            ),
            "method taken from the till": lambda: self.edit(
                self.config, payment_method_ids=[Command.unlink(self.wallet_method.id)]
            ),
            "method changed through the till": lambda: self.edit(
                self.spare,
                payment_method_ids=[
                    Command.update(self.wallet_method.id, {"split_transactions": False})
                ],
            ),
            # accounting
            "statement line moved to the wallet's journal": lambda: self.edit(
                self.cash_line, journal_id=self.wallet_journal.id
            ),
            "statement line booked on the wallet account": lambda: self.edit(
                self.cash_line,
                line_ids=[
                    Command.update(self.cash_line.line_ids[-1:].id, {"account_id": self.account.id})
                ],
            ),
            "statement line made with items": lambda: self.rpc(
                "account.bank.statement.line",
                "create",
                [
                    {
                        **statement,
                        "journal_id": self.cash_pm1.journal_id.id,
                        "pos_session_id": session.id,
                        "line_ids": [
                            Command.create({"account_id": self.account.id, "credit": 50}),
                            Command.create({"account_id": self.sale_account.id, "debit": 50}),
                        ],
                    }
                ],
            ),
            "wallet operation": lambda: self.rpc(
                "customer.wallet.operation", "create", [{"partner_id": self.zoe.id, "amount": 50}]
            ),
        }.items()

    def test_no_call_changes_anything(self):
        self.spare = self.env["pos.config"].create({"name": "Spare"})
        self.pos_session.try_cash_in_out("in", 3, "coins", False, {"translatedType": "in"})
        self.cash_line = self.pos_session.statement_line_ids
        before = self.state()
        with mute_logger("odoo.addons.base.models.ir_rule", "odoo.addons.base.models.ir_model"):
            for name, call in self.calls():
                with self.subTest(name):
                    self.refusal_of(call)
                    self.assertEqual(self.state(), before)
