# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The weekly template, its generation, and the attendance of a day."""

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Date
from odoo.tests import Form, new_test_user
from odoo.tools import mute_logger
from psycopg2 import IntegrityError

from .common import ShiftCase


class TestPlanning(ShiftCase):
    def setUp(self):
        super().setUp()
        self.env["shift.shift"].search([("template_id", "!=", False)]).unlink()
        self.env["shift.template"].search([]).unlink()
        self.till = self.env["shift.type"].create({"name": "Till"})
        # the clock stands at Wednesday 5 February 2025
        self.monday = self.new_template(worker_nb=2)
        self.saturday = self.new_template(week_day="5", start_time=14, end_time=17.5)

    def new_template(self, **values):
        return self.env["shift.template"].create({"task_type_id": self.till.id} | values)

    def wizard(self, **values):
        form = Form(self.env["shift.generate"])
        for name, value in values.items():
            form[name] = value
        return form.save()

    def generate(self, first, last):
        templates = self.env["shift.template"].search([])
        return templates._generate(Date.to_date(first), Date.to_date(last))

    def test_preview_then_generate(self):
        """The period proposed begins next Monday; what the preview counts is what is made."""
        wizard = self.wizard()
        period = (str(wizard.first_day), str(wizard.last_day))
        self.assertEqual(period, ("2025-02-10", "2025-03-09"))
        self.assertEqual((wizard.new_count, wizard.made_count), (12, 0))
        found = wizard.line_ids.mapped(lambda line: (line.template_id, line.new_count))
        self.assertEqual(found, [(self.monday, 8), (self.saturday, 4)])
        action = wizard.action_generate()
        shifts = self.env["shift.shift"].search(action["domain"])
        self.assertEqual(len(shifts), 12)
        self.assertEqual(set(shifts.mapped("state")), {"open"})
        self.assertFalse(shifts.worker_id)
        self.assertEqual(shifts.task_type_id, self.till)
        self.assertEqual(shifts[0].hours, "09:00 – 12:00")
        self.assertEqual(str(self.wizard().first_day), "2025-03-09")

    def test_twice_is_harmless(self):
        first = self.generate("2025-02-10", "2025-02-23")
        self.assertEqual(len(first), 6)
        self.assertFalse(self.generate("2025-02-10", "2025-02-23"))
        wizard = self.wizard(
            first_day=Date.to_date("2025-02-17"), last_day=Date.to_date("2025-03-02")
        )
        self.assertEqual((wizard.new_count, wizard.made_count), (3, 3))
        self.assertEqual(len(self.generate("2025-02-17", "2025-03-02")), 3)

    def test_seats_taken_moved_or_cancelled_are_not_made_again(self):
        seats = self.generate("2025-02-10", "2025-02-16")
        seats[0].worker_id = self.new_worker().cooperator_id
        seats[1].state = "cancel"
        seats[2].write({"start_time": "2025-02-14 08:00:00", "end_time": "2025-02-14 10:00:00"})
        self.assertFalse(self.generate("2025-02-10", "2025-02-16"))

    def test_one_more_seat(self):
        self.generate("2025-02-10", "2025-02-16")
        self.monday.worker_nb = 3
        (seat,) = self.generate("2025-02-10", "2025-02-16")
        self.assertEqual((seat.template_id, seat.template_seat), (self.monday, 3))

    def test_a_seat_cannot_be_there_twice(self):
        """Two people generating at once: the database lets one through."""
        seat = self.generate("2025-02-10", "2025-02-10")[0]
        twin = self.monday._seat_values(
            next(iter(self.monday._planned(seat.template_day, seat.template_day)))
        )
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError):
            self.env["shift.shift"].create(twin)

    def test_a_copy_stands_for_itself(self):
        seat = self.generate("2025-02-10", "2025-02-10")[0]
        self.assertFalse(seat.copy().template_id)

    def test_daylight_saving(self):
        """The hour on the wall stays, the instant moves."""
        seats = self.generate("2025-03-24", "2025-03-31").filtered(
            lambda seat: seat.template_id == self.monday and seat.template_seat == 1
        )
        self.assertEqual(
            [str(start) for start in seats.mapped("start_time")],
            ["2025-03-24 08:00:00", "2025-03-31 07:00:00"],
        )
        self.assertEqual(set(seats.mapped("hours")), {"09:00 – 12:00"})

    def test_the_day_is_that_of_the_coop(self):
        """Monday 09:00 in Tokyo is Monday there, though it is midnight in UTC."""
        self.env.company.shift_tz = "Asia/Tokyo"
        self.new_template(week_day="6", start_time=3, end_time=5)
        seats = self.generate("2025-02-10", "2025-02-16")
        self.assertEqual([str(day) for day in seats.sorted("id").mapped("day")][-1], "2025-02-16")
        self.assertEqual(str(seats.sorted("start_time")[-1].start_time), "2025-02-15 18:00:00")

    def test_refused(self):
        table = [
            {"end_time": 8},
            {"end_time": 9},
            {"start_time": -1},
            {"end_time": 25},
            {"worker_nb": 0},
        ]
        for values in table:
            with (
                self.subTest(values),
                mute_logger("odoo.sql_db"),
                self.assertRaises(IntegrityError),
                self.env.cr.savepoint(),
            ):
                self.new_template(**values)
        with self.assertRaises(ValidationError):
            self.generate("2025-02-16", "2025-02-10")
        for period in [("2025-02-16", "2025-02-10"), ("2025-02-10", "2026-02-11")]:
            wizard = self.env["shift.generate"].create(
                {"first_day": period[0], "last_day": period[1]}
            )
            self.assertEqual(wizard.new_count, 0)
            with self.subTest(period), self.assertRaises(UserError):
                wizard.action_generate()

    def test_attendance_of_the_day(self):
        """All present: those who have begun and only those; free seats stay free."""
        ada, grace = self.new_worker(), self.new_worker("Grace")
        morning = self.new_shift("2025-02-05T09:00:00", ada)
        evening = self.new_shift("2025-02-05T18:00:00", grace)
        free = self.new_shift("2025-02-05T09:00:00")
        yesterday = self.new_shift("2025-02-04T09:00:00", grace)
        today = self.env["shift.shift"].search([("is_today", "=", True)])
        self.assertEqual(today, morning | free | evening)
        self.assertIn(yesterday, self.env["shift.shift"].search([("is_today", "=", False)]))
        self.assertEqual(today.mapped("is_today"), [True] * 3)
        self.assertEqual(today.action_all_attended(), morning.ids)
        states = (morning | evening | free | yesterday).mapped("state")
        self.assertEqual(states, ["done", "open", "open", "open"])
        self.assertEqual(ada.sr, 1)
        self.assertEqual(today.action_all_attended(), [])

    def test_today_of_the_coop(self):
        """At 20:00 in UTC it is tomorrow in Tokyo, also for a reader in Brussels."""
        self.env.company.shift_tz = "Asia/Tokyo"
        self.at("2025-02-06T05:00:00")
        shift = self.new_shift("2025-02-06T09:00:00")
        reader = self.env["shift.shift"].with_context(tz="Europe/Brussels")
        self.assertIn(shift, reader.search([("is_today", "=", True)]))

    def test_rights(self):
        helper = new_test_user(self.env, "helper", groups="komunigi_shift.group_shift_attendance")
        self.assertTrue(self.monday.with_user(helper).read(["name"]))
        with self.assertRaises(AccessError):
            self.env["shift.generate"].with_user(helper).create({})
        shift = self.new_shift("2025-02-05T09:00:00", self.new_worker())
        shift.with_user(helper).action_all_attended()
        self.assertEqual(shift.state, "done")


