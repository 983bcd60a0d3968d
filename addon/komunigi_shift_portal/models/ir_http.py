# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @classmethod
    def _get_translation_frontend_modules_name(cls):
        """The portal's page has words of both addons."""
        names = super()._get_translation_frontend_modules_name()
        return [*names, "komunigi_shift", "komunigi_shift_portal"]
