# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import new_test_user, tagged
from odoo.tools import SQL, mute_logger
from psycopg2.errors import CheckViolation

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestTill(WalletCommon):
    def setUp(self):
        super().setUp()
        self.open_new_session()

    def test_top_up_spend_and_refusal(self):
        self.top_up(self.zoe, 20)
        self.assertEqual(self.balance(self.zoe), 20)
        self.pay(self.zoe, 12.5)
        self.assertEqual(self.balance(self.zoe), 7.5)
        orders = self.env["pos.order"].search_count([])
        with self.assertRaisesRegex(UserError, "7.50"), self.env.cr.savepoint():
            self.pay(self.zoe, 10)
        self.assertEqual(self.env["pos.order"].search_count([]), orders)
        self.assertEqual(self.balance(self.zoe), 7.5)

    def test_a_draft_that_the_server_keeps_is_paid_by_its_cashier(self):
        """The till sends back all that it was given of it, such as that it has no invoice."""
        self.top_up(self.zoe, 20)
        groups = "base.group_user,point_of_sale.group_pos_user"
        self.env = self.env(user=new_test_user(self.env, "cashier", groups))
        for customer, method in [(self.zoe, self.wallet_method), (False, self.cash_pm1)]:
            lines = [self.line(self.goods, 5)]
            data = self.order_data(customer, lines, [(method, 5)], state="draft")
            draft = self.sync(dict(data))
            changed = [[1, draft.payment_ids.id, {"amount": 5, "account_move_id": False}]]
            kept = {**data, "lines": [], "payment_ids": changed, "account_move": False}
            for state in ("draft", "paid"):
                self.sync({**kept, "state": state})
                self.assertEqual(draft.state, state)
        self.assertEqual(self.balance(self.zoe), 15)

    def test_kinds_of_an_order_s_lines(self):
        topped = self.top_up(self.zoe, 20)
        back = self.line(self.top_up_product, 20, -0.25, refunded_orderline_id=topped.lines.id)
        self.sync(self.order_data(self.zoe, [back], [(self.cash_pm1, -5)]))
        out = self.order_data(
            self.zoe,
            [self.line(self.top_up_product, -7)],
            [(self.cash_pm1, -7)],
            customer_wallet_cash_out_reason="leaves",
        )
        self.sync(out)
        entries = self.env["customer.wallet.entry"].search([], order="id")
        self.assertEqual(
            [(entry.kind, entry.amount) for entry in entries],
            [("top_up", 20), ("top_up_return", -5), ("pay_out", -7)],
        )
        self.assertEqual(entries[-1].reference, "leaves")

    def test_top_ups_are_limited(self):
        self.company.customer_wallet_largest_top_up = 40
        self.company.customer_wallet_largest_balance = 100
        self.close()  # Odoo changes no payment method of an open session
        self.bank_pm1.customer_wallet_pays_top_ups = False
        self.open_new_session()
        for amount, method, words in [
            (40.01, self.cash_pm1, "put more than .*40.00 on"),
            (20, self.bank_pm1, "Bank cannot pay for a top-up"),
        ]:
            with self.assertRaisesRegex(UserError, words), self.env.cr.savepoint():
                self.top_up(self.zoe, amount, method)
        for amount in (40, 40, 20):
            self.top_up(self.zoe, amount)
        full = self.assertRaisesRegex(UserError, "100.00 and may be .*100.00")
        with full, self.env.cr.savepoint():
            self.top_up(self.zoe, 0.01)
        mixed = [self.line(self.goods, 10), self.line(self.top_up_product, 10)]
        payments = [(self.wallet_method, 10), (self.cash_pm1, 10)]
        self.sync(self.order_data(self.zoe, mixed, payments))
        with self.subTest("an office operation exceeds them"):
            self.env["customer.wallet.operation"].create(
                {
                    "kind": "top_up",
                    "partner_id": self.zoe.id,
                    "amount": 500,
                    "reason": "Bank transfer",
                    "journal_id": self.company_data["default_journal_bank"].id,
                }
            ).action_confirm()
        with self.subTest("what is there may be spent, and come back by a refund"):
            paid = self.pay(self.zoe, 30)
            back = self.line(self.goods, 30, -1, refunded_orderline_id=paid.lines.id)
            self.sync(self.order_data(self.zoe, [back], [(self.wallet_method, -30)]))
        self.assertEqual(self.balance(self.zoe), 600)

    def test_swiss_wallets_are_limited_by_law(self):
        francs = self.setup_other_currency("CHF")
        company = self.env["res.company"].create({"name": "Coop", "currency_id": francs.id})
        company._limit_customer_wallets()
        self.assertEqual(company.customer_wallet_largest_balance, 3000)
        self.assertEqual(self.company.customer_wallet_largest_balance, 0)

    def test_closing_keeps_each_balance_and_names_each_customer(self):
        self.top_up(self.zoe, 20)
        self.top_up(self.alice, 50, self.bank_pm1)
        self.pay(self.zoe, 12.5)
        self.sell(self.bob, 30, [(self.wallet_method, 10), (self.cash_pm1, 20)])
        self.sell(None, 5, [(self.cash_pm1, 5)])
        before = {partner: self.balance(partner) for partner in (self.zoe, self.household)}
        self.close()
        self.assertEqual({partner: self.balance(partner) for partner in before}, before)
        self.assertEqual(self.ledger(), before)
        self.assertEqual(before, {self.zoe: 7.5, self.household: 40})

    def test_what_another_app_keeps_of_an_order_is_its_own(self):
        """What was recorded of an order stays as it is, what is empty as well."""
        self.top_up(self.zoe, 20)
        order = self.pay(self.zoe, 12)
        self.commit_checks()
        execute = self.env.cr.execute

        def refused(table, column):
            words = self.assertRaisesRegex(CheckViolation, "customer_wallet_order_frozen")
            with self.subTest(column), words, self.env.cr.savepoint(), mute_logger("odoo.sql_db"):
                execute(SQL("UPDATE %s SET %s = '2'", table, SQL.identifier(column)))

        for records, empty in (
            (order, ("customer_wallet_cash_out_reason", "fiscal_position_id")),
            (order.lines, ("extra_tax_data", "refunded_orderline_id")),
            (order.payment_ids, ("card_type",)),
        ):
            table = SQL.identifier(records._table)
            execute(SQL("ALTER TABLE %s ADD COLUMN of_another_app integer", table))
            # an app that was installed later fills it, computes it anew, loses what it points to
            for value in (1, 2, None):
                execute(SQL("UPDATE %s SET of_another_app = %s", table, value))
            for column in empty:
                refused(table, column)
        self.assertEqual(self.balance(self.zoe), 8)

    def test_an_order_has_no_tip(self):
        """A restaurant asks for one once the order is recorded: there is none, or a line more."""
        self.top_up(self.zoe, 20)
        order = self.pay(self.zoe, 12)
        order.write({"is_tipped": True, "tip_amount": 0})
        self.commit_checks()
        words = self.assertRaisesRegex(CheckViolation, "customer_wallet_order_frozen")
        with words, self.env.cr.savepoint(), mute_logger("odoo.sql_db"):
            order.lines.copy()
            self.env.flush_all()

    def test_invoiced_order(self):
        self.top_up(self.zoe, 20)
        order = self.pay(self.zoe, 12, to_invoice=True)
        self.assertEqual(order.state, "done")
        self.assertEqual(order.account_move.payment_state, "paid")
        self.assertEqual(self.balance(self.zoe), 8)
        self.close()
        self.assertEqual(self.balance(self.zoe), 8)
        self.assertEqual(self.ledger(), {self.zoe: 8})

    def test_invoiced_top_up(self):
        order = self.top_up(self.zoe, 20, to_invoice=True)
        self.assertEqual(order.account_move.amount_tax, 0)
        self.assertEqual(self.balance(self.zoe), 20)
        self.close()
        self.assertEqual(self.balance(self.zoe), 20)
        self.assertEqual(self.ledger(), {self.zoe: 20})

    def test_household_shares_its_wallet(self):
        self.top_up(self.alice, 20)
        self.assertEqual(self.balance(self.bob), 20)
        self.pay(self.bob, 15)
        self.assertEqual(self.balance(self.alice), 5)
        self.assertEqual(self.balance(self.household), 5)
        with self.assertRaises(UserError), self.env.cr.savepoint():
            self.pay(self.alice, 6)
        self.close()
        self.assertEqual(self.balance(self.bob), 5)

    def test_minimum_is_the_tolerated_overdraft(self):
        self.wallet_journal.minimum_wallet_amount = -5
        self.pay(self.zoe, 5)
        self.assertEqual(self.balance(self.zoe), -5)
        with self.assertRaisesRegex(UserError, r"-5\.00|-.5\.00"), self.env.cr.savepoint():
            self.pay(self.zoe, 0.01)
        self.top_up(self.zoe, 2)
        self.assertEqual(self.balance(self.zoe), -3)

    def test_receipt_tells_before_and_after(self):
        self.top_up(self.zoe, 20)
        order = self.pay(self.zoe, 12.5)
        self.pay(self.zoe, 1)
        self.assertEqual(order.customer_wallet_balance_before, 20)
        self.assertEqual(order.customer_wallet_balance_after, 7.5)
        self.assertEqual(
            self.env["pos.order"].get_recorded_order(order.uuid),
            {
                "id": order.id,
                "state": "paid",
                "wallet": {"balance_before": 20.0, "balance_after": 7.5},
            },
        )
        self.assertFalse(self.env["pos.order"].get_recorded_order("unknown"))

    def test_a_receipt_says_what_the_ledger_says(self):
        self.top_up(self.zoe, 20)
        data = self.order_data(
            self.zoe,
            [self.line(self.top_up_product, 5), self.line(self.goods, 12.5)],
            [(self.wallet_method, 12.5), (self.cash_pm1, 5)],
        )
        with mute_logger("odoo.addons.point_of_sale.models.pos_order"):
            [answer] = self.env["pos.order"].sync_from_ui([data])["pos.order"]
        names = ["customer_wallet_balance_before", "customer_wallet_balance_after"]
        self.assertEqual([answer[name] for name in names], [20, 12.5])
        order = self.env["pos.order"].browse(answer["id"])
        order.invalidate_recordset(names)
        self.assertEqual([order[name] for name in names], [20, 12.5])

    def test_an_order_needs_a_session(self):
        self.top_up(self.zoe, 20)
        payment = Command.create({"payment_method_id": self.wallet_method.id, "amount": 5})
        order = self.pay(self.zoe, 5).copy({"payment_ids": [payment]})
        order.session_id = False
        outside = self.assertRaisesRegex(UserError, "outside a session of the till")
        with outside, self.env.cr.savepoint():
            order.action_pos_order_paid()

    def test_till_state(self):
        self.top_up(self.alice, 20)
        wallets = self.env["customer.wallet"]
        [state] = wallets.get_till_state(self.config.id, [self.bob.id])
        self.assertEqual(state["partner_id"], self.bob.id)
        self.assertEqual(state["wallet_partner_id"], self.household.id)
        self.assertEqual((state["balance"], state["minimum"], state["blocked"]), (20.0, 0.0, False))
        self.assertRegex(state["as_of"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")

    def test_the_till_learns_whose_wallet_it_is(self):
        partners = self.alice | self.household | self.zoe
        loaded = partners.read(self.env["res.partner"]._load_pos_data_fields(self.config))
        self.assertEqual(
            {one["name"]: one["customer_wallet_holder"] for one in loaded},
            {"Alice Dupont": "Dupont", "Dupont": False, "Zoé Martin": False},
        )

    def test_till_ranking(self):
        self.top_up(self.alice, 20)
        self.top_up(self.zoe, 30)
        self.top_up(self.customer, 5)
        self.pay(self.customer, 5)
        rank = self.env["customer.wallet"].get_till_ranking
        self.assertEqual(rank(self.config.id, "highest"), [self.zoe.id, self.household.id])
        self.assertEqual(rank(self.config.id, "lowest"), [self.household.id, self.zoe.id])
        self.assertEqual(rank(self.config.id, "lowest", 1), [self.zoe.id])
        self.assertEqual(len(rank(self.config.id, "lowest", -1)), 2)
        self.zoe.active = False
        self.assertEqual(rank(self.config.id, "lowest"), [self.household.id])
        self.config.customer_wallet_display = "tap"
        self.assertEqual(rank(self.config.id, "lowest"), [])

    def test_a_top_up_given_back_in_parts(self):
        """Each time as much as the wallet has; together no more than was put on it."""
        order = self.top_up(self.zoe, 20)
        self.give_top_up_back(order, 7.5)
        self.give_top_up_back(order, 12)
        self.top_up(self.zoe, 30)
        with self.assertRaises(UserError), self.env.cr.savepoint():
            self.give_top_up_back(order, 1)
        self.give_top_up_back(order, 0.5)
        self.assertEqual(self.balance(self.zoe), 30)

    def test_blocked_wallet_takes_in_and_gives_nothing(self):
        self.top_up(self.zoe, 20)
        self.block(self.zoe)
        [state] = self.env["customer.wallet"].get_till_state(self.config.id, [self.zoe.id])
        self.assertEqual((state["blocked"], state["blocked_reason"]), (True, "Card lost"))
        self.top_up(self.zoe, 5)
        with self.assertRaisesRegex(UserError, "blocked"), self.env.cr.savepoint():
            self.pay(self.zoe, 1)
        self.assertEqual(self.balance(self.zoe), 25)

    def test_replayed_order_is_recorded_once(self):
        self.top_up(self.zoe, 20)
        data = self.order_data(self.zoe, [self.line(self.goods, 8)], [(self.wallet_method, 8)])
        self.sync({**data})
        self.sync({**data})
        self.assertEqual(self.balance(self.zoe), 12)

    def test_closing_after_posting_by_hand(self):
        """A session that is only marked as closed would take its movements out of sight."""
        self.top_up(self.zoe, 20)
        with self.assertRaises(UserError), self.env.cr.savepoint():
            self.pos_session.write({"state": "closed"})
        self.close()
        self.assertEqual(self.balance(self.zoe), 20)
