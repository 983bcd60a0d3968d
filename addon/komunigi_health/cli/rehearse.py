# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""`odoo-bin rehearse`: what these addons would do to a database, tried on a copy of it."""

import logging
import sys
import tempfile
import time
from contextlib import closing, contextmanager
from importlib import import_module
from importlib.util import find_spec

from odoo import SUPERUSER_ID
from odoo.api import Environment
from odoo.cli.command import Command
from odoo.modules.module import get_modules
from odoo.modules.registry import Registry
from odoo.service import db as databases
from odoo.sql_db import db_connect
from odoo.tools import SQL, config

PREFIX = "komunigi_"
#: tables that Odoo writes itself whenever an app is installed
BOOKKEEPING = ("ir_", "orm_", "res_groups", "rule_", "bus_", "mail_message_subtype", "rel_modules")
#: what is counted in the copy afterwards: model, by which field, sum
OUTCOME = (
    ("cooperative.status", "status", []),
    ("cooperative.status", "alert_registration_state", []),
    ("customer.wallet", "company_id", ["balance:sum"]),
)
#: models that say how they are, see `komunigi.health`
HEALTHY = ("cooperative.status", "customer.wallet.agreement")


class Rehearse(Command):
    """Say what installing or upgrading Komunigi's addons would do to a database.

    The database is read once, by pg_dump, and stays as it is. The addons are installed in a copy,
    or upgraded where they are installed; the copy is compared with a second one, and both are
    dropped. No mail leaves them. Ends with 1 where the installation would be refused or fail.
    """

    def run(self, args):
        parser = config.parser
        parser.prog = self.prog
        parser.usage = f"{self.prog} -d DATABASE [-i ADDON,ADDON] [-c FILE]\n\n{self.__doc__}"
        config.parse_config([*args, "--no-http", "--max-cron-threads=0"], setup_logging=True)
        if len(config["db_name"]) != 1:
            parser.error("name one database: -d DATABASE")
        [name] = config["db_name"]
        if not databases.exp_db_exist(name):
            parser.error(f"there is no database {name} here, or no way to it")
        # what copies and drops databases asks for both
        config["list_db"], config["db_name"] = True, []
        with warnings_kept() as warnings, copies_of(name) as (before, after):
            refused = try_out(after, list(config["init"]))
            say("comparing the copies")
            with cursor(before) as was, cursor(after) as now:
                tell("Apps", apps(was, now))
                tell("Changes to rows that are there", changes(was, now))
                if not refused:
                    env = Environment(now, SUPERUSER_ID, {})
                    tell("Kept, and read by no app", unread(env))
                    tell("Afterwards", outcome(env))
        tell("Warnings", warnings)
        tell("It would fail" if refused else "Nothing stands in the way", refused)
        sys.exit(1 if refused else 0)


def say(step):
    print(time.strftime("%H:%M:%S"), step, file=sys.stderr, flush=True)


def tell(title, lines):
    print("", title, *[f"  {line}" for line in lines] or ["  –"], sep="\n")


@contextmanager
def warnings_kept():
    """Keeps what is logged as a warning or worse, each line once."""
    kept = {}
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: kept.setdefault(record.getMessage().split("\n")[0])
    logging.getLogger().addHandler(handler)
    try:
        yield kept
    finally:
        logging.getLogger().removeHandler(handler)


@contextmanager
def copies_of(name):
    """Two copies of a database, dropped at the end."""
    before, after = (f"{name[:40]}_{word}_{int(time.time())}" for word in ("before", "rehearsal"))
    try:
        say(f"copying {name}")
        with tempfile.NamedTemporaryFile() as dump:
            databases.dump_db(name, dump, "dump", with_filestore=False)
            dump.flush()
            databases.restore_db(before, dump.name, copy=True, neutralize_database=True)
        databases.exp_duplicate_database(before, after)
        yield before, after
    finally:
        for copy in (before, after):
            databases.exp_drop(copy)


@contextmanager
def cursor(name):
    with closing(db_connect(name).cursor()) as cr:
        yield cr


def try_out(name, wanted):
    """Installs or upgrades our addons. Returns why it was not possible, in lines."""
    with cursor(name) as cr:
        cr.execute("SELECT name FROM ir_module_module WHERE state = 'installed'")
        installed = {module for (module,) in cr.fetchall() if module.startswith(PREFIX)}
    if not installed:
        wanted = wanted or [f"{PREFIX}shift", f"{PREFIX}wallet"]
    say(f"installing or upgrading {', '.join([*wanted, *installed])} in the copy")
    try:
        Registry.new(name, install_modules=wanted, upgrade_modules=installed)
    except Exception as error:
        return str(error).splitlines()
    return []


