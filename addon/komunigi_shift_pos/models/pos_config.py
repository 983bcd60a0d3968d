# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models
from odoo.exceptions import AccessError

from .cooperative_status import TILL_MANAGER_GROUP


class PosConfig(models.Model):
    _name = "pos.config"
    _inherit = ["pos.config", "shift.upgrade.beside.work"]

    shift_display = fields.Selection(
        [
            ("off", "Nothing"),
            ("may_shop", "Whether they may shop"),
            ("all", "Also the badge and the next shift"),
        ],
        string="What to show of a customer's shifts",
        default="may_shop",
        required=True,
        help="Anybody at the till can read what its screens show.",
    )
    shift_stop = fields.Selection(
        [("note", "A note"), ("stop", "A stop, which a manager lifts with a reason")],
        string="Customers who may not shop get",
        default="note",
        required=True,
    )

    def write(self, vals):
        """POS users may write a till's settings; only managers decide what it says of shifts."""
        ours = {"shift_display", "shift_stop"} & vals.keys()
        if ours and not (self.env.su or self.env.user.has_group(TILL_MANAGER_GROUP)):
            raise AccessError(
                self.env._("You cannot change what a till says about shifts: ask a manager.")
            )
        return super().write(vals)
