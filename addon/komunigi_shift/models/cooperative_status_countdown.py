import logging
from dataclasses import replace

from odoo import api, fields, models
from odoo.tools import SQL
from psycopg2 import OperationalError

from ..policy import counted_down, counts_down, grid_dates
from .status_change import StatusChange

_logger = logging.getLogger(__name__)
BATCH = 200
#: what a countdown writes itself, see `_settle`
WRITTEN = frozenset({"last_countdown_date", "sr", "is_penalised_irregular", "penalty_date"})
LAST_RUN_PARAMETER = "shift.countdown_last_run"


class CooperativeStatusCountdown(models.AbstractModel):
    """What the passing of time does: countdowns (rules 1, 2) and answers that expire (rule 6).

    Completes a worker's status whose alert answer is `cooperative.status.answer`, and which has
    `_snapshots` and `_follow`. Both scheduled actions run on that status.
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
        """Handles every grid date up to today that no run has handled, a batch at a time.

        Twice is harmless: `last_countdown_date` moves in the transaction that takes the shift. A
        worker who cannot be counted down is reported, on the status and in the settings, and left
        for the next run; the others are not held up.
        """
        due = self._due_for_countdown().ids
        for start in range(0, len(due), BATCH):
            batch = self.browse(due[start : start + BATCH])
            batch._count_down_safely()
            self._commit_batch(len(batch), len(due) - start - len(batch))
        # sudo: the time of the run is kept among the settings, which hold nothing personal
        parameters = self.env["ir.config_parameter"].sudo()
        parameters.set_param(LAST_RUN_PARAMETER, fields.Datetime.to_string(fields.Datetime.now()))

    @api.model
    def _due_for_countdown(self):
        """The flying workers for whom a period has passed since the last handled grid date."""
        return self._reached("countdown_due_date")

    @api.model
    def _reached(self, name):
        """The statuses whose date `name` has come by the clock of their coop."""
        reached = self.browse()
        for today, companies in self.env["res.company"]._shift_by_today():
            domain = [("company_id", "in", companies.ids), (name, "<=", today)]
            reached |= self.search(domain, order=f"{name}, id")
        return reached

    def _count_down_safely(self):
        """Counts down; a failure is undone, reported, and stops nobody else.

        Where a batch fails, each half of it is tried, down to the one worker who is the cause.
        """
        try:
            with self.env.cr.savepoint():
                self._count_down()
                self.filtered("countdown_error").countdown_error = False
        except Exception as error:
            if len(self) > 1:
                middle = len(self) // 2
                for half in (self[:middle], self[middle:]):
                    half._count_down_safely()
            elif isinstance(error, OperationalError):
                # somebody books or validates for this worker at this moment: the next run will do
                _logger.info("The countdown of worker status %s waits for the next run", self.id)
            else:
                _logger.exception("The countdown of worker status %s failed", self.id)
                self.countdown_error = str(error) or type(error).__name__

    def _count_down(self):
        """Handles the grid dates of these workers after their last handled one, up to today, in
        the order of the dates."""
        lines = []
        for company, statuses in self.grouped("company_id").items():
            terms, today = company._shift_terms(), company._shift_today()
            due, before = {}, statuses._snapshots()
            for id_, snapshot in before.items():
                for day in _dates_to_handle(snapshot["worker"], today, terms):
                    due.setdefault(day, []).append(id_)
            for day, ids in sorted(due.items()):
                reached = self.browse(ids)
                lines += reached._handle_grid_date(day, terms, before or reached._snapshots())
                # after an earlier date they are what it has left
                before = None
        self._enter_in_history(lines)

    def _handle_grid_date(self, day, terms, before):
        """Takes what the countdown of `day` takes from each of these workers, and notes it.

        Those who have left on an earlier date are passed over.

        :param before: `_snapshots` of at least these
        :return: values of the lines of history
        """
        workers = {id_: snapshot["worker"] for id_, snapshot in before.items()}
        statuses = self.filtered(lambda status: counts_down(workers[status.id]))
        at_work = statuses.filtered(lambda status: workers[status.id].leave_on(day) is None)
        counted = at_work._enter_in_journal(day)
        after, vals_by_id = {}, {}
        for status in statuses:
            worker, is_penalised = workers[status.id], status.is_penalised_irregular
            takes_nothing = status.id not in counted
            sr, takes_penalty = counted_down(worker, is_penalised, takes_nothing, terms)
            after[status.id] = replace(worker, last_countdown=day, sr=sr)
            vals_by_id[status.id] = {"last_countdown_date": day, "sr": sr}
            if takes_penalty:
                vals_by_id[status.id] |= {"is_penalised_irregular": True, "penalty_date": day}
        reason = self.env._("Countdown of %(day)s", day=fields.Date.to_string(day))
        statuses = statuses.with_context(status_change=StatusChange(reason, day))
        # what is shown of a leave may change on the same day
        self.env["cooperative.leave"]._show(statuses.filtered("leave_periods"))
        return statuses._follow(before, after, WRITTEN, vals_by_id)

    def _enter_in_journal(self, day):
        """Enters these workers in the journal of a grid date.

        In SQL, or it would read all whom the journal names already.

        :return: ids of those who were not in it
        """
        if not self:
            return set()
        journal = self._journal_of(day) or self.env["shift.journal"].create({"date": day})
        lines = journal._fields["line_ids"]
        journal.flush_recordset(["line_ids"])
        entered = self.env.execute_query(
            SQL(
                "INSERT INTO %(table)s (%(journal)s, %(status)s) SELECT %(day)s, unnest(%(ids)s)"
                " ON CONFLICT DO NOTHING RETURNING %(status)s",
                table=SQL.identifier(lines.relation),
                journal=SQL.identifier(lines.column1),
                status=SQL.identifier(lines.column2),
                day=journal.id,
                ids=self.ids,
            )
        )
        journal.invalidate_recordset(["line_ids"])
        return {id_ for (id_,) in entered}

    @api.model
    def _journal_of(self, day):
        return self.env["shift.journal"].search([("date", "=", day)], limit=1)

    @api.model
    def _cron_refresh_expired_answers(self):
        """Answers again for those whose next shift or validation grace has just passed, and for
        those whose leave, alert or extension begins or ends today. Nobody else is touched."""
        expired = self.search([("answer_valid_until", "<", fields.Datetime.now())], order="id")
        expired = (expired | self._reached("status_expires_on")).ids
        change = StatusChange(self.env._("The date has come"))
        for start in range(0, len(expired), BATCH):
            batch = self.browse(expired[start : start + BATCH])
            batch.with_context(status_change=change)._refresh_answers()
            self._commit_batch(len(batch), len(expired) - start - len(batch))

    def _commit_batch(self, done, remaining):
        """Within a scheduled run, keeps what is done: a later conflict costs a batch, not all."""
        if self.env.context.get("ir_cron_progress_id"):
            self.env["ir.cron"]._commit_progress(done, remaining=remaining)


def _dates_to_handle(worker, today, terms):
    if not counts_down(worker):
        return []
    return grid_dates(worker.start, worker.last_countdown, today, terms.period)
