import logging

from odoo import api, fields, models
from psycopg2 import OperationalError

from ..policy import grid_dates

_logger = logging.getLogger(__name__)
BATCH = 100
LAST_RUN_PARAMETER = "shift.countdown_last_run"


class CooperativeStatusCountdown(models.AbstractModel):
    """What the passing of time does: countdowns (rules 1, 2) and answers that expire (rule 6).

    Completes a worker's status whose alert answer is `cooperative.status.answer`, and which says
    by `_counts_down` for whom countdowns are. Both scheduled actions run on that status.
    """

    _name = "cooperative.status.countdown"
    _description = "Countdown of a Worker"

    countdown_error = fields.Char(
        "Countdown Failed",
        readonly=True,
        copy=False,
        groups="komunigi_shift.group_shift_attendance",
        help="Why the last countdown could not be taken. The next run tries again.",
    )

    @api.model
    def _cron_compute_counter_irregular(self):
        """Handles every grid date up to today that no run has handled, worker by worker.

        Twice is harmless: `last_countdown_date` moves in the transaction that takes the shift. A
        worker who cannot be counted down is reported, on the status and in the settings, and left
        for the next run; the others are not held up.
        """
        due = self._due_for_countdown()
        for done, status in enumerate(due, 1):
            status._count_down_safely()
            self._commit_batch(1, len(due) - done)
        # sudo: the time of the run is kept among the settings, which hold nothing personal
        parameters = self.env["ir.config_parameter"].sudo()
        parameters.set_param(LAST_RUN_PARAMETER, fields.Datetime.to_string(fields.Datetime.now()))

    @api.model
    def _due_for_countdown(self):
        """The flying workers for whom a period has passed since the last handled grid date."""
        due = self.browse()
        # sudo: only time zones and settings are read
        for company in self.env["res.company"].sudo().search([]):
            limit = fields.Date.subtract(company._shift_today(), days=company._shift_terms().period)
            due |= self.search(
                [
                    ("company_id", "=", company.id),
                    ("working_mode", "=", "irregular"),
                    ("irregular_start_date", "<=", limit),
                    ("unsubscribed", "=", False),
                    ("resigning", "=", False),
                ],
                order="id",
            ).filtered("irregular_start_date")
        return due.filtered(lambda status: status._dates_to_handle())

    def _dates_to_handle(self):
        return grid_dates(
            self.irregular_start_date,
            self.last_countdown_date or None,
            self.company_id._shift_today(),
            self.company_id._shift_terms().period,
        )

    def _count_down_safely(self):
        """Counts down; a failure is undone and reported, and stops nobody else."""
        self.ensure_one()
        try:
            with self.env.cr.savepoint():
                self._count_down()
                self.countdown_error = False
        except OperationalError:
            # somebody books or validates for this worker at this moment: the next run will do
            _logger.info("The countdown of worker status %s waits for the next run", self.id)
        except Exception as error:
            _logger.exception("The countdown of worker status %s failed", self.id)
            self.countdown_error = str(error) or type(error).__name__

    def _count_down(self):
        """Handles this worker's grid dates after the last handled one, in order, up to today."""
        self.ensure_one()
        terms = self.company_id._shift_terms()
        for day in self._dates_to_handle():
            if not self._counts_down():
                break
            self._handle_grid_date(day, terms)

    def _handle_grid_date(self, day, terms):
        worker = self._as_worker()
        vals = {"last_countdown_date": day}
        on_leave = any(day in window for window in worker.windows)
        if not on_leave and not self._journals_of(day):
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
        reason = self.env._("Countdown of %(day)s", day=fields.Date.to_string(day))
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
        expired = expired.with_context(status_reason=self.env._("The date has come"))
        for start in range(0, len(expired), BATCH):
            batch = expired[start : start + BATCH]
            batch._refresh_answers()
            self._commit_batch(len(batch), len(expired) - start - len(batch))

    def _commit_batch(self, done, remaining):
        """Within a scheduled run, keeps what is done: a later conflict costs a batch, not all."""
        if self.env.context.get("ir_cron_progress_id"):
            self.env["ir.cron"]._commit_progress(done, remaining=remaining)
