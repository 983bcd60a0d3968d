# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The members and their shifts, which are komunigi_shift's demo data, in the coop's languages."""

from odoo.modules import Manifest
from odoo.tools import convert_file

ADDON = "komunigi_shift"
SPEAK_DUTCH = ("joris", "wout", "liselot", "hanne", "siebe", "emrys")


def member(env, name):
    """The contact of a member, by the first name without accents."""
    return env.ref(f"{ADDON}.demo_worker_{name}")


def load(env):
    for path in Manifest.for_addon(ADDON)["demo"]:
        convert_file(env, ADDON, path, {}, "init", noupdate=True)
    env["res.partner"].search([("is_worker", "=", True)]).lang = "fr_BE"
    for name in SPEAK_DUTCH:
        member(env, name).lang = "nl_BE"
    languages = [code for code, _name in env["res.lang"].get_installed()]
    env["ir.module.module"]._load_module_terms([ADDON], languages)
    _name_in_french(env)


def _name_in_french(env):
    """Lines and shifts are called as their task is in the language of who made them."""
    for line in env["shift.template"].with_context(lang="fr_BE").search([]):
        line.name = line.task_type_id.name
        env["shift.shift"].search([("template_id", "=", line.id)]).name = line.name
