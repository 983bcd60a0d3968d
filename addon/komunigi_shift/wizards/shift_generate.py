# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from collections import Counter
from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.day_in_words import day_in_words

WEEKS = 4
LONGEST = 366


class ShiftGenerate(models.TransientModel):
    """Seats of the weekly template for a period: how many there would be, then makes them."""

    _name = "shift.generate"
    _description = "Generate Shifts"

    company_id = fields.Many2one(
        "res.company", required=True, default=lambda self: self.env.company
    )
    first_day = fields.Date(required=True, default=lambda self: self._default_first_day())
    last_day = fields.Date(
        required=True,
        default=lambda self: self._default_first_day() + timedelta(days=7 * WEEKS - 1),
    )
    template_ids = fields.Many2many(
        "shift.template",
        string="Lines of the Template",
        default=lambda self: self._default_templates(),
        domain="[('company_id', '=', company_id)]",
    )
    line_ids = fields.One2many("shift.generate.line", "generate_id", compute="_compute_preview")
    new_count = fields.Integer(compute="_compute_preview")
    made_count = fields.Integer(compute="_compute_preview")
    regular_count = fields.Integer(
        "Seats of Regular Workers", compute="_compute_preview", help="Of the new seats."
    )
    left_out = fields.Text("Regular workers left out", compute="_compute_preview")

    @api.model
    def _default_first_day(self):
        """The day after the last one generated or, before there is one, the next Monday."""
        company = self.env.company
        made = self.env["shift.shift"].search(
            [("company_id", "=", company.id), ("template_day", "!=", False)],
            order="template_day desc",
            limit=1,
        )
        today = company._shift_today()
        if made and made.template_day >= today:
            return made.template_day + timedelta(days=1)
        return today + timedelta(days=7 - today.weekday())

    @api.model
    def _default_templates(self):
        """The chosen lines or, when none is chosen, all of them."""
        chosen = self.env["shift.template"]
        if self.env.context.get("active_model") == "shift.template":
            chosen = chosen.browse(self.env.context.get("active_ids", ()))
        return chosen or chosen.search([("company_id", "=", self.env.company.id)])

    @api.depends("first_day", "last_day", "template_ids")
    def _compute_preview(self):
        for wizard in self:
            wizard.line_ids = False
            wizard.new_count = wizard.made_count = wizard.regular_count = 0
            wizard.left_out = False
            if wizard._problem():
                continue
            # `_origin`: while the wizard is being filled in, its lines are copies without an id
            templates = wizard.template_ids._origin
            period = wizard.first_day, wizard.last_day
            planned = Counter(seat.pattern for seat in templates._planned(*period))
            new_seats = templates._missing(*period)
            missing = Counter(seat.pattern for seat in new_seats)
            given, left_out = templates._plan_regulars(new_seats)
            wizard.regular_count = len(given)
            wizard.left_out = wizard._left_out_in_words(left_out)
            wizard.line_ids = [
                fields.Command.create(
                    {
                        "template_id": template.id,
                        "new_count": missing[template.id],
                        "made_count": planned[template.id] - missing[template.id],
                    }
                )
                for template in templates
                if planned[template.id]
            ]
            wizard.new_count = missing.total()
            wizard.made_count = planned.total() - missing.total()

    def _left_out_in_words(self, left_out):
        """A line for each reason, with its days."""
        days = {}
        for day, reason in left_out:
            days.setdefault(reason, []).append(day_in_words(self.env, day, "d MMM"))
        return "\n".join(f"{reason} ({', '.join(when)})" for reason, when in days.items()) or False

    def action_generate(self):
        """Creates the missing seats and shows the shifts of the period."""
        self.ensure_one()
        problem = self._problem()
        if problem:
            raise UserError(problem)
        made = self.template_ids._generate(self.first_day, self.last_day)
        action = self.env["ir.actions.act_window"]._for_xml_id("komunigi_shift.shift_shift_action")
        return action | {
            "name": self.env._("New seats: %(count)s", count=len(made)),
            "domain": [
                ("template_id", "in", self.template_ids.ids),
                ("day", ">=", self.first_day),
                ("day", "<=", self.last_day),
            ],
            "context": {"search_default_group_day": 1},
        }

    def _problem(self):
        """Why nothing can be generated, or None."""
        if not self.first_day or not self.last_day:
            return self.env._("Please choose the first and the last day.")
        if self.last_day < self.first_day:
            return self.env._("The last day must not come before the first.")
        if (self.last_day - self.first_day).days >= LONGEST:
            return self.env._("Please choose a period of at most %(days)s days.", days=LONGEST)
        if not self.template_ids:
            return self.env._("Please choose the lines of the template to generate from.")
        return None

    @api.onchange("first_day", "last_day")
    def _onchange_period(self):
        if self.template_ids and (problem := self._problem()):
            return {"warning": {"title": self.env._("Period"), "message": problem}}
        return None
