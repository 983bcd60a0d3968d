# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Makes, in a bare database, what a set of former modules has left after an upgrade to 19."""

import importlib
import json
from collections import defaultdict

from odoo.tools import SQL

PEOPLE = ["ada", "bea", "cyd", "dan", "eve", "fay", "gus", "hal", "iris", "kid"]
COLUMNS = {
    "char": "varchar",
    "text": "text",
    "integer": "int4",
    "float": "float8",
    "monetary": "numeric",
    "boolean": "bool",
    "date": "date",
    "datetime": "timestamp",
}


def make(env, name):
    """As an upgrade leaves them: tables and rows, and in Odoo's own tables what the modules had
    registered. Their code is gone, so nobody has taken any of it away."""
    Former(env, importlib.import_module(f"adoption.sets.{name}")).make()
    env.cr.commit()


def fields(facts):
    """Yields (module, model, field, type, is required) of a set, in order."""
    for module, models in facts.MODELS.items():
        for model, described in models.items():
            for field in described.split():
                name, kind = field.split(":")
                yield module, model, name, kind.rstrip("!"), kind.endswith("!")


def table_of(model):
    return model.replace(".", "_")


def relation_of(model, other):
    return "_".join(sorted([table_of(model), table_of(other)])) + "_rel"


def named(table):
    """The sequence of a table, and the table, for SQL."""
    return f"{table}_id_seq", SQL.identifier(table)


class Former:
    def __init__(self, env, facts):
        self.env, self.facts, self.cr = env, facts, env.cr
        self.ids = {}

    def make(self):
        self.env["res.lang"]._activate_lang("fr_BE")
        names = {
            name: self.env["res.partner"].create({"name": name.capitalize()}).id for name in PEOPLE
        }
        for login in self.facts.USERS:
            user = self.env["res.users"].create(
                {"name": login, "login": login, "tz": "Europe/Brussels"}
            )
            names[login + "_user"] = user.id
        self.env.flush_all()
        for module in {*self.facts.MODELS, *self.facts.RECORDS}:
            self.modules(module)
        self.tables()
        for module, records in self.facts.RECORDS.items():
            for record in records:
                self.record(module, *record)
        for login, groups in self.facts.USERS.items():
            self.cr.execute(
                "INSERT INTO res_groups_users_rel (gid, uid) SELECT unnest(%s), %s",
                [[self.ids[group] for group in groups], names[login + "_user"]],
            )
        self.cr.execute(self.facts.ROWS, names)
        if self.facts.JUDGE == "wallet":
            importlib.import_module("adoption.wallet").make(self.env)
        for model in {model for _module, model, *_field in fields(self.facts)}:
            table = table_of(model)
            last = SQL("SELECT setval(%s, MAX(id)) FROM %s HAVING MAX(id) > 0", *named(table))
            self.cr.execute(last)

    def insert(self, table, **values):
        """The id of a new row; a dict is one of translations."""
        columns = SQL(", ").join(map(SQL.identifier, values))
        given = tuple(json.dumps(v) if isinstance(v, dict) else v for v in values.values())
        [[record]] = self.env.execute_query(
            SQL("INSERT INTO %s (%s) VALUES %s RETURNING id", SQL.identifier(table), columns, given)
        )
        return record

    def modules(self, name):
        self.cr.execute("DELETE FROM ir_module_module WHERE name = %s", [name])
        self.ids[name] = self.insert(
            "ir_module_module", name=name, state="installed", latest_version="19.0.1.0.0"
        )

    def own(self, module, name, model, record, noupdate=True):
        self.ids[f"{module}.{name}"] = record
        self.insert(
            "ir_model_data",
            **{"module": module, "name": name, "model": model, "res_id": record},
            noupdate=noupdate,
        )

    def tables(self):
        pointing, owned = [], defaultdict(set)
        for module, model, name, kind, required in fields(self.facts):
            if model not in self.ids:
                self.model(model)
            if model not in owned[module]:
                owned[module].add(model)
                self.own(module, f"model_{table_of(model)}", "ir.model", self.ids[model])
            table, other = table_of(model), kind.lstrip("*")
            if kind.startswith("*"):
                relation = relation_of(model, other)
                pair = [f"{table_of(one)}_id" for one in (model, other)]
                self.cr.execute(
                    f"CREATE TABLE {relation} ({pair[0]} int4 NOT NULL, {pair[1]} int4 NOT NULL,"
                    f" PRIMARY KEY ({', '.join(pair)}))"
                )
                pointing += [(relation, pair[0], model), (relation, pair[1], other)]
                self.insert(
                    "ir_model_relation",
                    **{"name": relation, "module": self.ids[module], "model": self.ids[model]},
                )
            else:
                column = COLUMNS.get(kind, "int4")
                needed = " NOT NULL" if required else ""
                self.cr.execute(f'ALTER TABLE {table} ADD COLUMN "{name}" {column}{needed}')
                if kind not in COLUMNS:
                    pointing.append((table, name, kind))
            self.field(module, model, name, kind)
        for table, column, model in pointing:
            self.cr.execute(
                f"ALTER TABLE {table} ADD FOREIGN KEY ({column}) REFERENCES {table_of(model)}"
                f" ON DELETE {'CASCADE' if table.endswith('_rel') else 'SET NULL'}"
            )

    def model(self, model):
        self.cr.execute("SELECT id FROM ir_model WHERE model = %s", [model])
        found = self.cr.fetchone()
        if found:
            self.ids[model] = found[0]
            return
        self.ids[model] = self.insert(
            "ir_model", model=model, name={"en_US": model}, state="base", order="id"
        )
        self.cr.execute(
            f"CREATE TABLE {table_of(model)} (id serial PRIMARY KEY, create_uid int4,"
            " create_date timestamp, write_uid int4, write_date timestamp)"
        )

    def field(self, module, model, name, kind):
        values = {"name": name, "model": model, "model_id": self.ids[model], "state": "base"}
        other = kind.lstrip("*")
        if kind in COLUMNS:
            values["ttype"] = kind
        else:
            values["ttype"] = "many2many" if kind.startswith("*") else "many2one"
            values["relation"] = other
        record = self.insert(
            "ir_model_fields", **values, field_description={"en_US": name}, store=True
        )
        self.own(module, f"field_{table_of(model)}__{name}", "ir.model.fields", record)

    def record(self, module, name, table, values, implied=()):
        if table == "ir_cron":
            model, code, hours, active = values
            action = self.insert(
                "ir_act_server",
                **{"name": {"en_US": name}, "type": "ir.actions.server", "usage": "ir_cron"},
                **{"binding_type": "action", "model_id": self.ids[model]},
                **{"state": "code", "code": code},
            )
            values = {
                **{"ir_actions_server_id": action, "cron_name": name, "user_id": 1},
                **{"interval_number": hours, "interval_type": "hours", "active": active},
                **{"nextcall": "2030-01-01", "priority": 5},
            }
        elif table == "mail_template":
            values = values | {"model_id": self.ids[values["model"]]}
        elif table == "ir_model_access":
            values = values | {"model_id": self.ids[values["model_id"]]}
        if "inherit_id" in values:
            values = values | {"inherit_id": self.env.ref(values["inherit_id"]).id}
        record = self.insert(table, **values)
        self.own(module, name, table.replace("_", "."), record)
        for other in implied:
            self.cr.execute(
                "INSERT INTO res_groups_implied_rel (gid, hid) VALUES (%s, %s)",
                [record, self.ids[f"{module}.{other}"]],
            )
