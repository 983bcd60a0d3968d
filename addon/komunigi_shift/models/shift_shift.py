from odoo import _, api, fields, models
from odoo.exceptions import ValidationError

STATES = [
    ("open", "Confirmed"),
    ("done", "Attended"),
    ("absent_2", "Absent - 2 compensations"),
    ("absent_1", "Absent - 1 compensation"),
    ("absent_0", "Absent - 0 compensation"),
    ("excused", "Excused"),
    ("cancel", "Cancelled"),
]
#: states that say how the shift went; not for a shift that has yet to start
ATTENDANCE = ("done", "absent_2", "absent_1", "absent_0")


class ShiftShift(models.Model):
    """One seat of work from a start to an end. Without a worker and open, it is a free seat."""

    _name = "shift.shift"
    _description = "Shift"
    _inherit = ["mail.thread"]
    _order = "start_time, id"

    name = fields.Char(required=True)
    company_id = fields.Many2one(
        "res.company", required=True, index=True, default=lambda self: self.env.company
    )
    worker_id = fields.Many2one(
        "res.partner",
        index=True,
        copy=False,
        tracking=True,
        ondelete="restrict",
        domain="[('is_worker', '=', True)]",
    )
    working_mode = fields.Selection(related="worker_id.working_mode")
    start_time = fields.Datetime(required=True, index=True, tracking=True)
    end_time = fields.Datetime(required=True, tracking=True)
    state = fields.Selection(
        STATES, required=True, default="open", copy=False, index=True, tracking=True
    )
    task_type_id = fields.Many2one("shift.type", string="Task Type", index=True)
    is_regular = fields.Boolean(help="Part of a regular worker's own rhythm.")
    is_compensation = fields.Boolean(help="Makes up for an absence of a regular worker.")
    gives_credit = fields.Boolean(
        default=True,
        tracking=True,
        help="Attending it raises the worker's counter. A solidarity shift does not.",
    )

    is_future = fields.Boolean(compute="_compute_is_future")
    released_by_id = fields.Many2one(
        "cooperative.status",
        string="Released by",
        readonly=True,
        copy=False,
        index="btree_not_null",
        help="The worker whose leave has freed this seat, and to whom it may be offered back.",
    )

    _end_after_start = models.Constraint(
        "CHECK(end_time > start_time)", "A shift must end after it starts."
    )
    _open_by_worker = models.Index("(worker_id, start_time) WHERE state = 'open'")

    @api.depends("start_time")
    def _compute_is_future(self):
        now = fields.Datetime.now()
        for shift in self:
            shift.is_future = bool(shift.start_time) and shift.start_time > now

    @api.constrains("worker_id")
    def _check_worker(self):
        for shift in self:
            # sudo: whoever may book is told the same, also where partners are not theirs to read
            worker = shift.worker_id.sudo()
            if worker and not worker.is_worker:
                raise ValidationError(
                    _(
                        "%(name)s is not a worker, so cannot take the shift %(shift)s.",
                        name=worker.name,
                        shift=shift.name,
                    )
                )

    @api.constrains("state", "start_time")
    def _check_state(self):
        now = fields.Datetime.now()
        for shift in self:
            if shift.state in ATTENDANCE and shift.start_time > now:
                raise ValidationError(
                    _(
                        "The shift %(shift)s has not started yet: its attendance cannot be "
                        "entered.",
                        shift=shift.name,
                    )
                )

    @api.constrains("worker_id", "start_time", "end_time", "state")
    def _check_overlap(self):
        for shift in self.filtered(lambda s: s.worker_id and s.state in ("open", "done")):
            # sudo: a shift that the user may not see takes the worker's time all the same
            other = self.sudo().search(
                [
                    ("id", "!=", shift.id),
                    ("worker_id", "=", shift.worker_id.id),
                    ("state", "in", ("open", "done")),
                    ("start_time", "<", shift.end_time),
                    ("end_time", ">", shift.start_time),
                ],
                limit=1,
            )
            if other:
                raise ValidationError(
                    _(
                        "%(name)s already has the shift %(other)s at that time.",
                        name=shift.worker_id.name,
                        other=other.name,
                    )
                )

    def write(self, vals):
        """A seat that somebody takes is no longer kept in mind for who has released it."""
        if vals.get("worker_id") and "released_by_id" not in vals:
            vals = vals | {"released_by_id": False}
        return super().write(vals)

    def _is_free_seat(self):
        return self.state == "open" and not self.worker_id

    def _same_slot(self):
        """The other seats of the same work at the same time."""
        self.ensure_one()
        return self.search(
            [
                ("id", "!=", self.id),
                ("company_id", "=", self.company_id.id),
                ("start_time", "=", self.start_time),
                ("end_time", "=", self.end_time),
                ("task_type_id", "=", self.task_type_id.id),
                ("gives_credit", "=", self.gives_credit),
            ]
        )
