import logging

from odoo import _, api, fields, models

from ..rules import grid_dates

_logger = logging.getLogger(__name__)


class CooperativeStatus(models.Model):
    """What the passing of time does: countdowns (rules 1, 2) and answers that expire (rule 6)."""

    _inherit = "cooperative.status"

    @api.model
    def _cron_compute_counter_irregular(self):
        """Handles every grid date up to today that no run has handled, worker by worker.

        Twice is harmless: `last_countdown_date` moves in the transaction that takes the shift. A
        worker who cannot be counted down is reported and left for the next run.
        """
        due = self.search(
            [
                ("working_mode", "=", "irregular"),
                ("irregular_start_date", "!=", False),
                ("unsubscribed", "=", False),
                ("resigning", "=", False),
            ],
            order="id",
        )
        for status in due:
            try:
                with self.env.cr.savepoint():
                    status._count_down()
            except Exception:
                _logger.exception("The countdown of worker status %s failed", status.id)

    def _count_down(self):
        """Handles this worker's grid dates after the last handled one, in order, up to today."""
        self.ensure_one()
        terms = self.company_id._shift_terms()
        today = self.company_id._shift_today()
        for day in grid_dates(
            self.irregular_start_date, self.last_countdown_date or None, today, terms.period
        ):
            self._handle_grid_date(day, terms)

    def _handle_grid_date(self, day, terms):
        worker = self._as_worker()
        vals = {"last_countdown_date": day}
        on_leave = any(day in window for window in worker.windows)
        if not on_leave and not self.unsubscribed and not self._journals_of(day):
            penalised = (
                terms.penalty
                and self.sr <= 0
                and not worker.is_in_alert
                and not self.is_penalised_irregular
            )
            vals["sr"] = self.sr - (2 if penalised else 1)
            if penalised:
                vals |= {"is_penalised_irregular": True, "penalty_date": day}
            self._enter_in_journal(day)
        reason = _("Countdown of %(day)s", day=fields.Date.to_string(day))
        self.with_context(status_reason=reason, status_date=day).write(vals)

    def _journals_of(self, day):
        """The journal of a day, if it names this worker."""
        return self.env["shift.journal"].search(
            [("date", "=", day), ("line_ids", "in", self.ids)], limit=1
        )

    def _enter_in_journal(self, day):
        journal = self.env["shift.journal"].search([("date", "=", day)], limit=1)
        journal = journal or self.env["shift.journal"].create({"date": day})
        journal.line_ids = [fields.Command.link(self.id)]

    @api.model
    def _cron_refresh_expired_answers(self):
        """Answers again for those whose next shift or validation grace has just passed, and for
        those whose leave, alert or extension begins or ends today. Nobody else is touched."""
        expired = self.search([("answer_valid_until", "<", fields.Datetime.now())], order="id")
        for company in self.env["res.company"].search([]):
            expired |= self.search(
                [
                    ("company_id", "=", company.id),
                    ("status_expires_on", "<=", company._shift_today()),
                ],
                order="id",
            )
        expired.with_context(status_reason=_("The date has come"))._refresh_answers()
