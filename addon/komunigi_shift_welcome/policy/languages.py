# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What the welcome screen calls the languages that it offers."""

from collections import Counter


def language_names(installed):
    """What each calls itself, with its country where the coop has two of them.

    :param installed: as Odoo lists them: [("fr_BE", "French (BE) / Français (BE)")]
    :return: {"fr_BE": "Français"}
    """
    names = {code: name.rpartition(" / ")[2] for code, name in installed}
    alike = Counter(map(_without_country, names.values()))
    return {
        code: name if alike[_without_country(name)] > 1 else _without_country(name)
        for code, name in names.items()
    }


def _without_country(name):
    return name.partition(" (")[0]
