# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The sheet of a day: who is expected, what each outcome counts, and those who come unannounced."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user

from ..policy import Terms, Worker, attendance_effects
from .common import ShiftCase

HELPER = "komunigi_shift.group_shift_attendance"
EFFECT = {"sr": 0, "sc": 0, "short": False, "unsubscribes": False}


class TestAttendance(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.helper = new_test_user(cls.env, "helper", groups=HELPER)

    def setUp(self):
        super().setUp()
        self.ada, self.grace = self.new_worker(), self.new_worker("Grace")
        self.sheet_of = self.env["shift.shift"].with_user(self.helper).get_attendance

    def test_effects(self):
        """What the counters of a worker get by each outcome, and who is short of a shift then."""
        table = [
            (
                Worker(sr=0),
                {},
                {"done": (1, 0), "absent_2": (-1, 0), "absent_0": (1, 0)},
                "absent_2",
            ),
            (Worker(sr=-2), {}, {"done": (1, 0)}, "done"),
            (Worker("regular"), {"is_regular": True}, {"absent_2": (-1, -1)}, "absent_1"),
            (Worker(sr=0), {"gives_credit": False}, {"absent_2": (0, 0), "done": (0, 0)}, None),
        ]
        for worker, shift, changes, short in table:
            with self.subTest(worker=worker, **shift):
                effects = attendance_effects(worker, Terms(), **shift)
                found = {outcome: effects[outcome][:2] for outcome in changes}
                self.assertEqual(found, changes)
                self.assertEqual(effects["excused"][:2], (0, 0))
                self.assertTrue(short is None or effects[short].short)
        self.assertFalse(attendance_effects(Worker(sr=1), Terms())["absent_2"].short)

    def test_absence_that_unsubscribes(self):
        """(worker, shift) -> the outcomes by which the counter falls to the coop's limit."""
        table = [
            (Worker(sr=-3), {}, ["absent_2"]),
            (Worker(sr=-2), {}, []),
            (Worker(sr=-3), {"gives_credit": False}, []),
            (Worker("regular", sr=-3), {"is_regular": True}, ["absent_2", "absent_1"]),
            (Worker("exempt", sr=-3), {}, []),
            (Worker(sr=-4, unsubscribed=True), {}, []),
        ]
        for worker, shift, expected in table:
            with self.subTest(worker=worker, **shift):
                effects = attendance_effects(worker, Terms(), **shift)
                found = [outcome for outcome in effects if effects[outcome].unsubscribes]
                self.assertEqual(found, expected)
        self.env["ir.config_parameter"].set_param("shift.irregular_counter_to_unsubscribe", "-1")
        self.new_shift("2025-02-05T09:00:00", self.ada)
        (seat,) = self.sheet_of()["shifts"][0]["seats"]
        self.assertTrue(seat["effects"]["absent_2"]["unsubscribes"])

    def test_entered_meanwhile(self):
        """Nothing that somebody else has entered is entered over, or undone."""
        mine = self.new_shift("2025-02-05T09:00:00", self.ada)
        theirs = self.new_shift("2025-02-05T09:00:00", self.grace)
        free = self.new_shift("2025-02-05T09:00:00")
        seats = (mine | theirs | free).with_user(self.helper)
        theirs.action_excused()
        self.assertEqual(seats.enter_attendance("done", "open"), mine.ids)
        self.assertEqual((mine.state, theirs.state, free.state), ("done", "excused", "open"))
        mine.action_absent()
        self.assertEqual(seats.enter_attendance("open", "done"), [])
        self.assertEqual((mine.state, self.ada.sr), ("absent_2", -1))
        self.assertEqual(seats.enter_attendance("open", "absent_2"), mine.ids)
        self.assertEqual((mine.state, self.ada.sr), ("open", 0))

    def test_walk_in_undone(self):
        """The seat is free again, unless somebody else has changed it meanwhile."""
        cleo = self.new_worker("Cleo")
        taken = self.new_shift("2025-02-05T09:00:00", self.ada).with_user(self.helper)
        free = self.new_shift("2025-02-05T09:00:00").with_user(self.helper)
        taken.add_walk_in(self.grace.id)
        self.assertEqual(free.remove_walk_in(cleo.id), [])
        free.action_excused()
        self.assertEqual(free.remove_walk_in(self.grace.id), [])
        free.action_attended()
        self.assertEqual(free.remove_walk_in(self.grace.id), free.ids)
        self.assertEqual((free.worker_id.id, free.state, self.grace.sr), (False, "open", 0))

    def test_sheet_of_today(self):
        """One entry per shift with those on it; what is not validated of former days is told."""
        self.new_shift("2025-02-05T09:00:00", self.ada)
        self.new_shift("2025-02-05T09:00:00")
        self.new_shift("2025-02-05T18:00:00", self.grace)
        late = self.new_shift("2025-02-04T09:00:00", self.grace)
        self.new_shift("2025-02-06T09:00:00", self.grace)
        sheet = self.sheet_of()
        self.assertEqual((sheet["day"], sheet["today"]), ("2025-02-05", "2025-02-05"))
        morning, evening = sheet["shifts"]
        self.assertEqual((morning["hours"], morning["free"]), ("09:00 – 12:00", 1))
        self.assertEqual((morning["is_started"], evening["is_started"]), (True, False))
        (seat,) = morning["seats"]
        self.assertEqual(seat["worker"]["name"], "Ada")
        self.assertEqual(seat["effects"]["absent_2"], EFFECT | {"sr": -1, "short": True})
        (former,) = sheet["unvalidated"]
        self.assertEqual(former["day"], "2025-02-04")
        self.assertEqual(former["shifts"][0]["seats"][0]["id"], late.id)
        late.action_attended()
        self.assertEqual(self.sheet_of()["unvalidated"], [])
        (kept,) = self.sheet_of(False, [late.id])["unvalidated"]
        self.assertEqual(kept["shifts"][0]["seats"][0]["state"], "done")
        self.assertEqual(len(self.sheet_of("2025-02-06")["shifts"]), 1)

    def test_what_was_counted(self):
        """An outcome that is entered says what it has added; the others are judged without it."""
        shift = self.new_shift("2025-02-05T09:00:00", self.ada)
        shift.action_absent()
        self.assertEqual(self.ada.sr, -1)
        (seat,) = self.sheet_of()["shifts"][0]["seats"]
        self.assertEqual((seat["state"], seat["counted"]), ("absent_2", {"sr": -1, "sc": 0}))
        self.assertEqual(seat["effects"]["done"], EFFECT | {"sr": 1})

    def test_walk_in(self):
        """Who comes unannounced takes a free seat of that shift, attended."""
        taken = self.new_shift("2025-02-05T09:00:00", self.ada)
        free = self.new_shift("2025-02-05T09:00:00")
        walk_in = taken.with_user(self.helper).add_walk_in
        self.assertEqual(walk_in(self.grace.id), free.id)
        self.assertEqual((free.worker_id, free.state), (self.grace.cooperator_id, "done"))
        self.assertEqual(self.grace.sr, 1)

    def test_walk_in_without_a_free_seat(self):
        """The management adds a seat; others are told who can."""
        taken = self.new_shift("2025-02-05T09:00:00", self.ada)
        with self.assertRaises(UserError):
            taken.with_user(self.helper).add_walk_in(self.grace.id)
        added = self.env["shift.shift"].browse(taken.add_walk_in(self.grace.id))
        self.assertEqual((added.start_time, added.state), (taken.start_time, "done"))
        with self.assertRaises(UserError):
            taken.add_walk_in(self.ada.id)
        with self.assertRaises(UserError):
            taken.add_walk_in(str(self.grace.id))

    def test_walk_in_beside_a_regular(self):
        """A seat that is added, or duplicated, says nothing of who has the other one."""
        regular = self.new_worker("Regular", working_mode="regular")
        taken = self.new_shift(
            "2025-02-05T09:00:00", regular, is_regular=True, is_compensation=True
        )
        added = self.env["shift.shift"].browse(taken.add_walk_in(self.grace.id))
        for seat in (added, taken.copy()):
            self.assertEqual((seat.is_regular, seat.is_compensation), (False, False))
        self.assertEqual(self.grace.sr, 1)

    def test_rights(self):
        """Nobody else reads the sheet, and nobody that of another coop."""
        self.new_shift("2025-02-05T09:00:00", self.ada)
        for groups in ("base.group_user", "base.group_portal"):
            user = new_test_user(self.env, f"someone {groups}", groups=groups)
            with self.subTest(groups), self.assertRaises(AccessError):
                self.env["shift.shift"].with_user(user).get_attendance()
        other = self.env["res.company"].create({"name": "Other coop"})
        self.new_shift("2025-02-05T13:00:00", company_id=other.id)
        self.assertEqual(len(self.sheet_of()["shifts"]), 1)
        for day in ("soon", 7, ["2025-02-05"]):
            with self.subTest(day), self.assertRaises(UserError):
                self.sheet_of(day)
        for keep in (7, ["7"], list(range(1000))):
            with self.subTest(keep), self.assertRaises(UserError):
                self.sheet_of(False, keep)

    def test_cost(self):
        """A sheet of many costs as many queries as a sheet of one."""

        def queries():
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.sheet_of()
            return self.env.cr.sql_log_count - before

        self.new_shift("2025-02-05T09:00:00", self.ada)
        self.sheet_of()
        of_one = queries()
        for hour in range(6, 18):
            for number in range(3):
                worker = self.new_worker(f"Worker {hour} {number}")
                self.new_shift(f"2025-02-05T{hour:02}:00:00", worker, hours=1)
        self.assertLessEqual(queries(), of_one)
