# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Beside Odoo's other apps of the till, where they are installed: `npm test -- other-apps`."""

from odoo.addons.point_of_sale.tests.test_frontend import TestPointOfSaleHttpCommon
from odoo.fields import Command, Date
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import WalletCommon

TOP_UP_IS_NO_SALE = """
(async () => {
    const pos = window.posmodel;
    const order = pos.addNewOrder();
    const templates = pos.models["product.template"];
    const [goods, topUp] = [
        templates.find((product) => product.name === "Desk Pad"),
        templates.find((product) => product.is_customer_wallet_product),
    ];
    for (const [product_tmpl_id, price_unit] of [[goods, 50], [topUp, 10]]) {
        const values = { product_tmpl_id, price_unit, qty: 1, tax_ids: [["clear"]] };
        await pos.addLineToOrder(values, order, {}, false);
    }
    const [sold, debt] = order.lines;
    const [loyalty, promotion, larger] = ["loyalty", "promotion", "next_order_coupons"].map(
        (type) => pos.models["loyalty.program"].find((program) => program.program_type === type),
    );
    const [reward] = promotion.reward_ids;
    const [rule] = promotion.rule_ids;
    reward.all_discount_product_ids = [sold.product_id, debt.product_id];
    const cheapest = order._getCheapestLine(reward);
    const onOrder = order._getDiscountableOnOrder(reward);
    const onSpecific = order._getDiscountableOnSpecific(reward);
    const items = order._computeNItems(rule);
    await pos.applyDiscount(10, order);
    const found = {
        points: order.pointsForPrograms([loyalty])[loyalty.id].map(({ points }) => points),
        larger: order.pointsForPrograms([larger])[larger.id],
        claimable: order._canGenerateRewards(larger, order.priceIncl, order.priceExcl),
        items,
        order: onOrder.discountable,
        byTax: Object.values(onOrder.discountablePerTax).filter(Boolean),
        specific: onSpecific.discountable,
        cheapest: cheapest === sold,
        global: order.discountLines.map((line) => line.prices.total_included),
    };
    const wanted = {
        points: [45], larger: [], claimable: false, items: 1,
        order: 50, byTax: [50], specific: 50, cheapest: true, global: [-5],
    };
    if (JSON.stringify(found) === JSON.stringify(wanted)) {
        console.log("test successful");
    } else {
        console.error(JSON.stringify(found));
    }
})()
"""


