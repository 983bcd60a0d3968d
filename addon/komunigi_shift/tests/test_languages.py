# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The answer is worded when it is read: in the reader's language, dates as it writes them."""

from odoo.tests import tagged

from ..models.day_in_words import day_in_words
from .common import ShiftCase


@tagged("-at_install", "post_install")
class TestLanguages(ShiftCase):
    def test_reason(self):
        """Every code that a status can show has its sentence in French; none stays English."""
        self.env["res.lang"]._activate_lang("fr_FR")
        self.env["ir.module.module"].search([("name", "=", "komunigi_shift")])._update_translations(
            ["fr_FR"]
        )
        table = [
            ({}, None, "Non", "26 févr."),
            ({}, "2025-02-20T09:00:00", "Oui", "20 févr."),
            ({}, "2025-02-28T09:00:00", "Non", "2 jours"),
            ({}, "2025-02-27T09:00:00", "Non", "1 jour"),
            ({}, "2025-02-26T09:00:00", "Non", "26 févr."),
            ({}, "2025-02-04T09:00:00", "En attente", "4 févr."),
            ({}, "2024-12-04T09:00:00", "Non", "4 déc. 2024"),
            ({"sr": -2, "alert_start_time": "2025-01-29"}, None, "En alerte", "26 févr."),
            ({"sr": -2, "alert_start_time": "2024-12-29"}, None, "En alerte", "26 janv."),
            ({"holiday_start_time": "2025-02-10"}, None, "Incomplet", ""),
            ({"irregular_start_date": False}, None, "Incomplet", ""),
            ({"temporary_exempt_start_date": "2025-02-01"}, None, "Sans objet", "1er févr."),
            ({"working_mode": "regular"}, None, "Sans objet", ""),
            ({"unsubscribed": True}, None, "Sans objet", ""),
            ({"resigning": True}, None, "Sans objet", ""),
        ]
        for number, (values, shift, word, part) in enumerate(table):
            status = self.new_worker(f"Worker {number}", **values)
            if shift:
                self.new_shift(shift, status)
            with self.subTest(values=values, shift=shift):
                english = status.with_context(lang="en_US").alert_registration_reason
                french = status.with_context(lang="fr_FR").alert_registration_reason
                self.assertNotEqual(french, english)
                self.assertTrue(french.startswith(word), french)
                self.assertIn(part, french)
                answer = status.with_context(lang="fr_FR").get_alert_answer()
                self.assertEqual(answer["reason"], french)

    def test_days(self):
        table = [
            ("en_US", "EEEE d MMMM", "Saturday 1 March"),
            ("fr_BE", "EEEE d MMMM", "samedi 1er mars"),
            ("nl_BE", "EEEE d MMMM", "zaterdag 1 maart"),
            ("nl_BE", "d MMM y", "1 mrt 2025"),
            ("de_DE", "EEE d MMM", "Sa., 1. März"),
            ("de_DE", "d MMM", "1. März"),
            ("es_ES", "EEEE d MMMM y", "sábado, 1 de marzo de 2025"),
            ("es_ES", "d MMM y", "1 mar 2025"),
        ]
        for lang, pattern, text in table:
            with self.subTest(lang, pattern=pattern):
                self.env["res.lang"]._activate_lang(lang)
                env = self.env(context={"lang": lang})
                self.assertEqual(day_in_words(env, "2025-03-01", pattern), text)

    def test_without_a_language(self):
        """Sentence and dates are English, as where a program reads, also in a French coop."""
        self.env["res.lang"]._activate_lang("fr_FR")
        self.env.company.partner_id.lang = self.env.user.lang = "fr_FR"
        status = self.new_worker().with_context(lang=None)
        self.assertIn("before the alert date 26 Feb", status.alert_registration_reason)
