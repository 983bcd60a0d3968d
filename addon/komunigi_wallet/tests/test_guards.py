# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The database's own guards, as an upgrade finds them."""

from odoo.fields import Command
from odoo.tests import TransactionCase, tagged
from odoo.tools import SQL, mute_logger
from psycopg2 import Error
from psycopg2.errors import CheckViolation

from .common import WalletCommon

FREE = {
    "pos_order": {
        "access_token",
        "account_move",
        "email",
        "is_customer_wallet_recorded",  # from no to yes
        "is_tipped",
        "last_order_preparation_change",
        "mobile",
        "nb_print",
        "sale_journal",
        "state",  # from paid to done
        "tip_amount",
        "to_invoice",
        "write_date",
        "write_uid",
    },
    "pos_order_line": {"is_total_cost_computed", "total_cost", "write_date", "write_uid"},
    "pos_payment": {"account_move_id", "write_date", "write_uid"},
    "account_tax_pos_order_line_rel": set(),
}
"""Columns of the till and of this addon that may change once an order is recorded."""

OTHERWISE = {
    "boolean": "%(column)s IS NOT TRUE",
    "integer": "COALESCE(%(column)s, 0) + 1",
    "numeric": "COALESCE(%(column)s, 0) + 1",
    "double precision": "COALESCE(%(column)s, 0) + 1",
    "timestamp without time zone": "COALESCE(%(column)s, 'epoch') + interval '1 day'",
    "date": "COALESCE(%(column)s, 'epoch') + 1",
    "jsonb": """'{"other": 1}'""",
    "character varying": "'another'",
    "text": "'another'",
}
"""Another value, by the type of a column."""

NAME, TABLE = "customer_wallet_item_wait", "account_move_line"


@tagged("post_install", "-at_install")
class TestGuards(TransactionCase):
    def guards(self):
        self.env.cr.execute(
            "SELECT tgname, oid FROM pg_trigger WHERE tgname LIKE 'customer_wallet_%'"
        )
        return dict(self.env.cr.fetchall())

    def definition(self):
        self.env.cr.execute(
            "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname = %s", [NAME]
        )
        return self.env.cr.fetchone()[0]

    def test_only_what_is_made_otherwise_is_made_anew(self):
        """Making a trigger locks its table; one of a former version does not guard what is new."""
        made, definition = self.guards(), self.definition()
        self.env["customer.wallet.entry"]._create_guards()
        self.assertEqual(self.guards(), made)
        self.env.cr.execute(f"DROP TRIGGER {NAME} ON {TABLE}")
        self.env.cr.execute(
            f"CREATE TRIGGER {NAME} BEFORE UPDATE ON {TABLE} FOR EACH ROW"
            f" WHEN (OLD.balance <> NEW.balance) EXECUTE FUNCTION {NAME}()"
        )
        self.env.cr.execute(f"COMMENT ON TRIGGER {NAME} ON {TABLE} IS 'as it once was'")
        self.env["customer.wallet.entry"]._create_guards()
        self.assertEqual(self.definition(), definition)
        self.assertEqual({name for name, oid in self.guards().items() if made[name] != oid}, {NAME})


@tagged("post_install", "-at_install")
class TestFrozenColumns(WalletCommon):
    def setUp(self):
        super().setUp()
        self.open_new_session()
        self.top_up(self.zoe, 50)
        taxed = self.line(self.taxed_goods, 10)
        price = taxed[2]["price_subtotal_incl"]
        data = self.order_data(self.zoe, [taxed], [(self.wallet_method, price)])
        order = self.sync(data)
        self.rows = {
            "pos_order": ("pos.order", "id", order),
            "pos_order_line": ("pos.order.line", "id", order.lines),
            "pos_payment": ("pos.payment", "id", order.payment_ids),
            "account_tax_pos_order_line_rel": (None, "pos_order_line_id", order.lines),
        }
        self.commit_checks()

    def columns(self, table, model):
        """Name and type of the columns that are not another app's."""
        self.env.cr.execute(
            "SELECT column_name, data_type FROM information_schema.columns"
            " WHERE table_schema = current_schema AND table_name = %s",
            [table],
        )
        ours = {"point_of_sale", "komunigi_wallet", "base"}
        for name, data_type in self.env.cr.fetchall():
            modules = self.env[model]._fields[name]._modules if model else ()
            if not modules or ours & set(modules):
                yield name, data_type

    def is_free(self, table, key, record, column, value):
        statement = SQL(
            "UPDATE %s SET %s = %s WHERE %s = %s",
            SQL.identifier(table),
            SQL.identifier(column),
            SQL(value % {"column": column}),
            SQL.identifier(key),
            record.id,
        )
        try:
            with mute_logger("odoo.sql_db"), self.env.cr.savepoint(flush=False):
                self.env.cr.execute(statement)
                raise Error("undone")
        except CheckViolation as error:
            return error.diag.constraint_name != "customer_wallet_order_frozen"
        except Error:
            return True

    def test_column_by_column(self):
        for table, (model, key, record) in self.rows.items():
            free = {
                name
                for name, data_type in self.columns(table, model)
                if self.is_free(table, key, record, name, OTHERWISE[data_type])
            }
            with self.subTest(table):
                self.assertLessEqual(free, FREE[table])

    def test_rows_of_the_parts(self):
        [line] = self.rows["pos_order_line"][2]
        [payment] = self.rows["pos_payment"][2]
        for name, change in {
            "another tax": lambda: line.write({"tax_ids": [Command.link(self.taxes["tax10"].id)]}),
            "no tax": lambda: line.write({"tax_ids": [Command.clear()]}),
            "another payment": lambda: payment.copy(),
            "another line": lambda: line.copy(),
        }.items():
            with (
                self.subTest(name),
                mute_logger("odoo.sql_db"),
                self.assertRaises(CheckViolation),
                self.env.cr.savepoint(),
            ):
                change()

    def test_an_item_that_waits_to_be_posted_again(self):
        self.close()
        move = self.pos_session.move_id
        move.button_draft()
        self.env.flush_all()
        [item, *_others] = move.line_ids.filtered(lambda line: line.account_id == self.account)
        for column in ("account_id", "balance", "move_id", "company_id"):
            name = SQL.identifier(column)
            change = SQL(
                "UPDATE account_move_line SET %s = %s + 1 WHERE id = %s", name, name, item.id
            )
            with (
                self.subTest(column),
                mute_logger("odoo.sql_db"),
                self.assertRaises(CheckViolation) as refused,
                self.env.cr.savepoint(flush=False),
            ):
                self.env.cr.execute(change)
            self.assertEqual(refused.exception.diag.constraint_name, "customer_wallet_item_waits")
