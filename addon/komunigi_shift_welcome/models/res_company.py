# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import secrets

from odoo import api, fields, models
from odoo.exceptions import ValidationError

#: minutes before a shift from which on members can be let check in
MOST_MINUTES = 240


class ResCompany(models.Model):
    """What a coop lets its welcome screen do. Without a key it has none."""

    _inherit = "res.company"

    shift_welcome_key = fields.Char(
        copy=False, readonly=True, index="btree_not_null", groups="base.group_system"
    )
    shift_welcome_display = fields.Selection(
        [
            ("may_shop", "Whether they may shop"),
            ("all", "Also the badge and the next shift"),
        ],
        string="The Screen Shows",
        default="may_shop",
        required=True,
    )
    shift_welcome_check_in = fields.Selection(
        [
            ("off", "No"),
            ("note", "Yes: the arrival is noted on the attendance sheet"),
            ("attended", "Yes: they count as present once the shift has begun"),
        ],
        string="Members Check in",
        default="note",
        required=True,
    )
    shift_welcome_minutes = fields.Integer("Minutes before the Shift", default=30, required=True)

    @api.constrains("shift_welcome_minutes")
    def _check_shift_welcome_minutes(self):
        for company in self:
            if not 0 <= company.shift_welcome_minutes <= MOST_MINUTES:
                raise ValidationError(
                    self.env._(
                        "Members check in from 0 to %(most)s minutes before their shift.",
                        most=MOST_MINUTES,
                    )
                )

    def _renew_welcome_key(self):
        """Makes another link: what was opened by the former one ends."""
        for company in self:
            # sudo: the caller has checked the rights; the key is written nowhere else
            company.sudo().shift_welcome_key = secrets.token_urlsafe(32)

    def _withdraw_welcome_key(self):
        """Ends the welcome screen, wherever it is open."""
        # sudo: as above
        self.sudo().shift_welcome_key = False

    @api.model
    def _of_welcome_key(self, key):
        """The company whose link has this key; none for any other value."""
        if not isinstance(key, str) or not key:
            return self.browse()
        # sudo: the key is what the link opens the screen by
        return self.sudo().search([("shift_welcome_key", "=", key)], limit=1)
