# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What every addon of shifts is asked of its words."""

import io
import re
from pathlib import Path

import polib
from odoo.tools.translate import trans_export

#: of fields that other addons of Odoo give to whatever has a chatter
NOT_OURS = {"SMS Delivery error", "Website Messages", "Website communication history"}
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\{.*?\}\}|(?:t-[a-z]+|invisible)=\"[^\"]*\"")
ADDONS = Path(__file__).parent.parent.parent


class TranslationChecks:
    """Of a test of one addon, which it names."""

    #: Odoo runs no test that a class only inherits, unless told so
    allow_inherited_tests_method = True
    addon = None

    def folder(self):
        return ADDONS / self.addon / "i18n"

    def files(self):
        """The addon's files of translations."""
        return sorted(self.folder().glob("*.po"))

    def test_placeholders(self):
        """A translation names the same values as its source, or it would fail when it is shown."""
        for path in self.files():
            for entry in polib.pofile(str(path)):
                with self.subTest(path.name, source=entry.msgid[:60]):
                    self.assertEqual(
                        sorted(PLACEHOLDER.findall(entry.msgstr)),
                        sorted(PLACEHOLDER.findall(entry.msgid)),
                    )

    def test_every_term(self):
        """What the addon says is in the template and translated in every file; what it says no
        more is in none. `npm run i18n` brings them up to it."""
        exported = io.BytesIO()
        trans_export(False, [self.addon], exported, "po", self.env)
        terms = {entry.msgid for entry in polib.pofile(exported.getvalue().decode())} - NOT_OURS
        template = self.folder() / f"{self.addon}.pot"
        for path in [template, *self.files()]:
            entries = {entry.msgid: entry.msgstr for entry in polib.pofile(str(path))}
            with self.subTest(path.name):
                self.assertEqual(sorted(terms - entries.keys()), [])
                self.assertEqual(sorted(entries.keys() - terms), [])
                if path != template:
                    self.assertEqual([msgid for msgid in entries if not entries[msgid]], [])
