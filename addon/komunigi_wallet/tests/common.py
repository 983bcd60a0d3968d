# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from contextlib import contextmanager

from odoo import fields
from odoo.addons.point_of_sale.tests.common import TestPoSCommon
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger


@tagged("post_install", "-at_install")
class WalletCommon(TestPoSCommon):
    """A company with its wallet, a till, two households and a product without tax."""

    has_other_currency = False
    """Whether there is a till in another currency as well, which takes long to make."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # stock is not what is tested, and a delivery for each order takes longer than the order
        cls.company.point_of_sale_update_stock_quantities = "closing"
        cls.config = cls.basic_config
        cls.wallet_method = cls.company.enable_customer_wallet()
        cls.account = cls.company.customer_wallet_account_id
        cls.wallet_journal = cls.wallet_method.journal_id
        cls.top_up_product = cls.env["product.product"]._customer_wallet_products(cls.company)
        cls.goods = cls.create_product("Bread", cls.categ_basic, 1.0)
        cls.taxed_goods = cls.create_product(
            "Soap", cls.categ_basic, 10.0, tax_ids=cls.taxes["tax7"].ids
        )
        cls.household = cls.env["res.partner"].create({"name": "Dupont", "is_company": True})
        cls.alice, cls.bob = cls.env["res.partner"].create(
            [
                {"name": "Alice Dupont", "parent_id": cls.household.id},
                {"name": "Bob Dupont", "parent_id": cls.household.id},
            ]
        )
        cls.zoe = cls.env["res.partner"].create({"name": "Zoé Martin"})

    @classmethod
    def setup_independent_company(cls, **kwargs):
        """The main company, whose accounts are there: making one takes as long as all the rest.
        Where demo data has filled its wallets, one that has none."""
        company = cls.env.company
        if company.chart_template and not company.is_enabled_customer_wallet:
            return None
        return super().setup_independent_company(**kwargs)

    @classmethod
    def _create_other_currency_config(cls):
        if cls.has_other_currency:
            return super()._create_other_currency_config()
        return cls.env["pos.config"]

    def block(self, partner, reason="Card lost"):
        wallet = self.env["customer.wallet"].search([("partner_id", "=", partner.id)])
        wallet.write({"blocked": True, "blocked_reason": reason})
        return wallet

    def tearDown(self):
        if self._outcome.success:
            self.commit_checks()
        super().tearDown()

    def commit_checks(self):
        """What PostgreSQL checks when a request commits, which a test never does."""
        self.env.flush_all()
        self.env.cr.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")

    @contextmanager
    def unguarded(self, table):
        """Around SQL that no call could make: what only a broken database holds."""
        self.env.flush_all()
        self.env.cr.execute(
            f"SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE {table} DISABLE TRIGGER USER"
        )
        yield
        self.env.cr.execute(
            f"ALTER TABLE {table} ENABLE TRIGGER USER; SET CONSTRAINTS ALL DEFERRED"
        )
        self.env.invalidate_all()

    def line(self, product, amount, quantity=1.0, **values):
        """An order line of the till at a price of `amount`."""
        taxes = product.taxes_id.compute_all(
            amount * (1 - values.get("discount", 0.0) / 100), self.currency, quantity
        )
        return Command.create(
            {
                "product_id": product.id,
                "price_unit": amount,
                "qty": quantity,
                "tax_ids": [Command.set(product.taxes_id.ids)],
                "price_subtotal": taxes["total_excluded"],
                "price_subtotal_incl": taxes["total_included"],
                "pack_lot_ids": [],
                "discount": False,  # so says the till of what is not set
                **values,
            }
        )

    def order_data(self, customer, lines, payments, **values):
        """What the till sends. `payments`: pairs of method and amount."""
        total = sum(line[2]["price_subtotal_incl"] for line in lines)
        base = sum(line[2]["price_subtotal"] for line in lines)
        paid = sum(amount for _method, amount in payments)
        return {
            "uuid": self.create_random_uid(),
            "name": "Order",
            "state": "paid",
            "session_id": self.pos_session.id,
            "user_id": self.env.uid,
            "partner_id": customer and customer.id,
            "date_order": fields.Datetime.to_string(fields.Datetime.now()),
            "fiscal_position_id": False,
            "pricelist_id": self.config.pricelist_id.id,
            "last_order_preparation_change": "{}",
            "to_invoice": False,
            "access_token": False,
            "amount_total": total,
            "amount_tax": total - base,
            "amount_paid": paid,
            "amount_return": 0.0,
            "lines": lines,
            "payment_ids": [
                Command.create(
                    {
                        "name": fields.Datetime.now(),
                        "payment_method_id": method.id,
                        "amount": amount,
                    }
                )
                for method, amount in payments
            ],
            **values,
        }

    def sync(self, data):
        """The till sends one order; the order that the server holds then."""
        with mute_logger("odoo.addons.point_of_sale.models.pos_order"):
            self.env["pos.order"].sync_from_ui([data])
        return self.env["pos.order"].search([("uuid", "=", data.get("uuid"))])

    def sell(self, customer, amount, payments, product=None, **values):
        line = self.line(product or self.goods, amount)
        return self.sync(self.order_data(customer, [line], payments, **values))

    def top_up(self, customer, amount, method=None, **values):
        method = method or self.cash_pm1
        line = self.line(self.top_up_product, amount)
        return self.sync(self.order_data(customer, [line], [(method, amount)], **values))

    def pay_out(self, customer, amount, reason="Moves away"):
        """A manager gives money of a wallet back in cash."""
        line, cash = self.line(self.top_up_product, -amount), (self.cash_pm1, -amount)
        data = self.order_data(customer, [line], [cash], customer_wallet_cash_out_reason=reason)
        return self.sync(data)

    def give_top_up_back(self, order, amount):
        """Refund in cash a part of the one top-up of an order."""
        line = self.line(self.top_up_product, amount, -1, refunded_orderline_id=order.lines.id)
        return self.sync(self.order_data(order.partner_id, [line], [(self.cash_pm1, -amount)]))

    def pay(self, customer, amount, **values):
        """Buy for `amount`, all of it from the wallet."""
        return self.sell(customer, amount, [(self.wallet_method, amount)], **values)

    def balance(self, partner):
        partner.invalidate_recordset(["customer_wallet_balance"])
        return partner.customer_wallet_balance

    def close(self, session=None):
        """Close a session as the till does, with the cash that it expects."""
        session = session or self.pos_session
        if session.cash_control:
            cash = session.get_closing_control_data()["default_cash_details"]["amount"]
            session.post_closing_cash_details(cash)
        answer = session.close_session_from_ui()
        self.assertEqual(answer, {"successful": True})
        self.assertEqual(session.state, "closed")

    def ledger(self):
        """Balance by customer of the wallet account, added up from posted journal items."""
        sums = {}
        for item in self.env["account.move.line"].search(
            [("account_id", "=", self.account.id), ("parent_state", "=", "posted")]
        ):
            self.assertTrue(item.partner_id, f"{item.move_id.name} has an item without customer")
            household = item.partner_id.commercial_partner_id
            sums[household] = round(sums.get(household, 0.0) - item.balance, 2)
        return sums
