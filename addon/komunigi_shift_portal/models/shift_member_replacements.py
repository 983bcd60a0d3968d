# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import SUPERUSER_ID, models
from odoo.addons.komunigi_shift.models.client_values import read_number
from odoo.exceptions import UserError

#: others' replacements that one page shows, soonest first
MOST_REPLACEMENTS = 40


class ShiftMemberReplacements(models.AbstractModel):
    """What a member asks of the others, and does for them: shifts that change hands.

    Completes a status; see `cooperative.status` of this addon.
    """

    _name = "shift.member.replacements"
    _description = "Replacements that a Member Looks for or Takes over"

    def _others_replacements(self):
        """The shifts for which other members look for somebody. Whoever asks is told where the coop
        lets its members know; nothing else is told of them."""
        if self._is_gone():
            return []
        # sudo: when a shift is and which task are all that is read of others' shifts
        company = self.company_id.sudo()
        others = self.env["shift.replacement"].sudo()._open_in(company)
        others = others.filtered(lambda one: one.asked_by_id.id != self.id)[:MOST_REPLACEMENTS]
        obstacles = self._seat_obstacles(others.shift_id)
        return [
            self._shift_values(one.shift_id)
            | {
                "id": one.id,
                "who": company.shift_portal_names and one.asked_by_id.cooperator_id.name,
                "obstacle": obstacles[one.shift_id.id],
            }
            for one in others
        ]

    def _preview_taking_over(self, replacement_id):
        """{"before", "after", "theirs"}: what taking over a shift makes of the answer, and of the
        alert date of the member who asks. Nothing else is told of them."""
        replacement = self._replacement_for_me(replacement_id)
        other = replacement.asked_by_id
        left = [b for b in other._current_bookings() if b.id != replacement.shift_id.id]
        theirs = other._preview(other._as_worker(), left)
        dates = {when: answer["alert_date"] for when, answer in theirs.items()}
        return self._preview_with(replacement.shift_id) | {"theirs": dates}

    def _ask_replacement(self, shift_id):
        """Has other members see that somebody is needed for a booked shift."""
        shift = self._my_own(shift_id)
        # sudo: members make no records; this one names their own shift
        replacements = self.env["shift.replacement"].sudo()
        if not replacements.search([("shift_id", "=", shift.id), ("state", "=", "asked")]):
            replacements.create({"shift_id": shift.id, "asked_by_id": self.id})

    def _withdraw_replacement(self, shift_id):
        """Keeps a shift for which a replacement was looked for."""
        shift = self._my_own(shift_id)
        # sudo: as above
        self.env["shift.replacement"].sudo().search(
            [
                ("shift_id", "=", shift.id),
                ("asked_by_id", "=", self.id),
                ("state", "=", "asked"),
            ]
        ).write({"state": "withdrawn"})

    def _take_over(self, replacement_id):
        """Takes over the shift of another member, who is told.

        Two members who ask at once both write its row: PostgreSQL lets one through, Odoo runs the
        other's call again, and that one then finds it taken.

        :raise UserError: it is no longer there, or this member cannot take it; says so
        """
        # as Odoo itself, down to what is computed anew: a member reads whose user has last written
        # their contact
        wanted = self._replacement_for_me(replacement_id).with_user(SUPERUSER_ID)
        wanted._take(self)
        wanted.env.flush_all()

    def _replacement_for_me(self, replacement_id):
        """The open replacement of another member that a client names, which this member may take
        over (sudo)."""
        # sudo: it is offered to every worker of the coop
        replacements = self.env["shift.replacement"].sudo()
        wanted = replacements.browse(read_number(self.env, replacement_id)).exists()
        is_theirs = wanted.company_id == self.company_id and wanted.asked_by_id.id != self.id
        if not wanted or not is_theirs or not wanted._is_open():
            raise UserError(
                self.env._("That shift has just been taken over, or is not offered any more.")
            )
        self._raise_first(self._seat_obstacle(wanted.shift_id))
        return wanted
