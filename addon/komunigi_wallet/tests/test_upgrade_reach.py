# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Whom an upgrade makes wait: Odoo keeps the tables that it prepares until the addon is in."""

from unittest.mock import patch

from odoo.models import MetaModel
from odoo.tests import TransactionCase, tagged
from odoo.tools import SQL
from odoo.tools.sql import table_columns


@tagged("post_install", "-at_install")
class TestUpgradeReach(TransactionCase):
    def test_other_models_are_left_alone(self):
        """Odoo prepares what an addon extends, and all that inherits from it."""
        extended = {model._name for model in MetaModel._module_to_models__["komunigi_wallet"]}
        prepared = self.env.registry.descendants(extended, "_inherit", "_inherits")
        others = {"account.bank.statement.line", "res.users"}
        self.assertLessEqual(set(prepared) - extended, others)

    def test_journal_items_stay_writable(self):
        with self.assertQueryCount(0):
            self.env["account.move.line"].init()

    def test_tables_of_odoo_are_not_locked(self):
        """Upgrading one of our addons leaves what addons require that load later."""
        for model in ("res.company", "res.partner", "pos.config"):
            self.require_column(model)
            for is_install, is_required in ((False, True), (True, False)):
                with self.subTest(model, install=is_install):
                    prepared = self.prepared(model, "komunigi_wallet", is_install)
                    self.assertEqual(prepared, is_required)

    def test_other_addons_prepare_as_ever(self):
        self.require_column("res.company")
        self.assertFalse(self.prepared("res.company", "account", is_install=False))

    def require_column(self, model):
        table = self.env[model]._table
        self.env.cr.execute(
            f"ALTER TABLE {table} ADD COLUMN of_a_later_addon INTEGER NOT NULL DEFAULT 0"
        )

    def prepared(self, model, addon, is_install):
        """Whether the column is required after Odoo has prepared the table for an addon."""
        records = self.env[model].with_context(module=addon)
        with patch.object(self.registry, "_is_install", is_install, create=True):
            records._check_removed_columns()
        column = table_columns(self.env.cr, records._table)["of_a_later_addon"]
        return column["is_nullable"] == "NO"

    def test_orders_stay_readable(self):
        """The view of their analysis is made anew where it says something else, and then only."""
        report, number = self.env["report.pos.order"], "SELECT 'report_pos_order'::regclass::oid"
        report._renew_view()
        [(before,)] = self.env.execute_query(SQL(number))
        report._renew_view()
        self.assertEqual(self.env.execute_query(SQL(number)), [(before,)])
        other = f"{report._from()} WHERE TRUE"
        with patch.object(type(report), "_from", lambda _report: other):
            report._renew_view()
        self.assertNotEqual(self.env.execute_query(SQL(number)), [(before,)])
