# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Which free seats a member is shown."""

from odoo.addons.komunigi_shift.policy import SeatFacts, seat_refusals

from .delays import booking_problem


def offered(slots, worker_facts, now, terms, delays, offer):
    """[(`Slot`, why the member cannot book it or None)], soonest first.

    What nobody could give the member is left out. What the management could (a key of `SOFT`) is
    shown with it, where the coop shows all seats.
    """
    found = []
    for slot in slots:
        seat = SeatFacts(slot.start, slot.end, worker_facts.company, is_taken=slot.free <= 0)
        hard, soft = seat_refusals(worker_facts, seat, now, terms)
        is_shown = offer == "all" or not soft
        if is_shown and not hard and not booking_problem(slot.start, now, delays):
            found.append((slot, soft[0] if soft else None))
    return sorted(found, key=lambda pair: (pair[0].start, pair[0].seat))
