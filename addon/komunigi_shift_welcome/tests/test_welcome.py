# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What the screen is told, and of whom."""

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import new_test_user

from ..models.shift_welcome import MOST_FOUND
from ..models.shift_welcome_question import MOST_A_MINUTE
from .common import WelcomeCase


class TestWelcome(WelcomeCase):
    def test_a_card(self):
        self.new_shift("2025-02-20T09:00:00", self.ada, name="Till")
        answer = self.scan()
        self.assertEqual((answer["name"], answer["may_shop"]), ("Ada L.", True))
        self.assertEqual((answer["worker"], answer["seat"]), ("", None))
        self.assertEqual(answer["state"], "yes")
        self.assertIn("20 Feb", answer["reason"])
        self.assertEqual(answer["next_shift"]["time"], "09:00")
        self.assertIsNone(self.screen._by_card("0420002"))
        self.assertIsNone(self.screen._by_card(" "))

    def test_who_is_no_member_is_not_found(self):
        self.contact("Supplier", barcode="999")
        self.assertIsNone(self.screen._by_card("999"))

    def test_eaters_follow_their_worker(self):
        self.contact("Eva Dupont", self.bea.cooperator_id, barcode="111")
        answer = self.screen._by_card("111")
        self.assertEqual((answer["worker"], answer["may_shop"]), ("Bea D.", False))
        self.bea.unsubscribed = False
        self.assertTrue(self.screen._by_card("111")["may_shop"])

    def test_as_much_as_the_coop_shows(self):
        self.company.shift_welcome_display = "may_shop"
        self.assertEqual(self.scan().keys(), {"name", "may_shop", "worker", "seat"})

    def test_names(self):
        self.contact("Eva Lovelace", self.ada.cooperator_id)
        self.contact("Lovely supplier")
        found = self.screen._by_name("lov")
        self.assertEqual([one["name"] for one in found["people"]], ["Ada L.", "Eva L."])
        self.assertEqual(found["people"][0].keys(), {"name", "ticket"})
        self.assertEqual(self.screen._by_name("ada lov")["people"][0]["name"], "Ada L.")
        answer = self.screen._by_ticket(found["people"][0]["ticket"])
        self.assertEqual(answer["name"], "Ada L.")
        for text in ("lo", "%%%", "___", "ove", "lo%", "a_a"):
            with self.subTest(text):
                self.assertEqual(self.screen._by_name(text)["people"], [])

    def test_names_with_and_without_accents(self):
        self.new_worker("Maëlys Crombez-Roy")
        for text in ("maelys", "MAËLYS", "roy", "mael crom"):
            with self.subTest(text):
                (person,) = self.screen._by_name(text)["people"]
                self.assertEqual(person["name"], "Maëlys C.")

    def test_a_search_shows_a_few(self):
        for number in range(MOST_FOUND + 1):
            self.new_worker(f"Zoe Number{number}")
        found = self.screen._by_name("zoe")
        self.assertEqual((len(found["people"]), found["is_more"]), (MOST_FOUND, True))

    def test_as_many_queries_for_a_few_as_for_one(self):
        self.new_worker("Yann One")
        for number in range(20):
            self.new_worker(f"Zoe Number{number}")
        counts = []
        for text in ("yan", "zoe"):
            self.screen._by_name(text)
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.screen._by_name(text)
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(counts[0], counts[1])

    def test_another_coop(self):
        other = self.env["res.company"].create({"name": "Other coop"})
        elsewhere = self.env["shift.welcome"].with_context(allowed_company_ids=other.ids)
        ticket = self.screen._by_name("ada")["people"][0]["ticket"]
        self.assertIsNone(elsewhere._by_card("0420001"))
        self.assertEqual(elsewhere._by_name("ada")["people"], [])
        self.assertIsNone(elsewhere._by_ticket(ticket))

    def test_a_ticket_lasts_some_minutes(self):
        ticket = self.screen._by_name("ada")["people"][0]["ticket"]
        self.at("2025-02-05T12:11:00")
        self.assertIsNone(self.screen._by_ticket(ticket))

    def test_what_is_no_question(self):
        for value in (None, 1, [], {"a": 1}, "x" * 65, "a\0b"):
            with self.subTest(value), self.assertRaises(UserError):
                self.screen._by_card(value)
            with self.subTest(value), self.assertRaises(UserError):
                self.screen._by_name(value)
        for value in (None, 1, [], "x", "é", "=" * 60, "AQ" * 40):
            with self.subTest(value):
                self.assertIsNone(self.screen._by_ticket(value))
                with self.assertRaises(UserError):
                    self.screen._check_in(value)

    def test_nobody_asks_without_end(self):
        questions = self.env["shift.welcome.question"]
        for _number in range(MOST_A_MINUTE):
            self.assertTrue(questions._count(self.company))
        self.assertFalse(questions._count(self.company))
        self.at("2025-02-05T12:01:01")
        self.assertTrue(questions._count(self.company))
        self.at("2025-02-05T14:00:00")
        questions._gc_questions()
        self.assertFalse(questions.search([]))

    def test_the_link(self):
        companies = self.env["res.company"]
        key = self.company.shift_welcome_key
        self.assertGreater(len(key), 40)
        self.assertEqual(companies._of_welcome_key(key), self.company)
        for wrong in (None, "", False, [key], key[:-1], "%"):
            self.assertFalse(companies._of_welcome_key(wrong))
        settings = self.env["res.config.settings"].create({})
        self.assertTrue(settings.shift_welcome_url.endswith(f"/shift/welcome/{key}"))
        settings.action_renew_welcome_link()
        self.assertFalse(companies._of_welcome_key(key))
        renewed = self.company.shift_welcome_key
        self.assertEqual(companies._of_welcome_key(renewed), self.company)
        settings.action_withdraw_welcome_link()
        self.assertFalse(companies._of_welcome_key(renewed))

    def test_who_reads_the_link(self):
        office = new_test_user(
            self.env, "welcome_office", "base.group_user,komunigi_shift.group_cooperative_admin"
        )
        with self.assertRaises(AccessError):
            self.company.with_user(office).read(["shift_welcome_key"])
        with self.assertRaises(AccessError):
            self.env["res.config.settings"].with_user(office).create({}).action_renew_welcome_link()
        with self.assertRaises(AccessError):
            self.env["shift.welcome.question"].with_user(office).search([])

    def test_minutes_have_a_range(self):
        for minutes in (-1, 241):
            with self.assertRaises(ValidationError):
                self.company.shift_welcome_minutes = minutes
