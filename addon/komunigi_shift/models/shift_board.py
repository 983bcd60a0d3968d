# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from collections import namedtuple

from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import SQL

from ..policy import has_started, is_in_time, local_naive
from .client_values import read_period
from .day_in_words import day_in_words
from .groups import ATTENDANCE_GROUP

#: what the board reads of each seat: name of the value -> field of the seat
OF_SEAT = {
    "id": "id",
    "start": "start_time",
    "end": "end_time",
    "name": "name",
    "gives_credit": "gives_credit",
    "state": "state",
    "company": "company_id",
    "task": "task_type_id",
    "partner": "worker_id",
}
#: and of its worker's status
OF_STATUS = {"status": "id", "alert": "alert_registration_state", "before": "registration_deadline"}
#: what else is read with it
OF_OTHERS = ("task_name", "partner_name", "zone", "company_name")
Row = namedtuple("Row", (*OF_SEAT, *OF_STATUS, *OF_OTHERS))


class ShiftBoard(models.AbstractModel):
    """The planning board: the seats of some days as the shifts that they are part of, each with
    who is on it. Seats of the same work at the same time are one shift.

    One query reads all of it, with the reader's own rules. Completes `shift.shift`.
    """

    _name = "shift.board"
    _description = "Planning Board"

    @api.model
    def get_board(self, first_day, days):
        """The shifts of some days, in the order of their times, for those who enter attendance.

        Days are "YYYY-MM-DD" and times "HH:MM", by the clock of each shift's coop::

            {first_day, today, shifts: [{key, day, start, end, name, task_id, task, gives_credit,
             company_id, company, started, total, taken,
             seats: [{shift_id, state, worker, too_late}]}]}

        `worker` is null, for a free seat, or {partner_id, status_id, name, state: of the alert};
        `too_late` says that the seat comes too late for the worker's alert date or deadline.
        `company` is named where the reader has chosen several.

        :param first_day: "YYYY-MM-DD"
        :raise UserError: the days are not readable, or too many
        """
        self._check_office()
        first, last = read_period(self.env, first_day, days)
        domain = [("day", ">=", first), ("day", "<=", last)]
        return {
            "first_day": fields.Date.to_string(first),
            "today": fields.Date.to_string(self.env.company._shift_today()),
            "shifts": self._board_shifts(domain),
        }

    def _sheet_days(self):
        """The days of these shifts as they are printed, in order, each coop's apart:
        [{company, title, shifts}] with the shifts as `get_board` gives them."""
        sheets = {}
        for shift in self._board_shifts([("id", "in", self.ids)]):
            sheets.setdefault((shift["day"], shift["company_id"]), []).append(shift)
        return [
            {
                "company": self.env["res.company"].browse(company),
                "title": day_in_words(self.env, day, "EEEE d MMMM y"),
                "shifts": shifts,
            }
            for (day, company), shifts in sheets.items()
        ]

    def _check_office(self):
        """Refuses whoever is neither of the management nor enters attendance."""
        if not self.env.user.has_group(ATTENDANCE_GROUP):
            raise AccessError(self.env._("You cannot see who works when."))

    @api.model
    def _board_shifts(self, domain):
        """The shifts of the seats that a domain finds, as `get_board` gives them."""
        now, shifts = fields.Datetime.now(), {}
        for row in self._board_rows(domain):
            work = row.task or row.name
            slot = (row.start, row.end, row.company, work, row.gives_credit)
            shift = shifts.get(slot)
            if shift is None:
                key = "|".join(map(str, slot))
                shift = shifts[slot] = self._board_shift(row, key, has_started(row.start, now))
            shift["seats"].append(self._board_seat(row, shift))
            shift["total"] += 1
            shift["taken"] += bool(row.partner)
        return list(shifts.values())

    def _board_rows(self, domain):
        """A `Row` for each seat that a domain finds, those that are cancelled left out."""
        query = self._search([*domain, ("state", "!=", "cancel")])
        seat = self._table
        partner = query.left_join(seat, "worker_id", "res_partner", "id", "worker")
        task = query.left_join(seat, "task_type_id", "shift_type", "id", "task")
        company = query.left_join(seat, "company_id", "res_company", "id", "company")
        status = query.make_alias(seat, "status")
        query.add_join(
            "LEFT JOIN",
            status,
            "cooperative_status",
            SQL(
                "%s = %s AND %s = %s",
                SQL.identifier(status, "cooperator_id"),
                SQL.identifier(seat, "worker_id"),
                SQL.identifier(status, "company_id"),
                SQL.identifier(seat, "company_id"),
            ),
        )
        columns = [
            *(self._field_to_sql(seat, name, query) for name in OF_SEAT.values()),
            *self._columns_of("cooperative.status", status, OF_STATUS.values(), query),
            *self._columns_of("shift.type", task, ["name"], query),
            *self._columns_of("res.partner", partner, ["name"], query),
            *self._columns_of("res.company", company, ["shift_tz", "name"], query),
        ]
        query.order = SQL(
            "%s, %s, %s, %s",
            *(self._field_to_sql(seat, name, query) for name in ("start_time", "end_time")),
            *(self._field_to_sql(seat, name, query) for name in ("name", "id")),
        )
        return [Row(*row) for row in self.env.execute_query(query.select(*columns))]

    def _columns_of(self, model, alias, names, query):
        """The columns of another model's fields, in a query that has joined it."""
        # sudo: the worker's name and answer are shown with the seat, to whoever sees it
        records = self.env[model].sudo()
        return [records._field_to_sql(alias, name, query) for name in names]

    def _board_shift(self, row, key, started):
        """The shift of a seat, with none of its seats yet."""
        start, end = (local_naive(time, row.zone or "UTC") for time in (row.start, row.end))
        return {
            "key": key,
            "day": fields.Date.to_string(start.date()),
            "start": f"{start:%H:%M}",
            "end": f"{end:%H:%M}",
            "name": row.name,
            "task_id": row.task or False,
            "task": row.task_name or "",
            "gives_credit": bool(row.gives_credit),
            "company_id": row.company,
            "company": row.company_name if len(self.env.companies) > 1 else "",
            "started": started,
            "total": 0,
            "taken": 0,
            "seats": [],
        }

    def _board_seat(self, row, shift):
        """A seat with its worker."""
        worker = row.partner and {
            "partner_id": row.partner,
            "status_id": row.status or False,
            "name": row.partner_name or "",
            "state": row.alert or False,
        }
        is_coming = worker and row.state == "open" and not shift["started"]
        day = fields.Date.to_date(shift["day"])
        return {
            "shift_id": row.id,
            "state": row.state,
            "worker": worker or None,
            "too_late": bool(is_coming) and not is_in_time(day, row.before),
        }
