# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from datetime import timedelta

from odoo import api, models


class ShiftDemo(models.AbstractModel):
    """Who has which seat in the demo data: days count from today, and a coop is closed on Sundays,
    so no file can name the seats."""

    _name = "shift.demo"
    _description = "Demo Data of Shifts"

    @api.model
    def _attend(self):
        """Those who have no status yet have worked two shifts, in weeks that differ."""
        workers = self.env["res.partner"].search(
            [("is_worker", "=", True), ("cooperative_status_ids", "=", False)]
        )
        for number, worker in enumerate(workers):
            for days in (-50 + number % 14, -25 + number % 9):
                self._book(worker.id, days, days + 3).state = "done"

    @api.model
    def _book(self, worker_id, first, last, gives_credit=True):
        """Gives a worker a free seat from the first of two days to the second, never today.

        :param gives_credit: otherwise it is a solidarity shift
        :return: the shift, which is there already when the demo data is loaded again
        """
        shifts = self.env["shift.shift"].with_context(tracking_disable=True)
        today = self.env.ref("base.main_company")._shift_today()
        between = [
            ("template_id", "!=", False),
            ("day", ">=", today + timedelta(days=first)),
            ("day", "<=", today + timedelta(days=last)),
            ("day", "!=", today),
        ]
        theirs = shifts.search([*between, ("worker_id", "=", worker_id)], limit=1)
        if theirs:
            return theirs
        free = shifts.search([*between, ("worker_id", "=", False), ("state", "=", "open")])
        # spread over the tasks, so that no shift is full and none is empty
        seat = free[worker_id * 7 % len(free)]
        if not gives_credit:
            solidarity = self.env.ref("komunigi_shift.demo_type_solidarity")
            seat.write({"gives_credit": False, "task_type_id": solidarity.id})
        seat.worker_id = worker_id
        return seat
