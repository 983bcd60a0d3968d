import logging
from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL, split_every
from odoo.tools.misc import format_date

from ..policy import Reach, is_waking_hour, reminder_verdict
from .groups import ATTENDANCE_GROUP

_logger = logging.getLogger(__name__)

REMINDER_TEMPLATE = "komunigi_shift.mail_template_alert_reminder"
BATCH = 50


class AlertReminderMixin(models.AbstractModel):
    """Reminding flying workers who have no shift booked before their alert date.

    Says how near that date is, and how and when the worker was written to. Completes a status that
    has an alert answer (`cooperative.status.answer`), with its `cooperator_id` and `company_id`.
    """

    _name = "alert.reminder.mixin"
    _description = "Reminder of an Alert Date"

    days_left = fields.Integer(
        compute="_compute_days_left",
        search="_search_days_left",
        aggregator="min",
        help="Days from today to the alert date. Counted when it is read.",
    )
    last_contact_date = fields.Datetime(
        "Last Contact",
        readonly=True,
        copy=False,
        index="btree_not_null",
        groups=ATTENDANCE_GROUP,
        help="When the last reminder or message was sent to the worker.",
    )
    no_alert_reminder = fields.Boolean(
        "No Reminder",
        tracking=True,
        help="This worker asked not to be reminded of alert dates.",
    )
    reminded_alert_date = fields.Date(
        "Reminded of",
        readonly=True,
        copy=False,
        groups=ATTENDANCE_GROUP,
        help="The alert date that the last reminder spoke of. Each is spoken of once.",
    )

    @api.depends("future_alert_date", "company_id.shift_tz")
    def _compute_days_left(self):
        for status in self:
            until = status.future_alert_date
            company = status.company_id or self.env.company
            status.days_left = until and (until - company._shift_today()).days

    @api.model
    def _search_days_left(self, operator, value):
        if operator not in ("in", "<", "<=", ">", ">="):
            return NotImplemented
        return Domain.OR(
            [
                ("company_id", "in", companies.ids),
                ("future_alert_date", operator, _dates_after(today, value)),
            ]
            for today, companies in self.env["res.company"]._shift_by_today()
        )

    def _field_to_sql(self, alias, field_expr, query=None):
        """`days_left` can be sorted and grouped by without being kept in the database."""
        if field_expr != "days_left":
            return super()._field_to_sql(alias, field_expr, query)
        company = self._field_to_sql(alias, "company_id", query)
        cases = [
            SQL("WHEN %s IN %s THEN %s::date", company, tuple(companies.ids), today)
            for today, companies in self.env["res.company"]._shift_by_today()
        ]
        alert_date = self._field_to_sql(alias, "future_alert_date", query)
        return SQL("(%s - CASE %s END)", alert_date, SQL(" ").join(cases))

    def _mail_get_partner_fields(self, introspect_fields=False):
        """A message written on the status is for the worker."""
        return ["cooperator_id"]

    @api.model
    def _cron_send_alert_reminders(self):
        """Reminds those at "no" whose alert date is near, once for each alert date.

        Off unless the setting says how many days before. What is due and could not leave (night,
        a server that was down) leaves with a later run.
        """
        batches = list(split_every(BATCH, self._reminders_due().ids))
        commit = self.env["ir.cron"]._commit_progress
        commit(remaining=len(batches))
        for ids in batches:
            self.browse(ids)._send_alert_reminders()
            if not commit(1):
                break

    @api.model
    def _reminders_due(self):
        """The statuses to remind now by themselves."""
        now = fields.Datetime.now()
        due = self.browse()
        for company in self.env["res.company"].search([]):
            terms = company._shift_terms()
            if not terms.reminder_days or not is_waking_hour(now, terms.zone):
                continue
            near = self.search(
                [
                    ("company_id", "=", company.id),
                    ("alert_registration_state", "=", "no"),
                    ("days_left", "<=", terms.reminder_days),
                ],
                order="future_alert_date, id",
            )
            due |= near._to_remind(terms.reminder_days)
        return due

    def _to_remind(self, days=None):
        """Those of these statuses to whom a reminder may go out."""
        verdicts = self._reminder_verdicts(days)
        return self.filtered(lambda status: verdicts[status.id] == "send")

    def _reminder_verdicts(self, days=None):
        """{status id: one of `policy.VERDICTS`} for these statuses."""
        return {
            status.id: reminder_verdict(
                status._as_worker(),
                answer,
                status._reach(),
                (status.company_id or self.env.company)._shift_terms(),
                days,
            )
            for status, answer in self._alert_answers()
        }

    def _reach(self):
        """How this worker can be written to, as the rules take it."""
        # sudo: whether a mail may go out, and no more, is told to whoever sees the status
        partner = self.cooperator_id.sudo()
        return Reach(
            has_address=bool(partner.email_normalized),
            refuses_mail=partner.is_blacklisted,
            is_archived=not partner.active,
            opted_out=self.no_alert_reminder,
            reminded_for=self.sudo().reminded_alert_date or None,
        )

    def _send_alert_reminders(self, template=None):
        """Queues the reminder of each of these workers and keeps that they had it.

        Both happen in one transaction, so that a reminder that was kept is on its way, and two
        runs at once conflict on the row. A worker whose mail cannot be made is reported and left
        for the next run.

        :param template: a `mail.template` on this model; the addon's own unless told
        :return: the statuses whose reminder is on its way
        """
        template = template or self.env.ref(REMINDER_TEMPLATE)
        sent = self.browse()
        for status in self:
            try:
                with self.env.cr.savepoint():
                    template.send_mail(status.id)
                    # sudo: that a reminder left is kept whoever sent it
                    status.sudo().reminded_alert_date = status.future_alert_date
            except Exception:
                _logger.exception("The reminder of worker status %s could not be made", status.id)
                continue
            sent |= status
        return sent

    def _reminder_day(self, day):
        """A date written out for the reader of the reminder, e.g. "Wednesday 26 February"."""
        return format_date(self.env, day, lang_code=self.env.lang, date_format="EEEE d MMMM")

    def _reminder_seats(self, limit=8):
        """Free seats for the reminder mail, soonest first, worded for its reader.

        :return: [{"day": "Saturday 15 February", "hours": "09:00 - 12:00", "name": "Till"}]
        """
        self.ensure_one()
        # sudo: a worker is shown which seats are free, and nobody's name
        seats = self.sudo().get_free_seats_before_alert(limit=limit)
        return [
            {
                "day": self._reminder_day(seat["date"]),
                "hours": f"{seat['time']} - {seat['end_time']}",
                "name": seat["task_type"] or seat["name"],
            }
            for seat in sorted(seats, key=lambda seat: (seat["date"], seat["time"]))
        ]

    def action_remind(self):
        """Opens the preview of the reminders: who gets one, who does not and why.

        Called on no status at all, it is about everyone at "no".
        """
        if not self:
            self = self.search([("alert_registration_state", "=", "no")])
        wizard = self.env["shift.reminder"]._create_for(self)
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Remind of the alert date"),
            "res_model": "shift.reminder",
            "res_id": wizard.id,
            "view_mode": "form",
            "target": "new",
        }


def _dates_after(today, days):
    """The date `days` after `today`, or a list of them for several; False where there is none."""
    if isinstance(days, int) and not isinstance(days, bool):
        return today + timedelta(days=days)
    return days and [_dates_after(today, number) for number in days]
