# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import secrets
from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import consteq

from ..policy import CalendarEvent, calendar_text

#: how far back a calendar goes
PAST = timedelta(days=60)


class ShiftCalendarFeed(models.AbstractModel):
    """A worker's booked shifts and alert date as a calendar that other programs read, by a private
    link. Whoever has the link reads the calendar and nothing else; another one ends it.

    Completes a status that has an alert answer, with its `cooperator_id` and `company_id`.
    """

    _name = "shift.calendar.feed"
    _description = "Calendar of a Worker"

    calendar_token = fields.Char(readonly=True, copy=False, groups=fields.NO_ACCESS)

    def _calendar_url(self):
        """The private link, or None where there is none."""
        self.ensure_one()
        # sudo: asked for by the member alone, whose link it is
        token = self.sudo().calendar_token
        return token and f"{self.get_base_url()}/shifts/calendar/{self.id}/{token}.ics" or None

    def _renew_calendar(self):
        """Makes a link; one that there was does not work any more."""
        # sudo: as above
        self.sudo().calendar_token = secrets.token_urlsafe(32)

    def _withdraw_calendar(self):
        """Ends the link."""
        # sudo: as above
        self.sudo().calendar_token = False

    @api.model
    def _of_calendar(self, status_id, token):
        """The status whose calendar is asked for with its link's `token` (sudo); or none."""
        # sudo: the link is the right to read it
        status = self.sudo().browse(status_id).exists()
        known = status.calendar_token
        # as bytes: text is compared only where it is ASCII
        is_known = known and consteq(known.encode(), token.encode())
        return status if is_known else self.sudo().browse()

    def _calendar_text(self):
        """The calendar, in the worker's language."""
        self.ensure_one()
        feed = self.with_context(lang=self.cooperator_id.lang or self.env.lang)
        name = feed.env._("Shifts at %(coop)s", coop=feed.company_id.name)
        return calendar_text(name, [*feed._calendar_shifts(), *feed._calendar_alert()])

    def _calendar_shifts(self):
        shifts = self.env["shift.shift"].search(
            [
                ("worker_id", "=", self.cooperator_id.id),
                ("company_id", "=", self.company_id.id),
                ("state", "in", ("open", "done")),
                ("start_time", ">=", fields.Datetime.now() - PAST),
            ],
            order="start_time, id",
        )
        place = self.company_id.partner_id._display_address(without_company=True)
        place = ", ".join(filter(None, (line.strip() for line in place.splitlines())))
        for shift in shifts:
            title = shift.task_type_id.name or shift.name
            text = "" if shift.gives_credit else self.env._("Gives no credit.")
            yield self._calendar_event(shift, title, text, place)

    def _calendar_event(self, shift, title, text="", place=""):
        """A booked shift as it stands in every calendar: what is told of it later replaces it."""
        return CalendarEvent(
            uid=self._calendar_uid(f"shift-{shift.id}"),
            start=shift.start_time,
            end=shift.end_time,
            title=title,
            text=text,
            stamp=shift.write_date,
            place=place,
        )

    def _calendar_alert(self):
        """The day before which a shift is needed: an alert date, or a deadline."""
        answer = self._current_answer()
        if not answer.before:
            return
        in_alert = answer.state == "in_alert"
        title = self.env._("Deadline of the alert") if in_alert else self.env._("Alert date")
        yield CalendarEvent(
            uid=self._calendar_uid(f"alert-{self.id}"),
            start=answer.before,
            end=None,
            title=title,
            text=self._wording(answer).reason(answer),
            stamp=self.write_date,
        )

    def _calendar_uid(self, name):
        # sudo: which database it is tells its entries apart from those of others
        database = self.env["ir.config_parameter"].sudo().get_param("database.uuid")
        return f"{name}@{database}"
