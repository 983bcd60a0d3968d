# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Whether everything that the former modules left is kept, taken over, or told."""

import importlib

from odoo import api
from odoo.tools import SQL
from odoo.tools.sql import column_exists, table_exists

from .former import fields, relation_of, table_of


def read(env, name):
    """{"table.field": [[id, value as text]]} of all that the set has, by what it is called here."""
    found = {}
    for what, (table, column, key) in columns(env, name).items():
        names = [SQL.identifier(name) for name in (key, column, table, column)]
        held = SQL("SELECT %s::text, %s::text FROM %s WHERE %s IS NOT NULL ORDER BY 1, 2", *names)
        found[what] = [list(row) for row in env.execute_query(held)]
    return found


def columns(env, name):
    """{"table.field": (table, column, what tells its rows apart)}, of which the database may still
    have the former names."""
    found = {}
    for _module, model, field, kind, _required in fields(facts_of(name)):
        for mine in (now(model), model):
            table, column, key = table_of(mine), field, "id"
            if kind.startswith("*"):
                table = relation_of(mine, kind[1:])
                column, key = (f"{table_of(one)}_id" for one in (mine, kind[1:]))
            if table_exists(env.cr, table):
                found[f"{table_of(now(model))}.{field}"] = table, column, key
    return found


def now(model):
    return model.removeprefix("beesdoo.")


def facts_of(name):
    return importlib.import_module(f"adoption.sets.{name}")


def judge(env, name, before):
    """{what must hold: what contradicts it}."""
    facts = facts_of(name)
    rules = importlib.import_module(f"odoo.addons.{facts.ADDON}.adoption")
    left = {(table, column) for table, column, _rows in rules.left_over(env)}
    return {
        "every value is where it was": changed(env, name, before, facts.RETOLD),
        "every column is read, or told": untold(env, name, left),
        **of_people(env, name),
    }


def left(env, name):
    """What the addon says that it does not read, a line each, as `odoo rehearse` prints it."""
    rules = importlib.import_module(f"odoo.addons.{facts_of(name).ADDON}.adoption")
    told = [
        (f"{table}.{column}" if column else table, rows)
        for table, column, rows in rules.left_over(env)
    ]
    return [f"{what}: {rows} rows" for what, rows in told]


def changed(env, name, before, retold):
    """What was held and is not held any more, but for what is given anew."""
    wrong, after = [], read(env, name)
    for what, rows in before.items():
        found = after.get(what, [])
        lost = [row for row in rows if row not in found]
        if lost and what not in retold:
            wrong.append(f"{what}: {lost} / {found}")
    return wrong


def untold(env, name, left):
    """Former columns of which neither a field nor the report says anything."""
    wrong = []
    for _module, model, field, kind, _required in fields(facts_of(name)):
        table, mine = table_of(now(model)), env.get(now(model))
        if kind.startswith("*"):
            continue
        if mine is None:
            whole = (table_of(model), None) in left or (table, None) in left
            wrong += [] if whole else [f"{model}: a table that nobody tells of"]
        elif field not in mine._fields or not mine._fields[field].store:
            told = (table, field) in left or not column_exists(env.cr, table, field)
            wrong += [] if told else [f"{model}.{field}"]
    return wrong


def again(env, name):
    """Runs the hooks of the addon once more."""
    addon = importlib.import_module(f"odoo.addons.{facts_of(name).ADDON}.hooks")
    addon.pre_init_hook(env)
    addon.post_init_hook(env)
    env.flush_all()


def rows(env, name):
    """{table: fingerprint of its rows} of all that is the addon's own or has had former columns.

    When a row was last written counts in the addon's own tables alone: an upgrade writes users."""
    own = {
        model._table
        for model in env.registry.values()
        if model._original_module == facts_of(name).ADDON
        and not (model._abstract or model._transient)
    }
    others = {table for table, *_ in columns(env, name).values()}
    others |= {"ir_config_parameter", "res_groups_users_rel", "ir_cron"}
    prints = {}
    for table in sorted(own | others):
        query = SQL(
            """
            SELECT COUNT(*) || ' ' || MD5(STRING_AGG(text, '|' ORDER BY text))
              FROM (SELECT (to_jsonb(one) - %s)::text AS text FROM %s AS one) AS texts
            """,
            "" if table in own else "write_date",
            SQL.identifier(table),
        )
        [[prints[table]]] = env.execute_query(query)
    return prints


def purge(env, name):
    """Uninstalls the former modules, as whoever tidies up does; what people find missing then."""
    names = list(facts_of(name).MODELS)
    env["ir.module.module"].search([("name", "in", names)]).button_immediate_uninstall()
    return of_people(api.Environment(env.cr, env.uid, {}), name)


def of_people(env, name):
    """What people find, {what must hold: what contradicts it}."""
    facts = facts_of(name)
    return importlib.import_module(f"adoption.{facts.JUDGE}").judge(env, facts)
