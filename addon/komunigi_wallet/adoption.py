# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Adopting a database in which an earlier module kept wallets, and whose code is gone.

Its columns have our names and stay as they are; what is not read is left alone and told. Money is
taken over by `customer.wallet.adoption`.
"""

import logging

from odoo.exceptions import UserError
from odoo.modules.module import Manifest
from odoo.tools import SQL
from odoo.tools.sql import column_exists, table_kind

_logger = logging.getLogger(__name__)

FORMER = (
    *("account_customer_wallet", "pos_customer_wallet", "pos_customer_wallet_partner_is_user"),
    *("customer_wallet_account", "customer_wallet_pos", "customer_wallet_portal"),
)
#: problems of the set-up that nobody has to decide on
COMPLETED = ("account", "journal", "journal_lines", "method_setting", "product")
#: what says in words what earlier modules have registered: where Odoo keeps it
REGISTERED = {
    "ir.model": ("ir_model", "model"),
    "ir.config_parameter": ("ir_config_parameter", "key"),
}


def gone_modules(env):
    """Names of the earlier modules that were at work here, and whose code is there no more."""
    modules = env["ir.module.module"].search(
        [("name", "in", FORMER), ("state", "in", ("installed", "to upgrade"))]
    )
    names = modules.mapped("name")
    return [name for name in names if not Manifest.for_addon(name, display_warning=False)]


def prepare(env):
    """Views, menus and rights of code that is gone would show and allow what is not there: they
    are kept, inactive."""
    gone = gone_modules(env)
    for model in ("ir.ui.view", "ir.ui.menu", "ir.model.access", "ir.cron"):
        env.cr.execute(
            SQL(
                """
                UPDATE %s AS record SET active = FALSE FROM ir_model_data AS data
                 WHERE data.model = %s AND data.res_id = record.id AND data.module = ANY(%s)
                   AND record.active
                """,
                SQL.identifier(model.replace(".", "_")),
                model,
                gone,
            )
        )
        if env.cr.rowcount:
            _logger.info("Adoption: %s of %s switched off", env.cr.rowcount, model)
    env.invalidate_all()


def complete(env, companies):
    """Parts of the set-up, which the earlier code completed as it went, stand on their own; the
    wallet has a name in each language; what is not read is told."""
    for company in companies if gone_modules(env) else ():
        company._translate_customer_wallet_label()
        for problem in env["customer.wallet.health"]._set_up_problems(company):
            if problem.repair and problem.key in COMPLETED:
                complete_part(env, problem)
    for table, column, rows in left_over(env):
        what = f"{table}.{column}" if column else table
        _logger.info("Adoption: %s is not read by this app, and kept (%s rows)", what, rows)


def complete_part(env, problem):
    """Where that is refused, e.g. by an open session, the set-up goes on saying it."""
    try:
        with env.cr.savepoint():
            problem.repair()
    except UserError as refusal:
        _logger.warning("Adoption: %s %s", problem.message, refusal)
    else:
        _logger.info("Adoption: put right: %s", problem.message)


def left_over(env):
    """What earlier modules left and this app does not read, as [(table, column, rows)]; the column
    is None for a whole table. Rows are those that hold something there. Of `ir_config_parameter`,
    the column is the key of a setting."""
    gone, found = gone_modules(env), {}
    for model in _registered(env, gone, "ir.model"):
        table = model.replace(".", "_")
        if model not in env and table_kind(env.cr, table):
            found[table, None] = SQL("SELECT COUNT(*) FROM %s", SQL.identifier(table))
    env.cr.execute(
        """
        SELECT DISTINCT field.model, field.name FROM ir_model_data AS data
          JOIN ir_model_fields AS field ON field.id = data.res_id
         WHERE data.model = 'ir.model.fields' AND data.module = ANY(%s)
        """,
        [gone],
    )
    for name, field in env.cr.fetchall():
        if name not in env or not column_exists(env.cr, env[name]._table, field):
            continue
        if field in env[name]._fields and env[name]._fields[field].store:
            continue
        found[env[name]._table, field] = SQL(
            "SELECT COUNT(*) FROM %s WHERE %s::text NOT IN ('', 'false', '0')",
            SQL.identifier(env[name]._table),
            SQL.identifier(field),
        )
    rows = [(*key, env.execute_query(query)[0][0]) for key, query in found.items()]
    rows += [("ir_config_parameter", k, 1) for k in _registered(env, gone, "ir.config_parameter")]
    return sorted(rows, key=lambda row: (row[0], row[1] or ""))


def _registered(env, modules, model):
    """Names of the models, or keys of the settings, that these modules have registered."""
    table, column = (SQL.identifier(name) for name in REGISTERED[model])
    query = SQL(
        "SELECT DISTINCT record.%s FROM ir_model_data AS data JOIN %s AS record"
        " ON record.id = data.res_id WHERE data.model = %s AND data.module = ANY(%s)",
        *(column, table, model, modules),
    )
    return [name for (name,) in env.execute_query(query)]
