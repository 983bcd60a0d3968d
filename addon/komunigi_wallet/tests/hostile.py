# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What tests of hostile calls share: a cashier, orders to attack, and all that may not change."""

from math import isfinite

from odoo.exceptions import AccessError, MissingError, UserError
from odoo.fields import Command
from odoo.service.model import call_kw
from odoo.tests import new_test_user
from odoo.tools import mute_logger
from psycopg2 import IntegrityError

from .common import WalletCommon

REFUSALS = (UserError, AccessError, MissingError, IntegrityError)
"""What the database itself refuses, Odoo says in words when a request ends."""


class HostileCommon(WalletCommon):
    """A till where one member topped up and paid, in a closed session and in an open one."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cashier = new_test_user(
            cls.env,
            "cashier",
            "base.group_user,point_of_sale.group_pos_user",
            company_id=cls.company.id,
        )
        cls.other_company = cls.setup_other_company()["company"]
        cls.env.user.company_ids |= cls.other_company
        cls.other_method = cls.other_company.with_context(
            allowed_company_ids=cls.other_company.ids
        ).enable_customer_wallet()
        cls.env.user.group_ids |= cls.env.ref("point_of_sale.group_pos_manager")

    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.top_up(self.zoe, 100)
        self.top_up(self.alice, 100)
        self.paid = self.pay(self.zoe, 30)
        self.close()
        self.old_session, self.old_order = self.pos_session, self.paid
        self.open_new_session()
        self.topped = self.top_up(self.zoe, 20)
        self.paid = self.pay(self.zoe, 10)
        self.cash = self.sell(self.zoe, 5, [(self.cash_pm1, 5)])
        self.env.flush_all()

    def posted_item(self):
        """An item of the wallet's account that is in the ledger."""
        return self.env["account.move.line"].search(
            [("account_id", "=", self.account.id), ("parent_state", "=", "posted")], limit=1
        )

    def rpc(self, model, method, *args, **kwargs):
        """A call as the web server makes it for the cashier."""
        self.env.invalidate_all()
        return call_kw(self.env(user=self.cashier)[model], method, list(args), kwargs)

    def send(self, lines, payments, customer=None, **values):
        data = self.order_data(customer or self.zoe, lines, payments, **values)
        with mute_logger("odoo.addons.point_of_sale.models.pos_order"):
            return self.rpc("pos.order", "sync_from_ui", [data])

    def spend(self, amount, due=10.0, **values):
        """An order for `due` with this payment from the wallet."""
        rest = values.pop("rest", 0.0)
        data = self.order_data(self.zoe, [self.line(self.goods, due)], [(self.wallet_method, 0)])
        data["payment_ids"][0][2]["amount"] = amount
        if rest:
            data["payment_ids"].append(
                Command.create({"payment_method_id": self.cash_pm1.id, "amount": rest})
            )
        data.update(values)
        return self.rpc("pos.order", "sync_from_ui", [data])

    def put(self, amount, pays=None, method=None, customer=None, order=None, **line):
        """An order that tops up; `line` and `order` overwrite what an honest till sends."""
        honest = isinstance(amount, (int, float)) and isfinite(amount)
        values = self.line(self.top_up_product, amount if honest else 1)
        values[2].update({"price_unit": amount, **line})
        pays = amount if pays is None else pays
        data = self.order_data(
            customer or self.zoe, [values], [(method or self.cash_pm1, pays)], **(order or {})
        )
        return self.rpc("pos.order", "sync_from_ui", [data])

    def state(self):
        """All that a hostile call might change."""
        self.env.flush_all()
        self.env.invalidate_all()
        cr = self.env.cr
        tables = {
            "customer_wallet_entry": "id, partner_id, company_id, amount, state, date",
            "customer_wallet": "id, partner_id, company_id, blocked, balance",
            "pos_order": "id, state, partner_id, session_id, company_id, amount_total,"
            " account_move",
            "pos_order_line": "id, order_id, product_id, price_unit, qty",
            "pos_payment": "id, pos_order_id, amount, payment_method_id",
            "pos_session": "id, state, move_id",
            "account_move_line": "id, account_id, partner_id, balance, parent_state",
            "account_journal": "id, minimum_wallet_amount, is_customer_wallet_journal",
            "pos_payment_method": "id, journal_id, split_transactions, outstanding_account_id",
            "product_template": "id, is_customer_wallet_product",
            "res_company": "id, customer_wallet_account_id, customer_wallet_label",
        }
        state = {}
        for table, columns in tables.items():
            cr.execute(f"SELECT {columns} FROM {table} ORDER BY id")  # noqa: S608
            state[table] = cr.fetchall()
        return state

    def refusal_of(self, call):
        """What a call raises; what an accepted one does is kept, and shows."""
        try:
            with self.env.cr.savepoint(), mute_logger("odoo.sql_db"):
                call()
                self.commit_checks()
            return None
        except Exception as error:  # noqa: BLE001
            return error
        finally:
            self.env.invalidate_all()
