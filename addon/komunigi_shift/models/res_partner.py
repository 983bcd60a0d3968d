from odoo import fields, models

ATTENDANCE_GROUP = "komunigi_shift.group_shift_attendance"


class ResPartner(models.Model):
    """A worker's answer on the partner, copied from the status so that it can be searched."""

    _inherit = "res.partner"

    is_worker = fields.Boolean("Worker", copy=False, groups=ATTENDANCE_GROUP)
    cooperative_status_ids = fields.One2many(
        "cooperative.status", "cooperator_id", groups=ATTENDANCE_GROUP
    )
    shift_shift_ids = fields.One2many(
        "shift.shift", "worker_id", string="Shifts", groups=ATTENDANCE_GROUP
    )
    working_mode = fields.Selection(
        related="cooperative_status_ids.working_mode",
        store=True,
        groups=ATTENDANCE_GROUP,
    )
    next_shift_id = fields.Many2one(
        related="cooperative_status_ids.next_shift_id", store=True, groups=ATTENDANCE_GROUP
    )
    next_shift_date = fields.Datetime(
        related="cooperative_status_ids.next_shift_date", store=True, groups=ATTENDANCE_GROUP
    )
    future_alert_date = fields.Date(
        related="cooperative_status_ids.future_alert_date", store=True, groups=ATTENDANCE_GROUP
    )
    is_subscribed_to_shift = fields.Boolean(
        related="cooperative_status_ids.is_subscribed_to_shift",
        store=True,
        groups=ATTENDANCE_GROUP,
    )
    alert_registration_state = fields.Selection(
        related="cooperative_status_ids.alert_registration_state",
        store=True,
        index="btree_not_null",
        groups=ATTENDANCE_GROUP,
    )
    alert_registration_reason = fields.Char(
        compute="_compute_alert_registration_reason",
        compute_sudo=False,
        string="Why",
        groups=ATTENDANCE_GROUP,
    )

    def _compute_alert_registration_reason(self):
        statuses = self.env["cooperative.status"]._of_partners(self)
        reasons = {status.cooperator_id: status.alert_registration_reason for status in statuses}
        for partner in self:
            partner.alert_registration_reason = reasons.get(partner._origin)

    def get_alert_answer(self):
        """The complete answer for this partner; see `cooperative.status.get_alert_answer`."""
        self.ensure_one()
        self.check_access("read")
        return self.cooperative_status_ids[:1].get_alert_answer()

    def action_open_worker(self):
        """Opens this partner's worker status."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.name,
            "res_model": "cooperative.status",
            "res_id": self.cooperative_status_ids[:1].id,
            "view_mode": "form",
        }
