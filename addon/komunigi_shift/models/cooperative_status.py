# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..policy import (
    CAN_SHOP,
    LEAVE_DATES,
    NO_ALERT,
    Standing,
    answers_for,
    broken_limits,
    last_grid_date,
    leave_problem,
    local_date,
    refund_of_late_validation,
    windows_as_text,
)
from .announcements import announce
from .cooperative_leave import LEAVE_FIELDS, SHOWN
from .day_in_words import FULL, day_in_words
from .groups import MANAGEMENT_GROUP
from .kept_fields import check_kept, for_creation
from .status_change import Fact, StatusChange
from .worker_fields import ANSWER_FIELDS, worker_fields

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
#: fields of a status that have a range, and by how many shifts a counter moves at once at most
WRITTEN_NUMBERS = ("sr", "sc", "time_extension")
WRITTEN_DATES = (
    *LEAVE_DATES,
    *("irregular_start_date", "last_countdown_date", "alert_start_time", "extension_start_time"),
)
COUNTED_AT_ONCE = 2


class CooperativeStatus(models.Model):
    """A worker's status: how they work, what they owe, until when.

    What is entered here (counters, dates, flags) goes through `write`, which settles what follows
    from it: status, alert, unsubscription, and a line of history for each change, with who and
    why. A `StatusChange` in the context says why, and on which date of the coop it happens when
    that is not today (a countdown that is caught up). Open screens are told.

    The alert answer, the seats that help, what the passing of time does, and reminders are mixins
    of their own.
    """

    _name = "cooperative.status"
    _description = "Worker Status"
    _inherit = [
        "cooperative.status.belonging",
        "cooperative.status.answer",
        "cooperative.status.seats",
        "cooperative.status.settling",
        "at.risk.mixin",
        "alert.reminder.mixin",
        "company.seen.mixin",
        "worker.search.mixin",
        "users.unnamed.mixin",
        "mail.thread",
        "mail.activity.mixin",
    ]
    _rec_name = "cooperator_id"
    _order = "cooperator_id"

    cooperator_id = fields.Many2one(
        "res.partner", string="Worker", required=True, ondelete="restrict"
    )
    company_id = fields.Many2one(
        "res.company", required=True, index=True, default=lambda self: self.env.company
    )
    working_mode = fields.Selection(WORKING_MODES, required=True, default="irregular")
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

    status = fields.Selection(STATUSES, readonly=True, copy=False)
    status_expires_on = fields.Date(
        readonly=True, index="btree_not_null", copy=False, help="Looked at again on this date."
    )
    can_shop = fields.Boolean(compute="_compute_can_shop", store=True)
    history_ids = fields.One2many("cooperative.status.history", "status_id", readonly=True)
    shift_ids = fields.One2many(related="cooperator_id.shift_shift_ids", string="Shifts")
    coming_shift_count = fields.Integer(compute="_compute_coming_shift_count")
    phone = fields.Char(related="cooperator_id.phone")
    email = fields.Char(related="cooperator_id.email")
    is_contact_active = fields.Boolean(related="cooperator_id.active")
    former_extensions = fields.Json(
        readonly=True,
        copy=False,
        help="The extensions that came before the current one, oldest first: [start, days] each.",
    )

    _one_per_worker = models.Constraint(
        "unique(cooperator_id)", "This worker already has a status."
    )

    leave_ids = fields.One2many("cooperative.leave", "status_id", string="Leaves", readonly=True)
    leave_periods = fields.Char(
        compute="_compute_leave_periods",
        store=True,
        help="The leaves that count, past ones too: read with the worker instead of one by one.",
    )

    @api.depends("leave_ids.kind", "leave_ids.state", "leave_ids.start_date", "leave_ids.end_date")
    def _compute_leave_periods(self):
        for status in self:
            status.leave_periods = windows_as_text(status.leave_ids._windows()) or False

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

    @api.depends("shift_ids.state", "shift_ids.start_time")
    def _compute_coming_shift_count(self):
        by_worker = self._coming_shifts().grouped("worker_id")
        for status in self:
            status.coming_shift_count = len(by_worker.get(status.cooperator_id, ()))

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
        self = for_creation(self, vals_list)  # noqa: PLW0642
        # a default is entered as what is typed
        vals_list = [self._add_missing_default_values(vals) for vals in vals_list]
        for vals in vals_list:
            self._check_entered(vals)
            if "last_countdown_date" not in vals and vals.get("irregular_start_date"):
                company = self.env["res.company"].browse(vals.get("company_id"))
                vals["last_countdown_date"] = self._countdown_before(
                    fields.Date.to_date(vals["irregular_start_date"]), company
                )
        statuses = super().create(vals_list)
        self.env["cooperative.leave"]._enter(
            statuses, {name for vals in vals_list for name in vals}
        )
        statuses._settle({})
        return statuses

    def write(self, vals):
        check_kept(self, vals)
        self._check_stays_with_worker(vals)
        self._check_entered(vals)
        if vals.keys() & self._settled_by():
            if vals.keys() & set(SHOWN):
                self._catch_up()
            before = self._snapshots()
            result = self._write_unsettled(vals)
            self.env["cooperative.leave"]._enter(self, vals.keys())
            self._settle(before, vals.keys())
        else:
            result = super().write(vals)
        if "company_id" in vals and not self.env.su:
            self._check_open_shifts()
        return result

    def unlink(self):
        """Deletes statuses; the coming shifts of their workers are free again."""
        self._coming_shifts()._free()
        return super().unlink()

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
                    problem = self.env["cooperative.leave"]._problem_in_words("length")
                    raise ValidationError(problem)

    def _limits_text(self, broken):
        least, most = (
            day_in_words(self.env, end, FULL) if broken.name in WRITTEN_DATES else end
            for end in (broken.least, broken.most)
        )
        return self.env._(
            "“%(field)s” must be from %(least)s to %(most)s.",
            field=self._fields[broken.name]._description_string(self.env),
            least=least,
            most=most,
        )

    def copy(self, default=None):
        """A person is a worker once."""
        raise UserError(
            self.env._("You cannot duplicate a worker. Subscribe the other person instead.")
        )

    def _write_unsettled(self, vals):
        """Writes, and leaves what follows from it to the caller.

        The history tells what changes; the chatter is not asked to compare, but where an addon has
        it track what is written or what follows.
        """
        tracked = self._track_get_fields() & {*vals, *self._shown_fields()}
        records = self if tracked else self.with_context(tracking_disable=True)
        return super(CooperativeStatus, records).write(vals)

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
        announce(self.browse(changed))

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
        return {*worker_fields(but=["last_countdown"]), *LEAVE_FIELDS["exemption"]}

    def _count(self, sr, sc, reason):
        if sr or sc:
            self._catch_up()
            changed = {"sr": self.sr + sr, "sc": self.sc + sc}
            self.with_context(status_change=StatusChange(reason)).write(changed)

    def _refund_for(self, shift):
        """As `refund_of_late_validation`; None unless the shift counts for this worker."""
        if shift._counted_for(self)[0] <= 0:
            return None
        worked_on = local_date(shift.start_time, self.company_id.shift_tz)
        return refund_of_late_validation(self._as_worker(), worked_on, self.penalty_date or None)

    def _offer_reversal(self, shift):
        """Remembers a shift worked before the alert and validated after it, for the office, as
        long as it counts."""
        if self._refund_for(shift) is not None:
            self.alert_reversal_shift_id = shift
        elif self.alert_reversal_shift_id == shift:
            self.alert_reversal_shift_id = False

    @api.model
    def _shown_fields(self):
        """Names of the stored fields whose change another screen may be showing."""
        return {*worker_fields(), "status", "can_shop", *ANSWER_FIELDS}

    def _shops_today(self):
        """Whether this worker, and who follows them, shops today."""
        self.ensure_one()
        return self.can_shop

    @api.model
    def _standings(self, company, partners):
        """[(contact, the status by which they shop)]; who follows no worker is left out."""
        # sudo: whoever asks whether somebody shops need not read statuses
        partners = partners.sudo()
        households = (partners | partners.parent_eater_id).commercial_partner_id.ids
        statuses = self.sudo().search_fetch(
            [
                ("company_id", "=", company.id),
                ("cooperator_id.commercial_partner_id", "in", households),
            ],
            ["cooperator_id", "can_shop", "status", "company_id"],
            order="id",
        )
        by_household, by_partner = {}, {}
        for status in statuses:
            worker = status.cooperator_id
            by_partner[worker.id] = status
            standing = Standing(worker.id, status._shops_today())
            by_household.setdefault(worker.commercial_partner_id.id, []).append(standing)
        found = []
        for partner in partners:
            nearest = partner.parent_eater_id or partner.parent_id
            places = dict.fromkeys((nearest | partner).commercial_partner_id.ids)
            household = [one for place in places for one in by_household.get(place, ())]
            standing = answers_for(partner.id, nearest.id, household)
            if standing:
                found.append((partner, by_partner[standing.partner]))
        return found

    @api.model
    def get_import_templates(self):
        """The file that the import offers, with one row as an example."""
        return [
            {
                "label": self.env._("Import Template for Workers"),
                "template": "/komunigi_shift/static/import/workers.csv",
            }
        ]

    def action_open_shifts(self):
        """Opens this worker's shifts."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id("komunigi_shift.shift_shift_action")
        return action | {
            "domain": [("worker_id", "=", self.cooperator_id.id)],
            "context": {
                "default_worker_id": self.cooperator_id.id,
                "search_default_coming": bool(self.coming_shift_count),
            },
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
        self.check_access("write")
        shift = self.alert_reversal_shift_id
        refund = self._refund_for(shift) if shift else None
        if refund is None:
            raise UserError(self.env._("This alert cannot be reversed any more."))
        reason = Fact("alert_reversed", shift=shift.name, day=shift.day.isoformat())
        # sudo: what an alert leaves behind is the addon's own to clear
        self.sudo().with_context(status_change=StatusChange(reason)).write(
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
        self.check_access("write")
        self._write_unsettled({"alert_reversal_shift_id": False})
