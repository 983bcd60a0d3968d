# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Who may have a seat, at every door: the same rule, the same sentences."""

from datetime import date, timedelta

from odoo.exceptions import AccessError, RedirectWarning, UserError
from odoo.tests import Form, new_test_user
from odoo.tools import mute_logger

from ..models.shift_seat import CONFIRMED, Confirmed
from ..policy import HARD, SOFT
from .common import ShiftCase

ADDON = "komunigi_shift"
DAY = "2025-02-20"
#: as `read` gives them over RPC
GIVEN, ASKED, REFUSED = "given", "asked", "refused"


class DoorCase(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.clerk = cls.user("attendance")
        cls.office = cls.user("management")
        cls.elsewhere = cls.env["res.company"].create({"name": "Elsewhere", "shift_tz": "UTC"})

    @classmethod
    def user(cls, group):
        return new_test_user(cls.env, group, f"{ADDON}.group_shift_{group}")

    def scene(self, name):
        """(seat, worker status) of a situation."""
        seat = self.new_shift(f"{DAY}T09:00:00")
        status = self.new_worker()
        change = {
            "taken": lambda: seat.write({"worker_id": self.new_worker("Grace").cooperator_id.id}),
            "not_open": lambda: seat.write({"state": "cancel"}),
            "started": lambda: self.at(f"{DAY}T10:00:00"),
            "gone": lambda: status.write({"resigning": True}),
            "other_company": lambda: status.write({"company_id": self.elsewhere.id}),
            "overlap": lambda: self.new_shift(f"{DAY}T08:00:00", status),
            "on_holiday": lambda: status.write(
                {"holiday_start_time": DAY, "holiday_end_time": DAY}
            ),
            "exempted": lambda: status.write(
                {"temporary_exempt_start_date": DAY, "temporary_exempt_end_date": DAY}
            ),
            "too_late": lambda: seat.write(
                {"start_time": "2025-02-26 08:00:00", "end_time": "2025-02-26 11:00:00"}
            ),
        }.get(name, lambda: None)
        change()
        self.env.flush_all()
        return seat, status

    def outcome(self, action):
        """What a door does, undone afterwards."""
        try:
            with self.env.cr.savepoint():
                action()
                self.env.flush_all()
                raise _Undo
        except _Undo:
            return GIVEN
        except RedirectWarning:
            return ASKED
        except UserError:
            return REFUSED
        finally:
            self.env.invalidate_all()


class _Undo(Exception):
    pass


class TestDoors(DoorCase):
    def write(self, seat, status):
        seat.worker_id = status.cooperator_id.id

    def form(self, seat, status):
        with Form(seat) as form:
            form.worker_id = status.cooperator_id.with_env(seat.env)

    def free_seats(self, seat, status):
        with Form(seat, view=f"{ADDON}.free_seats_view_list") as form:
            form.worker_id = status.cooperator_id.with_env(seat.env)

    def contact(self, seat, status):
        """A nested command on the contact."""
        command = [(1, seat.id, {"worker_id": status.cooperator_id.id})]
        seat.env["cooperative.status"].browse(status.id).cooperator_id.write(
            {"shift_shift_ids": command}
        )

    def badge(self, seat, status):
        status.with_env(seat.env).book_seat(seat.id)

    def new_one(self, seat, status):
        values = seat.copy_data({"worker_id": status.cooperator_id.id, "state": seat.state})
        seat.env["shift.shift"].create(values)

    def default(self, seat, status):
        """The worker by a default of the context."""
        context = {"default_worker_id": status.cooperator_id.id, "default_state": seat.state}
        seat.env["shift.shift"].with_context(**context).create(seat.copy_data())

    def imported(self, seat, status):
        values = {"name": "New", "start_time": seat.start_time, "end_time": seat.end_time}
        values |= {"worker_id/.id": status.cooperator_id.id, "state": seat.state}
        rows = [[str(value) for value in values.values()]]
        result = seat.env["shift.shift"].load(list(values), rows)
        if not result["ids"]:
            raise UserError(result["messages"][0]["message"])

    def reopened(self, seat, status):
        """A seat that was cancelled with its worker comes back."""
        seat.sudo().write({"state": "cancel", "worker_id": status.cooperator_id.id})
        seat.state = "open"

    @mute_logger("odoo.tests.form.onchange")
    def test_table(self):
        """door x situation -> what becomes of it, for the attendance and for the management."""
        existing = dict.fromkeys(HARD, (REFUSED, REFUSED))
        existing |= dict.fromkeys(SOFT, (REFUSED, ASKED)) | {"nothing": (GIVEN, GIVEN)}
        badge = existing | dict.fromkeys(SOFT, (REFUSED, REFUSED))
        # there is no seat yet that somebody else could have, and the attendance creates none
        new = dict.fromkeys((*HARD, *SOFT), (REFUSED, REFUSED)) | {"nothing": (REFUSED, GIVEN)}
        # what has started is entered with its worker, to be validated
        new |= {"taken": (REFUSED, GIVEN), "started": (REFUSED, GIVEN)}
        reopened = dict.fromkeys(("nothing", "on_holiday", "exempted", "too_late"), (GIVEN, GIVEN))
        reopened |= dict.fromkeys(("gone", "other_company", "overlap"), (REFUSED, REFUSED))
        table = {
            self.write: existing,
            self.form: existing,
            self.free_seats: existing,
            self.badge: badge,
            self.new_one: new,
            self.default: new,
            self.imported: new,
            self.reopened: reopened,
        }
        for door, situations in table.items():
            for name, expected in situations.items():
                with self.subTest(door=door.__name__, situation=name):
                    with self.env.cr.savepoint() as savepoint:
                        seat, status = self.scene(name)
                        found = tuple(
                            self.outcome(lambda user=user: door(seat.with_user(user), status))  # noqa: B023
                            for user in (self.clerk, self.office)
                        )
                        savepoint.rollback()
                    self.env.invalidate_all()
                    self.at("2025-02-05T12:00:00")
                    self.assertEqual(found, expected)

    def test_moving(self):
        """A booked shift is moved neither into the past nor onto another shift of its worker;
        onto a leave or past the alert date the management is asked."""
        status = self.new_worker(holiday_start_time="2025-02-12", holiday_end_time="2025-02-12")
        self.new_shift("2025-02-14T09:00:00", status)
        shift = self.new_shift("2025-02-20T09:00:00", status).with_user(self.office)
        table = [
            ("2025-02-21T09:00:00", GIVEN),
            ("2025-02-04T09:00:00", REFUSED),
            ("2025-02-14T11:00:00", REFUSED),
            ("2025-02-12T09:00:00", ASKED),
            ("2025-02-26T09:00:00", ASKED),
        ]
        for start, expected in table:
            with self.subTest(start):
                self.assertEqual(
                    self.outcome(lambda start=start: self.move(shift, start)), expected
                )
        late = self.new_shift("2025-03-03T09:00:00", status).with_user(self.office)
        self.assertEqual(self.outcome(lambda: self.move(late, "2025-03-05T09:00:00")), GIVEN)
        past = self.new_shift("2025-02-04T09:00:00", status).with_user(self.office)
        self.assertEqual(self.outcome(lambda: self.move(past, "2025-02-03T09:00:00")), GIVEN)

    def test_moving_in_another_state(self):
        """Cancelled, or entered with it, a shift to come is moved neither into the past nor,
        unasked, onto a leave; what is past is corrected, also of who has left meanwhile."""
        status = self.new_worker(holiday_start_time="2025-02-12", holiday_end_time="2025-02-12")
        for state in ("cancel", "excused", "done", "absent_2"):
            shift = self.new_shift("2025-02-20T09:00:00", status).with_user(self.office)
            past = self.new_shift("2025-02-04T09:00:00", status).with_user(self.office)
            past.sudo().state = state
            table = [
                (shift, "2025-02-04T15:00:00", REFUSED),
                (past, "2025-02-03T09:00:00", GIVEN),
            ]
            if state in ("cancel", "excused"):
                table += [
                    (shift, "2025-02-21T09:00:00", GIVEN),
                    (shift, "2025-02-12T09:00:00", ASKED),
                ]
            for moved, start, expected in table:
                with self.subTest(state, start=start):
                    found = self.outcome(lambda: self.move(moved, start, state=state))  # noqa: B023
                    self.assertEqual(found, expected)
            (shift | past).sudo().write({"state": "cancel"})
        past.sudo().state = "done"
        status.resigning = True
        self.assertEqual(self.outcome(lambda: self.move(past, "2025-02-03T09:00:00")), GIVEN)

    def move(self, shift, start, **values):
        start = self.utc(start)
        shift.write({"start_time": start, "end_time": start + timedelta(hours=3), **values})

    def test_walk_in(self):
        """Somebody who came without being booked is entered together with the attendance."""
        status = self.new_worker(holiday_start_time="2025-02-04", holiday_end_time="2025-02-06")
        seat = self.new_shift("2025-02-05T09:00:00").with_user(self.clerk)
        worker = status.cooperator_id.id
        self.assertEqual(self.outcome(lambda: seat.write({"worker_id": worker})), REFUSED)
        seat.write({"worker_id": worker, "state": "done"})
        self.assertEqual(status.sr, 1)
        coming = self.new_shift("2025-02-07T09:00:00").with_user(self.clerk)
        entered = {"worker_id": worker, "state": "excused"}
        self.assertEqual(self.outcome(lambda: coming.write(entered)), REFUSED)

    def test_despite(self):
        """The management passes over what it was asked, by the dialog and by call."""
        for despite in ((), ("on_holiday",), ("too_late", "on_holiday")):
            with self.subTest(despite):
                seat, status = self.scene("too_late")
                booking = status.with_user(self.office)
                found = self.outcome(lambda: booking.book_seat(seat.id, despite))  # noqa: B023
                self.assertEqual(found, GIVEN if "too_late" in despite else REFUSED)
                clerk = status.with_user(self.clerk)
                self.assertEqual(
                    self.outcome(lambda: clerk.book_seat(seat.id, despite)),  # noqa: B023
                    REFUSED,
                )
        seat, status = self.scene("too_late")
        with self.assertRaises(RedirectWarning) as caught:
            seat.with_user(self.office).worker_id = status.cooperator_id
        text, _action, _button, context = caught.exception.args
        self.assertIn("too late to prevent the alert of Ada", text)
        self.env.invalidate_all()
        wizard = self.env["shift.confirmation"].with_user(self.office).with_context(**context)
        wizard.create({}).action_confirm()
        self.assertEqual(seat.worker_id, status.cooperator_id)
        with self.assertRaises(AccessError):
            wizard.with_user(self.clerk).create({})

    def test_permission_is_an_object(self):
        seat, status = self.scene("too_late")
        for forged in (True, {"keys": ["too_late"]}, ["too_late"], "too_late"):
            context = {CONFIRMED: forged}
            write = lambda: self.write(seat.with_user(self.office).with_context(**context), status)  # noqa: B023, E731
            self.assertEqual(self.outcome(write), ASKED)
        context = {CONFIRMED: Confirmed(["too_late"])}
        self.write(seat.with_user(self.office).with_context(**context), status)
        taken, _status = self.scene("taken")
        with self.assertRaisesRegex(UserError, "taken"):
            taken._give_to(status.cooperator_id)

    def test_set_free(self):
        """At every door a seat that is set free forgets who had it."""
        status = self.new_worker()
        for free in (
            lambda shift: shift.write({"worker_id": False}),
            lambda shift: shift._free(),
        ):
            shift = self.new_shift(
                "2025-02-20T09:00:00", status, is_regular=True, is_compensation=True
            )
            free(shift.with_user(self.clerk))
            self.assertEqual(
                (shift.worker_id.id, shift.is_regular, shift.is_compensation), (False, False, False)
            )
        # one freed by a departure may be given back as it was, until somebody else takes it
        shift = self.new_shift("2025-02-20T09:00:00", status, is_regular=True)
        status.write({"resigning": True})
        self.assertEqual((shift.worker_id.id, shift.released_by_id), (False, status))
        shift.sudo().worker_id = self.new_worker("Grace").cooperator_id
        self.assertFalse(shift.is_regular)

    def test_given_back(self):
        """Whoever takes their own seat again has it as it was; to anybody else it is any seat."""
        status, other = self.new_worker(), self.new_worker("Grace")
        for taker, is_theirs in ((status, True), (other, False)):
            shift = self.new_shift(
                "2025-02-20T09:00:00", status, is_regular=True, is_compensation=True
            )
            status.with_user(self.clerk).cancel_seat(shift.id)
            self.assertEqual((shift.worker_id.id, shift.given_back_by_id), (False, status))
            self.assertFalse(shift._returnable_to(status, status._as_worker()))
            taker.with_user(self.clerk).book_seat(shift.id)
            self.assertEqual(
                (shift.worker_id, shift.is_regular, shift.is_compensation),
                (taker.cooperator_id, is_theirs, is_theirs),
            )
            self.assertFalse(shift.given_back_by_id)
            shift.sudo().unlink()

    def test_warning_while_choosing(self):
        seat, status = self.scene("on_holiday")
        values = {"worker_id": status.cooperator_id.id}
        spec = {"worker_id": {}, "start_time": {}, "end_time": {}, "company_id": {}}
        found = seat.with_user(self.office).onchange(values, ["worker_id"], spec)
        self.assertIn("a holiday", found["warning"]["message"])
        preview = status.with_user(self.office).preview_alert({"book": [seat.id]})
        self.assertEqual(preview["asks"], ["on_holiday"])
        self.assertIn("a holiday", preview["refused"])

    def test_adopted_worker_without_status(self):
        """A worker who was never subscribed is not kept from working."""
        worker = self.former_worker("Old")
        seat = self.new_shift(f"{DAY}T09:00:00").with_user(self.clerk)
        seat.worker_id = worker.id
        self.assertEqual(seat.worker_id.id, worker.id)


class TestKeptFields(DoorCase):
    """Counters move only by attendance, which writes what it needs and nothing else."""

    def setUp(self):
        super().setUp()
        self.status = self.new_worker()
        self.shift = self.new_shift("2025-02-04T09:00:00", self.status)

    def test_fields(self):
        both, office = (self.clerk, self.office), (self.clerk,)
        table = [
            ({"counted_sr": 50}, both),
            ({"counted_sc": 50}, both),
            ({"counted_status_id": self.status.id}, both),
            ({"released_by_id": self.status.id}, both),
            ({"given_back_by_id": self.status.id}, both),
            ({"template_seat": 7}, both),
            ({"template_day": DAY}, both),
            ({"day": DAY}, both),
            ({"name": "Mine"}, office),
            ({"gives_credit": False}, office),
            ({"is_regular": True}, office),
            ({"is_compensation": True}, office),
            ({"company_id": self.elsewhere.id}, office),
            ({"start_time": "2025-02-04 07:00:00"}, office),
            ({"task_type_id": False}, office),
        ]
        for values, refused in table:
            for user in refused:
                with self.subTest(values, user=user.login), self.assertRaises(AccessError):
                    self.shift.with_user(user).write(values)
                with self.subTest(values, user=user.login), self.assertRaises(AccessError):
                    self.shift.with_user(user).write({"state": "done"} | values)
        self.assertEqual((self.status.sr, self.shift.state), (0, "open"))

    def test_creation(self):
        shifts = self.env["shift.shift"].with_user(self.office)
        values = self.shift.copy_data({"worker_id": False})[0]
        with self.assertRaises(AccessError):
            shifts.create(values | {"counted_sr": 50})
        context = {"default_counted_sr": 50, "default_counted_status_id": self.status.id}
        made = shifts.with_context(**context).create(values)
        self.assertEqual((made.counted_sr, made.counted_status_id.id), (0, False))

    def test_attendance_of_another_coop(self):
        """Not even where somebody was booked before they changed."""
        self.status.company_id = self.elsewhere
        with self.assertRaisesRegex(UserError, "another coop"):
            self.shift.with_user(self.clerk).state = "absent_2"
        self.assertEqual(self.status.sr, 0)

    def test_what_attendance_needs(self):
        shift = self.shift.with_user(self.clerk)
        for state, sr in (("done", 1), ("absent_2", -1), ("excused", 0), ("open", 0)):
            shift.state = state
            self.assertEqual(self.status.sr, sr)

    def test_generating(self):
        line = self.env["shift.template"].with_user(self.office).create({"name": "Till"})
        made = line._generate(date(2025, 2, 10), date(2025, 2, 10))
        self.assertEqual((made.template_id.id, made.env.su), (line.id, False))

    def test_preview_is_bounded(self):
        """What a client sends is read with care: shape, number and range."""
        portal = new_test_user(self.env, "portal_worker", "base.group_portal")
        mine = self.new_worker("x", cooperator_id=portal.partner_id.id).with_user(portal)
        table = [
            *(None, [], {"sr": 5}, {"book": 3}, {"book": ["1"]}, {"book": [True]}),
            *({"book": list(range(1, 500))}, {"cancel": [2**40]}, {"holiday": "ab"}),
            *({"holiday": ["2025-02-10"]}, {"holiday": [1, 2]}, {"holiday": ["x", "y"]}),
            *({"holiday": ["2025-02-10", "9990-01-01"]}, {"holiday": ["0001-01-01", None]}),
            *({"holiday": ["2025-02-10", "2025-02-09"]}, {"exemption": [{"x": 1}, None]}),
            {"exemption": ["2025-02-10", "2033-02-10"]},
        ]
        for changes in table:
            with self.subTest(changes), self.assertRaises(UserError):
                mine.preview_alert(changes)
        good = mine.preview_alert({"holiday": ["2025-02-10", "2030-02-10"]})
        self.assertEqual(good["after"]["state"], "no")
        for value in (None, "1", [1], 2**40, -1):
            with self.subTest(value), self.assertRaises(UserError):
                self.status.with_user(self.clerk).book_seat(value)
