# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The words of cashiers, members and accountants, in each language."""

import io
import re
from pathlib import Path

import polib
from odoo.tests import TransactionCase
from odoo.tools.translate import trans_export

WORDS = Path(__file__).parent.parent / "i18n"
FILES = sorted(WORDS.glob("*.po"))
TEMPLATE = WORDS / "komunigi_wallet.pot"
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{wallet\}|(?:class|invisible|role|aria-hidden)=\"[^\"]*\"")

LABEL = re.compile(r"%\((?:label|wallet)\)s|\{wallet\}")
BEFORE = r"^", r">", r"\("
AFTER = r"$", r"\)", r"[ \u00a0]?:", r" \(%\(customer\)s\)"
"""Where the label stands alone, so that it needs no article and rules no other word: a coop may
write "le compte membre", "Compte membre", "avoir" or "Épargne"."""

ARTICLE = re.compile(r"\b(?:an?|the|this|that|my|your|his|her|its|our|their) $", re.IGNORECASE)

ELSEWHERE = {
    "fr.po": r"portefeuille|\bvers(?:er|ement)\b|\bgenre\b|c.est trop|\bfaux\b|réuni|retrait",
    "nl.po": r"portefeuille|portemonnee|\bstort(?:en|ing)",
    "es.po": r"monedero|billetera|\bcartera",
    "de.po": r"geldbörse|portemonnaie|brieftasche|\bkassenzettel",
}
"""Words of a dictionary: what people say instead stands in docs/glossary.md."""


def stands_alone(sentence, label):
    """Whether a sentence reads right with any label in this place."""
    before, after = sentence[: label.start()], sentence[label.end() :]
    return bool(
        re.search(f"(?:{'|'.join(BEFORE)})$", before) and re.match(f"(?:{'|'.join(AFTER)})", after)
    )


class TestWords(TransactionCase):
    def test_placeholders(self):
        """A translation names the same values as its source, or it would fail when it is shown."""
        for path in FILES:
            for entry in polib.pofile(str(path)):
                with self.subTest(path.name, source=entry.msgid[:60]):
                    if entry.msgstr:
                        self.assertEqual(
                            set(PLACEHOLDER.findall(entry.msgstr)),
                            set(PLACEHOLDER.findall(entry.msgid)),
                        )

    def test_every_term(self):
        """What the addon says is in the template and translated in every file; what it says no
        more is in none. `npm run i18n` brings them up to it."""
        exported = io.BytesIO()
        trans_export(False, ["komunigi_wallet"], exported, "po", self.env)
        terms = {entry.msgid for entry in polib.pofile(exported.getvalue().decode())}
        for path in [TEMPLATE, *FILES]:
            entries = {entry.msgid: entry.msgstr for entry in polib.pofile(str(path))}
            with self.subTest(path.name):
                self.assertEqual(sorted(terms - entries.keys()), [])
                self.assertEqual(sorted(entries.keys() - terms), [])
                if path != TEMPLATE:
                    self.assertEqual([msgid for msgid in entries if not entries[msgid]], [])

    def test_the_label_stands_alone(self):
        for path in FILES:
            for entry in polib.pofile(str(path)):
                for label in LABEL.finditer(entry.msgstr):
                    with self.subTest(path.name, sentence=entry.msgstr):
                        self.assertTrue(stands_alone(entry.msgstr, label))

    def test_no_article_before_the_label_in_english(self):
        for entry in polib.pofile(str(FILES[0])):
            for label in LABEL.finditer(entry.msgid):
                with self.subTest(entry.msgid):
                    self.assertNotRegex(entry.msgid[: label.start()], ARTICLE)
                    self.assertNotRegex(entry.msgid[label.end() :], r"^'s\b")

    def test_where_a_label_does_not_stand_alone(self):
        """(sentence, whether it reads right with every label)"""
        table = [
            ("%(label)s", True),
            ("%(label)s : recharge", True),
            ("%(label)s: opwaardering", True),
            ("Aufladung (%(label)s)", True),
            ("%(wallet)s (%(customer)s) : bloqué.", True),
            ("<span>{wallet} : </span>", True),
            ("Solde de %(label)s", False),
            ("Solde du %(label)s", False),
            ("d'%(label)s", False),
            ("Recharger le %(label)s", False),
            ("Recharger %(label)s", False),
            ("%(label)s est bloqué", False),
            ("Geen %(label)s voor deze klant", False),
            ("het saldo van %(wallet)s", False),
            ("Guthaben auf dem %(wallet)s", False),
            ("Ihr {wallet}", False),
        ]
        for sentence, alone in table:
            with self.subTest(sentence):
                self.assertEqual(stands_alone(sentence, LABEL.search(sentence)), alone)

    def test_no_words_of_a_dictionary(self):
        for path in FILES:
            words = re.compile(ELSEWHERE[path.name], re.IGNORECASE)
            for entry in polib.pofile(str(path)):
                with self.subTest(path.name, source=entry.msgid):
                    self.assertNotRegex(entry.msgstr, words)
