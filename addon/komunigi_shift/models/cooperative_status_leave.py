from odoo import fields, models

from ..policy import Extension, Leave, extended, leave_to_change, shown_leave, withdrawn

#: kind of a leave -> the fields that show the current or next one, and are written to change it
LEAVE_FIELDS = {
    "holiday": ("holiday_start_time", "holiday_end_time"),
    "exemption": (
        "temporary_exempt_start_date",
        "temporary_exempt_end_date",
        "temporary_exempt_reason_id",
    ),
}


class CooperativeStatusLeave(models.AbstractModel):
    """Time that a worker is given: leaves, which are records of `cooperative.leave`, and
    extensions of an alert. Completes `cooperative.status`, which has the fields of both.
    """

    _name = "cooperative.status.leave"
    _description = "Leaves and Extensions of a Worker"

    def _prefetch_leaves(self):
        """Reads the leaves of these statuses in one query."""
        # sudo: a leave that the reader may not see counts all the same
        found = (
            self.env["cooperative.leave"]
            .sudo()
            .search_fetch(
                [("status_id", "in", self.ids)],
                ["status_id", "kind", "start_date", "end_date", "state"],
            )
        )
        ids = {}
        for leave in found:
            ids.setdefault(leave.status_id.id, []).append(leave.id)
        stored = self.filtered("id")
        values = [tuple(ids.get(status.id, ())) for status in stored]
        self._fields["leave_ids"]._insert_cache(stored, values)

    def _leaves_of(self, kind):
        """The registered leaves of one kind as the rules take them."""
        return [leave._as_leave() for leave in self.leave_ids._registered(kind)]

    def _worker_with_leave(self, window, in_place_of):
        """The `Worker` with the leave `window` (None: without) in the place of a record."""
        windows = (self.leave_ids - in_place_of)._windows() + ([window] if window else [])
        is_half = in_place_of.phase == "incomplete"
        return self._as_worker().with_leaves(windows, in_place_of.kind if is_half else None)

    def _enter_leaves(self, names):
        """Makes, changes or withdraws the leaves of which the fields `names` have been written."""
        entered = {kind: names & set(fields_) for kind, fields_ in LEAVE_FIELDS.items()}
        for kind in filter(entered.get, entered):
            for status in self:
                status._enter_leave(kind, entered[kind])

    def _enter_leave(self, kind, entered):
        start_name, end_name, *reason_name = LEAVE_FIELDS[kind]
        records, leaves = self.leave_ids, self._leaves_of(kind)
        today = self.company_id._shift_today()
        written = Leave(self[start_name] or None, self[end_name] or None, kind)
        vals = {}
        if entered & set(reason_name):
            vals["reason_id"] = self[reason_name[0]].id
        is_empty = not written.start and not written.end
        if is_empty or entered == set(reason_name):
            target = shown_leave(leaves, today)
            if is_empty and entered != set(reason_name):
                vals = {"state": "withdrawn"}
        else:
            target = leave_to_change(leaves, written, today)
            vals |= {"start_date": written.start or False, "end_date": written.end or False}
        if target:
            record = records.browse(target.key)
            differs = any(
                record._fields[name].convert_to_write(record[name], record) != value
                for name, value in vals.items()
            )
            if differs:
                record._alter(vals)
        elif not is_empty:
            records._record_leaves([vals | {"status_id": self.id, "kind": kind}])

    def _show_leaves(self):
        """The fields of a leave show the current one or the next one of each kind."""
        # sudo: what is recorded is shown, whoever acts
        statuses, shown = self.sudo(), {}
        for status in statuses:
            today, vals = status.company_id._shift_today(), {}
            for kind, (start, end, *reason) in LEAVE_FIELDS.items():
                leave = shown_leave(status._leaves_of(kind), today)
                record = status.leave_ids.browse(leave.key if leave else ())
                vals |= {start: record.start_date, end: record.end_date}
                vals |= dict.fromkeys(reason, record.reason_id.id)
            shown[status.id] = vals
        statuses._write_each(shown)

    def _adopt_leaves(self):
        """Makes records of the dates of leave that the database held before there were records."""
        for status in self:
            for kind, (start, end, *reason) in LEAVE_FIELDS.items():
                has_dates = status[start] or status[end]
                if has_dates and kind not in status.leave_ids.mapped("kind"):
                    vals = {"status_id": status.id, "kind": kind, "start_date": status[start]}
                    if reason:
                        vals["reason_id"] = status[reason[0]].id
                    status.leave_ids._adopt([vals | {"end_date": status[end]}])

    def _extend(self, days):
        """Gives `days` more (rule 9); what there was before is kept, to be withdrawn to."""
        self.ensure_one()
        terms, today = self.company_id._shift_terms(), self.company_id._shift_today()
        worker = self._as_worker()
        former = Extension.of(worker)
        kept = [[former.start and fields.Date.to_string(former.start), former.days]]
        longer = extended(worker, today, days, terms)
        self._change_extension(longer, [*(self.former_extensions or []), *kept])

    def _former_extension(self):
        """The `Extension` that is left when the last one is withdrawn."""
        start, days = (self.former_extensions or [[None, 0]])[-1]
        return withdrawn(self._as_worker(), Extension(fields.Date.to_date(start) or None, days))

    def _withdraw_extension(self):
        """Takes the last extension back: the deadline that there was before it holds again."""
        self.ensure_one()
        former = self._former_extension()
        self._change_extension(former, (self.former_extensions or [])[:-1])

    def _change_extension(self, extension, former):
        """Writes an `Extension` with those before it, and the deadline in the history."""
        terms = self.company_id._shift_terms()
        before = self._as_worker().deadline(terms)
        self.write(
            {
                "extension_start_time": extension.start or False,
                "time_extension": extension.days,
                "former_extensions": former or False,
            }
        )
        after = self._as_worker().deadline(terms)
        change = self.env._("Deadline %(before)s → %(after)s", before=before, after=after)
        self._log("extension", change)
