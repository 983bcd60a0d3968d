# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import logging

from odoo import api, fields, models
from odoo.tools import split_every

from ..policy import Reach, is_waking_hour, reminder_verdict
from .day_in_words import day_in_words
from .groups import ATTENDANCE_GROUP

_logger = logging.getLogger(__name__)

REMINDER_TEMPLATE = "komunigi_shift.mail_template_alert_reminder"
BATCH = 50


class AlertReminderMixin(models.AbstractModel):
    """Reminding flying workers who have no shift booked before their alert date, or in alert not
    enough before the deadline; and how and when the worker was written to.

    Completes a status that has an alert answer (`cooperative.status.answer`) and the desk of those
    at risk (`at.risk.mixin`), with its `cooperator_id` and `company_id`.
    """

    _name = "alert.reminder.mixin"
    _description = "Reminder of an Alert Date"

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
        help="The alert date, or deadline, that the last reminder was about. There is one reminder "
        "for each.",
    )

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
                    template.send_mail(status.id, email_values=status._reminder_email_values())
                    # sudo: that a reminder left is kept whoever sent it
                    status.sudo().reminded_alert_date = status.registration_deadline
            except Exception:
                _logger.exception("The reminder of worker status %s could not be made", status.id)
                continue
            sent |= status
        return sent

    def _reminder_day(self, day=None):
        """A date written out for the reader of the reminder, e.g. "Wednesday 26 February"; the
        worker's own alert date or deadline unless told."""
        day = day or self.registration_deadline
        return day_in_words(self.env, day, "EEEE d MMMM")

    def _reminder_words(self):
        """(what is the matter, what helps): for the reminder, in its reader's language."""
        self.ensure_one()
        answer = self._current_answer()
        if answer.state != "in_alert":
            return (
                self.env._("You have no shift booked before your next alert date:"),
                self.env._(
                    "One shift before that day is enough to stay up to date. On the day itself it "
                    "is too late."
                ),
            )
        lacking = answer.needed - answer.booked
        return (
            self.env._("You are in alert, and more shifts are needed before:"),
            self.env._("One more shift before that day brings you up to date.")
            if lacking == 1
            else self.env._(
                "%(count)s more shifts before that day bring you up to date.", count=lacking
            ),
        )

    def _reminder_seats(self, limit=8):
        """Free seats for the reminder mail, soonest first, worded for its reader.

        :return: [{"day": "Saturday 15 February", "hours": "09:00 - 12:00", "name": "Till",
            "url": where to book it, or None}]
        """
        self.ensure_one()
        # sudo: a worker is shown which seats are free, and nobody's name
        seats = self.sudo().get_free_seats_before_alert(limit=limit)
        return [
            {
                "day": self._reminder_day(seat["date"]),
                "hours": f"{seat['time']} - {seat['end_time']}",
                "name": seat["task_type"] or seat["name"],
                "url": self._seat_url(seat["shift_id"]),
            }
            for seat in sorted(seats, key=lambda seat: (seat["date"], seat["time"]))
        ]

    def _seat_url(self, _shift_id):
        """Where the reader of a mail books a seat; None without a portal."""
        return None

    def _opt_out_url(self, _kind):
        """Where the reader of a mail ends mails of its kind; None without a portal."""
        return None

    def _reminder_email_values(self):
        """What the mail of a reminder has beside what its template says."""
        return {}

    def action_remind(self):
        """Opens the preview of the reminders: who gets one, who does not and why.

        Called on no status at all, it is about everyone at risk.
        """
        if not self:
            self = self.search([("is_at_risk", "=", True)])
        wizard = self.env["shift.reminder"]._create_for(self)
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Remind of the alert date"),
            "res_model": "shift.reminder",
            "res_id": wizard.id,
            "view_mode": "form",
            "target": "new",
        }
