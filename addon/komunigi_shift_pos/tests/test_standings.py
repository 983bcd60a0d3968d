# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What a till asks, and who may."""

from types import SimpleNamespace
from unittest.mock import patch

from odoo.addons.komunigi_shift.models.announcements import SUBCHANNEL
from odoo.addons.komunigi_shift.tests.common import ShiftCase
from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user

TILL = "base.group_user,point_of_sale.group_pos_user"
MANAGER = "base.group_user,point_of_sale.group_pos_manager"


class TestStandings(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cashier = new_test_user(cls.env, "till_cashier", TILL)
        cls.manager = new_test_user(cls.env, "till_manager", MANAGER)
        cls.config = cls.env["pos.config"].create({"name": "Till", "shift_display": "all"})
        cls.session = cls.env["pos.session"].create(
            {"config_id": cls.config.id, "user_id": cls.cashier.id}
        )

    def setUp(self):
        super().setUp()
        self.ada = self.new_worker("Ada")
        self.bea = self.new_worker("Bea", unsubscribed=True)

    def ask(self, *partners, user=None):
        ids = [partner.id for partner in partners]
        statuses = self.env["cooperative.status"].with_user(user or self.cashier)
        return {
            answer["partner_id"]: answer
            for answer in statuses.get_till_standings(self.config.id, ids)
        }

    def contact(self, name, parent=None):
        return self.env["res.partner"].create({"name": name, "parent_id": parent and parent.id})

    def let(self, partner, reason="Comes on Saturday", user=None):
        statuses = self.env["cooperative.status"].with_user(user or self.manager)
        return statuses.let_shop(self.config.id, partner.id, reason)

    def test_what_is_told(self):
        self.new_shift("2025-02-20T09:00:00", self.ada, name="Till")
        answer = self.ask(self.ada.cooperator_id)[self.ada.cooperator_id.id]
        self.assertEqual((answer["may_shop"], answer["state"]), (True, "yes"))
        shift = answer["next_shift"]
        self.assertEqual((shift["date"], shift["time"]), ("2025-02-20", "09:00"))
        self.assertIn("shift on 20 Feb", answer["reason"])
        gone = self.ask(self.bea.cooperator_id)[self.bea.cooperator_id.id]
        self.assertEqual((gone["may_shop"], gone["status"]), (False, "Unsubscribed"))

    def test_eaters_follow_their_worker(self):
        eater = self.contact("Eva", self.bea.cooperator_id)
        stranger = self.contact("Stranger")
        answers = self.ask(eater, stranger)
        self.assertEqual(answers.keys(), {eater.id})
        told = answers[eater.id]
        self.assertEqual((told["worker"], told["may_shop"]), ("Bea", False))
        self.bea.unsubscribed = False
        self.assertTrue(self.ask(eater)[eater.id]["may_shop"])

    def test_two_workers_of_a_household(self):
        household = self.env["res.partner"].create({"name": "Dupont", "is_company": True})
        (self.ada | self.bea).cooperator_id.parent_id = household
        eater = self.contact("Eva", household)
        self.assertEqual(self.ask(eater)[eater.id]["worker"], "Ada")
        # each of the workers answers for themselves
        self.assertFalse(self.ask(self.bea.cooperator_id)[self.bea.cooperator_id.id]["may_shop"])

    def test_as_much_as_the_coop_shows(self):
        partner = self.ada.cooperator_id
        self.config.shift_display = "may_shop"
        self.assertEqual(
            self.ask(partner)[partner.id].keys(),
            {"partner_id", "worker_id", "may_shop", "is_let", "as_of"},
        )
        self.config.shift_display = "off"
        self.assertEqual(self.ask(partner), {})

    def test_as_many_queries_for_a_list_as_for_one(self):
        one = [self.ada]
        many = [self.new_worker(f"Worker {number}") for number in range(30)]
        counts = []
        for group in (one, many):
            partners = [status.cooperator_id for status in group]
            self.ask(*partners)
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.ask(*partners)
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(counts[0], counts[1])

    def test_who_may_ask(self):
        partner = self.ada.cooperator_id
        visitor = new_test_user(self.env, "till_visitor", "base.group_portal")
        employee = new_test_user(self.env, "till_employee", "base.group_user")
        for user in (visitor, employee):
            with self.assertRaises(AccessError):
                self.ask(partner, user=user)
            with self.assertRaises(AccessError):
                self.let(partner, user=user)
        other = self.env["res.company"].create({"name": "Other coop"})
        elsewhere = new_test_user(
            self.env, "till_elsewhere", TILL, company_id=other.id, company_ids=[other.id]
        )
        with self.assertRaises(AccessError):
            self.ask(partner, user=elsewhere)

    def test_a_till_that_is_not_open_tells_nothing(self):
        partner = self.ada.cooperator_id
        self.assertTrue(self.ask(partner))
        self.session.state = "closed"
        with self.assertRaises(AccessError):
            self.ask(partner)
        with self.assertRaises(AccessError):
            self.let(partner)

    def test_what_is_no_question(self):
        statuses = self.env["cooperative.status"].with_user(self.cashier)
        for config, ids in [("1", [1]), (self.config.id, "1"), (self.config.id, ["1 OR 1"])]:
            with self.assertRaises(UserError):
                statuses.get_till_standings(config, ids)
        with self.assertRaises(AccessError):
            statuses.get_till_standings(2**31 - 1, [1])
        with self.assertRaises(UserError):
            statuses.get_till_standings(self.config.id, list(range(1001)))

    def test_a_manager_lets_somebody_shop(self):
        eater = self.contact("Eva", self.bea.cooperator_id)
        with self.assertRaises(UserError):
            self.let(eater, " ")
        with self.assertRaises(AccessError):
            self.let(eater, user=self.cashier)
        (answer,) = self.let(eater)
        self.assertEqual((answer["may_shop"], answer["is_let"]), (False, True))
        line = self.bea.history_ids.filtered(lambda line: line.type == "shop")
        self.assertEqual(line.change_in_words, "Let shop on 5 Feb 2025")
        self.assertEqual(line.reason_in_words, "Comes on Saturday")
        self.assertEqual(line.user_id, self.manager)
        self.at("2025-02-06T00:00:00")
        self.env.invalidate_all()
        self.assertFalse(self.ask(eater)[eater.id]["is_let"])

    def test_it_is_entered_once_where_it_is_needed(self):
        self.let(self.ada.cooperator_id)
        self.assertFalse(self.ada.shop_pass_date)

    def test_the_office_lets_somebody_shop(self):
        office = new_test_user(
            self.env, "till_office", "base.group_user,komunigi_shift.group_shift_management"
        )
        wizard = self.env["shift.shop.pass"].with_user(office)
        wizard.create({"status_id": self.bea.id, "reason": "Has called"}).action_confirm()
        self.assertTrue(self.bea.is_let_shop)
        with self.assertRaises(AccessError):
            self.bea.with_user(office).write({"shop_pass_date": "2025-02-05"})

    def test_only_managers_decide_what_tills_say(self):
        for name, value in (("shift_display", "off"), ("shift_stop", "stop")):
            with self.assertRaises(AccessError):
                self.config.with_user(self.cashier).write({name: value})
            self.config.with_user(self.manager).write({name: value})

    def test_tills_hear_of_changes(self):
        employee = new_test_user(self.env, "till_deaf", "base.group_user")
        for user, hears in [(self.cashier, True), (employee, False)]:
            request = SimpleNamespace(session=SimpleNamespace(uid=user.id))
            with patch("odoo.addons.bus.models.ir_websocket.wsrequest", new=request):
                channels = self.env["ir.websocket"].with_user(user)._build_bus_channel_list([])
            # Odoo's own channels are records, which no tuple is compared with
            ours = [channel for channel in channels if isinstance(channel, tuple)]
            self.assertEqual((user.company_id, SUBCHANNEL) in ours, hears)
