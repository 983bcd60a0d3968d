from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.tools.misc import format_date

from ..policy import (
    CAN_SHOP,
    LEAVE_DATES,
    NO_ALERT,
    SeatFacts,
    WorkerFacts,
    broken_limits,
    counts_down,
    is_gone,
    last_grid_date,
    leave_problem,
    local_date,
    refund_of_late_validation,
    seat_refusals,
    settled,
)
from .cooperative_status_answer import worker_fields
from .cooperative_status_leave import LEAVE_FIELDS
from .status_change import StatusChange

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
#: what there was of a status that has just been created
NEW = {"status": False, "worker": None}
#: fields of a status that have a range, and by how many shifts a counter moves at once at most
WRITTEN_NUMBERS = ("sr", "sc", "time_extension")
WRITTEN_DATES = (
    *LEAVE_DATES,
    *("irregular_start_date", "last_countdown_date", "alert_start_time", "extension_start_time"),
)
COUNTED_AT_ONCE = 2
#: what is set when a worker leaves the coop
FLAGS = ("resigning", "unsubscribed")
MANAGEMENT_GROUP = "komunigi_shift.group_shift_management"
#: what the bus is told on: the channel of a company, under this name
SUBCHANNEL = "shift_answers"
NOTIFICATION = "komunigi_shift.answers_changed"
_PENDING = "komunigi_shift.answers"


