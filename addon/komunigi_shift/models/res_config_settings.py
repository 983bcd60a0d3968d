from odoo import api, fields, models

from .res_company import PENALTY_PARAMETER


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
        default=28,
        config_parameter="shift.default_extension_delay",
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
        help="Days before the alert date on which a worker without a shift is reminded by mail. "
        "0 sends nothing.",
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

    @api.model
    def get_values(self):
        return super().get_values() | {"irregular_penalty": self.env.company._shift_terms().penalty}

    def set_values(self):
        """Keeps the settings, then brings up to date every answer that depends on them.

        The penalty is kept as "True" or "False": Odoo would delete a false parameter, and a
        missing one means true.
        """
        before = self.env.company._shift_terms()
        super().set_values()
        # sudo: Odoo's own settings are kept in the same way, after its check of the user's rights
        parameters = self.env["ir.config_parameter"].sudo()
        parameters.set_param(PENALTY_PARAMETER, str(self.irregular_penalty))
        if self.env.company._shift_terms() != before:
            # sudo: the answers of every company follow, whoever of the administrators changes this
            self.env["cooperative.status"].sudo().search([])._refresh_answers()
