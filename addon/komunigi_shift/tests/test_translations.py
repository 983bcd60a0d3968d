# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The words of members and of the office, in French and Dutch."""

from .common import ShiftCase
from .translations import TranslationChecks


class TestTranslations(TranslationChecks, ShiftCase):
    addon = "komunigi_shift"

    def test_reminder_in_the_language_of_the_worker(self):
        """Subject, greeting and the reason of the answer; the reader's own language is English."""
        status = self.new_worker()
        template = self.env.ref("komunigi_shift.mail_template_alert_reminder")
        table = [
            (
                "fr_BE",
                "créneau avant le mercredi 26 février",
                "Bonjour Ada",
                "Non\u00a0: aucun créneau",
            ),
            ("nl_BE", "shift vóór woensdag 26 februari", "Dag Ada", "Nee: geen shift"),
            ("en_US", "a shift before Wednesday 26 February", "Hello Ada", "No: no shift"),
        ]
        for lang, subject, greeting, reason in table:
            with self.subTest(lang):
                self.env["res.lang"]._activate_lang(lang)
                self.env["ir.module.module"]._load_module_terms(["komunigi_shift"], [lang])
                status.cooperator_id.write({"email": "ada@example.com", "lang": lang})
                mail = self.env["mail.mail"].browse(template.send_mail(status.id))
                self.assertIn(subject, mail.subject)
                self.assertIn(greeting, mail.body_html)
                self.assertIn(reason, mail.body_html)
