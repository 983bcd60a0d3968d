# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.client_values import check_extension
from ..models.status_change import Fact, StatusChange
from ..policy import Extension, extended, isolated, status_of, withdrawn

#: the statuses of a worker who is short of shifts
SHORT = ("alert", "suspended", "extension")


class ShiftExtension(models.TransientModel):
    """More time for a worker in alert: the automatic extension, once, or any number of days; or
    the last extension taken back. The deadline before and after are shown side by side."""

    _name = "shift.extension"
    _description = "Extension of an Alert"

    status_id = fields.Many2one(
        "cooperative.status", string="Worker", required=True, readonly=True, ondelete="cascade"
    )
    kind = fields.Selection(
        [("auto", "Automatic extension"), ("manual", "Chosen number of days")],
        required=True,
        default=lambda self: "auto",
    )
    is_withdrawal = fields.Boolean(help="The last extension is taken back.")
    days = fields.Integer(compute="_compute_days", store=True, readonly=False)
    present_deadline = fields.Date(compute="_compute_deadlines")
    deadline = fields.Date("New Deadline", compute="_compute_deadlines")
    present_status = fields.Char(compute="_compute_deadlines")
    new_status = fields.Char(compute="_compute_deadlines")

    @api.depends("kind", "status_id")
    def _compute_days(self):
        for wizard in self:
            if wizard.kind == "auto":
                wizard.days = wizard._terms().grace_delay
            else:
                wizard.days = wizard._company()._shift_extension_days()

    @api.depends("is_withdrawal", "days", "status_id")
    def _compute_deadlines(self):
        labels = dict(self.status_id._fields["status"]._description_selection(self.env))
        for wizard in self:
            terms, today = wizard._terms(), wizard._today()
            now, then = wizard.status_id._as_worker(), wizard._worker_afterwards()
            wizard.present_deadline, wizard.deadline = now.deadline(terms), then.deadline(terms)
            wizard.present_status = labels[status_of(now, today, terms)]
            wizard.new_status = labels[status_of(then, today, terms)]

    def action_confirm(self):
        """Gives the days after the present deadline, or takes the last extension back."""
        self.ensure_one()
        if self.is_withdrawal:
            self._check_withdrawal()
            reason = Fact("extension_withdrawn")
            former = (self.status_id.former_extensions or [])[:-1]
        else:
            self._check_extension()
            reason = Fact("extension", days=self.days)
            present = Extension.of(self.status_id._as_worker())
            kept = [present.start and fields.Date.to_string(present.start), present.days]
            former = [*(self.status_id.former_extensions or []), kept]
        then = Extension.of(self._worker_afterwards())
        self.status_id.check_access("write")
        # sudo: what there was before is kept by the addon alone, to be withdrawn to
        self.status_id.sudo().with_context(status_change=StatusChange(reason)).write(
            {
                "extension_start_time": then.start or False,
                "time_extension": then.days,
                "former_extensions": former or False,
            }
        )

    def _check_extension(self):
        status = self.status_id
        if status.status not in SHORT:
            raise UserError(
                self.env._("%(name)s is not in alert.", name=isolated(status.display_name))
            )
        if self.kind == "auto" and status.extension_start_time:
            raise UserError(
                self.env._(
                    "%(name)s already has an extension: choose a number of days.",
                    name=isolated(status.display_name),
                )
            )
        check_extension(self.env, self.days, self._today())
        if not self.present_deadline:
            raise UserError(
                self.env._(
                    "%(name)s has no deadline: there is nothing to extend.",
                    name=isolated(status.display_name),
                )
            )

    def _check_withdrawal(self):
        if not self.status_id.extension_start_time:
            raise UserError(
                self.env._(
                    "%(name)s has no extension any more.",
                    name=isolated(self.status_id.display_name),
                )
            )

    def _company(self):
        return self.status_id.company_id or self.env.company

    def _terms(self):
        return self._company()._shift_terms()

    def _today(self):
        return self._company()._shift_today()

    def _worker_afterwards(self):
        """The worker as the rules take them, once this is confirmed."""
        worker = self.status_id._as_worker()
        if not self.is_withdrawal:
            return extended(worker, self._today(), self.days, self._terms()).given_to(worker)
        if not worker.extension_start:
            return worker
        start, days = (self.status_id.former_extensions or [[None, 0]])[-1]
        former = Extension(fields.Date.to_date(start) or None, days)
        return withdrawn(worker, former).given_to(worker)
