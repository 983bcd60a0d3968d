# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.tests import TransactionCase

from ..policy import told


class TestPolicy(TransactionCase):
    def test_how_much_is_told(self):
        facts = dict.fromkeys(
            ("partner_id", "worker_id", "may_shop", "is_let", "as_of", "worker", "reason"), 1
        )
        self.assertEqual(told(facts, "all"), facts)
        self.assertEqual(facts.keys() - told(facts, "may_shop").keys(), {"worker", "reason"})
        self.assertIsNone(told(facts, "off"))
