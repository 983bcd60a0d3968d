# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""How much of a customer's shifts a till is told."""

#: what everybody at the till may see, where it shows anything
_PUBLIC = ("partner_id", "worker_id", "may_shop", "is_let", "as_of")


def told(facts, display):
    """What of `facts` ({name: value}) a till shows that displays as much as `display`."""
    if display == "all":
        return facts
    return {name: facts[name] for name in _PUBLIC} if display == "may_shop" else None
