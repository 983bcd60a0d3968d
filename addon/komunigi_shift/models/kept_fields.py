# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Fields that the addon fills in itself: no call writes them, not even by a default.

A field that no form can change is still open to calls: Odoo writes it anyway.
"""

from odoo.exceptions import AccessError
from odoo.models import MAGIC_COLUMNS


def kept_fields(model):
    """Names of the columns that nobody enters: computed ones, and those that are only shown."""
    return {
        name
        for name, field in model._fields.items()
        if field.store and field.column_type and field.readonly and name not in MAGIC_COLUMNS
    }


def check_kept(records, vals, kept=None):
    """Refuses values for fields of `kept`, or `kept_fields`. The addon's own code, with `sudo`, may
    give them.

    :raise AccessError: names the fields as the screens do
    """
    refused = vals.keys() & (kept_fields(records) if kept is None else kept)
    if refused and not records.env.su:
        labels = {records._fields[name]._description_string(records.env) for name in refused}
        raise AccessError(
            records.env._(
                "These fields follow from what is entered, and cannot be written: %(fields)s.",
                fields=", ".join(sorted(labels)),
            )
        )


def for_creation(records, vals_list, kept=None):
    """The same records, for `create` with these values, which are refused as by `check_kept`; a
    call gives no default for such a field by their context either."""
    kept = kept_fields(records) if kept is None else kept
    for vals in vals_list:
        check_kept(records, vals, kept)
    if records.env.su:
        return records
    refused = {f"default_{name}" for name in kept}
    context = {key: value for key, value in records.env.context.items() if key not in refused}
    return records.with_env(records.env(context=context))
