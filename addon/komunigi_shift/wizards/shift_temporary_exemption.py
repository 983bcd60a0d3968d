from odoo import fields, models


class ShiftTemporaryExemption(models.TransientModel):
    _name = "shift.temporary_exemption"
    _inherit = ["shift.leave"]
    _description = "Registration of a Temporary Exemption"

    _leave = "exemption"
    _status_dates = ("temporary_exempt_start_date", "temporary_exempt_end_date")
    _end_required = False

    returned_shift_ids = fields.Many2many(
        "shift.shift",
        "shift_exemption_returned_rel",
        string="Shifts to give back",
        compute="_compute_shifts",
        store=True,
        readonly=False,
    )
    reason_id = fields.Many2one("cooperative.exempt.reason", string="Reason")

    def _status_values(self):
        reason = self.reason_id if self.start_date else self.env["cooperative.exempt.reason"]
        return super()._status_values() | {"temporary_exempt_reason_id": reason.id}

    def _reason(self):
        """Without the reason of the exemption itself, which is for the management alone."""
        if not self.start_date:
            return self.env._("Exemption taken away")
        if not self.end_date:
            return self.env._("Exempted from %(start)s, without an end date", start=self.start_date)
        return self.env._(
            "Exempted from %(start)s to %(end)s", start=self.start_date, end=self.end_date
        )
