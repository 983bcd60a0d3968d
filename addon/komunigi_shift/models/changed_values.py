# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Computed values of many records: only what differs is written, and what is alike, once."""


def assign_changed(records, names, rows):
    """Gives records the values of the fields `names`.

    :param rows: [(record of `records`, its values in the order of `names`, those it gets)]
    """
    changed = {}
    for record, old, new in rows:
        if old != new:
            for name, was, value in zip(names, old, new, strict=True):
                if was != value:
                    changed.setdefault((name, value), []).append(record.id)
    for (name, value), ids in changed.items():
        records.browse(ids)[name] = value
