# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from datetime import datetime

from odoo.exceptions import AccessError
from odoo.tests import BaseCase, new_test_user, tagged

from ..policy.health import comparison_problems
from .common import WalletCommon


class TestComparison(BaseCase):
    def test_problems(self):
        now = datetime(2026, 3, 10, 12)
        table = [
            ({}, []),
            ({"at": "2026-03-10 02:17:00", "differences": 0, "set_up": 0}, []),
            ({"at": "2026-03-09 00:01:00", "differences": 0, "set_up": 0}, []),
            (
                {"at": "2026-03-08 23:59:00", "differences": 0, "set_up": 0},
                ["comparison_late"],
            ),
            (
                {"at": "2026-03-10 02:17:00", "differences": 2, "set_up": 1},
                ["books_disagree", "set_up"],
            ),
        ]
        for compared, problems in table:
            with self.subTest(compared):
                self.assertEqual(comparison_problems(compared, now), problems)


@tagged("post_install", "-at_install")
class TestMonitoring(WalletCommon):
    def test_what_is_told(self):
        agreement = self.env["customer.wallet.agreement"]
        self.open_new_session()
        self.assertFalse(agreement._health()["oldest_pending"])
        self.top_up(self.zoe, 20)
        agreement._cron_compare()
        told = agreement._health()
        self.assertEqual((told["problems"], told["differences"], told["set_up"]), ([], 0, 0))
        self.assertTrue(told["compared"])
        self.assertTrue(told["oldest_pending"])
        with self.unguarded("customer_wallet"):
            self.env.cr.execute("UPDATE customer_wallet SET balance = balance + 1")
        with self.assertLogs("odoo.addons.komunigi_wallet", "WARNING"):
            agreement._cron_compare()
        self.assertIn("books_disagree", agreement._health()["problems"])
        self.company._customer_wallet_journal().active = False
        with self.assertLogs("odoo.addons.komunigi_wallet", "WARNING"):
            agreement._cron_compare()
        self.assertIn("set_up", agreement._health()["problems"])

    def test_only_the_server_compares(self):
        """A cashier who starts the job would tell a monitor that the server does."""
        where = {"company_id": self.company.id, "company_ids": self.company.ids}
        cashier = new_test_user(self.env, "compares", "point_of_sale.group_pos_user", **where)
        job = self.env.ref("komunigi_wallet.ir_cron_compare").ir_actions_server_id
        with self.assertRaises(AccessError):
            job.with_user(cashier).run()
        self.assertFalse(self.env["customer.wallet.agreement"]._health()["compared"])
