# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.addons.base.models.ir_model import MODULE_UNINSTALL_FLAG
from odoo.addons.point_of_sale.tests.common import TestPoSCommon
from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import new_test_user, tagged

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestSetup(WalletCommon):
    has_other_currency = True

    def test_repeating_changes_nothing(self):
        counted = ["account.account", "account.journal", "pos.payment.method", "product.template"]
        before = [self.env[model].search_count([]) for model in counted]
        self.assertEqual(self.company.enable_customer_wallet(), self.wallet_method)
        self.assertEqual([self.env[model].search_count([]) for model in counted], before)

    def test_what_it_makes(self):
        self.assertTrue(self.company.is_enabled_customer_wallet)
        self.assertEqual(self.account.account_type, "liability_current")
        self.assertEqual(self.wallet_journal.default_account_id, self.account)
        self.assertTrue(self.wallet_method.split_transactions)
        self.assertEqual(self.wallet_method.outstanding_account_id, self.account)
        self.assertFalse(self.top_up_product.taxes_id)
        self.assertEqual(
            self.top_up_product.product_tmpl_id.get_product_accounts()["income"], self.account
        )
        self.assertIn(self.wallet_method, self.config.payment_method_ids)

    def test_the_wallet_is_first_and_one_tap_away(self):
        self.assertEqual(self.config.payment_method_ids.sorted()[0], self.wallet_method)
        self.assertTrue(self.config.use_fast_payment)
        self.assertEqual(self.config.fast_payment_method_ids, self.wallet_method)

    def test_new_till_takes_the_wallet(self):
        later = self.env["pos.config"].create({"name": "Later"})
        self.assertIn(self.wallet_method, later.payment_method_ids)
        self.assertEqual(later.fast_payment_method_ids, self.wallet_method)
        self.assertTrue(later.use_fast_payment)
        told = self.env["pos.config"].create({"name": "Told", "use_fast_payment": False})
        self.assertFalse(told.use_fast_payment)
        settings = self.env["res.config.settings"].create({"pos_config_id": later.id})
        self.assertFalse(settings.pos_customer_wallet_absence)

    def test_settings_say_why_a_till_does_not_take_the_wallet(self):
        self.config.payment_method_ids -= self.wallet_method
        for till, words in [
            (self.config, "choose it among the payment methods"),
            (self.other_currency_config, "it sells in EUR"),
        ]:
            settings = self.env["res.config.settings"].create({"pos_config_id": till.id})
            self.assertIn(words, settings.pos_customer_wallet_absence)

    def test_till_in_another_currency_is_left_out(self):
        self.assertNotIn(self.wallet_method, self.other_currency_config.payment_method_ids)

    def test_till_with_an_open_session_is_left_alone(self):
        self.config.payment_method_ids = [Command.unlink(self.wallet_method.id)]
        self.open_new_session()
        self.company.enable_customer_wallet()
        self.assertNotIn(self.wallet_method, self.config.payment_method_ids)
        self.pos_session.close_session_from_ui()
        self.company.enable_customer_wallet()
        self.assertIn(self.wallet_method, self.config.payment_method_ids)

    def test_loaded_to_the_till(self):
        self.open_new_session()
        self.env["ir.config_parameter"].set_param("point_of_sale.limited_product_count", "1")
        data = self.pos_session.load_data([])
        flags = {
            product["id"]: product["is_customer_wallet_product"]
            for product in data["product.template"]
        }
        self.assertTrue(flags[self.top_up_product.product_tmpl_id.id])
        methods = {method["id"]: method for method in data["pos.payment.method"]}
        self.assertTrue(methods[self.wallet_method.id]["is_customer_wallet_method"])
        self.assertFalse(methods[self.cash_pm1.id]["is_customer_wallet_method"])
        [company] = data["res.company"]
        self.assertTrue(company["is_enabled_customer_wallet"])
        self.assertEqual(company["customer_wallet_label"], self.company.customer_wallet_label)


@tagged("post_install", "-at_install")
class TestCompanies(WalletCommon):
    def test_each_company_has_its_own_wallets(self):
        other = self.setup_other_company()["company"]
        self.open_new_session()
        self.top_up(self.zoe, 20)
        self.env.user.company_ids |= other
        method = other.with_context(allowed_company_ids=other.ids).enable_customer_wallet()
        self.assertEqual(method.company_id, other)
        self.assertNotEqual(other.customer_wallet_account_id, self.account)
        there = self.zoe.with_company(other)
        self.assertEqual(self.balance(there), 0)
        self.assertEqual(self.balance(self.zoe.with_company(self.company)), 20)
        partners = self.env["res.partner"].with_company(other)
        self.assertNotIn(self.zoe, partners.search([("customer_wallet_balance", ">", 0)]))
        wallets = self.env["customer.wallet"].with_context(allowed_company_ids=other.ids)
        cashier = new_test_user(
            self.env,
            "cashier_elsewhere",
            "base.group_user,point_of_sale.group_pos_user",
            company_id=other.id,
            company_ids=other.ids,
        )
        for asking in (wallets, wallets.with_user(cashier)):
            with self.assertRaisesRegex(AccessError, "belongs to another company"):
                asking.get_till_state(self.config.id, [self.zoe.id])
            with self.assertRaisesRegex(AccessError, "belongs to another company"):
                asking.get_till_ranking(self.config.id, "highest")

    def test_another_chart_of_accounts(self):
        other = self.setup_other_company()["company"]
        company = other.with_context(allowed_company_ids=other.ids)
        company.enable_customer_wallet()
        former = other.customer_wallet_account_id
        charts = self.env["account.chart.template"].sudo()
        charts.try_loading("ch", company=other, install_demo=False)
        self.assertFalse(former.exists())
        self.assertFalse(other.is_enabled_customer_wallet)
        company.enable_customer_wallet()
        self.assertTrue(other.customer_wallet_account_id)

    def test_no_other_chart_while_wallets_hold_money(self):
        self.open_new_session()
        self.top_up(self.zoe, 20)
        with self.assertRaisesRegex(UserError, "You cannot change the account"):
            self.account.with_context(**{MODULE_UNINSTALL_FLAG: True}).unlink()


@tagged("post_install", "-at_install")
class TestOff(TestPoSCommon):
    """Where the wallet is not enabled, nothing of it is at work."""

    def test_till_without_wallet(self):
        self.config = self.basic_config
        self.assertFalse(self.company.is_enabled_customer_wallet)
        self.open_new_session()
        self.assertEqual(
            self.config._get_special_products(),
            self.env.ref("point_of_sale.product_product_tip"),
        )
        goods = self.create_product("Bread", self.categ_basic, 10.0)
        orders = self._create_orders(
            [{"pos_order_lines_ui_args": [(goods, 1)], "customer": self.customer}]
        )
        [order] = orders.values()
        self.assertEqual(order.state, "paid")
        self.assertFalse(self.env["customer.wallet"].search_count([]))
        self.assertEqual(self.customer.customer_wallet_balance, 0)
        self.assertFalse(self.customer.has_customer_wallet)
        self.assertEqual(
            self.env["customer.wallet"].get_till_state(self.config.id, self.customer.ids), []
        )
        self.pos_session.post_closing_cash_details(10)
        self.assertEqual(self.pos_session.close_session_from_ui(), {"successful": True})

    def test_without_a_chart_of_accounts(self):
        bare = self.env["res.company"].create({"name": "No chart"})
        with self.assertRaisesRegex(UserError, "chart of accounts"):
            bare.with_context(allowed_company_ids=bare.ids).enable_customer_wallet()
