from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..policy import Leave, leave_problem

MANAGEMENT_GROUP = "komunigi_shift.group_shift_management"
KINDS = [("holiday", "Holiday"), ("exemption", "Exemption")]
#: what is written by the leave itself
_OWN = ("user_id", "changed_by_id", "changed_on")


class CooperativeLeave(models.Model):
    """A period of leave of a worker: a holiday, or an exemption, which may have no end.

    Every one that is registered counts in the rules; past ones are kept. Two of one kind have no
    day in common. Each registration, change and withdrawal leaves a line in the worker's history,
    and brings status and answer up to date.
    """

    _name = "cooperative.leave"
    _description = "Leave of a Worker"
    _order = "start_date desc, id desc"

    status_id = fields.Many2one(
        "cooperative.status", string="Worker Status", required=True, index=True, ondelete="cascade"
    )
    cooperator_id = fields.Many2one(related="status_id.cooperator_id", store=True, index=True)
    company_id = fields.Many2one(related="status_id.company_id", store=True)
    kind = fields.Selection(KINDS, required=True, default="holiday")
    start_date = fields.Date("Start")
    end_date = fields.Date("End")
    reason_id = fields.Many2one("cooperative.exempt.reason", groups=MANAGEMENT_GROUP)
    state = fields.Selection(
        [("registered", "Registered"), ("withdrawn", "Withdrawn")],
        required=True,
        default="registered",
    )
    phase = fields.Selection(
        [
            ("incomplete", "Incomplete"),
            ("current", "Current"),
            ("coming", "Coming"),
            ("past", "Past"),
            ("withdrawn", "Withdrawn"),
        ],
        compute="_compute_phase",
    )
    user_id = fields.Many2one("res.users", string="Registered by", readonly=True)
    changed_by_id = fields.Many2one("res.users", string="Changed by", readonly=True)
    changed_on = fields.Datetime(readonly=True)

    @api.depends("kind", "start_date", "end_date")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for leave in self:
            leave.display_name = leave._in_words()

    @api.depends("kind", "start_date", "end_date", "state")
    def _compute_phase(self):
        for leave in self:
            today = (leave.company_id or self.env.company).sudo()._shift_today()
            window = leave._as_leave().window
            if leave.state == "withdrawn":
                leave.phase = "withdrawn"
            elif not window:
                leave.phase = "incomplete"
            elif today in window:
                leave.phase = "current"
            else:
                leave.phase = "coming" if window.start > today else "past"

    @api.model_create_multi
    def create(self, vals_list):
        leaves = self._record_leaves(vals_list)
        leaves.status_id._refresh_answers()
        return leaves

    def write(self, vals):
        result = self._alter(vals)
        self.status_id._refresh_answers()
        return result

    def unlink(self):
        statuses = self.status_id
        result = super().unlink()
        statuses._refresh_answers()
        return result

    def _record_leaves(self, vals_list):
        """Creates leaves without bringing the status up to date, which the caller does."""
        own = {"user_id": self.env.uid, "changed_by_id": False, "changed_on": False}
        leaves = super().create([vals | own for vals in vals_list])
        leaves._check_dates()
        for leave in leaves:
            leave._log(self.env._("Registered: %(leave)s", leave=leave._in_words()))
        return leaves

    def _alter(self, vals):
        """Changes or withdraws leaves without bringing the status up to date."""
        self._check_same_leave(vals)
        before = {leave: leave._in_words() for leave in self}
        withdrawn = self.filtered(lambda leave: leave.state == "withdrawn")
        own = {"changed_by_id": self.env.uid, "changed_on": fields.Datetime.now()}
        result = super().write({k: v for k, v in vals.items() if k not in _OWN} | own)
        self._check_dates()
        for leave in self:
            words = leave._in_words()
            if leave.state == "withdrawn" and leave not in withdrawn:
                leave._log(self.env._("Withdrawn: %(leave)s", leave=words))
            elif leave in withdrawn and leave.state == "registered":
                leave._log(self.env._("Registered: %(leave)s", leave=words))
            elif words != before[leave]:
                leave._log(
                    self.env._("Changed: %(before)s → %(after)s", before=before[leave], after=words)
                )
        return result

    @api.model
    def _adopt(self, vals_list):
        """Records leaves that a database held before there were records: as they are."""
        return super().create(vals_list)

    def _check_same_leave(self, vals):
        for leave in self:
            kept = {"kind": leave.kind, "status_id": leave.status_id.id}
            if any(name in vals and vals[name] != value for name, value in kept.items()):
                raise UserError(
                    self.env._(
                        "A leave keeps its worker and its kind: withdraw it and register another."
                    )
                )

    def _check_dates(self):
        for leave in self.filtered(lambda leave: leave.state == "registered"):
            start, end = leave.start_date or None, leave.end_date or None
            today = leave.company_id.sudo()._shift_today()
            if not start and not end:
                raise ValidationError(self.env._("A leave has dates: enter when it starts."))
            problem = leave_problem(start, end, today)
            if problem:
                raise ValidationError(self._problem_in_words(problem))
            others = leave.status_id.leave_ids._registered(leave.kind) - leave
            mine = leave._as_leave()
            clash = others.filtered(lambda other, mine=mine: other._as_leave().overlaps(mine))[:1]
            if clash:
                raise ValidationError(
                    self.env._(
                        "%(name)s already has this leave: %(leave)s. Change that one instead.",
                        name=leave.status_id.display_name,
                        leave=clash._in_words(),
                    )
                )

    def _problem_in_words(self, problem):
        return {
            "order": self.env._("The leave must end after it starts."),
            "dates": self.env._("A date of this leave is too far in the past or in the future."),
            "length": self.env._("A leave lasts five years at most."),
        }[problem]

    def _log(self, change):
        self.status_id._log("leave", change)

    def _in_words(self):
        """E.g. "Holiday 2025-02-10 – 2025-03-05"; says nothing of the reason of an exemption."""
        self.ensure_one()
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        start, end = (fields.Date.to_string(day) for day in (self.start_date, self.end_date))
        return f"{kinds.get(self.kind, '')} {start or '…'} – {end or '…'}"

    def _as_leave(self):
        """This leave as the rules take it (`Leave`)."""
        return Leave(self.start_date or None, self.end_date or None, self.kind, self.id)

    def _registered(self, kind):
        """Those of one kind that have not been withdrawn."""
        return self.filtered(lambda leave: leave.state == "registered" and leave.kind == kind)

    def _windows(self):
        """The periods of those of these leaves that are complete and have not been withdrawn."""
        leaves = [leave._as_leave() for leave in self if leave.state == "registered"]
        return [leave.window for leave in leaves if leave.window]

    def action_change(self):
        """Opens the dialog that changes this leave, and says what that changes."""
        return self._open_dialog()

    def action_withdraw(self):
        """Opens the dialog that withdraws this leave, and says what that gives back."""
        return self._open_dialog(default_is_withdrawal=True)

    def _open_dialog(self, **context):
        self.ensure_one()
        names = {"holiday": "shift_holiday_action", "exemption": "shift_temporary_exemption_action"}
        action = self.env["ir.actions.act_window"]._for_xml_id(f"komunigi_shift.{names[self.kind]}")
        dialog = {"default_status_id": self.status_id.id, "default_leave_id": self.id}
        return action | {"context": dialog | context}
