# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import io
from pathlib import Path

import polib
from odoo.tests import TransactionCase
from odoo.tools.translate import trans_export

WORDS = Path(__file__).parent.parent / "i18n"


class TestTranslations(TransactionCase):
    def test_every_term(self):
        """What the addon says is in the template and translated in every file; what it says no
        more is in none. `npm run i18n` brings them up to it."""
        exported = io.BytesIO()
        trans_export(False, ["komunigi_health"], exported, "po", self.env)
        terms = {entry.msgid for entry in polib.pofile(exported.getvalue().decode())}
        for path in WORDS.iterdir():
            entries = {entry.msgid: entry.msgstr for entry in polib.pofile(str(path))}
            with self.subTest(path.name):
                self.assertEqual(entries.keys(), terms)
                if path.suffix == ".po":
                    self.assertEqual([msgid for msgid in entries if not entries[msgid]], [])
