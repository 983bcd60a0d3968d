# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from datetime import timedelta

from dateutil.relativedelta import relativedelta
from freezegun import freeze_time
from odoo import fields
from odoo.exceptions import AccessError
from odoo.tests import new_test_user, tagged
from odoo.tools import html2plaintext

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestPeriodTools(WalletCommon):
    """What is owed on a day, who has not come for long, and what moved in twelve months."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.auditor = new_test_user(
            cls.env, "year_auditor", "base.group_user,account.group_account_readonly"
        )

    def setUp(self):
        super().setUp()
        self.today = fields.Date.context_today(self.zoe)
        self.long_ago = fields.Datetime.now() - relativedelta(months=14)
        with freeze_time(self.long_ago):
            self.open_new_session()
            self.top_up(self.zoe, 20)
            self.top_up(self.alice, 30)
            self.close()
        self.open_new_session()
        self.pay(self.alice, 30)
        self.pay(self.customer_with(8), 3)

    def customer_with(self, amount):
        self.top_up(self.customer, amount)
        return self.customer

    def owed(self, day):
        model = self.env["customer.wallet.liability"].with_user(self.auditor)
        liability = model.create({"date": day})
        liability.action_show()
        return liability

    def rows(self, liability):
        return {line.partner_id: (line.amount, line.booked) for line in liability.line_ids}

    def test_owed_on_a_day_is_what_the_control_says(self):
        then, now = self.long_ago.date() + timedelta(days=1), self.today
        old, new = self.owed(then), self.owed(now)
        self.assertEqual(self.rows(old), {self.zoe: (20, 20), self.household: (30, 30)})
        self.assertEqual(
            self.rows(new),
            {self.zoe: (20, 20), self.customer: (5, 0), self.household: (0, 30)},
        )
        self.assertFalse(self.owed(then - timedelta(days=9)).line_ids)
        for day, liability in ((then, old), (now, new)):
            control = self.env["customer.wallet.control"].create({"date": day})
            control._control()
            self.assertEqual(
                (liability.total, liability.booked_total), (control.total, control.ledger_total)
            )

    def test_on_paper_and_only_of_ones_own_company(self):
        liability = self.owed(self.today)
        html, _kind = (
            self.env["ir.actions.report"]
            .with_user(self.auditor)
            ._render_qweb_html("komunigi_wallet.customer_wallet_liability_report", liability.ids)
        )
        text = html2plaintext(html.decode())
        for part in (self.zoe.name, "20.00", "25.00"):
            self.assertIn(part, text)
        other = self.setup_other_company()["company"]
        stranger = new_test_user(
            self.env,
            "year_stranger",
            "base.group_user,account.group_account_readonly",
            company_id=other.id,
            company_ids=other.ids,
        )
        with self.assertRaises(AccessError):
            liability.with_user(stranger).action_show()
        cashier = new_test_user(self.env, "year_cashier", "point_of_sale.group_pos_user")
        with self.assertRaises(AccessError):
            self.env["customer.wallet.liability"].with_user(cashier).create({})

    def test_cost_does_not_grow_with_customers(self):
        counts = []
        for more in (0, 1, 20):
            for number in range(more):
                self.top_up(self.env["res.partner"].create({"name": f"Member {number}"}), 1)
            liability = self.env["customer.wallet.liability"].create({"date": self.today})
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            liability.action_show()
            wallets = self.env["customer.wallet"].search([("last_movement_date", ">", "-1m")])
            wallets.mapped("last_movement_date")
            self.env["customer.wallet.entry"]._spent_in_a_year(self.company, self.today)
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(*counts[1:])

    def test_dormant(self):
        wallets = self.env["customer.wallet"]
        dormant = wallets.search([("last_movement_date", "<", "-12m")])
        self.assertEqual(dormant.partner_id, self.zoe)
        self.assertEqual(dormant.last_movement_date.date(), self.long_ago.date())
        self.assertFalse(wallets.search([("last_movement_date", "<", "-15m")]))
        awake = wallets.search([("last_movement_date", ">=", "-12m")])
        self.assertEqual(awake.partner_id, self.household | self.customer)

    def test_spent_in_twelve_months_warns_near_the_limit(self):
        self.assertEqual(self.company.customer_wallet_yearly_limit, 1_000_000)
        control = self.env["customer.wallet.control"].create({})
        control._control()
        self.assertEqual(control.year_total, 33)
        self.assertFalse(control.year_warning)
        for limit, warns in ((41.26, False), (41.25, True), (33, True), (0, False)):
            self.company.customer_wallet_yearly_limit = limit
            control.invalidate_recordset()
            self.assertEqual(bool(control.year_warning), warns, limit)
        control.date = self.today - relativedelta(months=13)
        self.assertEqual(control.year_total, 0)
