from odoo import fields, models


class ShiftHoliday(models.TransientModel):
    _name = "shift.holiday"
    _inherit = ["shift.leave"]
    _description = "Registration of a Holiday"

    _leave = "holiday"

    returned_shift_ids = fields.Many2many(
        "shift.shift",
        "shift_holiday_returned_rel",
        string="Shifts to give back",
        compute="_compute_shifts",
        store=True,
        readonly=False,
    )

    def _reason(self):
        if self.is_withdrawal:
            return self.env._("Holiday withdrawn")
        return self.env._(
            "Holiday from %(start)s to %(end)s", start=self.start_date, end=self.end_date
        )
