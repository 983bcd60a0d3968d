from dataclasses import replace

from odoo import _, api, fields, models
from odoo.exceptions import ValidationError

from ..rules import CAN_SHOP, Worker, last_grid_date

WORKING_MODES = [
    ("regular", "Regular worker"),
    ("irregular", "Flying worker"),
    ("exempt", "Exempted"),
]
STATUSES = [
    ("ok", "Up to date"),
    ("alert", "In alert"),
    ("suspended", "Suspended"),
    ("extension", "Extension"),
    ("unsubscribed", "Unsubscribed"),
    ("exempted", "Temporarily exempted"),
    ("holiday", "On holiday"),
    ("resigning", "Resigning"),
]
REGISTRATION_STATES = [
    ("yes", "Yes"),
    ("no", "No"),
    ("pending", "Pending"),
    ("in_alert", "In alert"),
    ("not_applicable", "Not applicable"),
    ("incomplete", "Incomplete"),
]
GONE = ("unsubscribed", "resigning")
NO_ALERT = {"alert_start_time": False, "extension_start_time": False, "time_extension": 0}
MANAGEMENT_GROUP = "komunigi_shift.group_shift_management"


class CooperativeStatus(models.Model):
    """A worker's status: how they work, what they owe, until when.

    What is entered here (counters, dates, flags) goes through `write`, which settles what follows
    from it: status, alert, unsubscription, and a line of history for each change, with who and
    why. The context key `status_reason` says why, `status_date` on which date of the coop it
    happens when that is not today (a countdown that is caught up).
    """

    _name = "cooperative.status"
    _description = "Worker Status"
    _inherit = ["mail.thread", "mail.activity.mixin"]
    _rec_name = "cooperator_id"
    _order = "cooperator_id"

    cooperator_id = fields.Many2one(
        "res.partner", string="Worker", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(
        "res.company", required=True, index=True, default=lambda self: self.env.company
    )
    working_mode = fields.Selection(WORKING_MODES, required=True, default="irregular", index=True)
    sr = fields.Integer("Shift Counter", default=0, help="Shifts ahead; below zero, shifts owed.")
    sc = fields.Integer("Compensation Counter", default=0)
    irregular_start_date = fields.Date(
        "Start Date", help="The countdowns of a flying worker come every period after this date."
    )
    last_countdown_date = fields.Date(
        "Last Countdown", copy=False, help="The last countdown date that has been handled."
    )
    is_penalised_irregular = fields.Boolean("Penalised", copy=False)
    alert_start_time = fields.Date("Alert Start", copy=False)
    extension_start_time = fields.Date("Extension Start", copy=False)
    time_extension = fields.Integer("Days of Manual Extension", copy=False)
    holiday_start_time = fields.Date("Holiday Start")
    holiday_end_time = fields.Date("Holiday End")
    temporary_exempt_start_date = fields.Date("Exemption Start")
    temporary_exempt_end_date = fields.Date("Exemption End")
    temporary_exempt_reason_id = fields.Many2one(
        "cooperative.exempt.reason", string="Exemption Reason", groups=MANAGEMENT_GROUP
    )
    unsubscribed = fields.Boolean(copy=False)
    resigning = fields.Boolean(copy=False)

    status = fields.Selection(STATUSES, readonly=True, index=True, copy=False)
    status_expires_on = fields.Date(
        readonly=True, index="btree_not_null", copy=False, help="Looked at again on this date."
    )
    can_shop = fields.Boolean(compute="_compute_can_shop", store=True)
    history_ids = fields.One2many("cooperative.status.history", "status_id", readonly=True)

    _one_per_worker = models.Constraint(
        "unique(cooperator_id)", "This worker already has a status."
    )

    @api.constrains("holiday_start_time", "holiday_end_time")
    def _check_holiday(self):
        for status in self:
            start, end = status.holiday_start_time, status.holiday_end_time
            if start and end and end < start:
                raise ValidationError(_("The holiday must end after it starts."))

    @api.constrains("temporary_exempt_start_date", "temporary_exempt_end_date")
    def _check_exemption(self):
        for status in self:
            start, end = status.temporary_exempt_start_date, status.temporary_exempt_end_date
            if start and end and end < start:
                raise ValidationError(_("The exemption must end after it starts."))

    @api.depends("status")
    def _compute_can_shop(self):
        for status in self:
            status.can_shop = status.status in CAN_SHOP

    @api.onchange("irregular_start_date")
    def _onchange_irregular_start_date(self):
        """Countdowns that were due before a worker is entered are not taken after the fact."""
        if not self._origin:
            self.last_countdown_date = self._countdown_before(
                self.irregular_start_date, self.company_id
            )

    @api.model_create_multi
    def create(self, vals_list):
        """Creates statuses; their partners become workers.

        A start date in the past without a word about the last countdown does not charge the worker
        for the countdowns before today.
        """
        for vals in vals_list:
            if "last_countdown_date" not in vals and vals.get("irregular_start_date"):
                company = self.env["res.company"].browse(vals.get("company_id"))
                vals["last_countdown_date"] = self._countdown_before(
                    fields.Date.to_date(vals["irregular_start_date"]), company
                )
        statuses = super().create(vals_list)
        # sudo: who may create a status makes a worker, whatever their rights on contacts
        statuses.cooperator_id.sudo().is_worker = True
        statuses._settle({})
        return statuses

    def write(self, vals):
        if not vals.keys() & self._settled_by():
            return super().write(vals)
        before = {status.id: status._snapshot() for status in self}
        result = super().write(vals)
        self._skip_past_countdowns(before, vals.keys())
        self._settle(before, vals.keys())
        return result

    def unlink(self):
        """Deletes statuses; their contacts are no workers any more."""
        partners = self.cooperator_id
        result = super().unlink()
        # sudo: who may delete a status ends the worker, whatever their rights on contacts
        partners.sudo().is_worker = False
        return result

    @api.model
    def _countdown_before(self, start, company):
        """The last grid date before today for a start date, or False."""
        company = company or self.env.company
        if not start:
            return False
        yesterday = fields.Date.subtract(company._shift_today(), days=1)
        return last_grid_date(start, yesterday, company._shift_terms().period) or False

    def _as_worker(self, **changes):
        """This status as the rules take it (`Worker`), with `changes` to its attributes."""
        self.ensure_one()
        worker = Worker(
            working_mode=self.working_mode,
            start=self.irregular_start_date or None,
            last_countdown=self.last_countdown_date or None,
            sr=self.sr,
            sc=self.sc,
            alert_start=self.alert_start_time or None,
            extension_start=self.extension_start_time or None,
            extension_days=self.time_extension,
            holiday=(self.holiday_start_time or None, self.holiday_end_time or None),
            exemption=(
                self.temporary_exempt_start_date or None,
                self.temporary_exempt_end_date or None,
            ),
            unsubscribed=self.unsubscribed,
            resigning=self.resigning,
        )
        return replace(worker, **changes)

    def _write_settled(self, vals):
        """Writes what follows from a change, without settling again; only what differs."""
        different = {name: value for name, value in vals.items() if self[name] != value}
        return not different or super().write(different)

    def action_open_shifts(self):
        """Opens this worker's shifts."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id("komunigi_shift.shift_shift_action")
        return action | {
            "domain": [("worker_id", "=", self.cooperator_id.id)],
            "context": {"default_worker_id": self.cooperator_id.id},
        }

    def action_open_partner(self):
        """Opens this worker's contact."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "res_model": "res.partner",
            "res_id": self.cooperator_id.id,
            "view_mode": "form",
        }
