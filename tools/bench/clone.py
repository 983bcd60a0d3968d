# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Copying rows in SQL: whatever columns a table has, a copy differs only where told."""

from odoo.tools import SQL
from odoo.tools.sql import table_columns


def last_id(cr, tables):
    """The highest id in any of these tables: those after it are free in all of them."""
    last = (SQL("(SELECT MAX(id) FROM %s)", SQL.identifier(table)) for table in tables)
    cr.execute(SQL("SELECT GREATEST(0, %s)", SQL(", ").join(last)))
    return cr.fetchone()[0]


def copy_rows(cr, originals, copies, say):
    """Insert copies without triggers, foreign keys among them, and indexes, which are made again
    after it; what Odoo inserts next comes after the copies.

    :param originals: ids of the rows to copy, by table
    :param copies: [(table, source, number, values)] in SQL: one copy for each row of `source`, what
        stands after FROM, of the original with that number from 1 on, but for `values` by column
    """
    tables = {table for table, *_ in copies}
    cr.execute("SET LOCAL session_replication_role = replica")
    cr.execute("SET LOCAL maintenance_work_mem = '512MB'")
    indexes = drop_indexes(cr, tables)
    for table, source, number, values in copies:
        original = SQL("(%s::integer[])[%s]", originals[table], SQL(number))
        say(f"{table}: {clone(cr, table, source, original, values):,} rows")
    say("indexes")
    for definition in indexes:
        cr.execute(SQL(definition.replace("%", "%%")))
    for table in tables:
        cr.execute(
            SQL(
                "SELECT setval(pg_get_serial_sequence(%s, 'id'), (SELECT MAX(id) FROM %s))",
                table,
                SQL.identifier(table),
            )
        )
    cr.execute("SET LOCAL session_replication_role = DEFAULT")


def clone(cr, table, source, original, values):
    """Insert one copy for each row of the source; returns how many."""
    columns = {name: SQL.identifier("original", name) for name in table_columns(cr, table)}
    columns |= {name: SQL(value) for name, value in values.items()}
    cr.execute(
        SQL(
            "INSERT INTO %(table)s (%(columns)s) SELECT %(values)s"
            " FROM %(source)s JOIN %(table)s AS original ON original.id = %(original)s",
            table=SQL.identifier(table),
            columns=SQL(", ").join(map(SQL.identifier, columns)),
            values=SQL(", ").join(columns.values()),
            source=SQL(source),
            original=original,
        )
    )
    return cr.rowcount


def drop_indexes(cr, tables):
    """Drops the indexes of these tables but for those of constraints; returns what makes them."""
    cr.execute(
        """
        SELECT index.indexrelid::regclass::text, pg_get_indexdef(index.indexrelid)
          FROM pg_index AS index
         WHERE index.indrelid::regclass::text IN %s
           AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = index.indexrelid)
        """,
        [tuple(tables)],
    )
    indexes = dict(cr.fetchall())
    for name in indexes:
        cr.execute(SQL("DROP INDEX %s", SQL(name)))
    return list(indexes.values())
