# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from datetime import datetime

from odoo.tests import TransactionCase

from ..policy import is_check_in_time, is_enough, is_named, language_names, short_name


class TestPolicy(TransactionCase):
    def test_names(self):
        table = {
            "Ada King Lovelace": "Ada L.",
            "Ada Lovelace": "Ada L.",
            "  Ada ": "Ada",
            "": "",
            "Élodie van den Berg": "Élodie B.",
        }
        for name, short in table.items():
            with self.subTest(name):
                self.assertEqual(short_name(name), short)

    def test_languages(self):
        french = ("fr_BE", "French (BE) / Français (BE)"), ("fr_FR", "French / Français")
        table = [
            ([("en_US", "English (US)"), french[0]], ["English", "Français"]),
            (french, ["Français (BE)", "Français"]),
        ]
        for installed, names in table:
            with self.subTest(names):
                self.assertEqual(list(language_names(installed).values()), names)

    def test_letters(self):
        for text, enough in [("ad", False), ("ada", True), ("a%_b", False), ("éàü", True)]:
            with self.subTest(text):
                self.assertEqual(is_enough(text), enough)

    def test_who_is_meant(self):
        table = [
            ("Maëlys Crombez-Roy", "maelys", True),
            ("Maëlys Crombez-Roy", "MAËL roy", True),
            ("Maelys Crombez", "maëlys", True),
            ("Maëlys Crombez-Roy", "elys", False),
            ("Maëlys Crombez-Roy", "mael dup", False),
        ]
        for name, text, expected in table:
            with self.subTest(name, text=text):
                self.assertEqual(is_named(name, text), expected)

    def test_when_one_checks_in(self):
        start, end = datetime(2025, 2, 5, 14), datetime(2025, 2, 5, 17)
        table = [(13, 29, False), (13, 30, True), (14, 0, True), (16, 59, True), (17, 0, False)]
        for hour, minute, expected in table:
            with self.subTest(f"{hour}:{minute}"):
                now = datetime(2025, 2, 5, hour, minute)
                self.assertEqual(is_check_in_time(start, end, now, 30), expected)
