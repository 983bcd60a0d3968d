"""The answer is worded when it is read: in the reader's language, dates as it writes them."""

from odoo.tests import tagged

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
