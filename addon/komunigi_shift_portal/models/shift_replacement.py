# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import SUPERUSER_ID, api, fields, models
from odoo.addons.komunigi_shift.models.day_in_words import day_in_words
from odoo.addons.komunigi_shift.policy import has_started


class ShiftReplacement(models.Model):
    """A member looks for somebody to take over a booked shift, which stays theirs until then.

    Made and changed by the doors of the portal alone (`cooperative.status`); the office reads it.
    """

    _name = "shift.replacement"
    _description = "Replacement for a Shift"
    _order = "start_time, id"

    shift_id = fields.Many2one("shift.shift", required=True, index=True, ondelete="cascade")
    asked_by_id = fields.Many2one(
        "cooperative.status", "Asked by", required=True, index=True, ondelete="cascade"
    )
    taken_by_id = fields.Many2one("cooperative.status", ondelete="set null")
    taken_on = fields.Datetime()
    state = fields.Selection(
        [("asked", "Asked"), ("taken", "Taken over"), ("withdrawn", "Withdrawn")],
        required=True,
        default="asked",
        index=True,
    )
    company_id = fields.Many2one(related="shift_id.company_id", store=True, index=True)
    start_time = fields.Datetime(related="shift_id.start_time", store=True, index=True)

    _asked_once = models.UniqueIndex(
        "(shift_id) WHERE state = 'asked'", "A replacement is already being looked for."
    )

    @api.depends("shift_id")
    def _compute_display_name(self):
        for replacement in self:
            replacement.display_name = replacement.shift_id.display_name

    @api.model
    def _open_in(self, company):
        """Those of a company that are open: asked for by its worker, and still to come."""
        asked = self.search(
            [
                ("state", "=", "asked"),
                ("company_id", "=", company.id),
                ("start_time", ">=", fields.Datetime.now()),
            ]
        )
        return asked.filtered(lambda one: one._is_open())

    def _is_open(self):
        shift, now = self.shift_id, fields.Datetime.now()
        is_theirs = shift.worker_id == self.asked_by_id.cooperator_id
        is_coming = shift.state == "open" and not has_started(shift.start_time, now)
        return self.state == "asked" and is_theirs and is_coming

    @api.model
    def _withdraw_of(self, shifts):
        """Ends the search for those of these shifts that their asker no longer has."""
        asked = self.search([("shift_id", "in", shifts.ids), ("state", "=", "asked")])
        asked.filtered(
            lambda one: (
                one.shift_id.state != "open"
                or one.shift_id.worker_id != one.asked_by_id.cooperator_id
            )
        ).write({"state": "withdrawn"})

    def _take(self, status):
        """Gives the shift to another worker, in the place of the one who asked.

        :raise UserError: that worker may not have it; says so
        """
        self.ensure_one()
        taken = {"state": "taken", "taken_by_id": status.id, "taken_on": fields.Datetime.now()}
        self.write(taken)
        self.shift_id._free()
        self.shift_id._give_to(status.cooperator_id)
        self._tell_asker()

    def _tell_asker(self):
        """Mails who asked that the shift is another's now, and not whose."""
        template = self.env.ref("komunigi_shift_portal.mail_template_taken", False)
        if template and self.asked_by_id.cooperator_id.email:
            # a mail comes from whoever sends it: that would be who takes over
            template.with_user(SUPERUSER_ID).send_mail(self.id)

    def _day_in_words(self):
        """The day of the shift, in the language of the environment: "Thursday 20 February"."""
        return day_in_words(self.env, self.shift_id.day, "EEEE d MMMM")
