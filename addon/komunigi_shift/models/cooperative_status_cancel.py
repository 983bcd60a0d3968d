from odoo import _, fields, models
from odoo.exceptions import UserError


class CooperativeStatus(models.Model):
    """Giving a booked seat back."""

    _inherit = "cooperative.status"

    def cancel_seat(self, shift_id):
        """Frees the seat of a coming shift of this worker, for others to take.

        :return: the answer afterwards, as `get_alert_answer`
        :raise UserError: the shift is not this worker's any more, or has begun; says so
        """
        self.ensure_one()
        self.check_access("read")
        shift = self.env["shift.shift"].browse(shift_id).exists()
        shift.check_access("write")
        if shift.worker_id != self.cooperator_id or shift.state != "open":
            raise UserError(
                _("%(name)s is not booked for that shift any more.", name=self.display_name)
            )
        if shift.start_time < fields.Datetime.now():
            raise UserError(_("That shift has already started: enter its attendance instead."))
        shift.write({"worker_id": False, "is_regular": False, "is_compensation": False})
        return self.get_alert_answer()
