# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.cooperative_status import WORKING_MODES
from ..models.status_change import Fact, StatusChange
from ..policy import is_over_limit, isolated


class ShiftSubscribe(models.TransientModel):
    """Makes a contact a worker, or brings one back. An existing start date is kept: another one
    would move every countdown of the worker."""

    _name = "shift.subscribe"
    _description = "Subscription of a Worker"

    cooperator_id = fields.Many2one(
        "res.partner", string="Worker", required=True, ondelete="cascade"
    )
    status_id = fields.Many2one("cooperative.status", compute="_compute_status_id")
    working_mode = fields.Selection(
        WORKING_MODES,
        required=True,
        compute="_compute_from_status",
        compute_sudo=False,
        store=True,
        readonly=False,
    )
    irregular_start_date = fields.Date(
        "Start Date",
        compute="_compute_from_status",
        compute_sudo=False,
        store=True,
        readonly=False,
    )
    sr = fields.Integer(related="status_id.sr", related_sudo=False)
    reset_counter = fields.Boolean("Set the counters to zero")

    @api.depends("cooperator_id")
    def _compute_status_id(self):
        for wizard in self:
            wizard.status_id = wizard.cooperator_id.cooperative_status_ids[:1]

    @api.depends("cooperator_id")
    def _compute_from_status(self):
        for wizard in self:
            status = wizard.cooperator_id.cooperative_status_ids[:1]
            wizard.working_mode = status.working_mode or "irregular"
            wizard.irregular_start_date = (
                status.irregular_start_date or self.env.company._shift_today()
            )

    def action_confirm(self):
        """Creates the status or brings it back, and opens it."""
        self.ensure_one()
        is_flying = self.working_mode == "irregular"
        if is_flying and not self.irregular_start_date:
            raise UserError(self.env._("A flying worker needs a start date."))
        values = {"working_mode": self.working_mode, "unsubscribed": False, "resigning": False}
        if is_flying:
            values["irregular_start_date"] = self.irregular_start_date
        if self.reset_counter:
            values |= {"sr": 0, "sc": 0, "alert_start_time": False}
        change = StatusChange(Fact("subscription"))
        status = self.status_id.with_context(status_change=change)
        if not status:
            status = status.create(values | {"cooperator_id": self.cooperator_id.id})
        else:
            self._check_counter(status)
            status.write(values)
        return status.with_env(self.env).get_formview_action()

    def _check_counter(self, status):
        worker = status._as_worker(working_mode=self.working_mode)
        if not self.reset_counter and is_over_limit(worker, status.company_id._shift_terms()):
            raise UserError(
                self.env._(
                    "The counter of %(name)s is %(sr)s: this would unsubscribe them again. "
                    "Set the counters to zero as well.",
                    name=isolated(self.cooperator_id.name),
                    sr=status.sr,
                )
            )
