# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Before our models meet the tables: what would stop them, and what is to become ours."""

import logging

from odoo.exceptions import UserError
from odoo.tools import SQL
from odoo.tools.sql import column_exists, table_columns, table_exists

from .former import ADDON, gone_modules

_logger = logging.getLogger(__name__)

#: how 12.0 called tables and models at first
RENAMED = {
    f"beesdoo.shift.{name}": f"shift.{name}"
    for name in ("daynumber", "journal", "planning", "shift", "template", "type")
}
RENAMED_RELATIONS = {
    "beesdoo_shift_template_res_partner_rel": "res_partner_shift_template_rel",
    "beesdoo_shift_journal_cooperative_status_rel": "cooperative_status_shift_journal_rel",
}
#: where Odoo keeps the name of a model
MODEL_NAMES = (
    *(("ir_model", "model"), ("ir_model_fields", "model"), ("ir_model_fields", "relation")),
    *(("ir_model_data", "model"), ("ir_attachment", "res_model"), ("mail_message", "model")),
    *(("mail_followers", "res_model"), ("mail_activity", "res_model"), ("mail_template", "model")),
)
#: external ids that are ours now, of the same name
TAKEN_OVER = (
    *("group_shift_attendance", "group_shift_management", "group_cooperative_admin"),
    "ir_cron_compute_shift_counter",
)
#: what 12.0 called the settings
KEYS = {
    key.removeprefix("shift."): key
    for key in (
        *("shift.alert_delay", "shift.default_grace_delay", "shift.default_extension_delay"),
        *("shift.irregular_counter_to_unsubscribe", "shift.regular_counter_to_unsubscribe"),
        "shift.shift_period",
    )
} | {"beesdoo_worker_status.irregular_penalty": "shift_worker_status.irregular_penalty"}
#: what the earlier code took for a setting that was not there, where we take another value
MEANT = {
    "shift_worker_status.irregular_penalty": "False",
    "shift.irregular_counter_to_unsubscribe": "-3",
}


def prepare(env):
    """Before our models meet the tables: what would stop them, and what is to become ours."""
    renames = table_exists(env.cr, "beesdoo_shift_shift")
    if not renames and not table_exists(env.cr, "cooperative_status"):
        return
    _refuse_what_cannot_be_kept(env)
    gone = gone_modules(env)
    if renames:
        _rename_tables(env)
    _fill_what_is_required(env)
    _take_over_settings(env, gone)
    _take_over_external_ids(env, gone)
    _switch_off(env, gone)
    env.invalidate_all()


def _refuse_what_cannot_be_kept(env):
    """Who keeps a status is a person: one without cannot be told from another."""
    env.cr.execute("SELECT id FROM cooperative_status WHERE cooperator_id IS NULL ORDER BY id")
    rows = [str(row) for (row,) in env.cr.fetchall()]
    if rows:
        raise UserError(
            env._(
                "Nothing has been changed. These rows of cooperative_status belong to no contact:"
                " %(rows)s. Give each its cooperator_id, or delete it; then install again.",
                rows=", ".join(rows),
            )
        )


def _rename_tables(env):
    cr = env.cr
    for old, new in RENAMED.items():
        before, after = old.replace(".", "_"), new.replace(".", "_")
        if not table_exists(cr, before) or table_exists(cr, after):
            continue
        cr.execute(SQL("ALTER TABLE %s RENAME TO %s", *map(SQL.identifier, (before, after))))
        sequences = [SQL.identifier(f"{name}_id_seq") for name in (before, after)]
        cr.execute(SQL("ALTER SEQUENCE IF EXISTS %s RENAME TO %s", *sequences))
        for table, column in MODEL_NAMES:
            if table_exists(cr, table):
                place, name = SQL.identifier(table), SQL.identifier(column)
                cr.execute(SQL("UPDATE %s SET %s = %s WHERE %s = %s", place, name, new, name, old))
    for old, new in RENAMED_RELATIONS.items():
        if not table_exists(cr, old) or table_exists(cr, new):
            continue
        cr.execute(SQL("ALTER TABLE %s RENAME TO %s", *map(SQL.identifier, (old, new))))
        cr.execute("UPDATE ir_model_relation SET name = %s WHERE name = %s", [new, old])
        for name in ("shift_template_id", "shift_journal_id"):
            if column_exists(cr, new, f"beesdoo_{name}"):
                columns = [SQL.identifier(f"beesdoo_{name}"), SQL.identifier(name)]
                cr.execute(SQL("ALTER TABLE %s RENAME %s TO %s", SQL.identifier(new), *columns))


