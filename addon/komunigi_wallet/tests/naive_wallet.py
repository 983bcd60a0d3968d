# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Wallets as a child would keep them: a number of cents for each household, and two rules."""


class NaiveWallets:
    """What every wallet must hold. It knows nothing of orders, sessions or accounting."""

    def __init__(self, cents):
        """:param cents: what each household has to begin with"""
        self.cents = dict(cents)
        self.blocked = set()
        self.minimum = 0

    def move(self, household, cents):
        self.cents[household] += cents

    def may_spend(self, household, cents, floor=None):
        """Whether a till lets this much out of a wallet."""
        return household not in self.blocked and self.may_fall(household, cents, floor)

    def may_fall(self, household, cents, floor=None):
        """The same for the back office, which a blocked wallet does not stop."""
        floor = self.minimum if floor is None else floor
        return self.cents[household] - cents >= floor

    def findings(self):
        """What the control has to point at, though nothing is wrong: (household, kind) pairs."""
        negative = {(household, "negative") for household, cents in self.cents.items() if cents < 0}
        return negative | {
            (household, "blocked") for household in self.blocked if self.cents[household]
        }
