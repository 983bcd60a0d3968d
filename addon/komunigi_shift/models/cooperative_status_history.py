from odoo import api, fields, models


class CooperativeStatusHistory(models.Model):
    """A change of a worker's status or counter: what, who and why. Written, never edited."""

    _name = "cooperative.status.history"
    _description = "Worker Status History"
    _order = "create_date desc, id desc"
    _rec_name = "change"

    status_id = fields.Many2one(
        "cooperative.status", required=True, ondelete="cascade", index=True, readonly=True
    )
    # not readonly: what a line is created with is not computed once more
    cooperator_id = fields.Many2one(
        "res.partner", "Worker", compute="_compute_worker", store=True, readonly=False
    )
    company_id = fields.Many2one(
        "res.company", compute="_compute_worker", store=True, readonly=False
    )
    type = fields.Selection(
        [
            ("status", "Status Change"),
            ("counter", "Counter Change"),
            ("extension", "Extension"),
            ("leave", "Leave"),
            ("booking", "Booking"),
            ("departure", "Departure"),
        ],
        required=True,
        readonly=True,
    )
    change = fields.Char(required=True, readonly=True)
    reason = fields.Char(readonly=True)
    user_id = fields.Many2one("res.users", string="By", readonly=True)

    @api.depends("status_id.cooperator_id", "status_id.company_id")
    def _compute_worker(self):
        for line in self:
            line.cooperator_id = line.status_id.cooperator_id
            line.company_id = line.status_id.company_id
