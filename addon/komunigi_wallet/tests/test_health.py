# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.addons.account.tests.common import AccountTestInvoicingCommon
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import new_test_user, tagged
from odoo.tools import SQL

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestHealth(WalletCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other_account = cls.company_data["default_account_revenue"]
        cls.bank = cls.company_data["default_journal_bank"]
        cls.tax = cls.taxes["tax7"]
        cls.product = cls.top_up_product.product_tmpl_id
        # tills that TestPoSCommon makes and nobody uses here
        tills = cls.env["pos.config"].search([("company_id", "=", cls.company.id)])
        (tills - cls.config).active = False

    def problems(self):
        self.env.invalidate_all()
        check = self.env["customer.wallet.health"]
        return check._problems(self.company)

    def keys(self):
        return {problem.key for problem in self.problems()}

    def test_sound_after_set_up(self):
        self.assertEqual([problem.message for problem in self.problems()], [])
        self.assertFalse(self.env["res.config.settings"].create({}).customer_wallet_warning)

    def test_its_default_name_is_said_in_each_language(self):
        for code in ("fr_FR", "nl_NL"):
            self.env["res.lang"]._activate_lang(code)
        self.company.customer_wallet_label = "Customer wallet"
        self.company.enable_customer_wallet()
        names = {
            code: self.company.with_context(lang=code).customer_wallet_label
            for code in ("en_US", "fr_FR", "nl_NL")
        }
        expected = ("Customer wallet", "Compte prépayé", "Klantentegoed")
        self.assertEqual(tuple(names.values()), expected)
        account = self.company._create_customer_wallet_account()
        self.assertEqual(tuple(account.with_context(lang=code).name for code in names), expected)
        self.company.with_context(lang="fr_FR").customer_wallet_label = "Compte membre"
        self.company.enable_customer_wallet()
        self.assertEqual(
            self.company.with_context(lang="fr_FR").customer_wallet_label, "Compte membre"
        )

    def test_breaking_by_hand_is_refused(self):
        other = self.setup_other_company()
        foreign = other["default_journal_bank"]
        category = self.env["product.category"].create({"name": "Bakery"})
        bread = self.goods.product_tmpl_id
        euro = self.env.ref("base.EUR")
        line = self.bank.inbound_payment_method_line_ids[:1]
        repartition = self.tax.invoice_repartition_line_ids.filtered(
            lambda one: one.repartition_type == "tax"
        )
        rounding = self.env["account.cash.rounding"].create({"name": "0.05", "rounding": 0.05})
        rounding.strategy = "add_invoice_line"
        other_account = self.other_account.id
        mapped = {"account_src_id": other_account, "account_dest_id": other_account}
        position = self.env["account.fiscal.position"].create(
            {"name": "Mapped", "account_ids": [Command.create(mapped)]}
        )
        table = [
            (self.wallet_method, {"split_transactions": False}),
            (self.wallet_method, {"outstanding_account_id": self.other_account.id}),
            (self.wallet_method, {"journal_id": foreign.id}),
            (self.wallet_method, {"company_id": other["company"].id}),
            (self.product, {"taxes_id": [Command.link(self.tax.id)]}),
            (self.wallet_journal, {"default_account_id": self.other_account.id}),
            (self.wallet_journal, {"currency_id": euro.id}),
            (self.bank, {"default_account_id": self.account.id}),
            (self.bank, {"profit_account_id": self.account.id}),
            (line, {"payment_account_id": self.account.id}),
            (self.bank_pm1, {"outstanding_account_id": self.account.id}),
            (bread, {"property_account_income_id": self.account.id}),
            (category, {"property_account_income_categ_id": self.account.id}),
            (repartition, {"account_id": self.account.id}),
            (rounding, {"profit_account_id": self.account.id}),
            (rounding, {"loss_account_id": self.account.id}),
            (position.account_ids, {"account_dest_id": self.account.id}),
            (self.zoe, {"property_account_receivable_id": self.account.id}),
            (self.account, {"account_type": "income"}),
            (self.account, {"active": False}),
            (self.account, {"tax_ids": [Command.link(self.tax.id)]}),
            (self.account, {"currency_id": euro.id}),
            (self.company, {"customer_wallet_account_id": self.other_account.id}),
        ]
        for record, values in table:
            with self.subTest(record=record, values=values):
                with self.assertRaises(UserError), self.env.cr.savepoint():
                    record.write(values)
                    self.env.flush_all()
                self.env.invalidate_all()
                self.assertFalse(self.keys())

    def test_account_changes_only_while_every_wallet_is_empty(self):
        copy = self.account.copy({"code": "419799"})
        self.open_new_session()
        self.top_up(self.zoe, 20)
        change = {"customer_wallet_account_id": copy.id}
        with self.assertRaisesRegex(UserError, "money"):
            self.company.write(change)
        self.close()
        with self.assertRaisesRegex(UserError, "money"):
            self.company.write(change)
        self.open_new_session()
        self.pay(self.zoe, 20)
        with self.assertRaisesRegex(UserError, "money"):
            self.company.write(change)
        self.close()
        self.company.write(change)
        self.assertEqual(self.company.customer_wallet_account_id, copy)
        self.assertIn("method_setting", self.keys())

    def test_a_payable_account_is_refused(self):
        """Odoo invoices nothing on one: neither would it a top-up."""
        payable = {"code": "440999", "account_type": "liability_payable", "reconcile": True}
        payable = self.account.copy(payable)
        with self.assertRaisesRegex(ValidationError, "current or non-current"):
            self.company.customer_wallet_account_id = payable

    def test_account_that_serves_something_else_is_refused(self):
        copy = self.account.copy({"code": "419798"})
        self.bank.profit_account_id = copy
        with self.assertRaisesRegex(ValidationError, "uses it"):
            self.company.customer_wallet_account_id = copy

    def set_by_force(self, record, **values):
        """As somebody with SQL, or a module without our checks, would leave it."""
        self.env.flush_all()
        for name, value in values.items():
            self.env.execute_query(
                SQL(
                    "UPDATE %s SET %s = %s WHERE id = %s RETURNING id",
                    SQL.identifier(record._table),
                    SQL.identifier(name),
                    value,
                    record.id,
                )
            )
        self.env.invalidate_all()

    def test_each_break_is_found_and_repaired(self):
        line = self.wallet_journal.inbound_payment_method_line_ids[:1]
        mine = self.account.id
        force = self.set_by_force
        table = [
            ("method_setting", lambda: force(self.wallet_method, split_transactions=False)),
            (
                "method_setting",
                lambda: force(self.wallet_method, outstanding_account_id=self.other_account.id),
            ),
            ("method", lambda: force(self.wallet_method, active=False)),
            ("journal", lambda: force(self.wallet_journal, active=False)),
            (
                "journal",
                lambda: force(self.wallet_journal, default_account_id=self.other_account.id),
            ),
            ("journal_lines", lambda: force(line, payment_account_id=self.other_account.id)),
            ("product", lambda: force(self.product, available_in_pos=False)),
            ("product", self.tax_by_force),
            ("product", lambda: self.product.write({"active": False})),
            ("account", lambda: force(self.account, account_type="income")),
            ("account", lambda: force(self.account, currency_id=self.other_currency.id)),
            ("use_profit_account_id", lambda: force(self.bank, profit_account_id=mine)),
            (
                "use_outstanding_account_id",
                lambda: force(self.bank_pm1, outstanding_account_id=mine),
            ),
            (
                "till",
                lambda: self.config.write(
                    {"payment_method_ids": [Command.unlink(self.wallet_method.id)]}
                ),
            ),
            ("missing", lambda: force(self.product, is_customer_wallet_product=False)),
        ]
        health = self.env["customer.wallet.health"]
        for index, (key, break_it) in enumerate(table):
            with self.subTest(key=key, index=index):
                break_it()
                self.assertIn(key, self.keys())
                self.assertTrue(self.env["res.config.settings"].create({}).customer_wallet_warning)
                found = health.browse(health.action_open_health()["res_id"])
                line_of_it = found.line_ids.filtered(lambda one, key=key: one.key == key)
                self.assertTrue(line_of_it[:1].is_repairable)
                line_of_it[:1].action_repair()
                found.action_repair_all()
                self.assertEqual([problem.message for problem in self.problems()], [])
                products = self.env["product.product"]._customer_wallet_products(self.company)
                self.assertTrue(products, "the till can sell it")

    def tax_by_force(self):
        self.env.cr.execute(
            "INSERT INTO product_taxes_rel (prod_id, tax_id) VALUES (%s, %s)",
            (self.product.id, self.tax.id),
        )
        self.env.invalidate_all()

    def test_type_of_the_journal_is_decided_by_hand(self):
        self.set_by_force(self.wallet_journal, type="general")
        health = self.env["customer.wallet.health"]
        found = health.browse(health.action_open_health()["res_id"])
        self.assertEqual(found.line_ids.mapped("key"), ["journal"])
        self.assertFalse(found.is_repairable)

    def test_what_somebody_must_decide_is_said(self):
        self.set_by_force(self.bank, default_account_id=self.account.id)
        health = self.env["customer.wallet.health"]
        found = health.browse(health.action_open_health()["res_id"])
        self.assertEqual(found.line_ids.mapped("key"), ["use_default_account_id"])
        self.assertFalse(found.is_repairable)
        self.assertEqual(found.line_ids.action_open()["res_id"], self.bank.id)
        with self.assertRaisesRegex(UserError, "yourself"):
            found.line_ids.action_repair()

    def test_rights(self):
        groups = ["point_of_sale.group_pos_manager", "account.group_account_user"]
        self.set_by_force(self.wallet_method, split_transactions=False)
        for index, group in enumerate([*groups, "base.group_portal"]):
            groups = group if "portal" in group else f"base.group_user,{group}"
            user = new_test_user(self.env, f"no_manager_{index}", groups)
            with self.subTest(group=group), self.assertRaises(AccessError):
                self.env["customer.wallet.health"].with_user(user).action_open_health()
        self.assertIn("method_setting", self.keys())


class ChartCase(AccountTestInvoicingCommon):
    """One click sets the wallet up on this country's chart, soundly, and it works."""

    code_start = "4197"

    def check(self):
        self.env.user.group_ids += self.env.ref("point_of_sale.group_pos_manager")
        company = self.company_data["company"]
        taken = set(self.env["account.account"].search([]).mapped("code"))
        journal = self.env["account.journal"].create(
            {"name": "Cash of the till", "code": "TILL", "type": "cash"}
        )
        cash = self.env["pos.payment.method"].create({"name": "Cash", "journal_id": journal.id})
        till = self.env["pos.config"].create(
            {"name": "Till", "payment_method_ids": [Command.set(cash.ids)]}
        )
        method = company.enable_customer_wallet()
        account = company.customer_wallet_account_id
        self.assertTrue(account.code.startswith(self.code_start), account.code)
        self.assertNotIn(account.code, taken)
        self.assertEqual(account.account_type, "liability_current")
        problems = self.env["customer.wallet.health"]._problems(company)
        self.assertEqual([problem.message for problem in problems], [])
        self.assertIn(method, till.payment_method_ids)
        product = self.env["product.product"]._customer_wallet_products(company)
        self.assertFalse(product.taxes_id)
        member = self.env["res.partner"].create({"name": "Member"})
        self.env["customer.wallet.operation"].create(
            {
                "kind": "top_up",
                "partner_id": member.id,
                "amount": 12.5,
                "reason": "Bank transfer",
                "journal_id": self.company_data["default_journal_bank"].id,
            }
        ).action_confirm()
        self.assertEqual(member.with_company(company).customer_wallet_balance, 12.5)
        self.assertEqual(account.with_company(company).current_balance, -12.5)


@tagged("post_install", "-at_install")
class TestBelgianChart(ChartCase):
    @classmethod
    @AccountTestInvoicingCommon.setup_chart_template("be_comp")
    def setUpClass(cls):
        super().setUpClass()

    def test_set_up(self):
        self.check()


@tagged("post_install", "-at_install")
class TestFrenchChart(ChartCase):
    @classmethod
    @AccountTestInvoicingCommon.setup_chart_template("fr")
    def setUpClass(cls):
        super().setUpClass()

    def test_set_up(self):
        self.check()


@tagged("post_install", "-at_install")
class TestSwissChart(ChartCase):
    code_start = "2"

    @classmethod
    @AccountTestInvoicingCommon.setup_chart_template("ch")
    def setUpClass(cls):
        super().setUpClass()

    def test_set_up(self):
        self.check()
