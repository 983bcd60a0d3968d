# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.tests import TransactionCase

from ..policy import Standing, answers_for

ADA, BEA, EVA = 1, 2, 3


class TestStandingRules(TransactionCase):
    def test_who_answers(self):
        ada, bea = Standing(ADA, True), Standing(BEA, False)
        table = [
            ("a worker answers for themselves", BEA, None, [ada, bea], bea),
            ("a contact follows whom they belong to", EVA, BEA, [ada, bea], bea),
            ("else one who shops", EVA, None, [bea, ada], ada),
            ("else the first", EVA, None, [bea, Standing(ADA, False)], bea),
            ("nobody", EVA, None, [], None),
        ]
        for name, partner, parent, household, expected in table:
            with self.subTest(name):
                self.assertEqual(answers_for(partner, parent, household), expected)
