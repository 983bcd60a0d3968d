"""The words of the addons: a template of what each says (.pot), and its translations (.po)."""

import io
from pathlib import Path

import polib
from odoo.addons.komunigi_shift.tests.translations import NOT_OURS
from odoo.modules import get_module_path
from odoo.tools.translate import trans_export

#: of the header: what would change each time
DATES = ("POT-Creation-Date", "PO-Revision-Date")


def update(env, addons, languages):
    """Writes the template of each addon anew, and brings its translations up to it.

    :param languages: codes, as "it": files that are made where they are missing
    :return: {path below the addons: its terms that wait for a translation}
    """
    waiting = {}
    for addon in addons:
        folder = Path(get_module_path(addon), "i18n")
        template = exported(env, addon)
        folder.mkdir(exist_ok=True)
        template.save(str(folder / f"{addon}.pot"))
        files = {*folder.glob("*.po"), *(folder / f"{code}.po" for code in languages)}
        for path in sorted(files):
            translation = merged(path, template)
            translation.save(str(path))
            missing = [entry.msgid for entry in translation.untranslated_entries()]
            if missing:
                waiting[f"{addon}/i18n/{path.name}"] = missing
    return waiting


def exported(env, addon):
    """What an addon says, by Odoo's own export, in the order of the words."""
    file = io.BytesIO()
    trans_export(False, [addon], file, "po", env)
    template = polib.pofile(file.getvalue().decode())
    for name in DATES:
        template.metadata.pop(name, None)
    terms = sorted((e for e in template if e.msgid not in NOT_OURS), key=lambda e: e.msgid)
    template[:] = terms
    return template


def merged(path, template):
    """The translation in this file, with the terms of the template and no others."""
    if path.exists():
        translation = polib.pofile(str(path))
    else:
        translation = polib.POFile()
        translation.metadata = template.metadata | {
            "Language": path.stem,
            "Content-Transfer-Encoding": "8bit",
        }
    translation.merge(template)
    kept = {entry.msgid: entry for entry in translation if not entry.obsolete}
    translation[:] = [kept[msgid] for msgid in sorted(kept)]
    return translation
