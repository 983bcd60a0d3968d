# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

#: what the office writes; the rest follows from its acts
ANSWERED = {"answer"}


class ShiftLeaveRequest(models.Model):
    """A holiday that a member asks for, where the coop wants the office to approve it first.

    Made by the doors of the portal alone; approving registers the leave as the office's own dialog
    does.
    """

    _name = "shift.leave.request"
    _description = "Request for Leave"
    _order = "create_date desc, id desc"
    _rec_name = "status_id"

    status_id = fields.Many2one(
        "cooperative.status",
        "Worker",
        required=True,
        readonly=True,
        index=True,
        ondelete="cascade",
    )
    company_id = fields.Many2one(related="status_id.company_id", store=True, index=True)
    start_date = fields.Date(required=True, readonly=True)
    end_date = fields.Date(required=True, readonly=True)
    state = fields.Selection(
        [
            ("asked", "Asked"),
            ("approved", "Approved"),
            ("refused", "Refused"),
            ("withdrawn", "Withdrawn"),
        ],
        required=True,
        readonly=True,
        default="asked",
        index=True,
    )
    answer = fields.Char("Reason", help="The member reads it.")
    decided_by_id = fields.Many2one("res.users", readonly=True)
    decided_on = fields.Datetime(readonly=True)
    consequence = fields.Text("What it changes", compute="_compute_consequence")

    _asked_once = models.UniqueIndex(
        "(status_id) WHERE state = 'asked'", "You have already asked for a leave."
    )

    @api.depends("status_id", "start_date", "end_date", "state")
    def _compute_consequence(self):
        for request in self:
            request.consequence = request.state == "asked" and request._consequence()

    def _consequence(self):
        """What the office's dialog would say, and the shifts that it would free."""
        dialog = self.env["shift.holiday"].new(self._dates() | {"status_id": self.status_id.id})
        lines = [dialog.consequence or ""]
        if dialog.freed_shift_ids:
            days = dialog.freed_shift_ids._origin._days_in_words()
            lines.append(self.env._("It frees the shifts of: %(days)s", days=days))
        return "\n".join(lines)

    def write(self, vals):
        """The office answers; dates and state are nobody's to write."""
        if not self.env.su and vals.keys() - ANSWERED:
            raise AccessError(self.env._("Approve the request or refuse it."))
        return super().write(vals)

    def action_approve(self):
        """Registers the leave, which frees the shifts inside it."""
        for request in self:
            request._check_asked()
            request.status_id._take_holiday(request._dates())
            request._decide("approved")
            request.status_id._tell_leave_answer(request)

    def action_refuse(self):
        """Refuses; the member reads why."""
        for request in self:
            request._check_asked()
            if not request.answer:
                raise UserError(self.env._("Enter the reason first: the member reads it."))
            request._decide("refused")
            request.status_id._tell_leave_answer(request)

    def _check_asked(self):
        self.check_access("write")
        if self.state != "asked":
            raise UserError(self.env._("This request has been answered or withdrawn already."))

    def _decide(self, state):
        # sudo: whoever may answer a request decides it by its buttons alone
        self.sudo().write(
            {
                "state": state,
                "decided_by_id": self.env.uid,
                "decided_on": fields.Datetime.now(),
            }
        )

    def _dates(self):
        return {"start_date": self.start_date, "end_date": self.end_date}
