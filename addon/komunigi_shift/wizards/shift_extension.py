from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.status_change import StatusChange
from ..policy import shift_day


class ShiftExtension(models.TransientModel):
    """More time for a worker in alert: the automatic extension, once, or any number of days."""

    _name = "shift.extension"
    _description = "Extension of an Alert"

    status_id = fields.Many2one(
        "cooperative.status", string="Worker", required=True, readonly=True, ondelete="cascade"
    )
    kind = fields.Selection(
        [("auto", "Automatic extension"), ("manual", "Chosen number of days")],
        required=True,
        default=lambda self: "auto",
    )
    days = fields.Integer(compute="_compute_days", store=True, readonly=False, required=True)
    deadline = fields.Date("To be back at zero by", compute="_compute_deadline")

    @api.depends("kind", "status_id")
    def _compute_days(self):
        # sudo: settings are readable by administrators alone, and hold nothing personal
        parameters = self.env["ir.config_parameter"].sudo()
        for wizard in self:
            if wizard.kind == "auto":
                wizard.days = wizard._terms().grace_delay
            else:
                wizard.days = int(parameters.get_param("shift.default_extension_delay", 28))

    @api.depends("kind", "days", "status_id")
    def _compute_deadline(self):
        for wizard in self:
            worker = wizard.status_id._as_worker(**wizard._worker_changes())
            wizard.deadline = worker.deadline(wizard._terms())

    def action_confirm(self):
        """Starts the extension, or adds days to the one that runs."""
        self.ensure_one()
        status = self.status_id
        if status.status not in ("alert", "suspended", "extension"):
            raise UserError(self.env._("%(name)s is not in alert.", name=status.display_name))
        if self.kind == "auto" and status.extension_start_time:
            raise UserError(
                self.env._(
                    "%(name)s already had the automatic extension.", name=status.display_name
                )
            )
        if self.days <= 0:
            raise UserError(self.env._("An extension lasts at least one day."))
        changes = self._worker_changes()
        reason = self.env._("Extension of %(days)s days", days=self.days)
        status.with_context(status_change=StatusChange(reason)).write(
            {
                "extension_start_time": changes["extension_start"],
                "time_extension": changes["extension_days"],
            }
        )

    def _terms(self):
        return (self.status_id.company_id or self.env.company)._shift_terms()

    def _worker_changes(self):
        """The extension afterwards. A new one starts today; days are added to a running one, or
        from today to one that is over."""
        status, terms = self.status_id, self._terms()
        today = (status.company_id or self.env.company)._shift_today()
        running = status.extension_start_time
        if running:
            end = shift_day(running, terms.grace_delay + status.time_extension)
            end = max(end, today)
            days = (shift_day(end, self.days) - running).days - terms.grace_delay
            return {"extension_start": running, "extension_days": days}
        return {"extension_start": today, "extension_days": self.days - terms.grace_delay}
