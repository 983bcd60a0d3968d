from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class StatusChange:
    """Why a status changes, and on which date of the coop, if that is not today.

    Stands in the context as `status_change` while a status is written. No RPC call can send one.
    """

    reason: str | None = None
    day: date | None = None

    @classmethod
    def within(cls, env):
        """The one that a status is written within, or one that says nothing."""
        change = env.context.get("status_change")
        return change if isinstance(change, cls) else cls()
