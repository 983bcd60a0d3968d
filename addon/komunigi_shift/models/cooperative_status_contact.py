from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from .res_partner import ATTENDANCE_GROUP


class CooperativeStatus(models.Model):
    """How near the alert date is, and how and when the worker was written to."""

    _inherit = "cooperative.status"

    days_left = fields.Integer(
        compute="_compute_days_left",
        search="_search_days_left",
        aggregator="min",
        help="Days from today to the alert date. Counted when it is read.",
    )
    phone = fields.Char(related="cooperator_id.phone")
    email = fields.Char(related="cooperator_id.email")
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
            for today, companies in self._companies_by_today()
        )

    def _field_to_sql(self, alias, field_expr, query=None):
        """`days_left` can be sorted and grouped by without being kept in the database."""
        if field_expr != "days_left":
            return super()._field_to_sql(alias, field_expr, query)
        company = self._field_to_sql(alias, "company_id", query)
        cases = [
            SQL("WHEN %s IN %s THEN %s::date", company, tuple(companies.ids), today)
            for today, companies in self._companies_by_today()
        ]
        alert_date = self._field_to_sql(alias, "future_alert_date", query)
        return SQL("(%s - CASE %s END)", alert_date, SQL(" ").join(cases))

    @api.model
    def _companies_by_today(self):
        """[(today's date, companies at whose place it is that date)]: one, two or three of them."""
        # sudo: dates alone are read, and the rule on statuses says which of these are seen
        companies = self.env["res.company"].sudo().search([])
        return companies.grouped(lambda company: company._shift_today()).items()

    def _mail_get_partner_fields(self, introspect_fields=False):
        """A message written on the status is for the worker."""
        return ["cooperator_id"]


def _dates_after(today, days):
    """The date `days` after `today`, or a list of them for several; False where there is none."""
    if isinstance(days, int) and not isinstance(days, bool):
        return today + timedelta(days=days)
    return days and [_dates_after(today, number) for number in days]
