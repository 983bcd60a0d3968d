# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from datetime import timedelta

from freezegun import freeze_time
from odoo import fields
from odoo.exceptions import AccessError
from odoo.tests import new_test_user, tagged
from odoo.tools import html2plaintext

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestStatement(WalletCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.auditor = new_test_user(
            cls.env,
            "statement_auditor",
            "base.group_user,base.group_allow_export,account.group_account_readonly",
        )

    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.company.customer_wallet_label = "Compte membre"

    def statement(self, partner, start=None, end=None):
        report = self.env["report.komunigi_wallet.customer_wallet_statement"]
        data = {"partner_ids": partner.ids, "date_from": start, "date_to": end}
        values = report.with_user(self.auditor)._get_report_values([], data)
        return values["statements"]

    def test_opening_lines_and_closing_add_up(self):
        today = fields.Date.context_today(self.zoe)
        long_ago = fields.Datetime.now() - timedelta(days=40)
        with freeze_time(long_ago):
            self.top_up(self.zoe, 20)
        self.pay(self.zoe, 12.5)
        self.top_up(self.zoe, 1.25)
        [one] = self.statement(self.zoe, today - timedelta(days=7), today)
        self.assertEqual(
            [(line["entry"].amount, line["balance"]) for line in one["lines"]],
            [(-12.5, 7.5), (1.25, 8.75)],
        )
        self.assertEqual((one["opening"], one["closing"]), (20, 8.75))
        self.assertEqual((one["into"], one["out"]), (1.25, -12.5))
        [past] = self.statement(self.zoe, None, today - timedelta(days=7))
        self.assertEqual((past["opening"], past["closing"], len(past["lines"])), (0, 20, 1))
        [whole] = self.statement(self.zoe)
        self.assertEqual(whole["closing"], self.balance(self.zoe))

    def test_a_clock_far_from_the_servers_is_not_believed(self):
        """It may be a day late, as for an order that waited, and hardly early."""
        now = fields.Datetime.now()
        for ahead, is_believed in (
            (timedelta(days=365_000), False),
            (timedelta(minutes=15), False),
            (timedelta(minutes=5), True),
            (timedelta(hours=-23), True),
            (timedelta(hours=-25), False),
            (timedelta(days=-9_000), False),
        ):
            with self.subTest(ahead):
                date = fields.Datetime.to_string(now + ahead)
                order = self.top_up(self.zoe, 1, date_order=date)
                entry = self.env["customer.wallet.entry"].search([("pos_order_id", "=", order.id)])
                told = now + ahead if is_believed else now
                for written in (order.date_order, entry.date):
                    self.assertLess(abs(told - written), timedelta(minutes=3))

    def test_nor_by_the_ledger_where_french_law_seals_the_date_of_an_order(self):
        self.company.country_id = self.env.ref("base.fr")
        order = self.top_up(self.zoe, 1, date_order="2001-01-01 00:00:00")
        self.assertTrue(order.l10n_fr_hash)
        self.assertEqual(order.date_order.year, 2001)
        entry = self.env["customer.wallet.entry"].search([("pos_order_id", "=", order.id)])
        self.assertLess(abs(fields.Datetime.now() - entry.date), timedelta(minutes=5))

    def test_paper_says_the_coops_word_and_every_ticket(self):
        self.top_up(self.zoe, 20)
        order = self.pay(self.zoe, 12.5)
        report = self.env["ir.actions.report"].with_user(self.auditor)
        html, _kind = report._render_qweb_html(
            "komunigi_wallet.customer_wallet_statement_report", self.zoe.ids
        )
        text = html2plaintext(html.decode())
        for part in ("Compte membre", order.pos_reference, "7.50", self.zoe.name):
            self.assertIn(part, text)

    def test_paper_calls_money_given_back_what_it_is(self):
        order = self.top_up(self.zoe, 20)
        back = self.give_top_up_back(order, 7.5)
        self.pay_out(self.zoe, 12.5, "Moves away")
        html, _kind = self.env["ir.actions.report"]._render_qweb_html(
            "komunigi_wallet.customer_wallet_statement_report", self.zoe.ids
        )
        text = " ".join(html2plaintext(html.decode()).split())
        for kind, reference in [
            ("Top-up", order.pos_reference),
            ("Returned top-up", back.pos_reference),
            ("Pay-out", "Moves away"),
        ]:
            self.assertIn(f" {kind} /(being confirmed)/ {reference} ", text)

    def test_movements_of_one_order_stay_apart(self):
        lines = [self.line(self.top_up_product, 7.7), self.line(self.goods, 10)]
        payments = [(self.cash_pm1, 7.7), (self.wallet_method, 10)]
        self.top_up(self.zoe, 20)
        self.sync(self.order_data(self.zoe, lines, payments))
        [one] = self.statement(self.zoe)
        self.assertEqual(
            [(line["entry"].amount, line["balance"]) for line in one["lines"]],
            [(20, 20), (7.7, 27.7), (-10, 17.7)],
        )

    def test_a_transfer_names_the_other_side(self):
        accountant = new_test_user(self.env, "giver", "account.group_account_user")
        self.top_up(self.zoe, 20)
        values = {"kind": "transfer", "amount": 5, "reason": "Gift"}
        operation = self.env["customer.wallet.operation"].with_user(accountant)
        transfer = operation.create(
            {**values, "partner_id": self.zoe.id, "to_partner_id": self.alice.id}
        )
        transfer.action_confirm()
        member = new_test_user(self.env, "receiver", "base.group_portal")
        member.partner_id.parent_id = self.household
        entries = self.env["customer.wallet.entry"]
        received = entries.with_user(member).search([("kind", "=", "transfer")])
        self.assertEqual(received.other_side, "from Zoé Martin")
        given = entries.with_user(self.auditor).search([("partner_id", "=", self.zoe.id)])
        self.assertEqual(given.mapped("other_side"), ["to Dupont", False])
        transfer.move_id.button_draft()
        back = entries.search([("kind", "=", "counter"), ("partner_id", "=", self.zoe.id)])
        self.assertEqual(back.other_side, "from Dupont")

    def test_wizard_prints_for_the_period(self):
        wizard = self.env["customer.wallet.statement"].with_context(
            default_partner_id=self.zoe.id, discard_logo_check=True
        )
        action = wizard.create({"date_from": "2026-01-01"}).action_print()
        self.assertEqual(action["data"]["partner_ids"], self.zoe.ids)
        self.assertEqual(action["data"]["date_from"], "2026-01-01")

    def test_export_has_every_column(self):
        """The list's own export (XLSX, CSV) is made of this."""
        self.top_up(self.zoe, 20)
        order = self.pay(self.zoe, 12.5)
        entries = self.env["customer.wallet.entry"].with_user(self.auditor)
        found = entries.search([("partner_id", "=", self.zoe.id)], order="date, id")
        columns = ["date", "kind", "reference", "amount", "running_balance", "state"]
        rows = found.export_data(columns)["datas"]
        self.assertEqual(
            [row[1:] for row in rows],
            [
                ["Top-up", found[0].reference, 20.0, 20.0, "Pending"],
                ["Payment", order.pos_reference, -12.5, 7.5, "Pending"],
            ],
        )

    def test_card(self):
        self.top_up(self.zoe, 20)
        self.pay(self.zoe, 12.5)
        card = self.zoe.with_user(self.auditor).get_customer_wallet_card()
        self.assertEqual((card["label"], card["balance"]), ("Compte membre", 7.5))
        self.assertEqual(len(card["months"]), 12)
        self.assertEqual([month["balance"] for month in card["months"][-2:]], [0, 7.5])
        self.assertEqual(card["last"]["kind"], "Payment")
        self.assertIn("12.50", card["last"]["amount"])
        self.assertFalse(self.customer.get_customer_wallet_card()["last"])
        portal = new_test_user(self.env, "card_portal", "base.group_portal")
        clerk = new_test_user(self.env, "card_clerk", "base.group_user")
        for user in (portal, clerk):
            with self.assertRaises(AccessError):
                self.zoe.with_user(user).get_customer_wallet_card()

    def test_the_coops_word_is_on_every_screen(self):
        self.company.customer_wallet_label = "Solde client"
        models = [
            ("res.partner", "form"),
            ("res.partner", "search"),
            ("account.move", "form"),
            ("customer.wallet.control", "form"),
            ("customer.wallet.health", "form"),
            ("customer.wallet.operation", "form"),
            ("customer.wallet.statement", "form"),
        ]
        for model, kind in models:
            with self.subTest(model=model, kind=kind):
                views = self.env[model].get_views([(False, kind)])
                arch = views["views"][kind]["arch"]
                self.assertIn("Solde client", arch + str(views["models"]))
                self.assertNotIn("{wallet}", arch + str(views["models"]))
        menus = self.env["ir.ui.menu"].load_web_menus(False)
        names = [menu["name"] for menu in menus.values()]
        self.assertIn("Solde client", names)
        self.assertFalse([name for name in names if "{wallet}" in name])
        self.assertEqual(self.env["customer.wallet"].action_open_wallets()["name"], "Solde client")
        self.company.customer_wallet_label = "Compte membre"
        arch = self.env["res.partner"].get_views([(False, "form")])["views"]["form"]["arch"]
        self.assertIn("Compte membre", arch)
