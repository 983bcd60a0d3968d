# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import logging

from odoo import api, fields, models
from odoo.addons.komunigi_shift.models.announcements import announce_days
from odoo.addons.komunigi_shift.policy import has_started, local_naive
from odoo.exceptions import UserError
from odoo.tools.misc import format_time

_logger = logging.getLogger(__name__)


class ShiftShift(models.Model):
    _inherit = "shift.shift"

    arrived_at = fields.Datetime(
        "Arrived at",
        readonly=True,
        copy=False,
        help="When the worker has checked in for it at the welcome screen.",
    )
    is_present_at_start = fields.Boolean(
        readonly=True,
        copy=False,
        help="Whoever has checked in early counts as present once the shift begins.",
    )
    _arrived_early = models.Index("(start_time) WHERE is_present_at_start")

    def write(self, vals):
        """An arrival is of a worker, for a time; what the office enters meanwhile holds."""
        result = super().write(vals)
        ended = {}
        if vals.keys() & {"worker_id", "start_time"}:
            ended = {"arrived_at": False, "is_present_at_start": False}
        elif "state" in vals:
            ended = {"is_present_at_start": False}
        noted = self.filtered("arrived_at") if ended else None
        if noted:
            # sudo: whoever may enter what ends a note need not be able to write it
            noted.sudo().write(ended)
        return result

    def _check_in(self, is_counted):
        """Notes that the worker of this open seat is there.

        :param bool is_counted: whether they count as present, at once or when the shift begins
        """
        self.ensure_one()
        now = fields.Datetime.now()
        has_begun = has_started(self.start_time, now)
        self.write({"arrived_at": now, "is_present_at_start": is_counted and not has_begun})
        if is_counted and has_begun:
            self.action_attended()
        elif is_counted:
            self.env.ref("komunigi_shift_welcome.ir_cron_arrivals")._trigger(at=self.start_time)
        announce_days(self)

    @api.model
    def _cron_enter_arrivals(self):
        """Enters the attendance of those who have checked in before their shift has begun.

        What is refused is left to the office, with the arrival that was noted, and stops nobody
        else's.
        """
        due = self.search(
            [
                ("is_present_at_start", "=", True),
                ("state", "=", "open"),
                ("start_time", "<=", fields.Datetime.now()),
            ]
        )
        for seat in due:
            try:
                with self.env.cr.savepoint():
                    seat.action_attended()
            except UserError as error:
                _logger.warning("The arrival for shift %s could not be entered: %s", seat.id, error)
                seat.is_present_at_start = False

    def _arrival_text(self):
        """When the worker has arrived, by the coop's clock: "13:52"; empty where nothing says."""
        if not self.arrived_at:
            return ""
        # sudo: everyone may know the time zone of the coop
        zone = self.company_id.sudo().shift_tz or "UTC"
        time = local_naive(self.arrived_at, zone).time()
        return format_time(self.env, time, time_format="HH:mm", lang_code=self.env.lang)

    def _attendance_values(self, status):
        """The sheet shows who has checked in."""
        return super()._attendance_values(status) | {"arrived": self._arrival_text()}
