# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from operator import attrgetter

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..policy import Leave, isolated, leave_problem, leave_to_change, shown_leave
from .groups import MANAGEMENT_GROUP
from .kept_fields import check_kept, for_creation
from .status_change import Fact

KINDS = [("holiday", "Holiday"), ("exemption", "Exemption")]
#: kind of a leave -> the fields of the status that show the current or next one, and are written
#: to change it
LEAVE_FIELDS = {
    "holiday": ("holiday_start_time", "holiday_end_time"),
    "exemption": (
        "temporary_exempt_start_date",
        "temporary_exempt_end_date",
        "temporary_exempt_reason_id",
    ),
}
SHOWN = [name for names in LEAVE_FIELDS.values() for name in names]
_shown_of = attrgetter(*SHOWN)


class CooperativeLeave(models.Model):
    """A period of leave of a worker: a holiday, or an exemption, which may have no end.

    Every one that is registered counts in the rules; past ones are kept. Two of one kind have no
    day in common. Each registration, change and withdrawal leaves a line in the worker's history,
    and brings status and answer up to date.
    """

    _name = "cooperative.leave"
    _description = "Leave of a Worker"
    _inherit = ["users.unnamed.mixin"]
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
    user_id = fields.Many2one("res.users", string="Registered by", readonly=True, copy=False)
    changed_by_id = fields.Many2one("res.users", string="Changed by", readonly=True, copy=False)
    changed_on = fields.Datetime(readonly=True, copy=False)

    @api.depends("kind", "start_date", "end_date")
    @api.depends_context("lang")
    def _compute_display_name(self):
        words = self.env["shift.history.words"]
        for leave in self:
            leave.display_name = words._leave(*leave._as_fact())

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
        """A leave, or a change of one, says nothing of the countdowns before it."""
        ids = {vals.get("status_id") for vals in vals_list}
        self.env["cooperative.status"].browse(filter(None, ids)).exists()._catch_up()
        leaves = for_creation(self, vals_list)._record_leaves(vals_list)
        leaves.status_id._refresh_answers()
        return leaves

    def write(self, vals):
        check_kept(self, vals)
        self.status_id._catch_up()
        result = self._alter(vals)
        self.status_id._refresh_answers()
        return result

    def unlink(self):
        statuses = self.status_id
        statuses._catch_up()
        result = super().unlink()
        statuses._refresh_answers()
        return result

    def _record_leaves(self, vals_list):
        """Creates leaves without bringing the status up to date, which the caller does."""
        own = {"user_id": self.env.uid, "changed_by_id": False, "changed_on": False}
        leaves = super().create([vals | own for vals in vals_list])
        leaves._check_dates()
        self._tell({leave: Fact("leave_registered", leave=leave._as_fact()) for leave in leaves})
        return leaves

    def _alter(self, vals):
        """Changes or withdraws leaves without bringing the status up to date."""
        self._check_same_leave(vals)
        before = {leave: leave._as_fact() for leave in self}
        withdrawn = self.filtered(lambda leave: leave.state == "withdrawn")
        own = {"changed_by_id": self.env.uid, "changed_on": fields.Datetime.now()}
        result = super().write(vals | own)
        self._check_dates()
        told = {}
        for leave in self:
            now = leave._as_fact()
            if leave.state == "withdrawn" and leave not in withdrawn:
                told[leave] = Fact("leave_withdrawn", leave=now)
            elif leave in withdrawn and leave.state == "registered":
                told[leave] = Fact("leave_registered", leave=now)
            elif now != before[leave]:
                told[leave] = Fact("leave_changed", before=before[leave], after=now)
        self._tell(told)
        return result

    @api.model
    def _enter(self, statuses, names):
        """Makes, changes or withdraws the leaves of which the fields `names` of these statuses have
        been written, without bringing the statuses up to date."""
        for kind, fields_ in LEAVE_FIELDS.items():
            entered = names & set(fields_)
            if not entered:
                continue
            to_create, to_alter = [], {}
            for status in statuses:
                record, vals = self._entered_on(status, kind, entered)
                if record:
                    to_alter.setdefault(tuple(sorted(vals.items())), []).append(record.id)
                elif vals:
                    to_create.append(vals | {"status_id": status.id, "kind": kind})
            for vals, ids in to_alter.items():
                self.browse(ids)._alter(dict(vals))
            self._record_leaves(to_create)

    def _entered_on(self, status, kind, entered):
        """(the leave that the written fields change, its values); no leave: they make one, and no
        values: nothing changes."""
        start, end, *reason = LEAVE_FIELDS[kind]
        leaves, today = status.leave_ids._as_leaves(kind), status.company_id._shift_today()
        written = Leave(status[start] or None, status[end] or None, kind)
        vals = {"reason_id": status[reason[0]].id} if entered & set(reason) else {}
        is_empty = not written.start and not written.end
        if is_empty or entered == set(reason):
            target = shown_leave(leaves, today)
            if is_empty and entered != set(reason):
                vals = {"state": "withdrawn"}
        else:
            target = leave_to_change(leaves, written, today)
            vals |= {"start_date": written.start or False, "end_date": written.end or False}
        if not target:
            return self.browse(), {} if is_empty else vals
        record = status.leave_ids.browse(target.key)
        differs = any(
            record._fields[name].convert_to_write(record[name], record) != value
            for name, value in vals.items()
        )
        return (record, vals) if differs else (self.browse(), {})

    @api.model
    def _show(self, statuses):
        """On these statuses, the fields of a leave show the current or next one of each kind."""
        # sudo: what is recorded is shown, whoever acts
        statuses, shown = statuses.sudo(), {}
        # most workers have none and show none
        statuses = statuses.filtered(lambda one: one.leave_ids or any(_shown_of(one)))
        for status in statuses:
            today, vals = status.company_id._shift_today(), dict.fromkeys(SHOWN, False)
            for kind, (start, end, *reason) in LEAVE_FIELDS.items():
                leave = shown_leave(status.leave_ids._as_leaves(kind), today)
                record = status.leave_ids.browse(leave.key if leave else ())
                vals |= {start: record.start_date, end: record.end_date}
                vals |= dict.fromkeys(reason, record.reason_id.id)
            shown[status.id] = vals
        statuses._write_each(shown)

    @api.model
    def _adopt(self, statuses):
        """Makes records of the dates of leave that the database held before there were records:
        as they are, also what nobody may enter."""
        adopted = []
        for status in statuses:
            for kind, (start, end, *reason) in LEAVE_FIELDS.items():
                has_dates = status[start] or status[end]
                if has_dates and kind not in status.leave_ids.mapped("kind"):
                    vals = {"status_id": status.id, "kind": kind, "start_date": status[start]}
                    if reason:
                        vals["reason_id"] = status[reason[0]].id
                    adopted.append(vals | {"end_date": status[end]})
        super().create(adopted)

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
            dates = leave.start_date or None, leave.end_date or None
            obstacle = self._obstacle(leave.status_id, leave.kind, *dates, leave)
            if obstacle:
                raise ValidationError(obstacle)

    @api.model
    def _obstacle(self, status, kind, start, end, changed=None):
        """Why this status cannot have a leave with these dates, in words, or None.

        :param changed: the leave that would get them, where it is not a new one
        """
        if not start and not end:
            return self.env._("A leave has dates: enter when it starts.")
        problem = leave_problem(start, end, status.company_id.sudo()._shift_today())
        if problem:
            return self._problem_in_words(problem)
        mine = Leave(start, end, kind)
        others = status.leave_ids._registered(kind) - (changed or self.browse())
        clash = others.filtered(lambda other: other._as_leave().overlaps(mine))[:1]
        if not clash:
            return None
        return self.env._(
            "%(name)s already has this leave: %(leave)s. Change that one instead.",
            name=isolated(status.display_name),
            leave=clash.display_name,
        )

    def _problem_in_words(self, problem):
        return {
            "order": self.env._("The leave must end after it starts."),
            "dates": self.env._(
                "The dates of a leave are from 1 January 2000 to ten years from today."
            ),
            "length": self.env._("A leave lasts at most five years; extend it later if need be."),
        }[problem]

    @api.model
    def _tell(self, told):
        """Enters what is told of leaves, {leave: `Fact`}, in the history of their workers."""
        lines = [leave.status_id._line("leave", fact) for leave, fact in told.items()]
        self.env["cooperative.status"]._enter_in_history(lines)

    def _as_fact(self):
        """This leave as the history keeps it: [kind, start, end]; nothing of its reason."""
        self.ensure_one()
        start, end = (day and day.isoformat() for day in (self.start_date, self.end_date))
        return [self.kind, start, end]

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

    def _as_leaves(self, kind):
        """The registered ones of one kind as the rules take them."""
        return [leave._as_leave() for leave in self._registered(kind)]

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
