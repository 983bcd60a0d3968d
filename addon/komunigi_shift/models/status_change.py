# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from dataclasses import dataclass
from datetime import date


class Fact(tuple):
    """What a line of the history tells, `[code, values]`, in the words of `shift.history.words`."""

    __slots__ = ()

    def __new__(cls, code, **values):
        return super().__new__(cls, (code, values))


@dataclass(frozen=True)
class StatusChange:
    """Why a status changes, and on which date of the coop, if that is not today.

    `reason` is a fact, or the text of whoever acts.

    Is in the context as `status_change` while a status is written. No RPC call can send one.
    """

    reason: Fact | str | None = None
    day: date | None = None

    @classmethod
    def within(cls, env):
        """The one that a status is written within, or one that says nothing."""
        change = env.context.get("status_change")
        return change if isinstance(change, cls) else cls()
