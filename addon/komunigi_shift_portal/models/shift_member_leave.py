# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models
from odoo.addons.komunigi_shift.models.client_values import read_day, read_number
from odoo.addons.komunigi_shift.models.day_in_words import FULL
from odoo.exceptions import UserError

from ..policy import announcement_problem


class ShiftMemberLeave(models.AbstractModel):
    """The leave that a member announces, or asks the office for.

    Completes a status; see `cooperative.status` of this addon.
    """

    _name = "shift.member.leave"
    _description = "Leave that a Member Announces"

    def _my_leaves(self):
        """Leaves that are not over, and what is asked for, soonest first: [{text, state, reason,
        request}].

        `state` is the label of a leave's phase, or of the state of what was asked for; `request`
        is the id of what can still be withdrawn, or None.
        """
        leaves = self.leave_ids.filtered(lambda one: one.phase in ("current", "coming"))
        # sudo: what this member has asked for, and what became of it
        requests = self.env["shift.leave.request"].sudo().search([("status_id", "=", self.id)])
        today = self.company_id.sudo()._shift_today()
        shown = requests.filtered(
            lambda one: one.state == "asked" or (one.state == "refused" and one.end_date >= today)
        )
        return [
            {
                "text": leave.display_name,
                "state": _label(leave, "phase"),
                "reason": "",
                "request": None,
            }
            for leave in leaves.sorted("start_date")
        ] + [
            {
                "text": f"{self._day(one.start_date, FULL)} – {self._day(one.end_date, FULL)}",
                "state": _label(one, "state"),
                "reason": one.answer or "",
                "request": one.id if one.state == "asked" else None,
            }
            for one in shown
        ]

    def _preview_leave(self, start, end):
        """{"before", "after", "frees"}: what a leave makes of the answer, and the shifts that it
        gives back.

        :raise UserError: as `_announce_leave`
        """
        self._catch_up()
        self._check_leave(start, end)
        return self.preview_alert({"holiday": [start, end]})

    def _announce_leave(self, start, end):
        """Takes a holiday at once, or asks the office for it: as the coop has it.

        Asking again changes what was asked for and not answered yet.
        """
        self._check_leave(start, end)
        dates = {"start_date": read_day(self.env, start), "end_date": read_day(self.env, end)}
        if self.company_id.sudo().shift_portal_leave == "request":
            # sudo: members make no records; this one names their own status
            requests = self.env["shift.leave.request"].sudo()
            asked = requests.search([("status_id", "=", self.id), ("state", "=", "asked")])
            if asked:
                asked.write(dates)
            else:
                requests.create(dates | {"status_id": self.id})
            return
        # sudo: the coop lets its members take leave, and these dates have been checked
        self.sudo()._take_holiday(dates)

    def _withdraw_leave_request(self, request_id):
        """Takes back a request for leave.

        :raise UserError: it has been answered, or is not this member's; says so
        """
        # sudo: what this member has asked for
        requests = self.env["shift.leave.request"].sudo()
        asked = requests.search(
            [
                ("id", "=", read_number(self.env, request_id)),
                ("status_id", "=", self.id),
                ("state", "=", "asked"),
            ]
        )
        if not asked:
            raise UserError(
                self.env._("That request has been answered, or you have withdrawn it already.")
            )
        asked.write({"state": "withdrawn"})

    def _take_holiday(self, dates):
        """Registers a holiday as the office's own dialog does, which frees the shifts inside it.

        :param dates: {"start_date", "end_date"}
        """
        dialog = self.env["shift.holiday"].create(dates | {"status_id": self.id})
        # what earlier leaves have freed is given back where it is shown, by the office
        dialog.returned_shift_ids = False
        dialog.action_confirm()

    def _check_leave(self, start, end):
        """Refuses a leave that this member may not announce; says why."""
        self._raise_first(self._leave_obstacle(start, end))
        if self.company_id.sudo().shift_portal_leave == "direct":
            frees = [one["id"] for one in self.preview_alert({"holiday": [start, end]})["frees"]]
            freed = self._my_coming().filtered(lambda shift: shift.id in frees)
            self._raise_first(*map(self._give_back_obstacle, freed))

    def _leave_obstacle(self, start, end):
        company = self.company_id.sudo()
        if company.shift_portal_leave == "off" or self._is_gone():
            return self.env._("Ask the office for your leave.")
        start, end = read_day(self.env, start), read_day(self.env, end)
        problem = announcement_problem(start, end, company._shift_today())
        if problem:
            return {
                "open": self.env._("Enter the first and the last day of your leave."),
                "past": self.env._(
                    "A leave cannot start before today. Ask the office for an earlier one."
                ),
            }[problem]
        return self.env["cooperative.leave"]._obstacle(self, "holiday", start, end)


def _label(record, name):
    return dict(record._fields[name]._description_selection(record.env)).get(record[name], "")
