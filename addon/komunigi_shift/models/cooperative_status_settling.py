# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import logging
from dataclasses import replace

from odoo import api, fields, models
from odoo.tools import SQL
from psycopg2 import OperationalError

from ..policy import (
    SOFT,
    countdown_health,
    counted_down,
    counts_down,
    grid_dates,
    is_gone,
    passed_countdown,
    settled,
)
from .status_change import Fact, StatusChange

_logger = logging.getLogger(__name__)
BATCH = 500
#: what there was of a status that has just been created
NEW = {"status": False, "worker": None}
#: what is set when a worker leaves the coop
FLAGS = ("resigning", "unsubscribed")
#: fields of the time that a worker in alert has; what is written to them by hand is told
TIME_OF_ALERT = {"alert_start_time", "extension_start_time", "time_extension"}
#: what a countdown writes itself, see `_settle`
WRITTEN = frozenset({"last_countdown_date", "sr", "is_penalised_irregular", "penalty_date"})
LAST_RUN_PARAMETER = "shift.countdown_last_run"


class CooperativeStatusSettling(models.AbstractModel):
    """What follows for a worker: from a change of their status, from a countdown (rules 1, 2), and
    from the passing of time (rule 6). Each of them leaves its lines in the history.

    Completes a worker's status whose alert answer is `cooperative.status.answer`, and which has
    `_write_each`. Both scheduled actions run on that status.
    """

    _name = "cooperative.status.settling"
    _description = "What Follows for a Worker"

    countdown_error = fields.Char(
        "Countdown Failed",
        readonly=True,
        copy=False,
        groups="komunigi_shift.group_shift_attendance",
        help="Why the last countdown could not be taken. The next run tries again.",
    )

    def _load_records_create(self, vals_list):
        """The empty cell of an import says nothing of the last countdown."""
        for vals in vals_list:
            if not vals.get("last_countdown_date"):
                vals.pop("last_countdown_date", None)
        return super()._load_records_create(vals_list)

    def _snapshots(self):
        """{id: what `_settle` asks of each of these statuses before a change}"""
        return {
            status.id: {"status": status.status, "worker": status._as_worker()} for status in self
        }

    def _settle(self, before, changed=()):
        """Brings alert and status in line with counters, dates and today.

        :param before: `_snapshots` before the change; an id that is missing was just created
        :param changed: names of the fields that the caller wrote itself, which are left as written
        """
        self.env["cooperative.leave"]._show(self)
        workers = {status.id: status._as_worker() for status in self}
        self._enter_in_history(self._follow(before, workers, changed))

    def _follow(self, before, workers, changed=(), written=None):
        """Writes what follows for these statuses, all of it at once.

        :param workers: {id: `Worker`} after the change
        :param written: {id: values} that the caller has yet to write, to be written with it
        :return: values of the lines of history, left to the caller
        """
        day = StatusChange.within(self.env).day
        by_company = {
            company.id: (company._shift_terms(), company._shift_today())
            for company in self.company_id
        }
        follows, left = {}, []
        for status in self:
            terms, today = by_company[status.company_id.id]
            old, worker = before.get(status.id, NEW), workers[status.id]
            vals, has_left = settled(old["worker"], worker, changed, day or today, today, terms)
            if "last_countdown_date" not in changed:
                passed = passed_countdown(old["worker"], worker, today, terms)
                vals |= {"last_countdown_date": passed} if passed else {}
            follows[status.id] = written[status.id] | vals if written else vals
            if has_left:
                # the date alone ends an extension: the worker is the same, the status is not
                is_news = old["status"] != vals["status"]
                if is_news or not is_gone(old["worker"], today, terms):
                    left.append(status.id)
        self._write_each(follows)
        if left:
            self.browse(left)._free_future_shifts()
        return self._history_of(before, changed)

    def _history_of(self, before, changed):
        """Lines of history: of a status, of its counters, of its departure and of the deadline of
        an alert that `changed` moves, where they changed."""
        is_told = not TIME_OF_ALERT.isdisjoint(changed)
        lines = []
        for status in self:
            old = before.get(status.id, NEW)
            if old["status"] != status.status:
                fact = Fact("status", before=old["status"], after=status.status)
                lines.append(status._line("status", fact))
            counters = _counters(old["worker"], status)
            if counters:
                lines.append(status._line("counter", Fact("counters", **counters)))
            for name in FLAGS:
                was = bool(old["worker"]) and getattr(old["worker"], name)
                if was != status[name]:
                    lines.append(status._line("departure", Fact(name, now=status[name])))
            if is_told:
                lines += status._lines_of_deadline(old["worker"])
        return lines

    def _lines_of_deadline(self, before):
        """A line for the deadline of an alert, where the `Worker` before had another."""
        terms, worker = self.company_id._shift_terms(), self._as_worker()
        was, now = before and before.deadline(terms), worker.deadline(terms)
        if was == now:
            return []
        days = {"before": was and was.isoformat(), "after": now and now.isoformat()}
        return [self._line("extension", Fact("deadline", **days))]

    def _line(self, kind, fact):
        """Values of a line of history of this status, with who and why."""
        reason = StatusChange.within(self.env).reason or Fact("by_hand")
        is_given = isinstance(reason, str)
        return {
            "status_id": self.id,
            # what the line copies from the status: told here, it is no write of its own
            "cooperator_id": self.cooperator_id.id,
            "company_id": self.company_id.id,
            "type": kind,
            "facts": {"change": fact} if is_given else {"change": fact, "reason": reason},
            "reason": is_given and reason,
            "user_id": self.env.uid,
        }

    @api.model
    def _enter_in_history(self, lines):
        if lines:
            # sudo: history is written by the change itself, and by nobody directly
            self.env["cooperative.status.history"].sudo().create(lines)

    def _coming_shifts(self):
        """The open shifts of these workers that have yet to start: a departure frees them."""
        return self._coming_shifts_of(self.cooperator_id)

    @api.model
    def _coming_shifts_of(self, contacts):
        # sudo: a counter that falls does so whoever entered it; the worker's shifts follow
        return (
            self.env["shift.shift"]
            .sudo()
            .search(
                [
                    ("worker_id", "in", contacts.ids),
                    ("state", "=", "open"),
                    ("start_time", ">=", fields.Datetime.now()),
                ]
            )
        )

    def _free_future_shifts(self):
        """Gives back the shifts that workers who leave will not work; they can be returned."""
        by_worker = self._coming_shifts().grouped("worker_id")
        left = self.filtered(lambda status: status.cooperator_id in by_worker)
        for status in left:
            by_worker[status.cooperator_id]._free(released_by_id=status)
        self._enter_in_history(
            [
                status._line("departure", Fact("freed", days=freed._iso_days()))
                for status, freed in ((status, by_worker[status.cooperator_id]) for status in left)
            ]
        )

    def _give_back(self, shifts):
        """Gives free seats, which were this worker's, back to them."""
        if shifts:
            shifts._give_to(self.cooperator_id, SOFT)
            fact = Fact("given_back", days=shifts._iso_days())
            self._enter_in_history([self._line("departure", fact)])

    @api.model
    def _follow_archive(self, contacts):
        """What follows where these contacts have been archived, or taken out of the archive: their
        coming shifts are free, or theirs again as far as nobody else has them."""
        archived = contacts.filtered(lambda contact: not contact.active)
        statuses = self.search([("cooperator_id", "in", contacts.ids)])
        left = statuses.filtered(lambda status: status.cooperator_id in archived)
        change = StatusChange(Fact("contact_archived"))
        left.with_context(status_change=change)._free_future_shifts()
        # those whom a former database has as workers without a status
        self._coming_shifts_of(archived)._free()
        change = StatusChange(Fact("contact_restored"))
        for status in (statuses - left).with_context(status_change=change):
            returnable = self.env["shift.shift"]._returnable_to(status, status._as_worker())
            status._give_back(returnable)

    @api.model
    def _free_shifts_of_archived(self):
        """Frees the coming shifts of contacts that were archived where that did not free them."""
        held = [
            ("worker_id.active", "=", False),
            ("state", "=", "open"),
            ("start_time", ">=", fields.Datetime.now()),
        ]
        self._follow_archive(self.env["shift.shift"].search(held).worker_id)

    def _free_shifts_of_gone(self):
        """Gives back the coming shifts of those of these workers who have left."""
        for status in self:
            company = status.company_id
            if is_gone(status._as_worker(), company._shift_today(), company._shift_terms()):
                status._free_future_shifts()

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
    def _countdown_health(self):
        """(how the countdown is, by `countdown_health`; its last run or False; how many failed)"""
        cron = self.env.ref("komunigi_shift.ir_cron_compute_shift_counter", False)
        # sudo: as Odoo reads its own settings and its scheduled actions
        last_run = self.env["ir.config_parameter"].sudo().get_param(LAST_RUN_PARAMETER)
        last_run = fields.Datetime.to_datetime(last_run or None)
        code = countdown_health(last_run, fields.Datetime.now(), bool(cron and cron.sudo().active))
        failures = self.sudo().search_count([("countdown_error", "!=", False)])
        return code, last_run, failures

    @api.model
    def _health(self):
        """What a monitor is told, see `komunigi_health`: {problems, last_countdown,
        countdown_failures, oldest_unvalidated: start of a shift whose attendance is missing}."""
        code, last_run, failures = self._countdown_health()
        domain = [
            ("state", "=", "open"),
            ("worker_id", "!=", False),
            ("start_time", "<", fields.Datetime.now()),
        ]
        oldest = self.env["shift.shift"].search(domain, order="start_time, id", limit=1)
        problems = [f"countdown_{code}"] if code != "ok" else []
        return {
            "problems": problems + (["countdown_failures"] if failures else []),
            "last_countdown": fields.Datetime.to_string(last_run),
            "countdown_failures": failures,
            "oldest_unvalidated": fields.Datetime.to_string(oldest.start_time),
        }

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

    def _catch_up(self):
        """Takes the countdowns of the days until now, although their run may be late, before what
        happens now: it is then as if they had come in time."""
        # sudo: they come in any case, whoever does what is to come after them
        self.sudo()._count_down()

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
        reason = Fact("countdown", day=day.isoformat())
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
        """Computes the answers anew of those whose next shift or validation grace has just passed,
        or whose leave, alert or extension begins or ends today. Nobody else is touched."""
        expired = self.search([("answer_valid_until", "<", fields.Datetime.now())], order="id")
        expired = (expired | self._reached("status_expires_on")).ids
        change = StatusChange(Fact("date_has_come"))
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


def _counters(before, status):
    """{field: [value before, value now]} of the counters that moved; they were 0 before there was
    a status."""
    old = {"sr": before.sr, "sc": before.sc} if before else {"sr": 0, "sc": 0}
    return {name: [was, status[name]] for name, was in old.items() if was != status[name]}
