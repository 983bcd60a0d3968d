# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Copying rows in SQL: whatever columns a table has, a copy differs only where told."""

from contextlib import contextmanager

from odoo.tools import SQL


def columns(cr, table):
    """Names of a table's columns; none where it is no table."""
    cr.execute(
        "SELECT column_name FROM information_schema.columns"
        " JOIN information_schema.tables USING (table_schema, table_name)"
        " WHERE table_name = %s AND table_schema = 'public' AND table_type = 'BASE TABLE'"
        " ORDER BY ordinal_position",
        [table],
    )
    return [name for (name,) in cr.fetchall()]


def clone(cr, table, original, source, values, where_present=None):
    """Insert one copy of the row `original` for each row of `source`.

    :param SQL original: the id of the row to copy; may differ by row of the source
    :param SQL source: what stands after FROM
    :param values: SQL by name of a column, over the rows of the source
    :param where_present: the same, for columns that not every version of the addon has
    """
    names = columns(cr, table)
    values = dict(values)
    missing = set(values) - set(names)
    if missing:
        raise ValueError(f"{table} has no columns {missing}")
    values |= {name: value for name, value in (where_present or {}).items() if name in names}
    cr.execute(
        SQL(
            "INSERT INTO %s (%s) SELECT %s FROM %s JOIN %s AS original ON original.id = %s",
            SQL.identifier(table),
            SQL(", ").join(SQL.identifier(name) for name in names),
            SQL(", ").join(values.get(name) or SQL.identifier("original", name) for name in names),
            source,
            SQL.identifier(table),
            original,
        )
    )
    return cr.rowcount


def last_id(cr, table):
    cr.execute(SQL("SELECT COALESCE(MAX(id), 0) FROM %s", SQL.identifier(table)))
    return cr.fetchone()[0]


def advance_sequence(cr, table):
    """What Odoo inserts next comes after the highest id."""
    cr.execute(
        SQL(
            "SELECT setval(pg_get_serial_sequence(%s, 'id'), (SELECT MAX(id) FROM %s))",
            table,
            SQL.identifier(table),
        )
    )


@contextmanager
def bulk(cr, tables):
    """Without triggers, foreign keys among them, and indexes; indexes are made again after it."""
    cr.execute("SET session_replication_role = replica")
    cr.execute("SET maintenance_work_mem = '512MB'")
    cr.execute("SET work_mem = '256MB'")
    cr.execute(
        """
        SELECT index.indexrelid::regclass::text, pg_get_indexdef(index.indexrelid)
          FROM pg_index AS index
         WHERE index.indrelid::regclass::text IN %s
           AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = index.indexrelid)
        """,
        [tuple(tables)],
    )
    indexes = cr.fetchall()
    for name, _definition in indexes:
        cr.execute(SQL("DROP INDEX %s", SQL(name)))
    yield
    for _name, definition in indexes:
        cr.execute(SQL(definition.replace("%", "%%")))
    cr.execute("SET session_replication_role = DEFAULT")
    cr.execute("RESET maintenance_work_mem")
    cr.execute("RESET work_mem")
