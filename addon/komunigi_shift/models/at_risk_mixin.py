# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from ..policy import isolated


class AtRiskMixin(models.AbstractModel):
    """The desk of those at risk: how near their date is, who is on it, and acting from the row.

    Completes a status that has an alert answer (`cooperative.status.answer`), with its
    `cooperator_id`, `company_id` and `phone`.
    """

    _name = "at.risk.mixin"
    _description = "Worker at Risk"

    days_left = fields.Integer(
        compute="_compute_days_left",
        search="_search_days_left",
        aggregator="min",
        help="Days from today to the alert date or, in alert, to the deadline. Counted when it is "
        "read.",
    )
    is_at_risk = fields.Boolean(
        compute="_compute_is_at_risk",
        search="_search_is_at_risk",
        help="In alert, or without a shift before an alert date that is near or before which no "
        "seat is free.",
    )
    is_without_seat = fields.Boolean(
        "No Seat in Time",
        compute="_compute_is_without_seat",
        search="_search_is_without_seat",
        help="Needs a shift, and the coop has no free seat before that date.",
    )
    can_be_texted = fields.Boolean(compute="_compute_can_be_texted")

    @api.depends("registration_deadline", "company_id.shift_tz")
    def _compute_days_left(self):
        for status in self:
            until = status.registration_deadline
            company = status.company_id or self.env.company
            status.days_left = until and (until - company._shift_today()).days

    @api.model
    def _search_days_left(self, operator, value):
        if operator not in ("in", "<", "<=", ">", ">="):
            return NotImplemented
        return Domain.OR(
            [
                ("company_id", "in", companies.ids),
                ("registration_deadline", operator, _dates_after(today, value)),
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
        deadline = self._field_to_sql(alias, "registration_deadline", query)
        return SQL("(%s - CASE %s END)", deadline, SQL(" ").join(cases))

    def _compute_is_at_risk(self):
        at_risk = self.filtered_domain(self._search_is_at_risk("in", [True]))
        for status in self:
            status.is_at_risk = status in at_risk

    @api.model
    def _search_is_at_risk(self, operator, value):
        if operator != "in":
            return NotImplemented
        horizon = self.env["res.company"]._shift_risk_days()
        at_risk = (
            Domain("alert_registration_state", "=", "in_alert")
            | Domain("alert_registration_state", "=", "no") & Domain("days_left", "<=", horizon)
            | Domain("is_without_seat", "=", True)
        )
        return at_risk if True in value else ~at_risk

    @api.depends("alert_registration_state", "registration_deadline", "company_id")
    def _compute_is_without_seat(self):
        without = self.filtered_domain(self._search_is_without_seat("in", [True]))
        for status in self:
            status.is_without_seat = status in without

    @api.model
    def _search_is_without_seat(self, operator, value):
        """By the first day on which the coop has a free seat, whoever could take it."""
        if operator != "in":
            return NotImplemented
        without = Domain.FALSE
        for company in self.env.companies:
            # sudo: which day it is, and nothing about who works then
            first_day = self.env["shift.shift"].sudo()._first_free_day(company)
            late = Domain("registration_deadline", "!=", False)
            if first_day:
                late = Domain("registration_deadline", "<=", first_day)
            without |= Domain("company_id", "=", company.id) & late
        without &= Domain("alert_registration_state", "in", ("no", "in_alert"))
        return without if True in value else ~without

    @api.depends("phone")
    def _compute_can_be_texted(self):
        for status in self:
            status.can_be_texted = bool(status.phone) and "sms.composer" in self.env

    def action_book(self):
        """Opens the free seats that would help this worker."""
        self.ensure_one()
        return {
            "type": "ir.actions.client",
            "tag": "komunigi_shift_register",
            "params": {"status_id": self.id},
        }

    def action_write_mail(self):
        """Opens a mail to this worker."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Email to %(name)s", name=isolated(self.cooperator_id.name)),
            "res_model": "mail.compose.message",
            "view_mode": "form",
            "target": "new",
            "context": {
                "default_composition_mode": "comment",
                "default_model": self._name,
                "default_res_ids": self.ids,
                "default_partner_ids": self.cooperator_id.ids,
            },
        }

    def action_write_text(self):
        """Opens a text message to this worker, where the coop sends such."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Text message to %(name)s", name=isolated(self.cooperator_id.name)),
            "res_model": "sms.composer",
            "view_mode": "form",
            "target": "new",
            "context": {
                "default_composition_mode": "comment",
                "default_res_model": "res.partner",
                "default_res_id": self.cooperator_id.id,
            },
        }


def _dates_after(today, days):
    """The date `days` after `today`, or a list of them for several; False where there is none."""
    if isinstance(days, int) and not isinstance(days, bool):
        return today + timedelta(days=days)
    return days and [_dates_after(today, number) for number in days]
