# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..policy import Delays
from ..policy.delays import DAYS, HOURS

#: settings with a range
RANGES = {
    "shift_portal_book_days": DAYS,
    "shift_portal_book_hours": HOURS,
    "shift_portal_give_back_hours": HOURS,
}


class ResCompany(models.Model):
    _inherit = "res.company"

    shift_portal_book_days = fields.Integer(
        "Booking from Days Ahead", default=0, help="0: as soon as a shift is planned."
    )
    shift_portal_book_hours = fields.Integer(
        "Booking until Hours Before", default=0, help="0: until the shift starts."
    )
    shift_portal_give_back_hours = fields.Integer(
        "Giving Back until Hours Before", default=24, help="0: until the shift starts."
    )
    shift_portal_offer = fields.Selection(
        [("all", "All seats to come"), ("helpful", "Those that help before the alert date")],
        string="Seats Shown",
        required=True,
        default="all",
    )
    shift_portal_leave = fields.Selection(
        [
            ("off", "Only the office enters leave"),
            ("direct", "At once"),
            ("request", "Once the office has approved it"),
        ],
        string="Leave by Members",
        required=True,
        default="request",
    )
    shift_portal_names = fields.Boolean(
        "Names in Replacements",
        help="Members see who is looking for a replacement, not only when and for which task.",
    )

    shift_mail_booking = fields.Boolean(
        "Confirm Bookings", help="A worker for whom a shift is booked gets an email."
    )
    shift_mail_change = fields.Boolean(
        "Tell of Changes",
        default=True,
        help="A worker whose shift is cancelled or moved gets an email, with other seats; so does "
        "one whose request for leave is answered.",
    )

    @api.constrains(*RANGES)
    def _check_shift_portal_ranges(self):
        for company in self:
            for name, (least, most) in RANGES.items():
                if not least <= company[name] <= most:
                    raise ValidationError(
                        self.env._(
                            "“%(field)s” must be from %(least)s to %(most)s.",
                            field=self._fields[name]._description_string(self.env),
                            least=least,
                            most=most,
                        )
                    )

    def _shift_portal_delays(self):
        """The settings as the rules take them (`Delays`)."""
        self.ensure_one()
        return Delays(
            self.shift_tz or "UTC",
            self.shift_portal_book_days,
            self.shift_portal_book_hours,
            self.shift_portal_give_back_hours,
        )