def apps(was, now):
    """What is installed or upgraded, and what is installed and has no code any more."""
    states = []
    for cr in (was, now):
        cr.execute("SELECT name, latest_version FROM ir_module_module WHERE state = 'installed'")
        states.append(dict(cr.fetchall()))
    before, after = states
    for name, version in sorted(after.items()):
        if name not in before:
            yield f"installed  {name} {version}"
        elif version != before[name]:
            yield f"upgraded   {name} {before[name]} -> {version}"
    for name in sorted(before.keys() - set(get_modules())):
        yield f"no code    {name}: its tables stay, no screen of it works"


def columns(cr):
    """{table: its columns}, without Odoo's own bookkeeping."""
    cr.execute(
        """
        SELECT table_name, array_agg(column_name::text ORDER BY ordinal_position)
          FROM information_schema.columns JOIN information_schema.tables
         USING (table_schema, table_name)
         WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
         GROUP BY table_name ORDER BY table_name
        """
    )
    return {table: names for table, names in cr.fetchall() if not table.startswith(BOOKKEEPING)}


def changes(was, now):
    """What the addons change in rows that are there: table, column, how many rows."""
    before, after = columns(was), columns(now)
    for table, names in before.items():
        if table not in after:
            yield f"{table}: the table goes, with {count(was, table)} rows"
            continue
        gone = [name for name in names if name not in after[table]]
        for name in gone:
            yield f"{table}.{name}: the column goes"
        yield from changed_rows(was, now, table, [name for name in names if name not in gone])
    added = [table for table in after if table not in before]
    filled = [table for table in added if count(now, table)]
    yield f"{len(added)} tables are new, {len(filled)} with rows: {', '.join(filled)}"


def changed_rows(was, now, table, names):
    former, present = (checksums(cr, table, names) for cr in (was, now))
    if former["rows"] != present["rows"]:
        yield f"{table}: {former['rows']} rows become {present['rows']}"
    for name in names:
        if (
            former[name] != present[name]
            and "id" in names
            and name not in ("write_date", "write_uid")
        ):
            old, new = (values(cr, table, name) for cr in (was, now))
            changed = sum(new.get(id_, hash_) != hash_ for id_, hash_ in old.items())
            if changed:
                yield f"{table}.{name}: {changed} rows change"


def rows(cr, query, **names):
    """What a query answers; names of tables and columns are given by name."""
    identifiers = {key: SQL.identifier(name) for key, name in names.items()}
    cr.execute(SQL(query, **identifiers))
    return cr.fetchall()


def count(cr, table):
    [(number,)] = rows(cr, "SELECT COUNT(*) FROM %(table)s", table=table)
    return number


def checksums(cr, table, names):
    """{column: a number that any change of its values changes, "rows": how many}"""
    each = SQL(", ").join(
        SQL("SUM(hashtextextended(%s::text, 0))", SQL.identifier(name)) for name in names
    )
    cr.execute(SQL("SELECT %s, COUNT(*) FROM %s", each, SQL.identifier(table)))
    return dict(zip([*names, "rows"], cr.fetchone(), strict=True))


def values(cr, table, column):
    """{id: a number for its value}"""
    query = "SELECT id, hashtextextended(COALESCE(%(column)s::text, ''), 0) FROM %(table)s"
    return dict(rows(cr, query, table=table, column=column))


def unread(env):
    """What earlier modules left and our addons do not read, as each of these tells it."""
    for addon in sorted(env.registry._init_modules):
        path = f"odoo.addons.{addon}.adoption"
        if addon.startswith(PREFIX) and find_spec(path):
            for table, column, filled in import_module(path).left_over(env):
                yield f"{table}.{column}: {filled} rows" if column else f"{table}: {filled} rows"


def outcome(env):
    """What our addons say of the copy, as its administrator would read it."""
    env = env(context={"lang": "en_US", "active_test": False})
    for model in HEALTHY:
        if model in env:
            for name, value in env[model]._health().items():
                yield f"{model} {name}: {value or '–'}"
    for model, field, sums in OUTCOME:
        if model in env:
            groups = env[model]._read_group([], [field], ["__count", *sums])
            for key, *numbers in groups:
                value = key.display_name if isinstance(key, type(env[model])) else key
                yield f"{model} {field} {value}: {', '.join(map(str, numbers))}"
