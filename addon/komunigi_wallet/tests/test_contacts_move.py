# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Money goes with a contact as the books and the ledger say, and nothing else changes meanwhile."""

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import new_test_user, tagged
from odoo.tools import SQL, mute_logger
from psycopg2 import IntegrityError

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestContactsMove(WalletCommon):
    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.top_up(self.zoe, 20)
        self.top_up(self.alice, 30)

    def new_user(self, groups):
        return new_test_user(self.env, "mover", groups)

    def test_a_draft_hides_no_money(self):
        """What waits to be booked is the ledger's word, not that of an entry in draft."""
        self.close()
        groups = "base.group_user,account.group_account_invoice,base.group_partner_manager"
        bookkeeper = self.new_user(groups)
        payment = self.env["account.payment"].with_user(bookkeeper)
        payment = payment.create({"amount": 20, "pos_session_id": self.pos_session.id})
        income = self.company_data["default_account_revenue"]
        lines = [
            {"account_id": self.account.id, "partner_id": self.zoe.id, "balance": 20},
            {"account_id": income.id, "balance": -20},
        ]
        draft = self.env["account.move"].with_user(bookkeeper)
        draft = draft.create(
            {
                "journal_id": self.wallet_journal.id,
                "origin_payment_id": payment.id,
                "line_ids": [Command.create(line) for line in lines],
            }
        )
        with self.assertRaisesRegex(UserError, "accountant"), self.env.cr.savepoint():
            self.zoe.with_user(bookkeeper).parent_id = self.household
        draft.unlink()
        self.assertEqual((self.balance(self.zoe), self.balance(self.household)), (20, 30))

    def test_no_row_of_others_changes_while_a_contact_moves(self):
        """Beside its own columns, what a contact brings along is written with all guards up."""
        order = self.top_up(self.zoe, 5)
        dummy = self.env["res.partner"].create({"name": "Dummy"})
        given = {"partner_id": self.household.id}
        nested = [Command.update(order.id, given)]
        for moves in ({"is_company": True}, {"parent_id": self.household.id}):
            for contacts in (dummy, dummy | self.zoe):
                with (
                    self.assertRaises(IntegrityError),
                    mute_logger("odoo.sql_db"),
                    self.env.cr.savepoint(),
                ):
                    contacts.write({**moves, "pos_order_ids": nested})
        self.close()
        item = self.env["account.move.line"].search(
            [("account_id", "=", self.account.id), ("partner_id", "=", self.zoe.id)], limit=1
        )
        lines = {"journal_line_ids": [Command.update(item.id, given)]}
        nested = [Command.update(item.move_id.id, lines)]
        with (
            self.assertRaises(IntegrityError),
            mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):
            dummy.write({"is_company": True, "invoice_ids": nested})

    def test_an_item_that_lies_of_its_state_keeps_its_customer(self):
        self.close()
        item = self.env["account.move.line"].search(
            [("account_id", "=", self.account.id), ("partner_id", "=", self.zoe.id)], limit=1
        )
        with (
            self.assertRaises(IntegrityError),
            mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):
            for values in (
                {"parent_state": "draft"},
                {"partner_id": self.household.id},
                {"parent_state": "posted"},
            ):
                item.write(values)
                item.flush_recordset()
            self.commit_checks()

    def test_what_is_pending_moves_with_right_and_within_limits(self):
        poor = self.env["res.partner"].create({"name": "Poor", "parent_id": self.household.id})
        order = self.top_up(poor, 5)
        self.pay(self.alice, 35)
        groups = "base.group_user,base.group_partner_manager"
        with self.assertRaisesRegex(UserError, "accountant"), self.env.cr.savepoint():
            poor.with_user(self.new_user(groups)).parent_id = False
        with self.assertRaisesRegex(UserError, "-5|-.5"), self.env.cr.savepoint():
            poor.parent_id = False
        self.top_up(self.bob, 5)
        poor.parent_id = False
        self.assertEqual((self.balance(poor), self.balance(self.household)), (5, 0))
        self.assertEqual(order.partner_id, poor)

    def test_a_contact_moves_with_its_new_address(self):
        """An address that comes with a household is the new one's, and leaves the old one alone."""
        new = self.env["res.partner"].create({"name": "New", "is_company": True, "street": "New 1"})
        self.household.street = "Old 1"
        self.alice.write({"parent_id": new.id, "street": "New 1", "child_ids": []})
        self.assertEqual(self.alice.street, "New 1")
        self.assertEqual((self.household.street, new.street), ("Old 1", "New 1"))

    def test_a_session_has_no_entry_before_it_closes(self):
        self.close()
        cashier = self.new_user("base.group_user,point_of_sale.group_pos_user")
        move = self.pos_session.move_id
        sessions = self.env["pos.session"].with_user(cashier)
        self.env["ir.default"].with_user(cashier).set("pos.session", "move_id", move.id, True)
        with self.assertRaisesRegex(AccessError, "choose"), self.env.cr.savepoint():
            sessions.create({"config_id": self.config.id})

    def test_merging_into_a_household_moves_money_once(self):
        twin = self.env["res.partner"].create({"name": "Zoé M.", "parent_id": self.household.id})
        self.close()
        wizard = self.env["base.partner.merge.automatic.wizard"].create(
            {"partner_ids": [Command.set((self.zoe | twin).ids)], "dst_partner_id": self.zoe.id}
        )
        wizard.action_merge()
        self.assertEqual(self.zoe.parent_id, self.household)
        self.assertEqual(self.balance(self.household), 50)
        self.assertEqual(self.ledger(), {self.household: 50})

    # what is taken back, posted again or invoiced after its contact has moved

    def judge(self):
        """Books and ledger agree."""
        differences = self.env["customer.wallet.agreement"]._differences(self.company)
        self.assertEqual(differences, [])

    def book(self, partner, amount):
        """An entry that puts money on a wallet."""
        income = self.company_data["default_account_revenue"]
        lines = [
            {"account_id": self.account.id, "partner_id": partner.id, "balance": -amount},
            {"account_id": income.id, "balance": amount},
        ]
        move = self.env["account.move"].create(
            {"line_ids": [Command.create(line) for line in lines]}
        )
        move.action_post()
        return move

    def test_an_entry_is_taken_back_from_where_its_money_went(self):
        for contact, household in ((self.alice, False), (self.zoe, self.household)):
            with self.subTest(contact.name):
                move = self.book(contact, 10)
                contact.parent_id = household
                before = self.balance(contact)
                move.button_draft()
                self.assertEqual(self.balance(contact), before - 10)
                self.judge()
                move.action_post()
                self.assertEqual(self.balance(contact), before)
                self.judge()
                move.button_draft()
                move.unlink()
                self.assertEqual(self.balance(contact), before - 10)
                self.judge()

    def test_an_entry_that_leaves_the_books_keeps_its_customer_until_the_ledger_follows(self):
        item = self.book(self.alice, 10).line_ids.filtered("partner_id")
        with (
            self.assertRaises(IntegrityError) as refused,
            mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):
            item.write({"parent_state": "draft"})
            item.flush_recordset()
            item.write({"partner_id": self.zoe.id})
            item.flush_recordset()
        self.assertEqual(refused.exception.diag.constraint_name, "customer_wallet_item_kept")

    def test_a_session_is_posted_again_after_its_customers_moved(self):
        self.close()
        move = self.pos_session.move_id
        self.zoe.parent_id = self.household
        move.button_draft()
        self.assertEqual(self.balance(self.household), 50)
        self.alice.parent_id = False
        self.assertEqual((self.balance(self.household), self.balance(self.alice)), (20, 30))
        self.judge()
        move.action_post()
        self.assertEqual((self.balance(self.household), self.balance(self.alice)), (20, 30))
        self.assertEqual(self.ledger(), {self.household: 20, self.alice: 30})
        self.judge()

    def test_an_invoice_is_posted_again_after_its_customer_left(self):
        order = self.top_up(self.alice, 7, to_invoice=True)
        self.close()
        order.account_move.button_draft()
        self.alice.parent_id = False
        self.assertEqual((self.balance(self.household), self.balance(self.alice)), (30, 7))
        order.account_move.action_post()
        self.assertEqual(self.ledger(), {self.zoe: 20, self.household: 30, self.alice: 7})
        self.judge()

    def test_an_order_is_invoiced_after_its_customer_moved(self):
        orders = self.env["pos.order"].search([("session_id", "=", self.pos_session.id)])
        self.close()
        self.zoe.parent_id = self.household
        self.alice.parent_id = False
        for order in orders:
            order.action_pos_order_invoice()
        self.assertEqual((self.balance(self.household), self.balance(self.alice)), (50, 0))
        self.judge()
        for order in orders:
            order.account_move.button_draft()
        self.assertEqual((self.balance(self.household), self.balance(self.alice)), (50, 0))
        self.judge()

    def of_order(self, order):
        entries = self.env["customer.wallet.entry"].search([("pos_order_id", "=", order.id)])
        return sum(entries.mapped("amount"))

    def test_what_was_invoiced_after_closing_is_taken_back_after_its_customer_moved(self):
        """The entry of the session books what the invoice's reversal has undone."""
        for moves_first in (False, True):
            with self.subTest(moves_first=moves_first):
                member = self.env["res.partner"].create({"name": "Max"})
                self.open_new_session()
                order = self.top_up(member, 9)
                self.close()
                order.action_pos_order_invoice()
                closing = self.pos_session.move_id
                steps = [closing.button_draft, lambda one=member: self.settle_in(one)]
                for step in reversed(steps) if moves_first else steps:
                    step()
                    self.judge()
                for step in (closing.action_post, closing.button_draft, closing.action_post):
                    step()
                    self.judge()
                self.assertEqual(self.of_order(order), 9)
                (closing | order.account_move).button_draft()
                self.judge()
                (closing | order.account_move).action_post()
                self.judge()
        self.assertEqual(self.balance(self.household), 48)

    def settle_in(self, contact):
        contact.parent_id = self.household

    def test_a_reversal_that_is_posted_again_is_of_its_order(self):
        order = self.top_up(self.zoe, 9)
        self.close()
        order.action_pos_order_invoice()
        reversal = self.env["account.move"].search([("reversed_pos_order_id", "=", order.id)])
        for _turn in range(2):
            reversal.button_draft()
            self.judge()
            reversal.action_post()
            self.judge()
            self.assertEqual((self.of_order(order), self.balance(self.zoe)), (9, 29))
        self.assertEqual(order.customer_wallet_balance_after, 29)

    def test_contacts_of_a_deleted_one_take_their_money_along(self):
        partners = self.env["res.partner"]
        between = partners.create({"name": "Between", "parent_id": self.household.id})
        low, poor = partners.create(
            [{"name": name, "parent_id": between.id} for name in ("Low", "Poor")]
        )
        self.book(low, 10)
        self.top_up(low, 5)
        self.commit_checks()
        clerk = self.new_user("base.group_user,base.group_partner_manager")
        with self.assertRaisesRegex(UserError, "accountant"), self.env.cr.savepoint():
            between.with_user(clerk).unlink()
        between.unlink()
        self.assertEqual((self.balance(low), self.balance(self.household)), (15, 30))
        self.assertEqual(poor.commercial_partner_id, poor)
        self.judge()

    # a contact that moves while an order of theirs is recorded

    def rows(self, table, ids):
        """Where the rows stand: elsewhere once they are written, so that PostgreSQL refuses one of
        two transactions at once."""
        self.env.flush_all()
        query = SQL("SELECT id, ctid FROM %s WHERE id = ANY(%s)", SQL.identifier(table), ids)
        return dict(self.env.execute_query(query))

    def test_the_wallets_of_who_moves_are_written(self):
        self.pay(self.zoe, 20)
        self.close()
        wallet = self.env["customer.wallet"].search([("partner_id", "=", self.zoe.id)])
        before = self.rows("customer_wallet", wallet.ids)
        self.zoe.parent_id = self.household
        self.assertNotEqual(self.rows("customer_wallet", wallet.ids), before)

    def test_who_has_no_wallet_yet_is_written_by_its_first_movement(self):
        home = self.env["res.partner"].create({"name": "Home", "is_company": True})
        member = self.env["res.partner"].create({"name": "Member", "parent_id": home.id})
        both = (home | member).ids
        before = self.rows("res_partner", both)
        self.top_up(member, 5)
        first = self.rows("res_partner", both)
        for partner in both:
            self.assertNotEqual(first[partner], before[partner])
        self.top_up(member, 5)
        self.assertEqual(self.rows("res_partner", both), first)
