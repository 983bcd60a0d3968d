import logging

from odoo import api, fields, models
from odoo.addons.base.models.res_partner import _tz_get

from ..policy import Terms, local_date

_logger = logging.getLogger(__name__)

#: settings of the shifts: field of Terms -> (key, least value or None). Coops' databases hold
#: these keys already.
PARAMETERS = {
    "period": ("shift.shift_period", 1),
    "alert_delay": ("shift.alert_delay", 0),
    "grace_delay": ("shift.default_grace_delay", 0),
    "validation_grace": ("shift.validation_grace_delay", 0),
    "irregular_limit": ("shift.irregular_counter_to_unsubscribe", None),
    "reminder_days": ("shift.alert_reminder_days", 0),
    "regular_limit": ("shift.regular_counter_to_unsubscribe", None),
}
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
        """The settings as the rules take them (`Terms`). A value that is no number is ignored."""
        self.ensure_one()
        # sudo: settings are readable by administrators alone, and hold nothing personal
        get = self.env["ir.config_parameter"].sudo().get_param
        values = {}
        for name, (key, least) in PARAMETERS.items():
            value = get(key)
            if not value:
                continue
            try:
                number = int(value)
            except ValueError:
                _logger.warning("The parameter %s is not a whole number: %r", key, value)
                continue
            values[name] = number if least is None else max(number, least)
        penalty = str(get(PENALTY_PARAMETER, "True")).lower() not in ("false", "0", "")
        return Terms(zone=self.shift_tz or "UTC", penalty=penalty, **values)

    def _shift_today(self):
        """Today's date in the coop's time zone, whatever the user's own."""
        return local_date(fields.Datetime.now(), self.shift_tz or "UTC")

    @api.model
    def _shift_by_today(self):
        """[(today's date, companies at whose place it is that date)]: one, two or three of them."""
        # sudo: dates alone are read; the rules on shifts and statuses say which of these are seen
        companies = self.sudo().search([])
        return companies.grouped(lambda company: company._shift_today()).items()
