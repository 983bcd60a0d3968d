# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from datetime import timedelta

from odoo import api, fields, models
from odoo.addons.komunigi_shift.models.client_values import read_number
from odoo.addons.komunigi_shift.models.day_in_words import FULL, day_in_words
from odoo.addons.komunigi_shift.policy import is_gone, local_naive
from odoo.exceptions import UserError

from ..policy import give_back_problem

HISTORY_DAYS, HISTORY_LINES = 365, 100
WORDED_DAY = "EEEE d MMMM"


class CooperativeStatus(models.Model):
    """What a member sees and does alone, on the portal.

    The methods are private: only the routes of the portal reach them, for the status that `_mine`
    finds. Who signs in reads their own records, and writes none: each act checks what a member may
    do, then works with `sudo` on what has been checked.
    """

    _name = "cooperative.status"
    # what mails lead to comes before the hooks for it
    _inherit = [
        "shift.mail.links",
        "shift.calendar.feed",
        "shift.member.seats",
        "shift.member.replacements",
        "shift.member.leave",
        "cooperative.status",
    ]

    @api.model
    def _mine(self):
        """The status of whoever has signed in; empty for somebody who is not a worker."""
        if not self.has_access("read"):
            return self.browse()
        return self.search([("cooperator_id", "=", self.env.user.partner_id.id)], limit=1)

    # --- what a member sees ---

    def _my_page(self):
        """All that the page shows, ready for JSON: see the types in `my_shifts/my_page.ts`."""
        self.ensure_one()
        company, answer = self.company_id.sudo(), self.get_alert_answer()
        return {
            "answer": answer,
            "counter": self._counter_in_words(answer),
            "shopping": self._shopping_in_words(),
            "may_shop": self.can_shop,
            "shifts": self._my_shifts(),
            "replacements": self._others_replacements(),
            "tells_names": company.shift_portal_names,
            "leaves": self._my_leaves(),
            "calendar": self._calendar_url(),
            "leave_mode": "off" if self._is_gone() else company.shift_portal_leave,
        }

    def _shopping_in_words(self):
        status = dict(self._fields["status"]._description_selection(self.env)).get(self.status, "")
        if self.can_shop:
            return self.env._("%(status)s: you may shop.", status=status)
        return self.env._("%(status)s: you cannot shop.", status=status)

    def _counter_in_words(self, answer):
        """What the counter means, for anyone who has it."""
        if self.working_mode == "exempt":
            return self.env._("You owe no shifts.")
        if self.sr < 0:
            return self.env._("You are behind. Shifts to make up: %(count)s.", count=-self.sr)
        day = self._day(answer["next_countdown_date"], FULL)
        if not day:
            return self.env._("Shifts ahead: %(count)s.", count=self.sr)
        return self.env._(
            "Shifts ahead: %(count)s. On %(day)s, one is taken off.", count=self.sr, day=day
        )

    def _my_shifts(self):
        """The shifts to come of this member, soonest first."""
        # sudo: whether a replacement is looked for is known to whoever has asked
        open_ones = self.env["shift.replacement"].sudo()._open_in(self.company_id)
        asked = open_ones.filtered(lambda one: one.asked_by_id == self)
        by_shift = {one.shift_id.id: one.id for one in asked}
        return [
            self._shift_values(shift)
            | {
                "obstacle": self._give_back_obstacle(shift),
                "replacement": by_shift.get(shift.id),
            }
            for shift in self._my_coming()
        ]

    def _my_coming(self, shift_id=None):
        domain = [
            ("worker_id", "=", self.cooperator_id.id),
            ("company_id", "=", self.company_id.id),
            ("state", "=", "open"),
            ("start_time", ">=", fields.Datetime.now()),
        ]
        if shift_id is not None:
            domain.append(("id", "=", read_number(self.env, shift_id)))
        return self.env["shift.shift"].search(domain, order="start_time, id")

    def _my_history(self):
        """[{date, change, reason}] of the last year, newest first.

        A reason that somebody of the office has typed is not told: it was written for colleagues.
        """
        since = fields.Datetime.now() - timedelta(days=HISTORY_DAYS)
        # sudo: lines of this member's own status, without who entered them
        lines = self.env["cooperative.status.history"].sudo()
        found = lines.search(
            [("status_id", "=", self.id), ("create_date", ">=", since)], limit=HISTORY_LINES
        )
        return [
            {
                "date": line.create_date,
                "change": line.change_in_words,
                "reason": line.reason_in_words if "reason" in (line.facts or {}) else "",
            }
            for line in found
        ]

    def _shift_values(self, shift):
        """When a shift is, and what: nothing about who has it."""
        zone = self.company_id.sudo().shift_tz or "UTC"
        start, end = local_naive(shift.start_time, zone), local_naive(shift.end_time, zone)
        return {
            "shift_id": shift.id,
            "name": shift.name,
            "task_type": shift.task_type_id.name or "",
            "date": start.date().isoformat(),
            "day": self._day(start.date()),
            "time": f"{start:%H:%M}",
            "end_time": f"{end:%H:%M}",
        }

    def _day(self, day, pattern=WORDED_DAY):
        return day_in_words(self.env, day, pattern)

    # --- what a member does ---

    def _preview_giving_back(self, shift_id):
        """{"before", "after"}: what giving back a booked shift, or handing it over, makes of the
        answer."""
        shift = self._my_own(shift_id)
        kept = [booking for booking in self._current_bookings() if booking.id != shift.id]
        return self._preview(self._as_worker(), kept)

    def _give_back_mine(self, shift_id):
        """Frees a booked shift, for others to take.

        :raise UserError: it is not this member's any more, or it is too late; says so
        """
        shift = self._my_own(shift_id)
        self._raise_first(self._give_back_obstacle(shift))
        # sudo: it is this member's, and may be given back now
        shift.sudo()._free()

    def book_seat(self, shift_id, despite=()):
        """Books for a worker, as the office does, and tells them where the coop does so."""
        answer = super().book_seat(shift_id, despite)
        # sudo: what is told to the worker is not read by whoever books
        self._confirm_booking(self.env["shift.shift"].sudo().browse(answer["shift_id"]))
        return answer

    # --- what a member may do, and why not ---

    def _is_gone(self):
        company = self.company_id.sudo()
        return is_gone(self._as_worker(), company._shift_today(), company._shift_terms())

    def _my_own(self, shift_id):
        """The coming shift of this member that a client names."""
        shift = self._my_coming(shift_id)
        if not shift:
            raise UserError(
                self.env._("You are not booked for that shift any more, or it has started.")
            )
        return shift

    def _raise_first(self, *obstacles):
        for obstacle in filter(None, obstacles):
            raise UserError(obstacle)

    def _give_back_obstacle(self, shift):
        delays = self.company_id.sudo()._shift_portal_delays()
        problem = give_back_problem(shift.start_time, fields.Datetime.now(), delays)
        if problem != "late":
            return problem and self._refusal(problem)
        return self.env._(
            "You can give a shift back until %(hours)s h before it starts. Look for a "
            "replacement instead.",
            hours=delays.give_back_hours,
        )
