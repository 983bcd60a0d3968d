# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Which leave a member may announce."""


def announcement_problem(start, end, today):
    """What keeps a member from announcing a leave, beside what keeps anybody; or None.

    "open" (a date is missing: a leave without an end is the office's to give) or "past" (it starts
    before today: what has been counted is not undone).
    """
    if not start or not end:
        return "open"
    return "past" if start < today else None
