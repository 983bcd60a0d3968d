# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The database's own guards, as an upgrade finds them."""

from odoo.tests import TransactionCase, tagged

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