class CooperativeStatus(models.Model):
    """A worker's status: how they work, what they owe, until when.

    What is entered here (counters, dates, flags) goes through `write`, which settles what follows
    from it: status, alert, unsubscription, and a line of history for each change, with who and
    why. A `StatusChange` in the context says why, and on which date of the coop it happens when
    that is not today (a countdown that is caught up). Open screens are told.

    The alert answer, what the passing of time does, and reminders are mixins of their own.
    """

    _name = "cooperative.status"
    _description = "Worker Status"
    _inherit = [
        "cooperative.status.answer",
        "cooperative.status.countdown",
        "cooperative.status.leave",
        "cooperative.status.reminder",
        "mail.thread",
        "mail.activity.mixin",
    ]
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
    penalty_date = fields.Date(
        "Penalty", readonly=True, copy=False, help="The countdown that took two shifts."
    )
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
    alert_reversal_shift_id = fields.Many2one(
        "shift.shift",
        string="Attendance before the Alert",
        readonly=True,
        copy=False,
        help="An attendance validated after the alert, of a shift worked before it.",
    )
    unsubscribed = fields.Boolean(copy=False)
    resigning = fields.Boolean(copy=False)

    status = fields.Selection(STATUSES, readonly=True, index=True, copy=False)
    status_expires_on = fields.Date(
        readonly=True, index="btree_not_null", copy=False, help="Looked at again on this date."
    )
    can_shop = fields.Boolean(compute="_compute_can_shop", store=True)
    history_ids = fields.One2many("cooperative.status.history", "status_id", readonly=True)
    shift_ids = fields.One2many(related="cooperator_id.shift_shift_ids", string="Shifts")
    phone = fields.Char(related="cooperator_id.phone")
    email = fields.Char(related="cooperator_id.email")
    former_extensions = fields.Json(
        readonly=True,
        copy=False,
        help="The extensions that came before the present one, oldest first: [start, days] each.",
    )

    _one_per_worker = models.Constraint(
        "unique(cooperator_id)", "This worker already has a status."
    )

    leave_ids = fields.One2many("cooperative.leave", "status_id", string="Leaves", readonly=True)

    @api.constrains("holiday_start_time", "holiday_end_time")
    def _check_holiday(self):
        for status in self:
            start, end = status.holiday_start_time, status.holiday_end_time
            if start and end and end < start:
                raise ValidationError(self.env._("The holiday must end after it starts."))

    @api.constrains("temporary_exempt_start_date", "temporary_exempt_end_date")
    def _check_exemption(self):
        for status in self:
            start, end = status.temporary_exempt_start_date, status.temporary_exempt_end_date
            if start and end and end < start:
                raise ValidationError(self.env._("The exemption must end after it starts."))

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
            self._check_entered(vals)
            if "last_countdown_date" not in vals and vals.get("irregular_start_date"):
                company = self.env["res.company"].browse(vals.get("company_id"))
                vals["last_countdown_date"] = self._countdown_before(
                    fields.Date.to_date(vals["irregular_start_date"]), company
                )
        statuses = super().create(vals_list)
        # sudo: who may create a status makes a worker, whatever their rights on contacts
        statuses.cooperator_id.sudo().is_worker = True
        statuses._enter_leaves({name for vals in vals_list for name in vals})
        statuses._settle({})
        return statuses

    def write(self, vals):
        self._check_entered(vals)
        if not vals.keys() & self._settled_by():
            return super().write(vals)
        before = self._snapshots()
        result = super().write(vals)
        self._enter_leaves(vals.keys())
        self._settle(before, vals.keys())
        return result

    def _check_entered(self, vals):
        """Refuses newly entered values that no worker can have (`policy/limits.py`).

        What a database holds already is left, and counting goes on from there: a counter beyond
        its range still moves by the one or two shifts of an attendance or a countdown.
        """
        company = self.company_id[:1] or self.env["res.company"].browse(vals.get("company_id"))
        today = (company or self.env.company)._shift_today()
        entered = {}
        for name in vals.keys() & {*WRITTEN_NUMBERS, *WRITTEN_DATES}:
            value = self._fields[name].convert_to_cache(vals[name], self.new())
            is_date = name in WRITTEN_DATES
            near = 0 if is_date else COUNTED_AT_ONCE
            if any(
                old == value or (near and abs(old - value) <= near) for old in self.mapped(name)
            ):
                continue
            entered[name] = value
        for broken in broken_limits(entered, today):
            raise ValidationError(self._limits_text(broken))
        for start, end in (LEAVE_DATES[:2], LEAVE_DATES[2:]):
            if entered.keys() & {start, end}:
                days = (entered.get(start, self[:1][start]), entered.get(end, self[:1][end]))
                if leave_problem(*days, today) == "length":
                    raise ValidationError(self._leave_text("length"))

    def _limits_text(self, broken):
        least, most = (
            format_date(self.env, end) if broken.name in WRITTEN_DATES else end
            for end in (broken.least, broken.most)
        )
        return self.env._(
            "“%(field)s” must be from %(least)s to %(most)s.",
            field=self._fields[broken.name]._description_string(self.env),
            least=least,
            most=most,
        )

    def unlink(self):
        """Deletes statuses; their contacts are no workers any more."""
        partners = self.cooperator_id
        result = super().unlink()
        # sudo: who may delete a status ends the worker, whatever their rights on contacts
        partners.sudo().is_worker = False
        return result

    def _write_unsettled(self, vals):
        return super().write(vals)

    def _write_each(self, vals_by_id):
        """Writes what each of these statuses gets, without settling; only what differs.

        Those that get equal values are written in one call.
        """
        groups = {}
        for status in self:
            different = tuple(
                (name, value)
                for name, value in vals_by_id[status.id].items()
                if status._plain_value(name) != value
            )
            if different:
                groups.setdefault(different, []).append(status.id)
        for different, ids in groups.items():
            self.browse(ids)._write_unsettled(dict(different))

    def _plain_value(self, name):
        value = self[name]
        return value.id if isinstance(value, models.BaseModel) else value

    def _write_multi(self, vals_list):
        """Open screens are told of what is written to the database, computed or entered."""
        super()._write_multi(vals_list)
        shown = self._shown_fields()
        changed = [
            status.id for status, vals in zip(self, vals_list, strict=True) if vals.keys() & shown
        ]
        self.browse(changed)._announce_answers()

    @api.model
    def _countdown_before(self, start, company):
        """The last grid date before today for a start date, or False."""
        company = company or self.env.company
        if not start:
            return False
        yesterday = fields.Date.subtract(company._shift_today(), days=1)
        return last_grid_date(start, yesterday, company._shift_terms().period) or False

    @api.model
    def _settled_by(self):
        """Names of the fields from which status and alert follow."""
        return worker_fields(but=["last_countdown"]) | set(LEAVE_FIELDS["exemption"])

    def _snapshots(self):
        """{id: what `_settle` asks of each of these statuses before a change}"""
        return {
            status.id: {"status": status.status, "worker": status._as_worker()} for status in self
        }

    def _settle(self, before, changed=()):
        """Brings alert and status in line with counters, dates and today.

        :param before: `_snapshots` before the change; an id that is missing was just created
        :param changed: names of the fields that the caller wrote itself, which are left as written
        """
        self._enter_in_history(self._bring_in_line(before, changed))

    def _bring_in_line(self, before, changed):
        """As `_settle`, but leaves the history to the caller.

        :return: values of the lines of history
        """
        self._show_leaves()
        change = StatusChange.within(self.env)
        by_company = {
            company.id: (company._shift_terms(), company._shift_today())
            for company in self.company_id
        }
        follows, left = {}, []
        for status in self:
            terms, today = by_company[status.company_id.id]
            old, worker = before.get(status.id, NEW), status._as_worker()
            vals, has_left = settled(
                old["worker"], worker, changed, change.day or today, today, terms
            )
            if "last_countdown_date" not in changed:
                vals |= _without_past_countdowns(old["worker"], worker, today, terms)
            follows[status.id] = vals
            if has_left and old is not NEW:
                # the date alone ends an extension: the worker is the same, the status is not
                is_news = old["status"] != vals["status"]
                if is_news or not is_gone(old["worker"], today, terms):
                    left.append(status.id)
        self._write_each(follows)
        self.browse(left)._free_future_shifts()
        return self._history_of(before)

    def _history_of(self, before):
        """One line of history for a status and one for its counters, where they changed."""
        labels = dict(self._fields["status"]._description_selection(self.env))
        reason = StatusChange.within(self.env).reason or self.env._("Entered by hand")
        lines = []
        for status in self:
            old = before.get(status.id, NEW)
            common = {
                "status_id": status.id,
                # what the line copies from the status: told here, it is no write of its own
                "cooperator_id": status.cooperator_id.id,
                "company_id": status.company_id.id,
                "reason": reason,
                "user_id": self.env.uid,
            }
            if old["status"] != status.status:
                change = f"{labels.get(old['status'], '-')} → {labels[status.status]}"
                lines.append(common | {"type": "status", "change": change})
            counters = [
                f"{name} {old_value:+d} → {value:+d}"
                for name, old_value, value in _counters(old["worker"], status)
                if old_value != value
            ]
            if counters:
                lines.append(common | {"type": "counter", "change": ", ".join(counters)})
            for name in FLAGS:
                was = bool(old["worker"]) and getattr(old["worker"], name)
                if was != status[name]:
                    change = self._departure_words()[name, status[name]]
                    lines.append(common | {"type": "departure", "change": change})
        return lines

    @api.model
    def _enter_in_history(self, lines):
        if lines:
            # sudo: history is written by the change itself, and by nobody directly
            self.env["cooperative.status.history"].sudo().create(lines)

    def _log(self, kind, change):
        """One line of history of a `kind` of its own for each of these statuses, with who and why.

        :param change: what the line says, or {status id: what it says}
        """
        reason = StatusChange.within(self.env).reason or self.env._("Entered by hand")
        self._enter_in_history(
            [
                {
                    "status_id": status.id,
                    "type": kind,
                    "change": change[status.id] if isinstance(change, dict) else change,
                    "reason": reason,
                    "user_id": self.env.uid,
                }
                for status in self
            ]
        )

    def _departure_words(self):
        """{(flag, its value): what the history says of it}"""
        return {
            ("resigning", True): self.env._("Resigns"),
            ("resigning", False): self.env._("Does not resign any more"),
            ("unsubscribed", True): self.env._("Unsubscribed"),
            ("unsubscribed", False): self.env._("Not unsubscribed any more"),
        }

    def _coming_shifts(self):
        """The open shifts of these workers that have yet to start: a departure frees them."""
        # sudo: a counter that falls does so whoever entered it; the worker's shifts follow
        return (
            self.env["shift.shift"]
            .sudo()
            .search(
                [
                    ("worker_id", "in", self.cooperator_id.ids),
                    ("state", "=", "open"),
                    ("start_time", ">=", fields.Datetime.now()),
                ]
            )
        )

    def _free_future_shifts(self):
        """Gives back the shifts that workers who leave will not work; they can be returned."""
        by_worker = self._coming_shifts().grouped("worker_id")
        left = self.filtered(lambda status: status.cooperator_id in by_worker)
        for status in left:
            by_worker[status.cooperator_id]._free(released_by=status)
        left._log(
            "departure",
            {
                status.id: self.env._(
                    "Shifts freed: %(days)s",
                    days=by_worker[status.cooperator_id]._days_in_words(),
                )
                for status in left
            },
        )

    def _returnable_shifts(self, worker):
        """The seats that a leave or a departure has freed, that are still free, and that `worker`
        (this worker, as the rules will take them) can take without a question."""
        self.ensure_one()
        now, terms = fields.Datetime.now(), self.company_id._shift_terms()
        released = self.env["shift.shift"].search(
            [
                ("released_by_id", "=", self._origin.id),
                ("worker_id", "=", False),
                ("state", "=", "open"),
                ("start_time", ">=", fields.Datetime.now()),
            ]
        )
        own = released._unfinished_of(self.cooperator_id)
        times = [(shift.start_time, shift.end_time) for shift in own]
        returnable = released.browse()
        for shift in released:
            seat = SeatFacts(shift.start_time, shift.end_time, shift.company_id.id)
            facts = WorkerFacts(worker, self.company_id.id, tuple(times))
            if not seat_refusals(facts, seat, now, terms).any:
                returnable |= shift
                times.append((shift.start_time, shift.end_time))
        return returnable

    def _count(self, sr, sc, reason):
        if sr or sc:
            changed = {"sr": self.sr + sr, "sc": self.sc + sc}
            self.with_context(status_change=StatusChange(reason)).write(changed)

    def _refund_for(self, shift):
        worked_on = local_date(shift.start_time, self.company_id.shift_tz)
        return refund_of_late_validation(self._as_worker(), worked_on, self.penalty_date or None)

    def _offer_reversal(self, shift):
        """Remembers a shift worked before the alert and validated after it, for the office."""
        if self._refund_for(shift) is not None:
            self.alert_reversal_shift_id = shift

    @api.model
    def _shown_fields(self):
        """Names of the stored fields whose change another screen may be showing."""
        return worker_fields() | {"status", "can_shop", "next_shift_date", *self._answer_fields()}

    def _announce_answers(self):
        """Has the office told, at the end of the transaction, that these answers may differ.

        The notification names statuses and partners and says nothing about them: each reader asks
        the server, with their own rights. It goes through the bus, which PostgreSQL carries to
        every Odoo server; what changes together is told together.
        """
        ids = {status.id for status in self if isinstance(status.id, int)}
        if not ids:
            return
        data = self.env.cr.precommit.data
        if _PENDING not in data:
            data[_PENDING] = set()
            self.env.cr.precommit.add(self._send_announcements)
        data[_PENDING] |= ids

    def _send_announcements(self):
        ids = self.env.cr.precommit.data.pop(_PENDING, ())
        # sudo: only ids are told, to those who may read the statuses of that company
        statuses = self.sudo().browse(ids).exists()
        for company, group in statuses.grouped("company_id").items():
            self.env["bus.bus"]._sendone(
                (company, SUBCHANNEL),
                NOTIFICATION,
                {"statuses": group.ids, "partners": group.cooperator_id.ids},
            )

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

    def action_reverse_alert(self):
        """Ends an alert that would not have fired, had the attendance been validated in time."""
        self.ensure_one()
        shift = self.alert_reversal_shift_id
        refund = self._refund_for(shift) if shift else None
        if refund is None:
            raise UserError(self.env._("This alert cannot be reversed any more."))
        reason = self.env._("Alert reversed: %(shift)s was worked before it", shift=shift.name)
        self.with_context(status_change=StatusChange(reason)).write(
            NO_ALERT
            | {
                "sr": self.sr + refund,
                "is_penalised_irregular": False,
                "penalty_date": False,
                "alert_reversal_shift_id": False,
            }
        )

    def action_keep_alert(self):
        """Lets the alert stand, although a shift before it was validated late."""
        self.alert_reversal_shift_id = False


def _without_past_countdowns(before, worker, today, terms):
    """Whoever becomes a flying worker, comes back, or gets another start date is not charged for
    the countdowns that passed meanwhile: the field that says so, where it changes."""
    if before is None or not counts_down(worker):
        return {}
    if counts_down(before) and before.start == worker.start:
        return {}
    passed = last_grid_date(worker.start, fields.Date.subtract(today, days=1), terms.period)
    is_ahead = passed and (not worker.last_countdown or passed > worker.last_countdown)
    return {"last_countdown_date": passed} if is_ahead else {}


def _counters(before, status):
    """[(field, value before, value now)] of the counters; they were 0 before there was a status."""
    old = (before.sr, before.sc) if before else (0, 0)
    return zip(("sr", "sc"), old, (status.sr, status.sc), strict=True)
