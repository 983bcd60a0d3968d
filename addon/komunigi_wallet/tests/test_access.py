# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Nobody else's money: who reads wallets, and what the tills hear."""

from unittest.mock import patch

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.service.model import call_kw
from odoo.tests import new_test_user, tagged
from odoo.tools import mute_logger
from psycopg2 import IntegrityError

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestAccess(WalletCommon):
    has_other_currency = True

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.clerk = new_test_user(cls.env, "clerk", "base.group_user,base.group_partner_manager")
        cls.cashier = new_test_user(
            cls.env, "cashier", "base.group_user,point_of_sale.group_pos_user"
        )
        cls.reader = new_test_user(
            cls.env,
            "reader",
            "base.group_user,base.group_partner_manager,"
            "komunigi_wallet.group_customer_wallet_reader",
        )
        cls.accountant = new_test_user(cls.env, "accountant", "account.group_account_user")
        cls.portal = new_test_user(cls.env, "household", "base.group_portal")
        cls.portal.partner_id.parent_id = cls.household

    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.top_up(self.zoe, 20)
        self.top_up(self.alice, 30)
        self.close()
        self.open_new_session()
        self.pay(self.alice, 5)
        self.pay(self.zoe, 7)
        self.env.flush_all()
        self.env.invalidate_all()

    def test_portal_reads_its_household_alone(self):
        entries = self.env["customer.wallet.entry"].with_user(self.portal).search([])
        self.assertEqual(entries.partner_id, self.household.with_user(self.portal))
        self.assertEqual(sorted(entries.mapped("amount")), [-5, 30])
        wallets = self.env["customer.wallet"].with_user(self.portal).search([])
        self.assertEqual(wallets.mapped("balance"), [25])
        others = self.env["customer.wallet.entry"].search([("partner_id", "=", self.zoe.id)])
        with self.assertRaises(AccessError):
            others.with_user(self.portal).read(["amount"])
        with self.assertRaises(AccessError):
            self.env["customer.wallet"].with_user(self.portal).get_till_state(
                self.config.id, self.zoe.ids
            )
        with self.assertRaises(AccessError):
            self.env["customer.wallet"].with_user(self.portal).get_till_ranking(
                self.config.id, "highest"
            )

    def test_what_the_server_fills_in_is_nobodys_to_write(self):
        boss = new_test_user(
            self.env, "boss", "account.group_account_manager,point_of_sale.group_pos_manager"
        )
        order = self.top_up(self.zoe, 5)
        for model, values, name, said in (
            ("account.move", {"move_type": "entry"}, "customer_wallet_operation", "top_up"),
            ("account.move", {"move_type": "entry"}, "reversed_pos_order_id", order.id),
            ("pos.payment.method", {"name": "New"}, "is_customer_wallet_method", True),
        ):
            records = self.env[model].with_user(boss)
            self.env["ir.default"].with_user(boss).set(model, name, said, True)
            made = records.create(values)
            self.assertFalse(made[name], name)
            by_default = records.with_context(**{f"default_{name}": said})
            for attempt in (
                lambda made=made, said={name: said}: made.write(said),
                lambda records=records, values={**values, name: said}: records.create(values),
                lambda records=by_default, values=values: records.create(values),
            ):
                with self.subTest(name), self.assertRaises(AccessError):
                    attempt()

    def test_portal_of_nobody_reads_nothing(self):
        stranger = new_test_user(self.env, "stranger", "base.group_portal")
        self.assertFalse(self.env["customer.wallet.entry"].with_user(stranger).search([]))
        self.assertFalse(self.env["customer.wallet"].with_user(stranger).search([]))

    def test_clerk_without_need_reads_no_balance(self):
        zoe = self.zoe.with_user(self.clerk)
        with self.assertRaises(AccessError):
            zoe.read(["customer_wallet_balance"])
        with self.assertRaises(AccessError):
            self.env["res.partner"].with_user(self.clerk).search(
                [("customer_wallet_balance", ">", 0)]
            )
        with self.assertRaises(AccessError):
            self.env["res.partner"].with_user(self.clerk).search(
                [], order="customer_wallet_balance desc"
            )
        with self.assertRaises(AccessError):
            self.env["customer.wallet.entry"].with_user(self.clerk).search([])
        self.assertTrue(self.env["res.partner"].with_user(self.clerk).get_view(view_type="form"))

    def test_readers_read(self):
        for user in (self.cashier, self.accountant, self.reader):
            self.assertEqual(self.zoe.with_user(user).customer_wallet_balance, 13)
            found = (
                self.env["res.partner"]
                .with_user(user)
                .search([("customer_wallet_balance", "=", 13)])
            )
            self.assertEqual(found.ids, self.zoe.ids)
            self.assertEqual(
                len(
                    self.env["customer.wallet.entry"]
                    .with_user(user)
                    .search([("partner_id", "=", self.zoe.id)])
                ),
                2,
            )

    def test_the_members_office_has_the_tab_the_statement_and_its_paper(self):
        zoe = self.zoe.with_user(self.reader)
        arch = zoe.get_view(view_type="form")["arch"]
        self.assertIn('name="customer_wallet"', arch)
        self.assertIn("action_customer_wallet_statement", arch)
        self.assertNotIn("Top up, transfer, pay out", arch)
        self.assertEqual(zoe.get_customer_wallet_card()["balance"], 13)
        action = zoe.action_customer_wallet_statement()
        entries = self.env[action["res_model"]].with_user(self.reader).search(action["domain"])
        columns = dict.fromkeys(("kind", "reference", "other_side", "amount"), {})
        order = {"fields": {"display_name": {}}}
        rows = entries.web_read({**columns, "pos_order_id": order})
        self.assertEqual([row["amount"] for row in rows], [-7, 20])
        wizard = self.env["customer.wallet.statement"].with_user(self.reader)
        wizard = wizard.with_context(default_partner_id=self.zoe.id)
        self.assertEqual(wizard.create({}).action_print()["data"]["partner_ids"], self.zoe.ids)
        html, _kind = (
            self.env["ir.actions.report"]
            .with_user(self.reader)
            ._render_qweb_html("komunigi_wallet.customer_wallet_statement_report", self.zoe.ids)
        )
        self.assertIn("13.00", html.decode())

    def test_the_members_office_writes_nothing(self):
        wallet = self.env["customer.wallet"].search([("partner_id", "=", self.zoe.id)])
        entry = self.env["customer.wallet.entry"].search([], limit=1)
        operation = {"kind": "top_up", "partner_id": self.zoe.id, "amount": 5, "reason": "x"}
        for attempt in (
            lambda: wallet.with_user(self.reader).write({"blocked": True}),
            lambda: wallet.with_user(self.reader).write({"merge_note": "x"}),
            lambda: wallet.with_user(self.reader).unlink(),
            lambda: entry.with_user(self.reader).write({"reference": "x"}),
            lambda: entry.with_user(self.reader).unlink(),
            lambda: (
                self.env["customer.wallet"]
                .with_user(self.reader)
                .create({"partner_id": self.household.id})
            ),
            lambda: self.env["customer.wallet.operation"].with_user(self.reader).create(operation),
            lambda: self.env["customer.wallet.control"].with_user(self.reader).create({}),
            lambda: (
                self.env["customer.wallet"]
                .with_user(self.reader)
                .get_till_state(self.config.id, self.zoe.ids)
            ),
        ):
            with self.assertRaises(AccessError):
                attempt()
        self.assertEqual(self.balance(self.zoe), 13)

    def test_only_accountants_block(self):
        wallet = self.env["customer.wallet"].search([("partner_id", "=", self.zoe.id)])
        with self.assertRaises(AccessError):
            wallet.with_user(self.cashier).blocked = True
        wallet.with_user(self.accountant).write({"blocked": True, "blocked_reason": "Card lost"})
        self.assertTrue(wallet.blocked)

    def test_no_wallet_is_blocked_without_a_reason(self):
        wallet = self.env["customer.wallet"].search([("partner_id", "=", self.zoe.id)])
        for reason in (False, "", " "):
            with (
                self.subTest(reason=reason),
                mute_logger("odoo.sql_db"),
                self.assertRaises(IntegrityError),
                self.env.cr.savepoint(),
            ):
                wallet.with_user(self.accountant).write({"blocked": True, "blocked_reason": reason})
                wallet.flush_recordset()
        wallet.invalidate_recordset()
        self.assertFalse(wallet.blocked)

    def test_blocking_asks_for_a_reason_that_the_form_shows(self):
        zoe = self.zoe.with_user(self.accountant)
        self.assertFalse(zoe.customer_wallet_blocked)
        wizard = self.env["customer.wallet.block"].with_user(self.accountant)
        block = wizard.create({"wallet_id": zoe.customer_wallet_id.id, "reason": "  "})
        with self.assertRaises(UserError):
            block.action_block()
        block.reason = "Card stolen"
        block.action_block()
        for user in (self.accountant, self.reader, self.cashier):
            seen = self.zoe.with_user(user)
            self.assertTrue(seen.customer_wallet_blocked)
            self.assertEqual(seen.customer_wallet_blocked_reason, "Card stolen")
        with self.assertRaises(AccessError):
            self.zoe.with_user(self.reader).action_customer_wallet_unblock()
        with self.assertRaises(AccessError):
            self.zoe.with_user(self.clerk).read(["customer_wallet_blocked"])
        zoe.action_customer_wallet_unblock()
        self.assertFalse(self.zoe.customer_wallet_blocked)
        self.assertFalse(self.zoe.customer_wallet_blocked_reason)
        bob = self.bob.with_user(self.accountant)
        self.assertEqual(bob.customer_wallet_id.partner_id, self.household)

    def test_entries_of_another_company_are_out_of_reach(self):
        other = self.setup_other_company()["company"]
        for group in ("account.group_account_user", "komunigi_wallet.group_customer_wallet_reader"):
            user = new_test_user(
                self.env,
                f"elsewhere_{group}",
                f"base.group_user,{group}",
                company_id=other.id,
                company_ids=[Command.set(other.ids)],
            )
            self.assertFalse(self.env["customer.wallet.entry"].with_user(user).search([]))
            self.assertFalse(self.env["customer.wallet"].with_user(user).search([]))

    def test_no_form_tells_a_balance_of_another_company(self):
        """A call names the company of a new record as it likes."""
        other = self.setup_other_company()["company"]
        users = [
            (
                new_test_user(
                    self.env,
                    f"form_{company.id}",
                    "base.group_user,account.group_account_user",
                    company_id=company.id,
                    company_ids=[Command.set(company.ids)],
                ),
                told,
            )
            for company, told in ((self.company, 13), (other, 0))
        ]
        asked = {"company_id": self.company.id, "partner_id": self.zoe.id}
        forms = {
            "customer.wallet.operation": "balance",
            "customer.wallet.batch": "balance",
            "account.move": "customer_wallet_balance",
        }
        for model, name in forms.items():
            for user, told in users:
                with self.subTest(model=model, told=told):
                    form = self.env(user=user, context={})[model]
                    answer = call_kw(form, "onchange", [[], asked, ["partner_id"], {name: {}}], {})
                    self.assertEqual(answer["value"].get(name, 0), told)
        for model in ("customer.wallet.operation", "customer.wallet.batch"):
            values = [{"kind": "top_up", **asked}]
            for user, told in users:
                with self.subTest(model=model, created=told):
                    wizards = self.env(user=user, context={})[model]
                    if told:
                        self.assertEqual(wizards.create(values).balance, told)
                    else:
                        with self.assertRaises(AccessError):
                            wizards.create(values)

    def test_the_company_hears_of_each_movement_once_and_of_nothing_else(self):
        sent = []

        def send(_bus, target, name, message):
            if name == "CUSTOMER_WALLET_CHANGED":
                sent.append((target, message))

        with patch.object(type(self.env["bus.bus"]), "_sendone", send):
            self.sell(self.zoe, 3, [(self.cash_pm1, 3)])
            self.assertFalse(sent)
            self.pay(self.alice, 4)
            [(target, message)] = sent
            self.assertEqual(target, (self.company, "customer_wallet"))
            self.assertEqual(
                {key: value for key, value in message.items() if key != "as_of"},
                {
                    "company_id": self.company.id,
                    "wallet_partner_id": self.household.id,
                    "holder": "Dupont",
                    "balance": 21.0,
                    "blocked": False,
                    "blocked_reason": "",
                },
            )
            del sent[:]
            self.close()
            self.pos_session.move_id.button_draft()
            self.assertFalse(sent)
            self.block(self.zoe)
            [(_target, message)] = sent
            self.assertEqual((message["blocked"], message["blocked_reason"]), (True, "Card lost"))

    def test_till_in_another_currency_refuses_the_method(self):
        with self.assertRaisesRegex(ValidationError, "currency"):
            self.other_currency_config.payment_method_ids = [Command.link(self.wallet_method.id)]
