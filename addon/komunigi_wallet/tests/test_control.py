# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import base64

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import Form, new_test_user, tagged
from odoo.tools import mute_logger
from psycopg2 import IntegrityError

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestControl(WalletCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.auditor = new_test_user(
            cls.env, "wallet_auditor", "base.group_user,account.group_account_readonly"
        )

    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.top_up(self.zoe, 20)
        self.top_up(self.alice, 30)
        self.pay(self.bob, 4)

    def control(self, user=None):
        action = (
            self.env["customer.wallet.control"]
            .with_user(user or self.auditor)
            .with_company(self.company)
            .action_open_control()
        )
        return self.env["customer.wallet.control"].browse(action["res_id"])

    def kinds(self, control):
        return sorted((line.kind, line.partner_id.name, line.amount) for line in control.line_ids)

    def entry(self, lines, company=None, posted=True):
        """An entry, by an accountant, of (account, partner, balance)."""
        move = self.env["account.move"].create(
            {
                "journal_id": self.company_data["default_journal_misc"].id,
                "company_id": (company or self.company).id,
                "line_ids": [
                    Command.create(
                        {"account_id": account.id, "partner_id": partner.id, "balance": balance}
                    )
                    for account, partner, balance in lines
                ],
            }
        )
        if posted:
            move._post(soft=False)
        return move

    def post_around(self, move):
        """As nothing of Odoo's does."""
        self.env.flush_all()
        for update in (
            "UPDATE account_move SET state = 'posted' WHERE id = %s",
            "UPDATE account_move_line SET parent_state = 'posted' WHERE move_id = %s",
        ):
            self.env.cr.execute(update, (move.id,))
        self.env.invalidate_all()

    def test_clean_before_and_after_closing(self):
        control = self.control()
        self.assertEqual((control.state, self.kinds(control)), ("clean", []))
        self.assertEqual(
            (control.total, control.posted_total, control.pending_total, control.ledger_total),
            (46, 0, 46, 0),
        )
        self.close()
        control = self.control()
        self.assertEqual((control.state, control.difference), ("clean", 0))
        self.assertEqual((control.total, control.pending_total, control.ledger_total), (46, 0, 46))

    def test_item_without_customer_is_named(self):
        """Such an item cannot be posted any more: it comes from before, or around, the addon."""
        self.close()
        misc = self.entry(
            [
                (self.account, self.zoe, -7),
                (self.company_data["default_account_expense"], self.zoe, 7),
            ]
        )
        item = misc.line_ids.filtered(lambda line: line.account_id == self.account)
        self.env.flush_all()
        with self.unguarded("account_move_line"):
            self.env.cr.execute(
                "UPDATE account_move_line SET partner_id = NULL WHERE id = %s", (item.id,)
            )
        self.env.invalidate_all()
        control = self.control()
        self.assertEqual((control.state, control.difference), ("wrong", 0))
        self.assertEqual(
            self.kinds(control),
            [("disagrees", self.zoe.name, 7), ("no_partner", False, 7)],
        )
        [nameless] = control.line_ids.filtered("move_line_id")
        self.assertEqual(nameless.move_line_id, item)
        self.assertEqual(nameless.action_open()["res_id"], misc.id)

    def test_item_of_a_branch_is_refused_and_named(self):
        """A branch may use the accounts of its parent, but its items are in no ledger."""
        self.close()
        branch = self.env["res.company"].create({"name": "Branch", "parent_id": self.company.id})
        self.env.cr.precommit.run()  # Odoo sets up its accounting
        self.env.user.company_ids |= branch
        expense = self.company_data["default_account_expense"]
        lines = [(self.account, self.zoe, -7), (expense, self.zoe, 7)]
        with self.assertRaisesRegex(UserError, "another company"), self.env.cr.savepoint():
            self.entry(lines, branch)
        self.env.invalidate_all()
        move = self.entry(lines, branch, posted=False)
        with (
            self.assertRaises(IntegrityError) as refused,
            mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):
            self.post_around(move)
            self.commit_checks()
        self.assertEqual(refused.exception.diag.constraint_name, "customer_wallet_item_astray")
        self.env.invalidate_all()
        with self.unguarded("account_move_line"):
            self.post_around(move)
        control = self.control()
        self.assertEqual(
            self.kinds(control),
            [("disagrees", self.zoe.name, -7), ("not_entered", self.zoe.name, 7)],
        )
        item = control.line_ids.move_line_id
        self.assertEqual((control.state, item.move_id, item.company_id), ("wrong", move, branch))
        move.button_draft()
        self.commit_checks()
        self.assertEqual(self.control().state, "clean")

    def test_another_day_is_another_control(self):
        """Figures never stand under the date of another day, in the sentence and the export too."""
        self.close()
        control = self.control()
        self.assertEqual((control.wallet_count, control.total), (2, 46))
        self.assertIn("46.00", control.sentence)
        control.date = "2020-01-31"
        self.assertEqual((control.wallet_count, control.total, control.ledger_total), (0, 0, 0))
        self.assertIn("0.00", control.sentence)

    def test_export_is_for_the_spreadsheet_of_its_reader(self):
        self.close()
        zoe = self.env["customer.wallet"].search([("partner_id", "=", self.zoe.id)])
        zoe.write({"blocked": True, "blocked_reason": "=1+1"})
        self.company.write({"name": "@SUM(A1)", "customer_wallet_label": "=2+2"})
        for lang, point, separator in (("en_US", ".", ","), ("fr_FR", ",", ";")):
            with self.subTest(lang):
                self.env["res.lang"]._activate_lang(lang)
                control = self.control().with_context(lang=lang)
                control.action_export()
                text = base64.b64decode(control.export_file).decode("utf-8-sig")
                lines = text.splitlines()
                self.assertTrue(lines[0].startswith("\"'=2+2"), lines[0])
                self.assertTrue(lines[0].endswith(f'{separator}"\'@SUM(A1)"'), lines[0])
                self.assertTrue(lines[3].endswith(f'{separator}"46{point}00"'), lines[3])
                cells = [self.zoe.name, f"20{point}00", "'=1+1"]
                last = separator.join(f'"{cell}"' for cell in cells)
                self.assertTrue(lines[-1].endswith(last), lines[-1])

    def test_accountants_are_told_once_in_their_language(self):
        self.close()
        self.env["res.lang"]._activate_lang("fr_FR")
        self.env["ir.module.module"]._load_module_terms(["komunigi_wallet"], ["fr_FR"])
        manager = "base.group_user,account.group_account_manager"
        readers = {
            lang: new_test_user(
                self.env,
                f"wallet_manager_{lang}",
                manager,
                lang=lang,
                company_id=self.company.id,
                company_ids=[Command.set(self.company.ids)],
            )
            for lang in ("en_US", "fr_FR")
        }
        with self.unguarded("customer_wallet"):
            self.env.cr.execute(
                "UPDATE customer_wallet SET balance = 21 WHERE partner_id = %s", (self.zoe.id,)
            )
        for _night in range(2):
            with self.assertLogs("odoo.addons.komunigi_wallet", "WARNING") as logged:
                self.env["customer.wallet.agreement"]._cron_compare()
            self.assertIn("1 wallets do not agree", logged.output[0])
        words = {"en_US": "books disagree", "fr_FR": "écart avec la comptabilité"}
        for lang, reader in readers.items():
            activity = self.wallet_journal.activity_ids.filtered(
                lambda one, reader=reader: one.user_id == reader
            )
            self.assertEqual(len(activity), 1)
            self.assertIn(words[lang], activity.summary)

    def test_wallets_to_look_at(self):
        self.close()
        self.block(self.zoe)
        self.household.active = False
        self.wallet_journal.minimum_wallet_amount = -5
        self.open_new_session()
        self.pay(self.customer, 3)
        control = self.control()
        self.assertEqual(control.state, "look")
        self.assertEqual(
            self.kinds(control),
            sorted(
                [
                    ("archived", self.household.name, 26),
                    ("blocked", self.zoe.name, 20),
                    ("negative", self.customer.name, -3),
                ]
            ),
        )

    def test_list_of_all_wallets_has_its_total_archived_included(self):
        self.household.active = False
        wallets = self.env["customer.wallet"].with_user(self.auditor)
        wallets.action_open_wallets()
        found = wallets.search([("company_id", "=", self.company.id)])
        self.assertEqual(found.partner_id, self.zoe | self.household)
        groups = wallets.formatted_read_group(
            [("company_id", "=", self.company.id)], ["company_id"], ["balance:sum"]
        )
        self.assertEqual(groups[0]["balance:sum"], 46)
        table = [("=", 20, self.zoe), (">", 20, self.household), ("!=", 20, self.household)]
        table += [("in", [20, 26], self.zoe | self.household), ("<=", 20, self.zoe)]
        for operator, value, partners in table:
            self.assertEqual(
                wallets.search(
                    [("balance", operator, value), ("company_id", "=", self.company.id)]
                ).partner_id,
                partners,
                (operator, value),
            )

    def test_rights(self):
        for index, group in enumerate(["point_of_sale.group_pos_manager", "base.group_portal"]):
            user = new_test_user(self.env, f"no_auditor_{index}", group)
            with self.assertRaises(AccessError):
                self.control(user)
            with self.assertRaises(AccessError):
                self.env["customer.wallet.control.line"].with_user(user).search([])
        with self.assertRaises(AccessError):
            wallet = self.env["customer.wallet"].search([], limit=1)
            wallet.with_user(self.auditor).write({"blocked": True})

    def test_of_another_company(self):
        other = self.setup_other_company()["company"]
        with self.assertRaises(AccessError):
            self.env["customer.wallet.control"].with_user(self.auditor).create(
                {"company_id": other.id}
            )._control()


@tagged("post_install", "-at_install")
class TestHouseholds(WalletCommon):
    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.top_up(self.zoe, 20)
        self.top_up(self.alice, 30)
        self.wallets = self.env["customer.wallet"]

    def wallet(self, partner):
        return self.wallets.search([("partner_id", "=", partner.id)])

    def new_user(self, groups):
        return new_test_user(self.env, "household_user", groups)

    def test_joining_a_household_warns_and_is_noted(self):
        with self.assertLogs("odoo.tests.form.onchange", "WARNING") as caught:
            form = Form(self.zoe)
            form.parent_id = self.household
        self.assertIn("20.00", caught.output[0])
        self.assertIn("30.00", caught.output[0])
        form.save()
        self.assertEqual(self.balance(self.household), 50)
        self.assertIn("30.00", self.wallet(self.household).merge_note)
        self.close()
        self.assertEqual(self.balance(self.zoe), 50)
        self.assertEqual(self.ledger(), {self.household: 50})

    def test_leaving_with_money_that_was_spent_is_refused(self):
        self.pay(self.bob, 30)
        with self.assertRaisesRegex(UserError, "-30|-.30"), self.env.cr.savepoint():
            self.alice.parent_id = False
        self.close()
        self.alice.parent_id = False
        self.assertEqual((self.balance(self.alice), self.balance(self.household)), (0, 0))

    def test_leaving_before_closing_takes_along_what_is_pending(self):
        self.alice.parent_id = False
        self.assertEqual((self.balance(self.alice), self.balance(self.household)), (30, 0))
        self.assertTrue(self.wallet(self.alice).merge_note)

    def test_a_cashier_moves_nobodys_money(self):
        cashier = self.new_user(
            "base.group_user,point_of_sale.group_pos_user,base.group_partner_manager"
        )
        with self.assertRaisesRegex(UserError, "accountant"), self.env.cr.savepoint():
            self.zoe.with_user(cashier).parent_id = self.household
        with self.assertRaisesRegex(UserError, "accountant"), self.env.cr.savepoint():
            self.alice.with_user(cashier).is_company = True
        self.env.invalidate_all()
        self.assertEqual(self.balance(self.zoe), 20)
        poor = self.env["res.partner"].create({"name": "Poor"})
        poor.with_user(cashier).parent_id = self.household
        self.assertEqual(self.balance(poor), 30)

    def merge(self, partners, into, user=None):
        wizard = self.env["base.partner.merge.automatic.wizard"].with_user(user or self.env.user)
        wizard = wizard.create(
            {"partner_ids": [Command.set(partners.ids)], "dst_partner_id": into.id}
        )
        warning = wizard.customer_wallet_warning
        wizard.action_merge()
        return warning

    def test_merge_adds_up_and_warns(self):
        twin = self.env["res.partner"].create({"name": "Zoé M."})
        self.top_up(twin, 5)
        self.wallet(twin).write({"blocked": True, "blocked_reason": "Lost card"})
        warning = self.merge(self.zoe | twin, self.zoe)
        self.assertIn("20.00", warning)
        self.assertIn("5.00", warning)
        self.assertFalse(twin.exists())
        self.assertEqual(self.balance(self.zoe), 25)
        wallet = self.wallet(self.zoe)
        self.assertEqual((wallet.blocked, wallet.blocked_reason), (True, "Lost card"))
        self.assertRegex(wallet.merge_note, r"Zoé M\..*5\.00")
        self.close()
        self.assertEqual(self.ledger(), {self.zoe: 25, self.household: 30})
        control = self.env["customer.wallet.control"].create({})
        control._control()
        self.assertIn("merged", control.line_ids.mapped("kind"))
        wallet.action_clear_merge_note()
        control._control()
        self.assertNotIn("merged", control.line_ids.mapped("kind"))

    def test_merge_by_a_cashier(self):
        twin = self.env["res.partner"].create({"name": "Zoé M."})
        cashier = self.new_user(
            "base.group_user,point_of_sale.group_pos_user,base.group_partner_manager"
        )
        with self.assertRaisesRegex(UserError, "accountant"), self.env.cr.savepoint():
            self.merge(self.zoe | twin, twin, cashier)
        self.env.invalidate_all()
        self.merge(self.zoe | twin, self.zoe, cashier)
        self.assertEqual(self.balance(self.zoe), 20)
        self.assertFalse(self.wallet(self.zoe).merge_note)

    def test_where_the_wallet_is_off_nothing_is_looked_at(self):
        self.close()
        zoe = self.zoe.with_company(self.setup_other_company()["company"])
        self.assertFalse(zoe._onchange_parent_id_customer_wallet())
        self.assertEqual(zoe._changes("parent_id", False), False)