def _fill_what_is_required(env):
    """What could be empty, and may not be any more."""
    if not column_exists(env.cr, "shift_shift", "task_template_id"):
        return
    if table_columns(env.cr, "shift_type")["name"]["udt_name"] != "jsonb":
        env.cr.execute("UPDATE shift_type SET name = 'Shift ' || id WHERE name IS NULL")
    env.cr.execute(
        """
        UPDATE shift_shift AS shift SET name = COALESCE(
                   (SELECT name FROM shift_template WHERE id = shift.task_template_id),
                   'Shift ' || shift.id)
         -- a seat that was generated was called by its day, hours and number, so each otherwise
         WHERE name IS NULL OR task_template_id IS NOT NULL AND name ~ ' \\[[0-9]+\\]$';
        UPDATE cooperative_status_history
           SET type = CASE WHEN change LIKE 'STATUS:%' THEN 'status' ELSE 'counter' END
         WHERE type IS NULL;
        -- `shift` alone, without the rules for statuses, knew one kind of absence, and none counted
        UPDATE shift_shift SET state = 'absent_0' WHERE state = 'absent'
        """
    )


# what was registered


def _take_over_settings(env, gone):
    cr = env.cr
    if "beesdoo_shift" in gone:
        for old, new in KEYS.items():
            cr.execute(
                """
                UPDATE ir_config_parameter SET key = %(new)s WHERE key = %(old)s
                   AND NOT EXISTS (SELECT FROM ir_config_parameter WHERE key = %(new)s)
                """,
                {"old": old, "new": new},
            )
    if {"shift_worker_status", "beesdoo_worker_status"} & {*gone}:
        parameters = env["ir.config_parameter"]
        for key, value in MEANT.items():
            if parameters.get_param(key, None) is None:
                parameters.set_param(key, value)


def _take_over_external_ids(env, gone):
    """Groups keep their users, and what is scheduled is not scheduled twice."""
    env.cr.execute(
        """
        UPDATE ir_model_data AS data SET module = %(addon)s
         WHERE module = ANY(%(gone)s) AND name = ANY(%(names)s) AND NOT EXISTS (
               SELECT FROM ir_model_data WHERE module = %(addon)s AND name = data.name);
        UPDATE ir_model_data AS data SET module = %(addon)s, noupdate = TRUE
          FROM ir_config_parameter AS parameter
         WHERE data.model = 'ir.config_parameter' AND data.res_id = parameter.id
           AND data.module = ANY(%(gone)s) AND parameter.key = ANY(%(keys)s) AND NOT EXISTS (
               SELECT FROM ir_model_data WHERE module = %(addon)s AND name = data.name)
        """,
        {
            "addon": ADDON,
            "gone": gone,
            "names": list(TAKEN_OVER),
            "keys": list(KEYS.values()),
        },
    )


def _switch_off(env, gone):
    """Views, menus, rights and scheduled actions of code that is gone: they would show, allow and
    call what is not there. They are kept, inactive."""
    for model in ("ir.ui.view", "ir.ui.menu", "ir.model.access", "ir.cron"):
        table = SQL.identifier(model.replace(".", "_"))
        env.cr.execute(
            SQL(
                """
                UPDATE %s AS record SET active = FALSE FROM ir_model_data AS data
                 WHERE data.model = %s AND data.res_id = record.id AND data.module = ANY(%s)
                   AND record.active
                """,
                table,
                model,
                gone,
            )
        )
        if env.cr.rowcount:
            _logger.info("Adoption: %s of %s switched off", env.cr.rowcount, model)
    env.cr.execute(
        """
        UPDATE ir_actions SET binding_model_id = NULL FROM ir_model_data AS data
         WHERE data.model LIKE 'ir.actions.%%' AND data.res_id = ir_actions.id
           AND data.module = ANY(%s) AND binding_model_id IS NOT NULL
        """,
        [gone],
    )
