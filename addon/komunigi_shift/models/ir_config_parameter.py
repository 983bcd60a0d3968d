# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..policy import range_of
from .res_company import PENALTY_PARAMETER, RANGES


class IrConfigParameter(models.Model):
    """A setting of the shifts is the same wherever it is entered: it has its range, and what hangs
    on it follows."""

    _inherit = "ir.config_parameter"

    @api.model_create_multi
    def create(self, vals_list):
        if not any(_is_ours(vals.get("key")) for vals in vals_list):
            return super().create(vals_list)
        with self.env["res.company"]._shift_settings_change():
            parameters = super().create(vals_list)
            parameters._check_shift_settings()
        return parameters

    def write(self, vals):
        if not any(map(_is_ours, [*self.mapped("key"), vals.get("key")])):
            return super().write(vals)
        with self.env["res.company"]._shift_settings_change():
            result = super().write(vals)
            self._check_shift_settings()
        return result

    def unlink(self):
        if not any(map(_is_ours, self.mapped("key"))):
            return super().unlink()
        with self.env["res.company"]._shift_settings_change():
            return super().unlink()

    def _check_shift_settings(self):
        for parameter in self.filtered(lambda parameter: parameter.key in RANGES):
            name = RANGES[parameter.key]
            if self.env["res.company"]._read_setting(name, parameter.value) is None:
                least, most = range_of(name, fields.Date.today())
                raise ValidationError(
                    self.env._(
                        "“%(key)s” must be a whole number from %(least)s to %(most)s.",
                        key=parameter.key,
                        least=least,
                        most=most,
                    )
                )


def _is_ours(key):
    return key in RANGES or key == PENALTY_PARAMETER
