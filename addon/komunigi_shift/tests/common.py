# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Records and clocks for the tests of shifts. Times are written as the coop's wall clock."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path

from freezegun import freeze_time
from odoo.tests import TransactionCase

from ..policy import Booking, Terms, Worker, utc_instant

CASES = json.loads((Path(__file__).parent / "alert_dates.json").read_text())


def day(text):
    """The date of "YYYY-MM-DD", or None."""
    return date.fromisoformat(text) if text else None


def case_now(case):
    """The naive UTC instant of a case's `now`."""
    return utc_instant(datetime.fromisoformat(case["now"]), case["tz"])


def case_worker(case):
    """A case's worker, as the rules take it."""
    return Worker(
        working_mode=case["working_mode"],
        start=day(case.get("start")),
        last_countdown=day(case.get("last_countdown_date")),
        sr=case["sr"],
        alert_start=day(case.get("alert_start_time")),
        extension_start=day(case.get("extension_start_time")),
        extension_days=case.get("time_extension", 0),
        holiday=tuple(map(day, case.get("holiday", (None, None)))),
        exemption=tuple(map(day, case.get("exemption", (None, None)))),
        unsubscribed=case.get("unsubscribed", False),
        resigning=case.get("resigning", False),
    )


def case_bookings(case):
    """A case's open shifts, as the rules take them."""
    return [
        Booking(
            utc_instant(datetime.fromisoformat(shift["start"]), case["tz"]),
            id=number,
            name=f"Shift {number}",
            gives_credit=shift.get("gives_credit", True),
        )
        for number, shift in enumerate(case.get("shifts", []), 1)
        if shift.get("state", "open") == "open"
    ]


def case_terms(case, **settings):
    return Terms(zone=case["tz"], **settings)


class ShiftCase(TransactionCase):
    """A coop in Brussels whose clock the test sets; the wall clock starts at 5 February 2025."""

    zone = "Europe/Brussels"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env = cls.env(context={**cls.env.context, "tracking_disable": True, "tz": "UTC"})
        cls.env.company.shift_tz = cls.zone

    def setUp(self):
        super().setUp()
        self.at("2025-02-05T12:00:00")

    def at(self, local):
        """Sets the clock to the coop's wall clock, until the next call or the test's end."""
        self.freeze(utc_instant(datetime.fromisoformat(local), self.env.company.shift_tz))

    def freeze(self, instant):
        clock = freeze_time(instant)
        clock.start()
        self.addCleanup(clock.stop)

    def utc(self, local):
        return utc_instant(datetime.fromisoformat(local), self.env.company.shift_tz)

    def new_worker(self, name="Ada", **values):
        """A worker status; flying, since January, its first countdown behind it."""
        partner = self.env["res.partner"].create({"name": name})
        defaults = {
            "cooperator_id": partner.id,
            "working_mode": "irregular",
            "irregular_start_date": "2025-01-01",
            "last_countdown_date": "2025-01-29",
        }
        return self.env["cooperative.status"].create(defaults | values)

    def former_worker(self, name):
        """A worker as a former database may have them: without a status."""
        worker = self.env["res.partner"].create({"name": name})
        worker.is_worker = True
        return worker

    def new_shift(self, local, worker=None, hours=3, **values):
        """An open shift that starts at the coop's wall clock time `local`, whoever may take it."""
        start = self.utc(local)
        defaults = {
            "name": f"Shift of {local}",
            "start_time": start,
            "end_time": start + timedelta(hours=hours),
            "worker_id": worker.cooperator_id.id if worker else False,
        }
        return self.env["shift.shift"].sudo().create(defaults | values).with_env(self.env)
