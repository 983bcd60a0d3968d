# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..policy import (
    Pattern,
    SeatFacts,
    hours_and_minutes,
    isolated,
    missing_seats,
    planned_seats,
    seat_refusals,
)
from .shift_seat import TAKES_TIME

WEEK_DAYS = [
    ("0", "Monday"),
    ("1", "Tuesday"),
    ("2", "Wednesday"),
    ("3", "Thursday"),
    ("4", "Friday"),
    ("5", "Saturday"),
    ("6", "Sunday"),
]


class ShiftTemplate(models.Model):
    """A line of the weekly template: seats of one kind of work on one day of the week.

    Each seat of each day becomes one `shift.shift`, which knows the line, the day and the number
    of the seat that it stands for; it is never made twice, also when it was moved or cancelled
    meanwhile.
    """

    _name = "shift.template"
    _inherit = "company.seen.mixin"
    _description = "Weekly Shift Template"
    _order = "week_day, start_time, id"

    name = fields.Char(
        compute="_compute_name", store=True, precompute=True, readonly=False, required=True
    )
    company_id = fields.Many2one(
        "res.company", required=True, index=True, default=lambda self: self.env.company
    )
    active = fields.Boolean(default=True)
    week_day = fields.Selection(WEEK_DAYS, string="Day", required=True, default="0")
    weeks = fields.Integer("Every … Weeks", required=True, default=1)
    first_day = fields.Date(
        "In the Week of",
        help="A day of a week in which this line has seats, where it has none every week.",
    )
    start_time = fields.Float("Start", required=True, default=9.0)
    end_time = fields.Float("End", required=True, default=12.0)
    worker_nb = fields.Integer("Seats", required=True, default=1)
    task_type_id = fields.Many2one("shift.type", string="Task Type")
    gives_credit = fields.Boolean(default=True)
    regular_ids = fields.Many2many(
        "res.partner",
        string="Regular Workers",
        domain="[('is_worker', '=', True), ('working_mode', '=', 'regular')]",
        help="They get a seat of each shift that is generated from this line.",
    )

    _hours_in_the_day = models.Constraint(
        "CHECK(start_time >= 0 AND start_time < 24 AND end_time <= 24)",
        "The hours of a shift are between 00:00 and 24:00.",
    )
    _end_after_start = models.Constraint(
        "CHECK(end_time > start_time)", "A shift must end after it starts."
    )
    _some_seats = models.Constraint(
        "CHECK(worker_nb BETWEEN 1 AND 99)", "A shift has from 1 to 99 seats."
    )

    _some_weeks = models.Constraint(
        "CHECK(weeks = 1 OR weeks BETWEEN 2 AND 52 AND first_day IS NOT NULL)",
        "A line comes every week, or every 2 to 52 weeks from a week that you choose.",
    )

    @api.constrains("start_time", "end_time")
    def _check_length(self):
        """Hours are kept as fractions; a shift shorter than what a calendar shows is a slip."""
        for template in self:
            minutes = round(template.end_time * 60) - round(template.start_time * 60)
            if template.end_time > template.start_time and minutes < 1:
                raise ValidationError(self.env._("A shift lasts from 1 minute to 24 hours."))

    @api.constrains("regular_ids", "worker_nb")
    def _check_regulars(self):
        for template in self:
            if len(template.regular_ids) > template.worker_nb:
                raise ValidationError(
                    self.env._(
                        "%(line)s has more regular workers than seats.",
                        line=isolated(template.display_name),
                    )
                )

    @api.depends("task_type_id")
    def _compute_name(self):
        for template in self:
            template.name = template.task_type_id.name or template.name or self.env._("Shift")

    @api.depends("name", "week_day", "start_time", "end_time")
    @api.depends_context("lang")
    def _compute_display_name(self):
        days = dict(self._fields["week_day"]._description_selection(self.env))
        for template in self:
            template.display_name = self.env._(
                "%(day)s %(start)s - %(end)s, %(name)s",
                day=days.get(template.week_day, ""),
                start=hours_and_minutes(template.start_time),
                end=hours_and_minutes(template.end_time),
                name=template.name or "",
            )

    @api.model
    def get_import_templates(self):
        """The file that the import offers, with one row as an example."""
        return [
            {
                "label": self.env._("Import Template for the Weekly Template"),
                "template": "/komunigi_shift/static/import/weekly_template.csv",
            }
        ]

    def _planned(self, first, last):
        """The seats that these lines ask for from `first` to `last`, as the rules give them."""
        seats = []
        for company, templates in self.grouped("company_id").items():
            patterns = [template._as_pattern() for template in templates]
            seats += planned_seats(patterns, first, last, company.shift_tz or "UTC")
        return seats

    def _missing(self, first, last):
        """Those of the planned seats that have not been generated yet."""
        made = self.env["shift.shift"].search_fetch(
            [
                ("template_id", "in", self.ids),
                ("template_day", ">=", first),
                ("template_day", "<=", last),
            ],
            ["template_id", "template_day", "template_seat"],
        )
        keys = {(shift.template_id.id, shift.template_day, shift.template_seat) for shift in made}
        return missing_seats(self._planned(first, last), keys)

    def _generate(self, first, last):
        """Creates the missing seats from `first` to `last`, open: those of regular workers with
        them, where they may have them, the others free.

        A seat that somebody else has just generated is refused by the database, not made twice.

        :return: the new shifts
        """
        if last < first:
            raise ValidationError(self.env._("The last day must not come before the first."))
        shifts = self.env["shift.shift"]
        shifts.check_access("create")
        missing = self._missing(first, last)
        given, _left_out = self._plan_regulars(missing)
        values = [self.browse(seat.pattern)._seat_values(seat) for seat in missing]
        for seat, vals in zip(missing, values, strict=True):
            if seat.key in given:
                vals |= {"worker_id": given[seat.key].id, "is_regular": True}
        # sudo: which line a seat is generated from is kept by the addon, and written by no call
        made = shifts.sudo().create(values)
        # as every booking does, so that one who is booked elsewhere at this moment meets a conflict
        for status in made.worker_id.cooperative_status_ids:
            status.booking_number += 1
        return made.with_env(self.env)

    def _plan_regulars(self, seats):
        """Who of the regular workers gets which of these seats, by the rules of every booking.

        :return: ({key of a seat: partner}, [(day, why one gets none, in words)])
        """
        # sudo: whether they may have a seat is the same whoever generates
        regulars = self.sudo().regular_ids
        if not seats or not regulars:
            return {}, []
        times, there = self._taken_by(regulars, seats)
        by_day = {}
        for seat in seats:
            by_day.setdefault((seat.pattern, seat.day), []).append(seat)
        given, left_out = {}, []
        for (pattern, day), free in by_day.items():
            template = self.browse(pattern)
            for worker in template.sudo().regular_ids:
                if worker.id in there.get((pattern, day), ()) or not free:
                    continue
                refusal = template._refusal_of(worker, free[0], times[worker.id])
                if refusal:
                    left_out.append((day, refusal))
                    continue
                seat = free.pop(0)
                given[seat.key] = worker.sudo(False)
                times[worker.id].append((seat.start, seat.end))
        return given, left_out

    def _taken_by(self, workers, seats):
        """({worker's id: times that their shifts take}, {(line, day): ids of who is there})."""
        shifts = self.env["shift.shift"].sudo()
        found = shifts.search_fetch(
            [
                ("worker_id", "in", workers.ids),
                ("state", "in", TAKES_TIME),
                ("start_time", "<", max(seat.end for seat in seats)),
                ("end_time", ">", min(seat.start for seat in seats)),
            ],
            ["worker_id", "start_time", "end_time", "template_id", "template_day"],
        )
        times, there = {worker.id: [] for worker in workers}, {}
        for shift in found:
            times[shift.worker_id.id].append((shift.start_time, shift.end_time))
            place = (shift.template_id.id, shift.template_day)
            there.setdefault(place, set()).add(shift.worker_id.id)
        return times, there

    def _refusal_of(self, worker, seat, times):
        """Why this regular worker may not have a `Seat` of this line, in words, or None."""
        status = worker.cooperative_status_ids[:1]
        if status.working_mode != "regular":
            return self.env._("%(name)s is not a regular worker.", name=isolated(worker.name))
        company = self.company_id.sudo()
        place, now = SeatFacts(seat.start, seat.end, company.id), fields.Datetime.now()
        refusals = seat_refusals(status._as_asking(times), place, now, company._shift_terms())
        if not refusals.any:
            return None
        shift = self.env["shift.shift"].new({"name": self.name, "worker_id": worker.id})
        return shift._refusal_text((refusals.hard or refusals.soft)[0])

    def _as_pattern(self):
        hours = self.start_time, self.end_time
        rhythm = self.weeks, self.first_day or None
        return Pattern(self.id, int(self.week_day), *hours, self.worker_nb, *rhythm)

    def _seat_values(self, seat):
        return {
            "name": self.name,
            "company_id": self.company_id.id,
            "task_type_id": self.task_type_id.id,
            "gives_credit": self.gives_credit,
            "start_time": seat.start,
            "end_time": seat.end,
            "template_id": self.id,
            "template_day": seat.day,
            "template_seat": seat.number,
        }
