# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.cooperative_status_settling import FLAGS
from ..models.status_change import Fact, StatusChange
from ..policy import is_gone, is_over_limit, isolated


class ShiftDeparture(models.TransientModel):
    """A worker leaves the coop, or comes back from having left: shows what that frees or gives
    back, and what becomes of the answer, and asks for a reason."""

    _name = "shift.departure"
    _description = "Departure of a Worker"

    status_id = fields.Many2one(
        "cooperative.status", string="Worker", required=True, readonly=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="status_id.company_id", related_sudo=False)
    kind = fields.Selection(
        [
            ("resigning", "Resigns"),
            ("unsubscribed", "Unsubscribe"),
            ("undo", "Undo the departure"),
        ],
        required=True,
        default="resigning",
    )
    reason = fields.Char(help="Kept in the worker's history.")
    freed_shift_ids = fields.Many2many(
        "shift.shift", string="Shifts that will be freed", compute="_compute_freed_shift_ids"
    )
    returned_shift_ids = fields.Many2many(
        "shift.shift",
        "shift_departure_returned_rel",
        string="Shifts to give back",
        compute="_compute_returned_shift_ids",
        store=True,
        readonly=False,
    )
    consequence = fields.Text("What it changes", compute="_compute_consequence")
    obstacle = fields.Text(compute="_compute_obstacle")

    @api.depends("status_id", "kind")
    def _compute_freed_shift_ids(self):
        for wizard in self:
            status = wizard.status_id
            leaves = status and wizard.kind != "undo" and wizard._is_gone_afterwards()
            wizard.freed_shift_ids = leaves and status._coming_shifts()

    @api.depends("status_id", "kind")
    def _compute_returned_shift_ids(self):
        for wizard in self:
            returned = self.env["shift.shift"]
            if wizard.kind == "undo" and wizard.status_id:
                returned = returned._returnable_to(wizard.status_id, wizard._afterwards())
            wizard.returned_shift_ids = returned

    @api.depends("status_id", "kind", "returned_shift_ids")
    def _compute_consequence(self):
        for wizard in self:
            preview = wizard.status_id._preview(wizard._afterwards(), wizard._bookings())
            wizard.consequence = self.env._(
                "Now: %(before)s\nThen: %(after)s",
                before=preview["before"]["reason"],
                after=preview["after"]["reason"],
            )

    @api.depends("status_id", "kind")
    def _compute_obstacle(self):
        for wizard in self:
            wizard.obstacle = False
            terms = wizard.status_id.company_id._shift_terms()
            if wizard.kind == "unsubscribed" and not wizard._is_gone_afterwards():
                wizard.obstacle = self.env._(
                    "An extension of %(name)s still runs: the shifts stay booked until it ends.",
                    name=isolated(wizard.status_id.display_name),
                )
            if wizard.kind == "undo" and is_over_limit(wizard._afterwards(), terms):
                wizard.obstacle = self.env._(
                    "The counter of %(name)s is %(sr)s: this would unsubscribe them again. "
                    "Subscribe them again with the counters at zero instead.",
                    name=isolated(wizard.status_id.display_name),
                    sr=wizard.status_id.sr,
                )

    def action_confirm(self):
        """Lets the worker leave, and frees the shifts shown; or undoes it and gives those shown
        back, as far as they are still free."""
        self.ensure_one()
        if self.obstacle and self.kind == "undo":
            raise UserError(self.obstacle)
        reason = (self.reason or "").strip()
        if not reason and self.kind != "undo":
            raise UserError(self.env._("Say why: it is kept in the worker's history."))
        because = reason or Fact("departure_undone")
        status = self.status_id.with_context(status_change=StatusChange(because))
        if self.kind != "undo":
            status.write({self.kind: True})
            return
        status.write(dict.fromkeys(FLAGS, False))
        status._give_back(self.returned_shift_ids._chosen_to_return(status))

    def _is_gone_afterwards(self):
        company = self.status_id.company_id
        return is_gone(self._afterwards(), company._shift_today(), company._shift_terms())

    def _afterwards(self):
        """The worker as the rules take them, once this is confirmed."""
        if self.kind == "undo":
            return self.status_id._as_worker(unsubscribed=False, resigning=False)
        return self.status_id._as_worker(**{self.kind: True})

    def _bookings(self):
        """The worker's open `Booking`s, once this is confirmed."""
        freed = set(self.freed_shift_ids.ids)
        kept = [
            booking for booking in self.status_id._current_bookings() if booking.id not in freed
        ]
        return [*kept, *(shift._origin._as_booking() for shift in self.returned_shift_ids)]
