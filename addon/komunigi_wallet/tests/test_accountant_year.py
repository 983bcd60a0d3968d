# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from dateutil.relativedelta import relativedelta
from odoo import fields
from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import Form, new_test_user, tagged

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestAccountantYear(WalletCommon):
    """What accountants do to entries and accounts with Odoo's own tools, and what they are told."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        groups = "base.group_user,account.group_account_user,account.group_account_manager"
        cls.accountant = new_test_user(cls.env, "year_accountant", groups)
        cls.misc = cls.company_data["default_journal_misc"]
        cls.expense = cls.company_data["default_account_expense"]
        cls.today = fields.Date.today()

    def acting(self, model, company=None):
        company = company or self.company
        companies = [company.id, *(self.accountant.company_ids - company).ids]
        return (
            self.env[model].with_user(self.accountant).with_context(allowed_company_ids=companies)
        )

    def new_entry(self, account, company=None, **values):
        company = company or self.company
        items = [(account, self.zoe, -7), (self.expense, self.env["res.partner"], 7)]
        return self.acting("account.move", company).create(
            {
                "journal_id": self.misc.id,
                "company_id": company.id,
                "line_ids": [
                    Command.create(
                        {"account_id": one.id, "partner_id": partner.id, "balance": balance}
                    )
                    for one, partner, balance in items
                ],
                **values,
            }
        )

    def new_branch(self):
        branch = self.env["res.company"].create({"name": "Branch", "parent_id": self.company.id})
        self.env.cr.precommit.run()  # Odoo sets up its accounting
        (self.env.user | self.accountant).company_ids |= branch
        return branch

    def post_at_night(self, move):
        """As Odoo's scheduled action does."""
        with self.env.cr.savepoint():
            move.with_user(self.env.ref("base.user_root"))._post()

    def test_an_entry_that_posts_itself_says_what_to_do(self):
        move = self.new_entry(self.account, auto_post="at_date", date=self.today)
        with self.assertRaisesRegex(UserError, "post itself: open it and press Post"):
            self.post_at_night(move)
        move.action_post()
        self.assertEqual(self.balance(self.zoe), 7)

    def test_an_entry_on_the_wallets_of_another_company_is_refused_as_it_is_posted(self):
        """Not only when all is committed: the night's other entries are posted all the same."""
        branch = self.new_branch()
        move = self.new_entry(self.account, branch, auto_post="at_date", date=self.today)
        with self.assertRaisesRegex(UserError, "wallets of another company"):
            self.post_at_night(move)
        refused = self.assertRaisesRegex(UserError, "wallets of another company")
        with refused, self.env.cr.savepoint():
            move.action_post()
        self.env.invalidate_all()
        self.assertEqual(move.state, "draft")

    def test_a_branch_with_wallets_of_its_own_books_in_the_journals_of_its_parent(self):
        branch = self.new_branch()
        branch.with_context(allowed_company_ids=branch.ids).enable_customer_wallet()
        operation = self.acting("customer.wallet.operation", branch).create(
            {
                "kind": "correction",
                "partner_id": self.zoe.id,
                "amount": 3,
                "reason": "Goodwill",
                "counterpart_account_id": self.expense.id,
            }
        )
        operation.action_confirm()
        move = operation.move_id
        self.assertEqual((move.company_id, move.journal_id), (branch, self.misc))
        self.assertEqual(self.zoe.with_company(branch).customer_wallet_balance, 3)
        self.assertEqual(self.balance(self.zoe), 0)
        for company in (self.company, branch):
            self.assertFalse(self.env["customer.wallet.agreement"]._differences(company))

    def test_the_account_of_the_wallets_is_not_merged(self):
        other = self.setup_other_company()["company"]
        self.accountant.company_ids |= other
        other.with_context(allowed_company_ids=other.ids).enable_customer_wallet()
        self.new_entry(self.account).action_post()
        accounts = self.account | other.customer_wallet_account_id
        wizard = self.acting("account.merge.wizard").with_context(
            active_model="account.account", active_ids=accounts.ids
        )
        wizard = wizard.create({})
        lines = wizard.wizard_line_ids.filtered(lambda line: line.display_type == "account")
        self.assertEqual(
            [line.info for line in lines],
            [f"Holds the wallets of {company.name}." for company in (self.company, other)],
        )
        self.assertTrue(wizard.disable_merge_button)
        wizard.action_merge()
        self.assertEqual(accounts.exists(), accounts)

    def test_accountants_are_told_where_the_journal_is_archived(self):
        self.new_entry(self.account).action_post()
        self.wallet_journal.active = False
        with self.unguarded("customer_wallet"):
            self.env.cr.execute(
                "UPDATE customer_wallet SET balance = 8 WHERE partner_id = %s", (self.zoe.id,)
            )
        with self.assertLogs("odoo.addons.komunigi_wallet", "WARNING"):
            self.env["customer.wallet.agreement"]._cron_compare()
        self.assertIn(self.accountant, self.wallet_journal.activity_ids.user_id)

    def test_a_day_in_a_closed_period_warns(self):
        closed = self.today.replace(day=1) - relativedelta(days=1)
        self.company.fiscalyear_lock_date = closed
        for model in ("customer.wallet.operation", "customer.wallet.batch"):
            form = Form(self.acting(model).with_context(default_kind="correction"))
            self.assertFalse(form.lock_date_message)
            form.date = closed
            self.assertIn("Journal Entry will be accounted on", form.lock_date_message)
