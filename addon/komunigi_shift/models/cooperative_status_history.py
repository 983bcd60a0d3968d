from odoo import fields, models


class CooperativeStatusHistory(models.Model):
    """A change of a worker's status or counter: what, who and why. Written, never edited."""

    _name = "cooperative.status.history"
    _description = "Worker Status History"
    _order = "create_date desc, id desc"
    _rec_name = "change"

    status_id = fields.Many2one(
        "cooperative.status", required=True, ondelete="cascade", index=True, readonly=True
    )
    cooperator_id = fields.Many2one(related="status_id.cooperator_id", store=True)
    company_id = fields.Many2one(related="status_id.company_id", store=True)
    type = fields.Selection(
        [
            ("status", "Status Change"),
            ("counter", "Counter Change"),
            ("extension", "Extension"),
            ("leave", "Leave"),
            ("departure", "Departure"),
        ],
        required=True,
        readonly=True,
    )
    change = fields.Char(required=True, readonly=True)
    reason = fields.Char(readonly=True)
    user_id = fields.Many2one("res.users", string="By", readonly=True)
