# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""How the nightly check of wallets, books and set-up is."""

from datetime import datetime, timedelta

#: a comparison that is older has been missed
LATE_AFTER = timedelta(hours=36)


def comparison_problems(compared, now):
    """Codes of what is wrong with the last check, `{"at", "differences", "set_up"}`; none before
    the first. `now` is a naive UTC instant, `at` one as "YYYY-MM-DD HH:MM:SS"."""
    if not compared:
        return []
    found = {
        "comparison_late": now - datetime.fromisoformat(compared["at"]) > LATE_AFTER,
        "books_disagree": compared["differences"],
        "set_up": compared["set_up"],
    }
    return [code for code, is_found in found.items() if is_found]
