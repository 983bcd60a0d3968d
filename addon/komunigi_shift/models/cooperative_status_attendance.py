from odoo import _, fields, models
from odoo.exceptions import UserError

from ..rules import local_date, refund_of_late_validation
from .cooperative_status import NO_ALERT


class CooperativeStatus(models.Model):
    """Counters that attendance moves, and the alert that a late validation should undo."""

    _inherit = "cooperative.status"

    penalty_date = fields.Date(
        "Penalty", readonly=True, copy=False, help="The countdown that took two shifts."
    )
    alert_reversal_shift_id = fields.Many2one(
        "shift.shift",
        string="Attendance before the Alert",
        readonly=True,
        copy=False,
        help="An attendance validated after the alert, of a shift worked before it.",
    )

    def _count(self, sr, sc, reason):
        if sr or sc:
            changed = {"sr": self.sr + sr, "sc": self.sc + sc}
            self.with_context(status_reason=reason).write(changed)

    def _refund_for(self, shift):
        worked_on = local_date(shift.start_time, self.company_id.shift_tz)
        return refund_of_late_validation(self._as_worker(), worked_on, self.penalty_date or None)

    def _offer_reversal(self, shift):
        """Remembers a shift worked before the alert and validated after it, for the office."""
        if self._refund_for(shift) is not None:
            self.alert_reversal_shift_id = shift

    def action_reverse_alert(self):
        """Ends an alert that would not have fired, had the attendance been validated in time."""
        self.ensure_one()
        shift = self.alert_reversal_shift_id
        refund = self._refund_for(shift) if shift else None
        if refund is None:
            raise UserError(_("This alert cannot be reversed any more."))
        reason = _("Alert reversed: %(shift)s was worked before it", shift=shift.name)
        self.with_context(status_reason=reason).write(
            NO_ALERT
            | {
                "sr": self.sr + refund,
                "is_penalised_irregular": False,
                "penalty_date": False,
                "alert_reversal_shift_id": False,
            }
        )

    def action_keep_alert(self):
        """Lets the alert stand, although a shift before it was validated late."""
        self.alert_reversal_shift_id = False
