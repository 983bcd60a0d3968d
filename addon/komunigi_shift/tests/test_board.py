# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The planning board: what it reads and for whom, moving a seat, and what is told of changes."""

from datetime import timedelta
from unittest.mock import patch

from lxml.html import fromstring
from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user

from ..models.announcements import DAYS_NOTIFICATION, SUBCHANNEL
from .common import ShiftCase

ADDON = "komunigi_shift"
MONDAY = "2025-02-17"


class BoardCase(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.clerk = cls.user("attendance")
        cls.elsewhere = cls.env["res.company"].create({"name": "Elsewhere", "shift_tz": "UTC"})

    @classmethod
    def user(cls, group, **values):
        return new_test_user(cls.env, group, f"{ADDON}.group_shift_{group}", **values)

    def setUp(self):
        super().setUp()
        self.status = self.new_worker()

    def board(self, first_day=MONDAY, days=7, user=None):
        shifts = self.env["shift.shift"].with_user(user or self.clerk)
        return shifts.get_board(first_day, days)

    def seats(self, **found):
        (shift,) = self.board(**found)["shifts"]
        return shift["seats"]


class TestBoard(BoardCase):
    def test_shifts(self):
        """Seats of the same work at the same time are one; those of each kind apart, in order."""
        task = self.env["shift.type"].create({"name": "Till"})
        task.with_context(lang="en_US").name = "Till"
        till = {"name": "Morning", "task_type_id": task.id}
        first = self.new_shift(f"{MONDAY}T09:00:00", self.status, **till)
        second = self.new_shift(f"{MONDAY}T09:00:00", **till)
        self.new_shift(f"{MONDAY}T09:00:00", state="cancel", **till)
        self.new_shift(f"{MONDAY}T09:00:00", gives_credit=False, **till)
        self.new_shift(f"{MONDAY}T09:00:00", hours=2, **till)
        self.new_shift("2025-02-23T23:30:00", name="Sunday")
        self.new_shift("2025-02-24T00:00:00", name="Next week")
        self.new_shift("2025-02-16T23:00:00", name="Week before")
        board = self.board()
        self.assertEqual((board["first_day"], board["today"]), (MONDAY, "2025-02-05"))
        shown = [(s["start"], s["end"], s["total"], s["taken"]) for s in board["shifts"]]
        expected = [("09:00", "11:00", 1, 0), ("09:00", "12:00", 2, 1), ("09:00", "12:00", 1, 0)]
        self.assertEqual(shown, [*expected, ("23:30", "02:30", 1, 0)])
        shift = board["shifts"][1]
        self.assertEqual((shift["task"], shift["task_id"]), ("Till", task.id))
        worker = {
            "partner_id": self.status.cooperator_id.id,
            "status_id": self.status.id,
            "name": "Ada",
            "state": "yes",
        }
        told = {"state": "open", "too_late": False}
        self.assertEqual(
            shift["seats"],
            [
                {"shift_id": first.id, "worker": worker, **told},
                {"shift_id": second.id, "worker": None, **told},
            ],
        )

    def test_work(self):
        """Without a task, the work is what the name says; with one, it is the task. It is the same
        on the board, on the sheet, and among the free seats."""
        task = self.env["shift.type"].create({"name": "Till"})
        day = "2025-02-20T09:00:00"
        for name in ("Till", "Till", "Shelves"):
            self.new_shift(day, name=name)
        for name in ("Seat 1", "Seat 2"):
            self.new_shift(day, name=name, task_type_id=task.id)
        shelves = self.env["shift.shift"].search([("name", "=", "Shelves")])
        expected = [1, 2, 2]
        board = self.board("2025-02-20", 1)["shifts"]
        sheet = self.env["shift.shift"].with_user(self.clerk).get_attendance("2025-02-20")["shifts"]
        free = self.status.get_free_seats_before_alert()
        self.assertEqual(sorted(shift["total"] for shift in board), expected)
        self.assertEqual(sorted(shift["free"] for shift in sheet), expected)
        self.assertEqual(sorted(seat["free"] for seat in free), expected)
        self.status.book_seat(shelves.id)
        with self.assertRaisesRegex(UserError, "just been taken"):
            self.new_worker("Grace").book_seat(shelves.id)

    def test_too_late(self):
        """(the worker, the day) -> whether the seat comes too late, as lists of shifts say it."""
        alert = {"sr": -1, "alert_start_time": "2025-02-05"}  # deadline 5 March
        away = {"holiday_start_time": "2025-02-10", "holiday_end_time": "2025-02-12"}
        table = [
            ({}, "2025-02-25"),
            ({}, "2025-02-26"),
            (alert, "2025-03-04"),
            (alert, "2025-03-05"),
            (alert | away, "2025-03-07"),
            (alert | away, "2025-03-08"),
            (alert | {"extension_start_time": "2025-03-05", "time_extension": 5}, "2025-03-19"),
            ({"working_mode": "regular"}, "2025-03-30"),
        ]
        told = []
        for number, (values, day) in enumerate(table):
            worker = self.new_worker(f"L{number}", **values)
            shift = self.new_shift(f"{day}T09:00:00", worker)
            (seat,) = self.seats(first_day=day, days=1)
            self.assertEqual(seat["too_late"], shift.lateness == "Too late", (values, day))
            told.append(seat["too_late"])
            shift.unlink()
        self.assertEqual(told, [False, True, False, True, False, True, False, False])

    def test_attendance(self):
        self.new_shift("2025-02-03T09:00:00", self.status, state="done")
        (shift,) = self.board("2025-02-03", 7)["shifts"]
        self.assertTrue(shift["started"])
        self.assertEqual(shift["seats"][0]["state"], "done")

    def test_who(self):
        self.new_shift(f"{MONDAY}T09:00:00", self.status)
        for group in ("base.group_user", "base.group_portal"):
            user = new_test_user(self.env, group, group)
            with self.subTest(group), self.assertRaises(AccessError):
                self.board(user=user)
        self.assertEqual(len(self.board(user=self.user("management"))["shifts"]), 1)

    def test_companies(self):
        """Only those of the reader, and nothing of a worker's standing in another coop."""
        self.new_shift(f"{MONDAY}T09:00:00", company_id=self.elsewhere.id)
        shift = self.new_shift(f"{MONDAY}T10:00:00", self.status)
        self.assertEqual([s["start"] for s in self.board()["shifts"]], ["10:00"])
        self.status.sudo().company_id = self.elsewhere
        (seat,) = self.seats()
        self.assertEqual((seat["shift_id"], seat["worker"]["name"]), (shift.id, "Ada"))
        self.assertFalse(seat["worker"]["status_id"] or seat["worker"]["state"])
        ours = self.env["shift.shift"].with_user(self.clerk)
        self.assertEqual(self.board()["shifts"][0]["company"], "")
        with self.assertRaises(AccessError):
            ours.with_context(allowed_company_ids=self.elsewhere.ids).get_board(MONDAY, 7)

    def test_unreadable(self):
        for first_day, days in [
            *[("17/02/2025", 7), (None, 7), (20250217, 7), ("9999-12-30", 7), ([MONDAY], 1)],
            *[(MONDAY, 0), (MONDAY, 15), (MONDAY, "7"), (MONDAY, None), (MONDAY, 1.5)],
        ]:
            with self.subTest(first_day, days=days), self.assertRaises(UserError):
                self.board(first_day, days)

    def test_queries(self):
        """A week of 400 seats costs as many queries as one of 20: one for all of it."""
        alert = {"sr": -1, "alert_start_time": "2025-02-05"}
        workers = [self.new_worker(f"W{n}", **(alert if n % 2 else {})) for n in range(10)]
        start = self.utc(f"{MONDAY}T06:00:00")
        values = [
            {
                "name": f"Task {n % 5}",
                "start_time": start + timedelta(hours=4 * (n // 10)),
                "end_time": start + timedelta(hours=4 * (n // 10) + 3),
                "worker_id": workers[n % 10].cooperator_id.id if n % 3 else False,
            }
            for n in range(400)
        ]
        shifts = self.env["shift.shift"].sudo()
        counts = []
        # the first time fills what the registry keeps
        for many in (values[:10], values[10:20], values[20:]):
            shifts.create(many)
            self.board()
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            board = self.board()
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(sum(shift["total"] for shift in board["shifts"]), 400)
        # the other one reads the coop
        self.assertEqual(counts[1:], [2, 2])


class TestSheets(BoardCase):
    def sheet(self, name, shifts):
        reports = self.env["ir.actions.report"].with_user(self.clerk)
        html, _kind = reports._render_qweb_html(f"{ADDON}.{name}", shifts.ids)
        return " ".join(fromstring(html).text_content().split())

    def setUp(self):
        super().setUp()
        self.shifts = self.new_shift("2025-02-03T09:00:00", self.status, name="Till", state="done")
        self.shifts |= self.new_shift(f"{MONDAY}T09:00:00", self.status, name="Till")
        self.shifts |= self.new_shift(f"{MONDAY}T09:00:00", name="Till")
        self.shifts |= self.new_shift(f"{MONDAY}T14:00:00", name="Stock", state="cancel")

    def test_day_sheet(self):
        """Each day with its shifts, who is on them, and the gaps; nothing that is cancelled."""
        text = self.sheet("day_sheet", self.shifts)
        first, second = "Monday 3 February 2025", "Monday 17 February 2025"
        self.assertLess(text.index(first), text.index(second))
        self.assertRegex(text.split(second)[1], r"09:00 – 12:00 Till Ada Free seat: …")
        self.assertNotIn("Stock", text)
        self.assertNotIn("Free seat", text.split(second)[0])

    def test_attendance_sheet(self):
        """A box for each way it can go, the one that was entered ticked, and lines for walk-ins."""
        text = self.sheet("attendance_sheet", self.shifts)
        past, coming = text.split("Monday 17 February 2025")
        self.assertRegex(past, r"Present Absent Excused Ada x Without a booking: $")
        self.assertRegex(coming, r"Excused Ada Without a booking: Without a booking:")

    def test_who(self):
        with self.assertRaises(AccessError):
            self.shifts.with_user(
                new_test_user(self.env, "reader", "base.group_user")
            )._sheet_days()


class TestMove(BoardCase):
    def setUp(self):
        super().setUp()
        self.former = self.new_shift("2025-02-20T09:00:00", self.status)
        self.seat = self.new_shift("2025-02-21T09:00:00")
        self.mine = self.status.with_user(self.clerk)

    def test_move(self):
        self.env.flush_all()
        answer = self.mine.move_seat(self.former.id, self.seat.id)
        self.assertEqual((answer["state"], answer["shift_id"]), ("yes", self.seat.id))
        self.assertFalse(self.former.worker_id)
        self.assertEqual(self.seat.worker_id, self.status.cooperator_id)

    def test_at_the_same_time(self):
        """The seat that is left does not stand in the way, in the preview either."""
        seat = self.new_shift("2025-02-20T10:00:00")
        preview = self.mine.preview_alert({"cancel": [self.former.id], "book": [seat.id]})
        self.assertEqual((preview["refused"], preview["after"]["state"]), (None, "yes"))
        self.assertIn("at that time", self.mine.preview_alert({"book": [seat.id]})["refused"])
        self.mine.move_seat(self.former.id, seat.id)
        self.assertEqual(seat.worker_id, self.status.cooperator_id)

    def test_another_seat_of_the_shift(self):
        self.seat.worker_id = self.new_worker("Grace").cooperator_id
        twin = self.new_shift("2025-02-21T09:00:00")
        answer = self.mine.move_seat(self.former.id, self.seat.id)
        self.assertEqual(answer["shift_id"], twin.id)

    def test_what_it_was(self):
        """A shift of the worker's own rhythm stays one, moved by whom may not write that."""
        self.former.write({"is_regular": True, "is_compensation": True})
        self.mine.move_seat(self.former.id, self.seat.id)
        self.assertTrue(self.seat.is_regular and self.seat.is_compensation)
        self.assertFalse(self.former.is_regular or self.former.is_compensation)

    def test_refused(self):
        """Neither is done: (what is wrong with it, the words)."""
        office = self.status.with_user(self.user("management"))
        late = self.new_shift("2025-02-26T09:00:00")
        past = self.new_shift("2025-02-05T09:00:00")
        grace = self.new_worker("Grace")
        taken = self.new_shift("2025-02-22T09:00:00", grace)
        overlap = self.new_shift("2025-02-22T10:00:00", self.status)
        between = self.new_shift("2025-02-22T11:00:00")
        gone = self.new_shift("2025-02-23T09:00:00")
        gone_id = gone.id
        gone.unlink()
        former, seat = self.former.id, self.seat.id
        table = [
            (self.mine, (former, late.id), "Only the management"),
            (self.mine, (former, late.id, ["too_late"]), "Only the management"),
            (office, (former, late.id), "too late to prevent"),
            (office, (former, past.id, ["too_late"]), "already started"),
            (office, (former, taken.id, ["too_late"]), "just been taken"),
            (office, (former, between.id), "at that time"),
            (office, (former, gone_id), "does not exist"),
            (office, (taken.id, seat), "not booked for that shift"),
            (office, (past.id, seat), "not booked for that shift"),
            (office, (str(former), seat), "a number"),
            (office, (former, str(seat)), "a number"),
            (office, (former, seat, ["taken"]), "overridden"),
        ]
        for status, wanted, words in table:
            refused = self.assertRaisesRegex(UserError, words)
            with self.subTest(wanted), refused, self.env.cr.savepoint():
                status.move_seat(*wanted)
            self.assertEqual(self.former.worker_id, self.status.cooperator_id)
            self.assertFalse(self.seat.worker_id)
        self.at("2025-02-20T10:00:00")
        with self.assertRaisesRegex(UserError, "already started"):
            office.move_seat(former, overlap.id)

    def test_despite(self):
        late = self.new_shift("2025-02-26T09:00:00")
        office = self.status.with_user(self.user("management"))
        office.move_seat(self.former.id, late.id, ["too_late"])
        self.assertEqual(late.worker_id, self.status.cooperator_id)

    def test_who(self):
        portal = new_test_user(self.env, "portal_mover", "base.group_portal")
        mine = self.new_worker("x", cooperator_id=portal.partner_id.id)
        former = self.new_shift("2025-02-22T09:00:00", mine)
        with self.assertRaises(AccessError):
            mine.with_user(portal).move_seat(former.id, self.seat.id)
        foreign = self.new_shift("2025-02-22T12:00:00", company_id=self.elsewhere.id)
        with self.assertRaises(AccessError):
            self.mine.move_seat(self.former.id, foreign.id)


class TestDaysTold(BoardCase):
    """Which days are said to have changed, of what coop."""

    def told(self, action=lambda: None):
        sent = []
        bus = type(self.env["bus.bus"])
        with patch.object(bus, "_sendone", lambda _self, *message: sent.append(message)):
            action()
            self.env.cr.flush()
        return [(channel, told) for channel, kind, told in sent if kind == DAYS_NOTIFICATION]

    def test_days(self):
        self.told()
        seat = self.new_shift("2025-02-20T23:30:00")
        other = self.new_shift("2025-02-21T00:30:00")
        channel = (self.env.company, SUBCHANNEL)
        both = {"days": ["2025-02-20", "2025-02-21"]}
        self.assertEqual(self.told(), [(channel, both)])
        late = self.utc("2025-03-01T09:00:00")
        moved = {"start_time": late, "end_time": late + timedelta(hours=3)}
        for action, days in [
            (lambda: seat.write({"worker_id": self.status.cooperator_id.id}), ["2025-02-20"]),
            (lambda: seat.write({"is_regular": True}), None),
            (lambda: seat.write({"state": "cancel"}), ["2025-02-20"]),
            (lambda: other.write(moved), ["2025-02-21", "2025-03-01"]),
            (other.unlink, ["2025-03-01"]),
        ]:
            self.assertEqual(self.told(action), [(channel, {"days": days})] if days else [])

    def test_companies_apart(self):
        self.told()
        self.new_shift("2025-02-20T09:00:00")
        self.new_shift("2025-02-20T09:00:00", company_id=self.elsewhere.id)
        channels = [channel for channel, _days in self.told()]
        expected = {(self.env.company, SUBCHANNEL), (self.elsewhere, SUBCHANNEL)}
        self.assertEqual(set(channels), expected)
