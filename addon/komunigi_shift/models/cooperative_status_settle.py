from odoo import _, api, fields, models

from ..rules import is_over_limit, is_short, status_expires_on, status_of
from .cooperative_status import GONE, NO_ALERT


class CooperativeStatus(models.Model):
    """What follows from a change: status, alert, unsubscription, and the lines of the history."""

    _inherit = "cooperative.status"

    @api.model
    def _settled_by(self):
        """Names of the fields from which status and alert follow."""
        return {
            *("working_mode", "sr", "sc", "alert_start_time", "extension_start_time"),
            "irregular_start_date",
            *("time_extension", "holiday_start_time", "holiday_end_time", "unsubscribed"),
            *("temporary_exempt_start_date", "temporary_exempt_end_date", "resigning"),
        }

    def _snapshot(self):
        names = ("status", "sr", "sc", "irregular_start_date")
        return {name: self[name] for name in names} | {"counts_down": self._counts_down()}

    def _counts_down(self):
        """Whether countdowns are for this worker at all."""
        gone = self.unsubscribed or self.resigning
        return self.working_mode == "irregular" and bool(self.irregular_start_date) and not gone

    def _skip_past_countdowns(self, before, changed):
        """Whoever becomes a flying worker, comes back, or gets another start date is not charged
        for the countdowns that passed meanwhile."""
        if "last_countdown_date" in changed:
            return
        for status in self:
            old = before[status.id]
            same_start = old["irregular_start_date"] == status.irregular_start_date
            if not status._counts_down() or (old["counts_down"] and same_start):
                continue
            passed = self._countdown_before(status.irregular_start_date, status.company_id)
            if passed and passed > (status.last_countdown_date or passed.min):
                status._write_settled({"last_countdown_date": passed})

    def _settle(self, before, changed=()):
        """Brings alert and status in line with counters, dates and today.

        :param before: {id: snapshot before the change}; an id that is missing was just created
        :param changed: names of the fields that the caller wrote itself, which are left as written
        """
        for status in self:
            terms = status.company_id._shift_terms()
            today = self.env.context.get("status_date") or status.company_id._shift_today()
            old = before.get(status.id)
            status._write_settled(status._alert_changes(old, changed, today))
            if not status.unsubscribed and is_over_limit(status._as_worker(), terms):
                status._write_settled({"unsubscribed": True})
            worker = status._as_worker()
            # the status is that of the real today, even while an older countdown is caught up
            now = status.company_id._shift_today()
            status._write_settled(
                {
                    "status": status_of(worker, now, terms),
                    "status_expires_on": status_expires_on(worker, now, terms) or False,
                }
            )
            status._log_changes(old)
            if old and status.status != old["status"] and status.status in GONE:
                status._free_future_shifts()

    def _alert_changes(self, old, changed, today):
        """What a counter that crossed zero changes: the alert begins, or is over."""
        if is_short(self._as_worker()):
            if self.alert_start_time or "alert_start_time" in changed:
                return {}
            return NO_ALERT | {"alert_start_time": today}
        came_back = old and (old["sr"] < self.sr or old["sc"] < self.sc)
        changes = {"alert_reversal_shift_id": False} if came_back else {}
        if self.sr >= 1:
            changes |= {"is_penalised_irregular": False, "penalty_date": False}
        if came_back and "alert_start_time" not in changed:
            changes |= NO_ALERT
        return changes

    def _log_changes(self, old):
        """One line of history for the status and one for the counters, where they changed."""
        if old is None:
            old = {"status": False, "sr": 0, "sc": 0}
        labels = dict(self._fields["status"]._description_selection(self.env))
        lines = []
        if old["status"] != self.status:
            change = f"{labels.get(old['status'], '-')} → {labels[self.status]}"
            lines.append({"type": "status", "change": change})
        counters = [
            f"{name} {old[name]:+d} → {self[name]:+d}"
            for name in ("sr", "sc")
            if old[name] != self[name]
        ]
        if counters:
            lines.append({"type": "counter", "change": ", ".join(counters)})
        reason = self.env.context.get("status_reason") or _("Entered by hand")
        common = {"status_id": self.id, "reason": reason, "user_id": self.env.uid}
        # sudo: history is written by the change itself, and by nobody directly
        self.env["cooperative.status.history"].sudo().create([common | line for line in lines])

    def _free_future_shifts(self):
        """Gives back the shifts that a worker who leaves will not work.

        sudo: a counter that falls does so whoever entered it; the worker's shifts follow.
        """
        now = fields.Datetime.now()
        self.env["shift.shift"].sudo().search(
            [
                ("worker_id", "in", self.cooperator_id.ids),
                ("state", "=", "open"),
                ("start_time", ">=", now),
            ]
        ).write({"worker_id": False, "is_regular": False, "is_compensation": False})
