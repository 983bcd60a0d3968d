# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What the context says while our own code posts: no call can put it there."""

from odoo.tools import SQL


class Posting:
    """Put in the context while what is posted has had its effect on wallets decided elsewhere.

    No RPC call can send one.
    """

    def __init__(self, **limits):
        """:param limits: see `customer.wallet.entry._enter`"""
        self.limits = limits

    @classmethod
    def within(cls, env):
        """The one in the context, or None."""
        posting = env.context.get("customer_wallet_posting")
        return posting if isinstance(posting, cls) else None


class Booking(Posting):
    """What recorded orders moved, to be booked: entries of the ledger by where they come from."""

    def __init__(self, env=None, condition=None, is_of_before=False):
        """
        :param condition: SQL that chooses among `customer_wallet_entry AS entry`
        :param is_of_before: there are orders of a former module among them, of which the ledger
            has what their session booked, and not which order moved it
        """
        super().__init__()
        self.is_of_before = is_of_before
        self.entries = {}
        if env is not None:
            live = SQL(
                "entry.undoes_id IS NULL AND NOT EXISTS ("
                "SELECT FROM customer_wallet_entry AS undo WHERE undo.undoes_id = entry.id)"
            )
            # sudo: what is booked is the ledger's, whoever closes or invoices
            rows = (
                env["customer.wallet.entry"].sudo()._columns_of(SQL("%s AND %s", live, condition))
            )
            self.entries = {row["id"]: row for row in rows}
        self.by_source = {row["source"].rpartition(":")[0]: row for row in self.entries.values()}
        self.parts = {}
        """Items that stand for many entries, to be split: what each part says, by item id."""

    @classmethod
    def within(cls, env):
        """The one in the context, or an empty one."""
        return super().within(env) or cls()

    def of_line(self, line):
        """Id of the entry of an order line; False where it has none."""
        return self.by_source.get(f"pos.order.line:{line.id}", {}).get("id", False)

    def of_payment(self, payment):
        """The entry of a payment, as a dict of its columns; None where it has none."""
        return self.by_source.get(f"pos.payment:{payment.id}")
