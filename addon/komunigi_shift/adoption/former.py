# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What earlier modules have left: which they were, and what of theirs is not read."""

from odoo.modules.module import Manifest
from odoo.tools import SQL
from odoo.tools.sql import column_exists, table_kind

ADDON = "komunigi_shift"
#: those that say nothing of our models, and still belong to them
BESIDE = (
    *("shift_portal", "beesdoo_portal_shift", "beesdoo_website_shift", "website_shift"),
    *("shift_welcome_screen", "beesdoo_shift_welcome_screen", "pos_shift_partner_can_shop"),
    *("beesdoo_worker_status", "eater", "member_card", "beesdoo_base"),
)
SHARED_TABLES = (
    *("cooperative_status", "cooperative_status_history", "cooperative_exempt_reason"),
    *("shift_shift", "shift_template", "shift_type", "shift_journal"),
)


def gone_modules(env):
    """Names of the modules that had to do with our models, and whose code is not there any more."""
    env.cr.execute(
        """
        SELECT module.name FROM ir_module_module AS module
         WHERE module.state IN ('installed', 'to upgrade') AND module.name != %s
           AND (module.name = ANY(%s) OR EXISTS (
                SELECT FROM ir_model_data AS data
                  JOIN ir_model AS model ON model.id = data.res_id AND data.model = 'ir.model'
                 WHERE data.module = module.name
                   AND (model.model = ANY(%s) OR model.model SIMILAR TO '(beesdoo.)?shift.%%')))
         ORDER BY name
        """,
        [ADDON, list(BESIDE), [table.replace("_", ".") for table in SHARED_TABLES]],
    )
    names = [name for (name,) in env.cr.fetchall()]
    return [name for name in names if not Manifest.for_addon(name, display_warning=False)]


def left_over(env):
    """What earlier modules left and this app does not read, as [(table, column, rows)]; the column
    is None for a whole table. Rows are those that hold something there. Of `ir_config_parameter`,
    the column is the key of a setting."""
    gone, found = gone_modules(env), {}
    for table, model in _tables_of(env, gone):
        if model not in env and table_kind(env.cr, table):
            found[table, None] = SQL("SELECT COUNT(*) FROM %s", SQL.identifier(table))
    for table, column in [*_columns_beside_ours(env), *_columns_of(env, gone)]:
        found[table, column] = SQL(
            "SELECT COUNT(*) FROM %s WHERE %s::text NOT IN ('', 'false', '0')",
            SQL.identifier(table),
            SQL.identifier(column),
        )
    rows = [(*key, env.execute_query(query)[0][0]) for key, query in found.items()]
    for key in _records_of(env, gone, "ir.config_parameter", "ir_config_parameter", "key"):
        rows.append(("ir_config_parameter", key, 1))
    return sorted(rows, key=lambda row: (row[0], row[1] or ""))


def _tables_of(env, modules):
    """(table, model) of the models and relations that these modules have registered."""
    models = _records_of(env, modules, "ir.model", "ir_model", "model")
    env.cr.execute(
        """
        SELECT DISTINCT relation.name FROM ir_model_relation AS relation
          JOIN ir_module_module AS module ON module.id = relation.module
         WHERE module.name = ANY(%s) AND NOT EXISTS (
               SELECT FROM ir_model_relation AS other
                 JOIN ir_module_module AS owner ON owner.id = other.module
                WHERE other.name = relation.name AND owner.name != ALL(%s))
        """,
        [modules, modules],
    )
    relations = [(table, None) for (table,) in env.cr.fetchall()]
    return [(model.replace(".", "_"), model) for model in models] + relations


def _records_of(env, modules, model, table, column):
    """One column of the records of which these modules alone have external ids."""
    return [
        value
        for (value,) in env.execute_query(
            SQL(
                """
                SELECT DISTINCT record.%s FROM ir_model_data AS data
                  JOIN %s AS record ON record.id = data.res_id
                 WHERE data.model = %s AND data.module = ANY(%s)
                   AND NOT EXISTS (
                       SELECT FROM ir_model_data AS other
                        WHERE other.model = data.model AND other.res_id = data.res_id
                          AND other.module != ALL(%s))
                """,
                SQL.identifier(column),
                SQL.identifier(table),
                model,
                modules,
                modules,
            )
        )
    ]


def _columns_beside_ours(env):
    """(table, column) of our own tables that no field of ours is."""
    own = {}
    for model in env.registry.values():
        if model._original_module == ADDON and not model._abstract and model._auto:
            stored = [name for name, field in model._fields.items() if field.column_type]
            own.setdefault(model._table, set()).update(stored)
    env.cr.execute(
        "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE table_schema = current_schema AND table_name = ANY(%s)",
        [list(own)],
    )
    return [(table, column) for table, column in env.cr.fetchall() if column not in own[table]]


def _columns_of(env, modules):
    """(table, column) of other tables, added by these modules and a field no more."""
    env.cr.execute(
        """
        SELECT DISTINCT field.model, field.name FROM ir_model_data AS data
          JOIN ir_model_fields AS field ON field.id = data.res_id
         WHERE data.model = 'ir.model.fields' AND data.module = ANY(%s)
        """,
        [modules],
    )
    for name, field in env.cr.fetchall():
        model = env.get(name)
        if model is None or model._original_module == ADDON or field in model._fields:
            continue
        if column_exists(env.cr, model._table, field):
            yield model._table, field
