# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Whether the free seats of the coming weeks are enough for those who still need one."""

from odoo.exceptions import AccessError
from odoo.tests import new_test_user

from ..policy import forecast
from .common import ShiftCase, day


def counts(**days):
    """{date: number} of e.g. d0210=3: three on 10 February 2025."""
    return {day(f"2025-{name[1:3]}-{name[3:]}"): number for name, number in days.items()}


class TestForecast(ShiftCase):
    def test_who_finds_no_seat(self):
        """The soonest are served first, by seats before their date: those on it come too late."""
        table = [
            ("enough", counts(d0210=2), counts(d0209=2), (0, 0)),
            ("on the day itself it is too late", counts(d0210=1), counts(d0210=1), (0, 1)),
            ("the sooner ones have taken them", counts(d0208=2, d0211=1), counts(d0207=2), (0, 1)),
            (
                "the later ones take what is later",
                counts(d0208=2, d0211=1),
                counts(d0210=5),
                (2, 0),
            ),
            ("nothing is needed", {}, counts(d0210=5), (0, 0)),
            ("there is no seat", counts(d0208=1, d0214=3), {}, (1, 3)),
        ]
        for name, needs, seats, short in table:
            with self.subTest(name):
                weeks = forecast(needs, seats, day("2025-02-05"), 2)
                self.assertEqual(tuple(week.short for week in weeks), short)

    def test_weeks(self):
        """The first begins today, the others on a Monday; each has the dates that are in it."""
        needs, seats = counts(d0209=1, d0210=2, d0301=7), counts(d0205=3, d0216=4)
        first, second = forecast(needs, seats, day("2025-02-05"), 2)
        self.assertEqual((str(first.start), str(first.end)), ("2025-02-05", "2025-02-09"))
        self.assertEqual((first.needed, first.free), (1, 3))
        self.assertEqual((str(second.start), str(second.end)), ("2025-02-10", "2025-02-16"))
        self.assertEqual((second.needed, second.free), (2, 4))

    def test_of_the_coop(self):
        """Those at "no", and what is lacking of those in alert; seats that are free and count."""
        self.env["cooperative.status"].search([]).unlink()
        self.env["shift.shift"].search([]).unlink()
        self.new_worker("Near")
        self.new_worker("Archived").cooperator_id.active = False
        self.new_shift("2025-02-20T09:00:00", self.new_worker("Booked"))
        self.new_worker("Alert", sr=-2, alert_start_time="2025-01-29")
        self.new_shift("2025-02-24T09:00:00")
        self.new_shift("2025-02-24T14:00:00", gives_credit=False)
        helper = new_test_user(self.env, "helper", groups="komunigi_shift.group_shift_attendance")
        weeks = self.env["shift.forecast"].with_user(helper).get_forecast()
        self.assertEqual(len(weeks), 12)
        found = {week["start"]: week for week in weeks if week["needed"] or week["free"]}
        self.assertEqual(list(found), ["2025-02-24"])
        week = found["2025-02-24"]
        self.assertEqual((week["needed"], week["free"], week["short"]), (3, 1, 2))
        for groups in ("base.group_user", "base.group_portal"):
            user = new_test_user(self.env, f"someone {groups}", groups=groups)
            with self.subTest(groups), self.assertRaises(AccessError):
                self.env["shift.forecast"].with_user(user).get_forecast()
