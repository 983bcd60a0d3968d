# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import logging
from contextlib import contextmanager

from odoo import api, fields, models
from odoo.addons.base.models.res_partner import _tz_get

from ..policy import Terms, broken_limits, local_date
from .status_change import Fact, StatusChange

_logger = logging.getLogger(__name__)

#: settings of the shifts: attribute of `Terms` -> (key, name of its range in `policy/limits.py`).
#: Coops' databases hold these keys already.
PARAMETERS = {
    "period": ("shift.shift_period", "shift_period"),
    "alert_delay": ("shift.alert_delay", "alert_delay"),
    "grace_delay": ("shift.default_grace_delay", "grace_delay"),
    "validation_grace": ("shift.validation_grace_delay", "validation_grace_delay"),
    "irregular_limit": (
        "shift.irregular_counter_to_unsubscribe",
        "irregular_counter_to_unsubscribe",
    ),
    "reminder_days": ("shift.alert_reminder_days", "alert_reminder_days"),
    "regular_limit": ("shift.regular_counter_to_unsubscribe", "regular_counter_to_unsubscribe"),
}
EXTENSION_PARAMETER, EXTENSION_DAYS = "shift.default_extension_delay", 28
RISK_PARAMETER, RISK_DAYS = "shift.risk_days", 14
PENALTY_PARAMETER = "shift_worker_status.irregular_penalty"
#: key of a setting -> name of its range
RANGES = {
    **dict(PARAMETERS.values()),
    EXTENSION_PARAMETER: "extension_delay",
    RISK_PARAMETER: "risk_days",
}
_CHANGING = "komunigi_shift.settings_change"


class ResCompany(models.Model):
    _name = "res.company"
    _inherit = ["res.company", "shift.upgrade.beside.work"]

    shift_tz = fields.Selection(
        _tz_get,
        string="Shift Time Zone",
        required=True,
        default=lambda self: self.env.user.tz or self.env.context.get("tz") or "UTC",
        help="The time zone in which every date of shifts, countdowns and alerts is read.",
    )

    def write(self, vals):
        """In another time zone it may be another day: statuses and answers follow."""
        if "shift_tz" not in vals:
            return super().write(vals)
        with self._shift_settings_change():
            return super().write(vals)

    def _shift_terms(self):
        """The settings as the rules take them (`Terms`).

        What is stored and is not a number, or outside its range, is ignored: the default holds.
        """
        self.ensure_one()
        # sudo: settings are readable by administrators alone, and hold nothing personal
        get = self.env["ir.config_parameter"].sudo().get_param
        values = {}
        for attribute, (key, name) in PARAMETERS.items():
            stored = get(key)
            number = self._read_setting(name, stored)
            if number is not None:
                values[attribute] = number
            elif stored:
                _logger.warning("The parameter %s is not a number in its range: %r", key, stored)
        penalty = str(get(PENALTY_PARAMETER, "True")).lower() not in ("false", "0", "")
        return Terms(zone=self.shift_tz or "UTC", penalty=penalty, **values)

    @api.model
    def _shift_extension_days(self):
        """The days that the dialog of a manual extension proposes."""
        return self._stored_days(EXTENSION_PARAMETER) or EXTENSION_DAYS

    @api.model
    def _shift_risk_days(self):
        """How many days ahead the desk of those at risk looks."""
        days = self._stored_days(RISK_PARAMETER)
        return RISK_DAYS if days is None else days

    @api.model
    def _stored_days(self, key):
        # sudo: as above
        stored = self.env["ir.config_parameter"].sudo().get_param(key)
        return self._read_setting(RANGES[key], stored)

    @api.model
    @contextmanager
    def _shift_settings_change(self):
        """Around a change of settings: brings every answer that depends on them up to date, when
        the outermost of such changes ends."""
        changing = self.env.cr.cache
        if _CHANGING in changing:
            yield
            return
        # sudo: the answers of every company follow, whoever of the administrators changes this
        companies = self.sudo().search([])
        before = {company.id: company._shift_terms() for company in companies}
        changing[_CHANGING] = True
        try:
            yield
        finally:
            changing.pop(_CHANGING, None)
        changed = companies.filtered(lambda company: company._shift_terms() != before[company.id])
        if changed:
            statuses = companies.env["cooperative.status"].search(
                [("company_id", "in", changed.ids)]
            )
            change = StatusChange(Fact("settings"))
            statuses.with_context(status_change=change)._refresh_answers()

    @api.model
    def _read_setting(self, name, value):
        """A stored setting as a number within the range `name`; None where there is none."""
        try:
            number = int(value or "")
        except ValueError:
            return None
        return None if broken_limits({name: number}, fields.Date.today()) else number

    def _shift_today(self):
        """Today's date in the coop's time zone, whatever the user's own."""
        return local_date(fields.Datetime.now(), self.shift_tz or "UTC")

    @api.model
    def _shift_by_today(self):
        """[(today's date, companies at whose place it is that date)]: one, two or three of them."""
        # sudo: dates alone are read; the rules on shifts and statuses say which of these are seen
        companies = self.sudo().search([])
        return companies.grouped(lambda company: company._shift_today()).items()
