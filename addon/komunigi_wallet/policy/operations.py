# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Everything that can move a wallet. A new kind of movement is one more row here.

The labels are translated as those of the selection `customer.wallet.entry.kind`, which tills get
as well (`models/pos_config.py`).
"""

from dataclasses import dataclass

TILL, OFFICE, BOOKS = "till", "office", "books"
"""Who moves a wallet: an order at the till, the office's wizard, or accounting by itself."""


@dataclass(frozen=True)
class Operation:
    key: str
    label: str
    sign: int
    """1 into the wallet, -1 out of it, 0 either way."""
    doors: tuple[str, ...]
    journals: tuple[str, ...] = ()
    """Types of the journals in which the office books it; the first found is proposed."""
    money: bool = False
    """Whether money is paid in or out: its counterpart is then the journal's own account."""


OPERATIONS = (
    Operation("top_up", "Top-up", 1, (TILL, OFFICE), ("bank", "cash", "general"), money=True),
    Operation("payment", "Payment", -1, (TILL, BOOKS)),
    Operation("refund", "Refund", 1, (TILL, BOOKS)),
    Operation("top_up_return", "Returned top-up", -1, (TILL,)),
    Operation("correction", "Correction", 0, (OFFICE,), ("general",)),
    Operation("transfer", "Transfer", 0, (OFFICE,), ("general",)),
    Operation("pay_out", "Pay-out", -1, (TILL, OFFICE), ("bank", "cash", "general"), money=True),
    Operation("household", "Change of household", 0, (BOOKS,)),
    Operation("counter", "Counter-entry", 0, (BOOKS,)),
    Operation("entry", "Journal entry", 0, (BOOKS,)),
)

BY_KEY = {operation.key: operation for operation in OPERATIONS}


def selection(door=None):
    """Keys and labels of the operations, for a field of the type selection."""
    return [(one.key, one.label) for one in OPERATIONS if door is None or door in one.doors]
