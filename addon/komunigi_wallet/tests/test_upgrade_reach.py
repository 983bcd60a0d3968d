# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Whom an upgrade makes wait: Odoo keeps the tables that it prepares until the addon is in."""

from odoo.models import MetaModel
from odoo.tests import TransactionCase, tagged


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