@tagged("-standard", "post_install", "-at_install", "komunigi_other_apps")
class TestOtherApps(WalletCommon):
    def setUp(self):
        super().setUp()
        self.company.point_of_sale_update_stock_quantities = "real"
        self.open_new_session()
        self.top_up(self.zoe, 20)

    def deliver(self, order):
        for move in order.picking_ids.move_ids:
            move.quantity = move.product_uom_qty
        order.picking_ids.button_validate()
        self.commit_checks()

    def test_goods_that_leave_the_stock_with_their_order(self):
        order = self.pay(self.zoe, 12)
        self.commit_checks()
        self.assertEqual(order.picking_ids.mapped("state"), ["done"])
        self.assertEqual(order.lines.qty_delivered, 1)

    def test_goods_that_are_delivered_later(self):
        self.zoe.write({"street": "Rue Haute 1", "zip": "1000", "city": "Bruxelles"})
        order = self.pay(self.zoe, 12, shipping_date=Date.today())
        self.commit_checks()
        self.assertEqual(order.lines.qty_delivered, 0)
        self.deliver(order)
        self.assertEqual(order.lines.qty_delivered, 1)
        self.assertEqual(self.balance(self.zoe), 8)

    def test_an_employee_who_is_deleted(self):
        employee = self.env["hr.employee"].sudo().create({"name": "Max"})
        order = self.pay(self.zoe, 12, employee_id=employee.id)
        self.close()
        self.assertEqual(order.employee_id, employee)
        employee.unlink()
        self.commit_checks()
        self.assertFalse(order.employee_id)

    def test_points_for_an_order_and_a_coupon_for_the_next(self):
        program = self.env["loyalty.program"].create(
            {
                "name": "Coupons",
                "program_type": "next_order_coupons",
                "applies_on": "future",
                "trigger": "auto",
                "rule_ids": [Command.create({"reward_point_mode": "order"})],
                "reward_ids": [Command.create({"discount": 10})],
            }
        )
        line = self.line(self.goods, 12, reward_identifier_code="x", is_reward_line=True)
        order = self.sync(self.order_data(self.zoe, [line], [(self.wallet_method, 12)]))
        won = {"points": 1, "program_id": program.id, "coupon_id": -1, "line_codes": ["x"]}
        order.confirm_coupon_programs({"-1": {**won, "partner_id": self.zoe.id}})
        self.commit_checks()
        self.assertEqual(order.lines.coupon_id.program_id, program)
        other = order.lines.coupon_id.copy({"code": "another"})
        order.lines.coupon_id = other
        self.commit_checks()

    def test_a_down_payment_from_the_wallet(self):
        quotation = (
            self.env["sale.order"]
            .sudo()
            .create(
                {
                    "partner_id": self.zoe.id,
                    "order_line": [Command.create({"product_id": self.goods.id, "price_unit": 20})],
                }
            )
        )
        product = self.create_product("Down payment", self.categ_basic, 0.0)
        self.config.down_payment_product_id = product
        line = self.line(product, 5, sale_order_origin_id=quotation.id)
        order = self.sync(self.order_data(self.zoe, [line], [(self.wallet_method, 5)]))
        self.commit_checks()
        self.assertEqual((order.state, self.balance(self.zoe)), ("paid", 15))
        self.assertEqual(quotation.state, "sale")
        self.assertIn(5, quotation.order_line.mapped("price_unit"))
        rest = self.line(
            self.goods,
            20,
            sale_order_origin_id=quotation.id,
            sale_order_line_id=quotation.order_line[0].id,
        )
        taken_off = self.line(product, 5, -1, sale_order_origin_id=quotation.id)
        data = self.order_data(self.zoe, [rest, taken_off], [(self.wallet_method, 15)])
        self.assertEqual((self.sync(data).state, self.balance(self.zoe)), ("paid", 0))
        self.close()
        self.assertEqual(self.ledger(), {self.zoe: 0})

    def test_the_rest_is_paid_online(self):
        """The customer has paid, and the order waits until its cashier validates it."""
        online = self.env["pos.payment.method"].sudo()
        online = online.create({"name": "Online", "is_online_payment": True})
        line = self.line(self.goods, 12)
        data = self.order_data(self.zoe, [line], [(self.wallet_method, 5)], state="draft")
        order = self.sync({**data})
        received = self.env["account.payment"].sudo()
        received = received.create({"partner_id": self.zoe.id, "amount": 7})
        received.action_post()
        visitor = order.with_user(self.env.ref("base.public_user")).sudo()
        payment = {
            "amount": 7,
            "payment_method_id": online.id,
            "online_account_payment_id": received.id,
            "pos_order_id": order.id,
        }
        with mute_logger(
            "odoo.addons.pos_online_payment.models.pos_payment"
        ):  # no way of this till
            visitor.add_payment(payment)
        visitor._process_saved_order(False)
        self.assertEqual((order.state, self.balance(self.zoe)), ("draft", 20))
        self.sync({**data, "state": "paid", "lines": [], "payment_ids": []})
        self.assertEqual((order.state, self.balance(self.zoe)), ("paid", 15))
        self.close()
        self.assertEqual(self.ledger(), {self.zoe: 15})


@tagged("-standard", "post_install", "-at_install", "komunigi_other_apps")
class TestTillBesideOtherApps(TestPointOfSaleHttpCommon):
    def test_a_top_up_is_no_sale(self):
        """Neither to pos_loyalty nor to pos_discount."""
        self.main_pos_config.company_id.sudo().enable_customer_wallet()
        discount = self.env.ref("pos_discount.product_product_consumable")
        self.main_pos_config.write(
            {"module_pos_discount": True, "discount_product_id": discount.id}
        )
        programs = self.env["loyalty.program"].sudo()
        programs.search([]).active = False
        for kind, applies_on, minimum in (
            ("loyalty", "both", 0),
            ("promotion", "current", 0),
            ("next_order_coupons", "future", 52),
        ):
            rule = {"reward_point_mode": "money", "reward_point_amount": 1}
            rule["minimum_amount"] = minimum
            programs.create(
                {
                    "name": kind,
                    "program_type": kind,
                    "applies_on": applies_on,
                    "trigger": "auto",
                    "rule_ids": [Command.create(rule)],
                    "reward_ids": [Command.create({"discount": 10, "required_points": 1000})],
                }
            )
        self.main_pos_config.with_user(self.pos_user).open_ui()
        self.browser_js(
            f"/pos/ui/{self.main_pos_config.id}",
            TOP_UP_IS_NO_SALE,
            ready="Boolean(window.posmodel?.company)",
            login="pos_user",
            timeout=90,
        )
