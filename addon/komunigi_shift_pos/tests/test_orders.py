# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What an order keeps of its customer's right to shop."""

from odoo.addons.point_of_sale.tests.common import TestPoSCommon
from odoo.tests import tagged


@tagged("post_install", "-at_install")
class TestOrders(TestPoSCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.config = cls.basic_config
        cls.bread = cls.create_product("Bread", cls.categ_basic, 1.0)

    def order(self, quantity=1, **values):
        self.open_new_session()
        data = self.create_ui_order_data(
            [(self.bread, quantity)], customer=self.customer, payments=[]
        )
        data["payment_ids"] = [
            (0, 0, {"amount": quantity, "payment_method_id": self.cash_pm1.id, "name": False})
        ]
        ids = self.env["pos.order"].sync_from_ui([data | values])["pos.order"]
        return self.env["pos.order"].browse(ids[0]["id"])

    def worker(self, **values):
        statuses = self.env["cooperative.status"].sudo()
        return statuses.create(
            {"cooperator_id": self.customer.id, "company_id": self.company.id} | values
        )

    def test_who_may_shop(self):
        self.worker()
        self.assertFalse(self.order().shop_right)

    def test_who_may_not(self):
        status = self.worker(unsubscribed=True)
        self.assertEqual(self.order().shop_right, "none")
        self.assertFalse(self.order(-1).shop_right)
        status._let_shop("Has called")
        self.assertEqual(self.order().shop_right, "let")

    def test_one_query_finds_who_may_shop(self):
        self.worker()
        order = self.order()
        self.env.flush_all()
        statuses = self.env["cooperative.status"]
        statuses.invalidate_model()
        before = self.env.cr.sql_log_count
        ((_partner, status),) = statuses._standings(order.company_id, order.partner_id)
        self.assertTrue(status.can_shop)
        self.assertEqual(self.env.cr.sql_log_count - before, 1)

    def test_a_till_does_not_decide(self):
        self.worker(unsubscribed=True)
        order = self.order(shop_right="let")
        self.assertEqual(order.shop_right, "none")
        self.assertFalse(self.env.su)
        order.write({"shop_right": False})
        self.assertEqual(order.shop_right, "none")

    def test_nor_does_a_default(self):
        """Of the context, where the server itself says nothing of the customer."""
        self.env = self.env(context={**self.env.context, "default_shop_right": "let"})
        self.assertFalse(self.order().shop_right)

    def test_where_nothing_is_shown(self):
        self.worker(unsubscribed=True)
        self.config.shift_display = "off"
        self.assertFalse(self.order().shop_right)
