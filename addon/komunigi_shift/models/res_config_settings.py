# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from dataclasses import replace

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.tools import split_every

from ..policy import answer_for, broken_limits, is_over_limit, status_of
from .res_company import (
    EXTENSION_DAYS,
    EXTENSION_PARAMETER,
    PARAMETERS,
    PENALTY_PARAMETER,
    RISK_DAYS,
    RISK_PARAMETER,
)

#: settings kept under a parameter of Terms; Odoo would not keep a zero, which is an answer too
NUMBERS = {
    "shift_period": "period",
    "alert_delay": "alert_delay",
    "grace_delay": "grace_delay",
    "validation_grace_delay": "validation_grace",
    "irregular_counter_to_unsubscribe": "irregular_limit",
    "regular_counter_to_unsubscribe": "regular_limit",
    "alert_reminder_days": "reminder_days",
}
#: days that no answer depends on
OTHER_DAYS = ("extension_delay", "risk_days")
BATCH = 500


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    shift_tz = fields.Selection(related="company_id.shift_tz", readonly=False)
    shift_period = fields.Integer(
        "Countdown Period",
        default=28,
        config_parameter="shift.shift_period",
        help="Days between two countdowns of a flying worker.",
    )
    alert_delay = fields.Integer(
        default=28,
        config_parameter="shift.alert_delay",
        help="Days that a worker in alert has to make up before being suspended.",
    )
    grace_delay = fields.Integer(
        "Automatic Extension",
        default=10,
        config_parameter="shift.default_grace_delay",
        help="Days that an extension gives.",
    )
    extension_delay = fields.Integer(
        "Manual Extension",
        default=EXTENSION_DAYS,
        config_parameter=EXTENSION_PARAMETER,
        help="Days that the extension wizard proposes to add.",
    )
    validation_grace_delay = fields.Integer(
        "Validation Grace",
        default=3,
        config_parameter="shift.validation_grace_delay",
        help="Days during which a past shift without validated attendance is pending.",
    )
    alert_reminder_days = fields.Integer(
        "Reminder before the Alert",
        default=0,
        config_parameter="shift.alert_reminder_days",
        help="Days before the alert date on which a worker without a shift is reminded by email. "
        "0 sends nothing.",
    )
    risk_days = fields.Integer(
        "Days at Risk",
        default=RISK_DAYS,
        config_parameter=RISK_PARAMETER,
        help="The list of those at risk shows whose alert date comes within so many days.",
    )
    irregular_counter_to_unsubscribe = fields.Integer(
        "Flying Workers' Limit",
        default=-4,
        config_parameter="shift.irregular_counter_to_unsubscribe",
        help="A flying worker whose counter falls to this is unsubscribed.",
    )
    regular_counter_to_unsubscribe = fields.Integer(
        "Regular Workers' Limit",
        default=-4,
        config_parameter="shift.regular_counter_to_unsubscribe",
        help="A regular worker whose counter falls to this is unsubscribed.",
    )
    irregular_penalty = fields.Boolean(
        "Double Countdown",
        help="A countdown that finds a flying worker at zero or below, not in alert and not yet "
        "penalised, takes two shifts instead of one.",
    )

    shift_consequence = fields.Char(
        "What saving changes", compute="_compute_shift_consequence", compute_sudo=False
    )

    countdown_last_run = fields.Datetime("Last Countdown Run", compute="_compute_countdown_health")
    countdown_health = fields.Selection(
        [("ok", "In time"), ("late", "Late"), ("never", "Never ran"), ("off", "Switched off")],
        compute="_compute_countdown_health",
    )
    countdown_failures = fields.Integer(compute="_compute_countdown_health")

    @api.constrains(*NUMBERS, *OTHER_DAYS)
    def _check_limits(self):
        """Refuses a setting that no coop can mean, and says which values can be meant."""
        for settings in self:
            values = {name: settings[name] for name in (*NUMBERS, *OTHER_DAYS)}
            for broken in broken_limits(values, fields.Date.today()):
                raise ValidationError(
                    self.env._(
                        "“%(field)s” must be from %(least)s to %(most)s.",
                        field=self._fields[broken.name]._description_string(self.env),
                        least=broken.least,
                        most=broken.most,
                    )
                )

    @api.depends(*NUMBERS, "irregular_penalty", "shift_tz", "company_id")
    def _compute_shift_consequence(self):
        for settings in self:
            settings.shift_consequence = settings._consequence()

    def _consequence(self):
        """What saving these settings changes in how many answers, as a sentence; "" for nothing."""
        values = {name: self[name] for name in NUMBERS}
        if broken_limits(values, fields.Date.today()):
            return self.env._("A value is out of its range: this cannot be saved.")
        terms = {NUMBERS[name]: value for name, value in values.items()}
        terms["penalty"] = self.irregular_penalty
        if not self.company_id:
            return ""
        answers = alerts = suspensions = unsubscribed = 0
        for company in self.env["res.company"].sudo().search([]):
            # sudo: parameters are those of all companies; only numbers are told
            before = company._shift_terms()
            zone = self.shift_tz if company == self.company_id else before.zone
            after = replace(before, zone=zone or before.zone, **terms)
            if after == before:
                continue
            for was, is_now in self._answers_under(company, before, after):
                answers += was[:2] != is_now[:2]
                alerts += _difference("in_alert", was[0], is_now[0])
                suspensions += _difference("suspended", was[2], is_now[2])
                unsubscribed += _difference("unsubscribed", was[2], is_now[2])
        if not (answers or suspensions or unsubscribed):
            return ""
        return self.env._(
            "Answers that saving this changes: %(answers)s (%(alerts)+d in alert, "
            "%(suspensions)+d suspended, %(unsubscribed)+d unsubscribed).",
            answers=answers,
            alerts=alerts,
            suspensions=suspensions,
            unsubscribed=unsubscribed,
        )

    def _answers_under(self, company, before, after):
        """Yields, worker by worker, (state, date, status) under the terms before and after."""
        now = fields.Datetime.now()
        # sudo: as above
        statuses = self.env["cooperative.status"].sudo()
        for ids in split_every(BATCH, statuses.search([("company_id", "=", company.id)]).ids):
            batch = statuses.browse(ids)
            bookings = self.env["shift.shift"].sudo()._open_bookings(batch.cooperator_id)
            for status in batch:
                mine = bookings.get((status.cooperator_id.id, company.id), [])
                worker = status._as_worker()
                yield tuple(_answer_under(worker, mine, now, terms) for terms in (before, after))

    @api.depends("company_id")
    def _compute_countdown_health(self):
        code, last_run, failures = self.env["cooperative.status"]._countdown_health()
        for settings in self:
            settings.countdown_last_run = last_run
            settings.countdown_health = code
            settings.countdown_failures = failures

    @api.model
    def get_values(self):
        terms = self.env.company._shift_terms()
        numbers = {name: getattr(terms, attribute) for name, attribute in NUMBERS.items()}
        numbers["extension_delay"] = self.env.company._shift_extension_days()
        numbers["risk_days"] = self.env.company._shift_risk_days()
        return super().get_values() | numbers | {"irregular_penalty": terms.penalty}

    def set_values(self):
        """Keeps the settings, then brings up to date every answer that depends on them.

        Numbers and the penalty are kept as text, even 0 and "False": Odoo would delete such a
        parameter, and a missing one means its default.
        """
        with self.env["res.company"]._shift_settings_change():
            super().set_values()
            # sudo: Odoo's own settings are kept in the same way, after its check of the rights
            parameters = self.env["ir.config_parameter"].sudo()
            parameters.set_param(PENALTY_PARAMETER, str(self.irregular_penalty))
            for name, attribute in NUMBERS.items():
                parameters.set_param(PARAMETERS[attribute][0], str(self[name]))
            parameters.set_param(RISK_PARAMETER, str(self.risk_days))

    def action_run_countdown(self):
        """Runs the countdown now, without waiting for the next hour; says what it did."""
        # sudo: the countdown is the same for whoever starts it, and only administrators come here
        statuses = self.env["cooperative.status"].sudo()
        due = statuses._due_for_countdown()
        statuses._cron_compute_counter_irregular()
        left = due & statuses._due_for_countdown()
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "warning" if left else "success",
                "title": self.env._("Countdown"),
                "message": self._countdown_text(len(due) - len(left), len(left)),
                "next": {"type": "ir.actions.client", "tag": "soft_reload"},
            },
        }

    def _countdown_text(self, done, left):
        """What a run of the countdown did, as a sentence."""
        if left:
            return self.env._(
                "Counted down: %(done)s. Left for the next run: %(left)s.", done=done, left=left
            )
        if done:
            return self.env._("Counted down: %(done)s.", done=done)
        return self.env._("Nobody was due: every countdown up to today has been handled.")

    def action_open_countdown_failures(self):
        """Opens the workers whose countdown failed."""
        xml_id = "komunigi_shift.cooperative_status_action"
        action = self.env["ir.actions.act_window"]._for_xml_id(xml_id)
        return action | {"domain": [("countdown_error", "!=", False)], "context": {}}


def _answer_under(worker, bookings, now, terms):
    """(state, date, status) of a worker under these terms, as saving them leaves it."""
    if is_over_limit(worker, terms):
        worker = replace(worker, unsubscribed=True)
    answer = answer_for(worker, bookings, now, terms)
    status = status_of(worker, answer.today, terms)
    return answer.state, answer.alert_date or answer.deadline, status


def _difference(value, before, after):
    """How many more there are of `value` than before: 1, 0 or -1."""
    return (after == value) - (before == value)
