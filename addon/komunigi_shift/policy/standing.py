# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""By whose shifts a contact shops: who follows whom in a household."""

from typing import NamedTuple


class Standing(NamedTuple):
    """A worker as those who follow them ask: `partner` is their contact."""

    partner: int
    shops: bool


def answers_for(partner, parent, household):
    """The `Standing` by which a contact shops, or None where they take no part in the work.

    Their own; else that of the worker with whom they shop, or the contact they belong to; else, of
    the workers of the household, that of one who shops.

    :param partner: id of the contact
    :param parent: id of the worker with whom they shop, or contact that they belong to, or None
    :param household: [Standing] of the household's workers, in a lasting order
    """
    by_partner = {standing.partner: standing for standing in household}
    for nearest in (partner, parent):
        if nearest in by_partner:
            return by_partner[nearest]
    return next((one for one in household if one.shops), household[0] if household else None)
