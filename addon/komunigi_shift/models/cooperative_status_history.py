# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models


class CooperativeStatusHistory(models.Model):
    """A change of a worker's status or counter: what, who and why. Written, never edited.

    Facts are kept, and said in the language of their reader. Text is kept as it is: what a person
    gave as the reason, and lines that were written before facts were kept.
    """

    _name = "cooperative.status.history"
    _description = "Worker Status History"
    _order = "create_date desc, id desc"
    _rec_name = "change_in_words"

    # not required: an earlier module kept the lines of statuses that were deleted
    status_id = fields.Many2one("cooperative.status", ondelete="cascade", index=True, readonly=True)
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
    facts = fields.Json(readonly=True, help="What changed and why: {change, reason}.")
    change = fields.Char("Change as Written", readonly=True)
    reason = fields.Char("Reason as Given", readonly=True)
    change_in_words = fields.Char("Change", compute="_compute_words")
    reason_in_words = fields.Char("Reason", compute="_compute_words")
    user_id = fields.Many2one("res.users", string="By", readonly=True)

    @api.depends("facts", "change", "reason")
    @api.depends_context("lang")
    def _compute_words(self):
        words = self.env["shift.history.words"]
        for line in self:
            facts = line.facts or {}
            for name in ("change", "reason"):
                said = words._say(facts[name]) if name in facts else line[name]
                line[f"{name}_in_words"] = said

    @api.depends("status_id.cooperator_id", "status_id.company_id")
    def _compute_worker(self):
        for line in self:
            line.cooperator_id = line.status_id.cooperator_id or line.cooperator_id
            line.company_id = line.status_id.company_id or line.company_id
