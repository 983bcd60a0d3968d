# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from collections import Counter

from odoo import api, fields, models

from ..policy import forecast

WEEKS = 12


class ShiftForecast(models.AbstractModel):
    """The weeks to come: shifts that are lacking before alert dates, against the free seats."""

    _name = "shift.forecast"
    _description = "Forecast of Alert Dates and Free Seats"

    @api.model
    def get_forecast(self):
        """The coming weeks of the coop in use, ready for JSON::

            [{start, end, needed, short, free}]

        Days are "YYYY-MM-DD" by the coop's clock, both included; see `policy.Week` for the numbers.

        :raise AccessError: for anyone who may not book seats
        """
        self.env["shift.shift"].check_access("write")
        company = self.env.company
        # sudo: the coop's clock is not secret, the rest of the company may be
        today = company.sudo()._shift_today()
        weeks = forecast(self._needs(company), self._seats(company), today, WEEKS)
        return [
            {
                "start": fields.Date.to_string(week.start),
                "end": fields.Date.to_string(week.end),
                "needed": week.needed,
                "short": week.short,
                "free": week.free,
            }
            for week in weeks
        ]

    def _needs(self, company):
        """{date before which a shift has to be: how many are lacking}."""
        status = self.env["cooperative.status"]
        own = [("company_id", "=", company.id), ("cooperator_id.active", "=", True)]
        counts = status._read_group(
            [*own, ("alert_registration_state", "=", "no")],
            ["registration_deadline:day"],
            ["__count"],
        )
        needs = Counter({day: count for day, count in counts if day})
        in_alert = status.search([*own, ("alert_registration_state", "=", "in_alert")])
        for _status, answer in in_alert._alert_answers():
            if answer.deadline:
                needs[answer.deadline] += max(0, answer.needed - answer.booked)
        return needs

    def _seats(self, company):
        """{date: how many seats that give a credit are free}."""
        shift = self.env["shift.shift"]
        free = [*shift._coming_domain(company), ("worker_id", "=", False)]
        return dict(shift._read_group(free, ["day:day"], ["__count"]))
