from odoo.tests import TransactionCase


class TestSmoke(TransactionCase):
    def test_installed(self):
        self.assertTrue(self.env.company)
