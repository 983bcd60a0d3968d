import logging

from odoo import api, fields, models
from odoo.addons.base.models.res_partner import _tz_get

from ..policy import Terms, broken_limits, local_date

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
PENALTY_PARAMETER = "shift_worker_status.irregular_penalty"


class ResCompany(models.Model):
    _inherit = "res.company"

    shift_tz = fields.Selection(
        _tz_get,
        string="Shift Time Zone",
        required=True,
        default=lambda self: self.env.user.tz or self.env.context.get("tz") or "UTC",
        help="The time zone in which every date of shifts, countdowns and alerts is read.",
    )

    def _shift_terms(self):
        """The settings as the rules take them (`Terms`).

        What is stored and is no number, or outside its range, is ignored: the default holds.
        """
        self.ensure_one()
        # sudo: settings are readable by administrators alone, and hold nothing personal
        get = self.env["ir.config_parameter"].sudo().get_param
        values = {}
        for attribute, (key, name) in PARAMETERS.items():
            number = self._read_setting(key, name, get(key))
            if number is not None:
                values[attribute] = number
        penalty = str(get(PENALTY_PARAMETER, "True")).lower() not in ("false", "0", "")
        return Terms(zone=self.shift_tz or "UTC", penalty=penalty, **values)

    def _shift_extension_days(self):
        """The days that the dialog of a manual extension proposes."""
        # sudo: as above
        stored = self.env["ir.config_parameter"].sudo().get_param(EXTENSION_PARAMETER)
        days = self._read_setting(EXTENSION_PARAMETER, "extension_delay", stored)
        return days or EXTENSION_DAYS

    @api.model
    def _read_setting(self, key, name, value):
        """A stored setting as a number within the range `name`; None where there is none."""
        if not value:
            return None
        try:
            number = int(value)
        except ValueError:
            _logger.warning("The parameter %s is not a whole number: %r", key, value)
            return None
        if broken_limits({name: number}, fields.Date.today()):
            _logger.warning("The parameter %s is out of its range: %r", key, value)
            return None
        return number

    def _shift_today(self):
        """Today's date in the coop's time zone, whatever the user's own."""
        return local_date(fields.Datetime.now(), self.shift_tz or "UTC")

    @api.model
    def _shift_by_today(self):
        """[(today's date, companies at whose place it is that date)]: one, two or three of them."""
        # sudo: dates alone are read; the rules on shifts and statuses say which of these are seen
        companies = self.sudo().search([])
        return companies.grouped(lambda company: company._shift_today()).items()
