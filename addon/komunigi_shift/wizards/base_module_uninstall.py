# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.tools.misc import formatLang

ADDON = "komunigi_shift"


class BaseModuleUninstall(models.TransientModel):
    """Before workers and shifts go, says how many."""

    _inherit = "base.module.uninstall"

    shift_loss = fields.Text(compute="_compute_shift_loss")

    @api.depends("module_ids")
    def _compute_shift_loss(self):
        for wizard in self:
            goes = ADDON in wizard._get_modules().mapped("name")
            wizard.shift_loss = self._shift_loss_in_words() if goes else False

    @api.model
    def _shift_loss_in_words(self):
        """What the whole database loses, or False where there is nothing to lose."""

        def count(model, domain=()):
            # sudo: whoever uninstalls is an administrator: numbers alone are told
            records = self.env[model].sudo().with_context(active_test=False)
            return records.search_count([*domain])

        now = fields.Datetime.now()
        booked = [("worker_id", "!=", False), ("state", "=", "open"), ("start_time", ">=", now)]
        counts = {
            "workers": count("cooperative.status"),
            "leaves": count("cooperative.leave"),
            "shifts": count("shift.shift"),
            "booked": count("shift.shift", booked),
            "lines": count("shift.template"),
            "history": count("cooperative.status.history"),
        }
        if not any(counts.values()):
            return False
        return self.env._(
            "These are deleted for good:\n"
            "• workers, with their counters, alerts and dates: %(workers)s\n"
            "• leaves, past and to come: %(leaves)s\n"
            "• shifts, with their attendance: %(shifts)s\n"
            "• of these, booked and still to come: %(booked)s\n"
            "• lines of the weekly template: %(lines)s\n"
            "• lines of the workers' history: %(history)s",
            **{name: formatLang(self.env, number, digits=0) for name, number in counts.items()},
        )
