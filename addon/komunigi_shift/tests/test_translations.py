"""The words of members and of the office, in French and Dutch."""

import io
import re
from pathlib import Path

import polib
from odoo.tools.translate import trans_export

from .common import ShiftCase

FOLDER = Path(__file__).parent.parent / "i18n"
#: of a field that another addon of Odoo gives to whatever has a chatter
NOT_OURS = {"SMS Delivery error"}
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\{.*?\}\}|(?:t-[a-z]+|invisible)=\"[^\"]*\"")


class TestTranslations(ShiftCase):
    def test_placeholders(self):
        """A translation names the same values as its source, or it would fail when it is shown."""
        for path in sorted(FOLDER.glob("*.po")):
            for entry in polib.pofile(str(path)):
                with self.subTest(path.name, source=entry.msgid[:60]):
                    self.assertEqual(
                        sorted(PLACEHOLDER.findall(entry.msgstr)),
                        sorted(PLACEHOLDER.findall(entry.msgid)),
                    )

    def test_every_term(self):
        """What the addon says is in both files, translated; what it says no more is in neither."""
        exported = io.BytesIO()
        trans_export(False, ["komunigi_shift"], exported, "po", self.env)
        terms = {entry.msgid for entry in polib.pofile(exported.getvalue().decode())} - NOT_OURS
        for path in sorted(FOLDER.glob("*.po")):
            entries = {entry.msgid: entry.msgstr for entry in polib.pofile(str(path))}
            with self.subTest(path.name):
                self.assertEqual(sorted(terms - entries.keys()), [])
                self.assertEqual(sorted(entries.keys() - terms), [])
                self.assertEqual([msgid for msgid in entries if not entries[msgid]], [])

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
