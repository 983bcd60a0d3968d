# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from importlib.util import module_from_spec, spec_from_file_location

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import new_test_user, tagged
from odoo.tools import file_path, mute_logger
from psycopg2 import IntegrityError

from ..hooks import post_init_hook
from ..policy.operations import BY_KEY
from ..policy.top_up_amounts import USUAL
from .common import WalletCommon

MIGRATION = "komunigi_wallet/migrations/19.0.2.0.0/post-migrate.py"


@tagged("post_install", "-at_install")
class TestTillSettings(WalletCommon):
    has_other_currency = True

    def setUp(self):
        super().setUp()
        self.env["res.lang"]._activate_lang("fr_FR")
        self.records = self.env["customer.wallet.top.up.amount"]
        self.in_french = self.records.with_context(lang="fr_FR")

    def amounts(self, values):
        return self.env["customer.wallet.top.up.amount"]._of(values)

    def offered(self, config):
        """What a till of this configuration shows on its buttons."""
        config.invalidate_recordset()
        return config.customer_wallet_top_up_amount_ids.mapped("amount")

    def test_the_till_knows_its_settings(self):
        self.config.write({"customer_wallet_display": "tap", "customer_wallet_on_receipt": False})
        self.open_new_session()
        loaded = self.pos_session.load_data(["pos.config"])["pos.config"][0]
        self.assertEqual(loaded["customer_wallet_display"], "tap")
        self.assertFalse(loaded["customer_wallet_on_receipt"])

    def test_the_till_names_operations_in_the_language_of_its_cashier(self):
        self.env["ir.module.module"]._load_module_terms(["komunigi_wallet"], ["fr_FR"])
        self.open_new_session()
        session = self.pos_session.with_context(lang="fr_FR")
        names = session.load_data(["pos.config"])["pos.config"][0]["_customer_wallet_operations"]
        self.assertEqual((names["top_up"], names["correction"]), ("Recharge", "Correction"))
        self.assertEqual(names.keys(), BY_KEY.keys())

    def test_each_till_has_its_own(self):
        settings = self.env["res.config.settings"].create({"pos_config_id": self.config.id})
        settings.pos_customer_wallet_top_up_amount_ids = self.amounts([15, 30])
        settings.execute()
        self.assertEqual(self.offered(self.config), [15, 30])
        self.assertEqual(self.offered(self.other_currency_config), list(USUAL))

    def test_typed_in_the_user_s_language(self):
        with_comma, name = self.in_french.name_create("7,50")
        self.assertIn("7,50", name)
        with_point, _name = self.in_french.name_create(" 7.50 ")
        self.assertEqual(with_point, with_comma)
        made = self.records.browse(with_comma)
        self.assertEqual(made.amount, 7.5)
        self.assertEqual(made.display_name, self.company.currency_id.format(7.5))
        self.assertEqual(self.in_french.name_search("7,5")[0][0], made.id)
        self.assertFalse(self.in_french.name_search("vingt"))
        self.assertEqual(len(self.in_french.name_search("")), self.records.search_count([]))

    def test_what_is_no_amount_is_said(self):
        for text in ("", "0", "-5", "vingt", "1e9", "7,505", "1 000", "1.000", "20 €"):
            with self.subTest(text), self.assertRaisesRegex(UserError, "7,50"):
                self.in_french.name_create(text)
        with self.assertRaises(UserError):
            self.records.with_context(lang="en_US").name_create("7,50")

    def test_only_what_the_currency_has(self):
        currency = self.company.currency_id
        # by SQL: Odoo refuses it of a currency that is in use, as it is where demo data is
        self.env.cr.execute("UPDATE res_currency SET rounding = 0.05 WHERE id = %s", currency.ids)
        currency.invalidate_recordset()
        with self.assertRaises(UserError):
            self.records.name_create("7.52")
        with self.assertRaises(ValidationError):
            self.config.customer_wallet_top_up_amount_ids = self.amounts([7.52])
        self.config.customer_wallet_top_up_amount_ids = self.amounts([7.55])

    def test_the_database_refuses_what_no_button_can_say(self):
        for amount in (0, -1, 1_000_000, 10):
            with (
                self.subTest(amount),
                mute_logger("odoo.sql_db"),
                self.assertRaises(IntegrityError),
                self.env.cr.savepoint(),
            ):
                self.records.create({"amount": amount})

    def test_the_usual_ones_unless_somebody_chooses(self):
        self.assertEqual(self.offered(self.config), list(USUAL))
        self.config.customer_wallet_top_up_amount_ids = [Command.clear()]
        other = self.other_currency_config
        other.customer_wallet_top_up_amount_ids = self.amounts([5])
        post_init_hook(self.env)
        self.assertEqual(self.offered(self.config), list(USUAL))
        self.assertEqual(self.offered(other), [5])

    def test_managers_alone_change_them(self):
        cashier = new_test_user(self.env, "cashier", "point_of_sale.group_pos_user")
        manager = new_test_user(self.env, "manager", "point_of_sale.group_pos_manager")
        [ten] = self.amounts([10])
        changes = {
            "typed": lambda records: records.name_create("3"),
            "changed": lambda records: records.browse(ten.id).write({"amount": 4}),
            "deleted": lambda records: records.browse(ten.id).unlink(),
        }
        for name, change in changes.items():
            with self.subTest(name), self.assertRaises(AccessError):
                change(self.records.with_user(cashier))
        self.assertEqual(ten.with_user(cashier).amount, 10)
        for change in changes.values():
            change(self.records.with_user(manager))

    def test_the_till_loads_them(self):
        self.config.customer_wallet_top_up_amount_ids = self.amounts([30, 7.5])
        self.open_new_session()
        self.assertEqual(self.loaded(self.pos_session), [7.5, 30])

    def test_another_company_s_till_loads_its_own(self):
        self.config.customer_wallet_top_up_amount_ids = self.amounts([30])
        company = self.env["res.company"].create({"name": "Other coop"})
        self.env["account.chart.template"].try_loading("generic_coa", company)
        journal = self.env["account.journal"].search(
            [("company_id", "=", company.id), ("type", "=", "sale")], limit=1
        )
        config = self.env["pos.config"].with_company(company)
        config = config.create({"name": "Other till", "journal_id": journal.id})
        config.customer_wallet_top_up_amount_ids = self.amounts([2.5])
        session = self.env["pos.session"].with_company(company).create({"config_id": config.id})
        self.assertEqual(self.loaded(session), [2.5])

    def loaded(self, session):
        """Amounts of the buttons, as the till puts together what it loads."""
        loaded = session.load_data(["pos.config", self.records._name])
        amounts = {one["id"]: one["amount"] for one in loaded[self.records._name]}
        [config] = loaded["pos.config"]
        return [amounts[one] for one in config["customer_wallet_top_up_amount_ids"]]

    def test_settings_of_the_former_version(self):
        spec = spec_from_file_location("post_migrate", file_path(MIGRATION))
        migration = module_from_spec(spec)
        spec.loader.exec_module(migration)
        for text, expected in (
            ("7.50, 20", [7.5, 20]),
            ("20;5 5", [5, 20]),
            ("7.005", [7.01]),
            ("", []),
            (None, []),
            ("0", []),
            ("twenty", []),
        ):
            with self.subTest(text):
                self.env.cr.execute(
                    "ALTER TABLE pos_config ADD COLUMN customer_wallet_top_up_amounts varchar"
                )
                self.env.cr.execute(
                    "UPDATE pos_config SET customer_wallet_top_up_amounts = %s WHERE id = %s",
                    (text, self.config.id),
                )
                migration.adopt_top_up_amounts(self.env(su=True))
                self.assertEqual(self.offered(self.config), expected)