class TestRegulars(ShiftCase):
    """Regular workers have their seat in the weekly template."""

    def setUp(self):
        super().setUp()
        self.env["shift.shift"].search([("template_id", "!=", False)]).unlink()
        self.env["shift.template"].search([]).unlink()
        self.ada, self.bea = (
            self.new_worker(name, working_mode="regular") for name in ("Ada", "Bea")
        )
        self.regulars = (self.ada | self.bea).cooperator_id
        self.monday = self.env["shift.template"].create(
            {"name": "Till", "worker_nb": 3, "regular_ids": self.regulars.ids}
        )
        self.period = Date.to_date("2025-02-10"), Date.to_date("2025-02-23")

    def preview(self):
        first, last = self.period
        return self.env["shift.generate"].create({"first_day": first, "last_day": last})

    def workers_on(self, day):
        shifts = self.env["shift.shift"].search([("template_day", "=", day)])
        self.assertEqual(len(shifts), 3)
        taken = shifts.filtered("worker_id")
        self.assertEqual(taken, shifts.filtered("is_regular"))
        return taken.worker_id

    def test_regulars_get_their_seats_once(self):
        wizard = self.preview()
        self.assertEqual((wizard.new_count, wizard.regular_count), (6, 4))
        self.assertFalse(wizard.left_out)
        wizard.action_generate()
        self.assertEqual(self.workers_on("2025-02-10"), self.regulars)
        self.assertEqual(self.workers_on("2025-02-17"), self.regulars)
        # one more seat is nobody's who is there already
        self.monday.worker_nb = 4
        made = self.monday._generate(*self.period)
        self.assertEqual(len(made), 2)
        self.assertFalse(made.worker_id)

    def test_who_may_not_have_the_seat_is_named_and_left_out(self):
        self.ada.write({"holiday_start_time": "2025-02-15", "holiday_end_time": "2025-02-20"})
        self.new_shift("2025-02-10T10:00:00", self.bea)
        wizard = self.preview()
        self.assertEqual(wizard.regular_count, 2)
        self.assertRegex(wizard.left_out, r"Ada is on leave .*\(17 Feb\)")
        self.assertRegex(wizard.left_out, r"Bea already has another shift .*\(10 Feb\)")
        wizard.action_generate()
        self.assertEqual(self.workers_on("2025-02-10"), self.ada.cooperator_id)
        self.assertEqual(self.workers_on("2025-02-17"), self.bea.cooperator_id)

    def test_two_lines_at_one_time_give_one_seat(self):
        self.monday.copy({"regular_ids": self.regulars.ids})
        wizard = self.preview()
        self.assertEqual(wizard.regular_count, 4)
        self.assertIn("already has another shift", wizard.left_out)

    def test_who_left_or_changed_is_left_out(self):
        self.ada.resigning = True
        self.bea.working_mode = "irregular"
        wizard = self.preview()
        self.assertEqual(wizard.regular_count, 0)
        self.assertIn("Ada no longer works shifts", wizard.left_out)
        self.assertIn("Bea is not a regular worker", wizard.left_out)

    def test_who_is_archived_gets_none(self):
        """Also where a call asks for those in the archive."""
        self.ada.cooperator_id.active = False
        made = self.monday.with_context(active_test=False)._generate(*self.period)
        self.assertEqual(made.worker_id, self.bea.cooperator_id)

    def test_more_regulars_than_seats(self):
        with self.assertRaisesRegex(ValidationError, "more regular workers than seats"):
            self.monday.worker_nb = 1

    def test_cost_does_not_grow_with_the_period(self):
        self.monday._missing(*self.period)
        with self.assertQueryCount(12):
            self.env.invalidate_all()
            self.monday._plan_regulars(self.monday._missing(*self.period))
        longer = self.period[0], Date.to_date("2025-12-31")
        with self.assertQueryCount(12):
            self.env.invalidate_all()
            self.monday._plan_regulars(self.monday._missing(*longer))
