# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Several leaves of one worker: which is shown, which is changed, and that all of them count."""

from datetime import date

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import BaseCase, new_test_user

from ..hooks import post_init_hook
from ..policy import Leave, leave_to_change, shown_leave
from .common import ShiftCase

TODAY = date(2025, 2, 5)
PAST = Leave(date(2025, 1, 10), date(2025, 1, 20), key=1)
CURRENT = Leave(date(2025, 2, 1), date(2025, 2, 8), key=2)
NEXT = Leave(date(2025, 3, 1), date(2025, 3, 10), key=3)
LATER = Leave(date(2025, 5, 1), date(2025, 5, 10), key=4)
HALF = Leave(date(2025, 6, 1), None, key=5)
ENDLESS = Leave(date(2025, 4, 1), None, "exemption", key=6)


class TestLeavePolicy(BaseCase):
    def test_shown(self):
        table = [
            ([], None),
            ([PAST], None),
            ([PAST, CURRENT, NEXT], CURRENT),
            ([LATER, NEXT, PAST], NEXT),
            ([NEXT, CURRENT, HALF], HALF),
            ([ENDLESS], ENDLESS),
        ]
        for leaves, expected in table:
            self.assertEqual(shown_leave(leaves, TODAY), expected)

    def test_changed(self):
        """(leaves, entered dates) -> the leave that they change."""
        table = [
            ("nothing there", [], (3, 1, 3, 5), None),
            ("past ones stay", [PAST], (3, 1, 3, 5), None),
            ("unless they are meant", [PAST], (1, 15, 1, 25), PAST),
            ("the current one is extended", [CURRENT], (2, 1, 2, 20), CURRENT),
            ("or stays, beside another", [CURRENT], (3, 1, 3, 5), None),
            ("the next one moves", [NEXT], (4, 1, 4, 5), NEXT),
            ("the one that is meant", [NEXT, LATER], (5, 5, 5, 15), LATER),
            ("the shown one first", [NEXT, LATER], (3, 9, 5, 2), NEXT),
            ("what is half filled in is filled in", [NEXT, HALF], (3, 1, 3, 5), HALF),
        ]
        for name, leaves, (month, day, to_month, to_day), expected in table:
            with self.subTest(name):
                entered = Leave(date(2025, month, day), date(2025, to_month, to_day))
                self.assertEqual(leave_to_change(leaves, entered, TODAY), expected)
        half = Leave(date(2025, 4, 1), None)
        self.assertEqual(leave_to_change([CURRENT], half, TODAY), CURRENT)
        self.assertIsNone(leave_to_change([PAST], half, TODAY))

    def test_overlap(self):
        touching = Leave(date(2025, 3, 10), date(2025, 3, 11))
        self.assertTrue(NEXT.overlaps(touching))
        self.assertFalse(NEXT.overlaps(Leave(date(2025, 3, 11), date(2025, 3, 11))))
        self.assertTrue(ENDLESS.overlaps(LATER))
        self.assertFalse(HALF.overlaps(LATER))


class TestLeaves(ShiftCase):
    def setUp(self):
        super().setUp()
        self.status = self.new_worker()

    def leave(self, start, end, kind="holiday", **values):
        values |= {"status_id": self.status.id, "kind": kind, "start_date": start, "end_date": end}
        return self.env["cooperative.leave"].create(values)

    def holiday(self, start, end):
        self.status.write({"holiday_start_time": start, "holiday_end_time": end})

    def test_a_copy_is_refused_for_its_dates(self):
        leave = self.leave("2025-03-01", "2025-03-10")
        manager = new_test_user(self.env, "copies", "komunigi_shift.group_shift_management")
        with self.assertRaisesRegex(ValidationError, "already has this leave"):
            leave.with_user(manager).copy()

    def shown(self):
        days = (self.status.holiday_start_time, self.status.holiday_end_time)
        return tuple(day and day.isoformat() for day in days)

    def lines(self):
        lines = self.status.history_ids.filtered(lambda line: line.type == "leave")
        return lines.sorted("id").mapped("change_in_words")

    def test_all_count(self):
        """Both countdowns are skipped; each leave moves the deadline of an alert."""
        self.leave("2025-02-20", "2025-02-28")
        self.leave("2025-03-20", "2025-03-28")
        self.assertEqual(self.status.future_alert_date.isoformat(), "2025-04-23")
        self.assertEqual(self.shown(), ("2025-02-20", "2025-02-28"))
        self.status.write({"sr": -1, "alert_start_time": "2025-02-01"})
        self.assertEqual(self.status.get_alert_answer()["deadline"], "2025-03-10")
        past = self.leave("2025-02-02", "2025-02-03")
        self.assertEqual(self.status.get_alert_answer()["deadline"], "2025-03-12")
        past.state = "withdrawn"
        self.assertEqual(self.status.get_alert_answer()["deadline"], "2025-03-10")

    def test_countdown_in_the_second_one(self):
        self.leave("2025-02-10", "2025-02-12")
        self.leave("2025-02-26", "2025-02-26", "exemption")
        self.at("2025-02-26T02:00:00")
        self.env["cooperative.status"]._cron_compute_counter_irregular()
        self.assertEqual(self.status.sr, 0)

    def test_what_is_shown_follows_the_date(self):
        self.leave("2025-02-10", "2025-02-12")
        self.leave("2025-03-10", "2025-03-12")
        table = [
            ("2025-02-09T23:00:00", ("2025-02-10", "2025-02-12"), "ok"),
            ("2025-02-12T23:00:00", ("2025-02-10", "2025-02-12"), "holiday"),
            ("2025-02-13T00:00:00", ("2025-03-10", "2025-03-12"), "ok"),
            ("2025-03-10T00:00:00", ("2025-03-10", "2025-03-12"), "holiday"),
            ("2025-03-13T00:00:00", (False, False), "ok"),
        ]
        for now, shown, status in table:
            with self.subTest(now):
                self.at(now)
                self.env["cooperative.status"]._cron_refresh_expired_answers()
                self.assertEqual((self.shown(), self.status.status), (shown, status))
        self.assertEqual(len(self.status.leave_ids), 2)

    def test_overlap_is_refused(self):
        """Of one kind; a holiday in an exemption is none."""
        self.leave("2025-02-10", "2025-02-12")
        with self.assertRaisesRegex(ValidationError, "10 Feb 2025 – 12 Feb 2025"):
            self.leave("2025-02-12", "2025-02-14")
        self.leave("2025-02-12", None, "exemption")
        with self.assertRaises(ValidationError):
            self.leave("2025-09-01", "2025-09-02", "exemption")
        later = self.leave("2025-03-10", "2025-03-12")
        with self.assertRaises(ValidationError):
            later.start_date = "2025-02-12"
        self.status.leave_ids.filtered(lambda leave: leave.kind == "exemption").state = "withdrawn"
        self.leave("2025-09-01", "2025-09-02", "exemption")

    def test_dates_in_range(self):
        for start, end in [
            ("2025-02-10", "2025-02-09"),
            ("1925-02-10", "1925-02-12"),
            ("2025-02-10", "2030-02-11"),
            (False, False),
        ]:
            with self.assertRaises(ValidationError):
                self.leave(start, end)

    def test_written_by_the_columns(self):
        """(written) -> shown, and how many records; each change is told in the history."""
        table = [
            (("2025-02-10", "2025-02-12"), ("2025-02-10", "2025-02-12"), 1),
            (("2025-02-10", "2025-02-12"), ("2025-02-10", "2025-02-12"), 1),
            (("2025-02-04", "2025-02-12"), ("2025-02-04", "2025-02-12"), 1),
            (("2025-03-10", "2025-03-12"), ("2025-02-04", "2025-02-12"), 2),
            ((False, False), ("2025-03-10", "2025-03-12"), 2),
            (("2025-04-10", False), ("2025-04-10", False), 2),
            (("2025-04-10", "2025-04-11"), ("2025-04-10", "2025-04-11"), 2),
            ((False, False), (False, False), 2),
        ]
        for written, shown, number in table:
            with self.subTest(written):
                self.holiday(*written)
                self.assertEqual((self.shown(), len(self.status.leave_ids)), (shown, number))
        self.assertEqual(
            self.lines(),
            [
                "Registered: Holiday 10 Feb 2025 – 12 Feb 2025",
                "Changed: Holiday 10 Feb 2025 – 12 Feb 2025 → Holiday 4 Feb 2025 – 12 Feb 2025",
                "Registered: Holiday 10 Mar 2025 – 12 Mar 2025",
                "Withdrawn: Holiday 4 Feb 2025 – 12 Feb 2025",
                "Changed: Holiday 10 Mar 2025 – 12 Mar 2025 → Holiday 10 Apr 2025 – …",
                "Changed: Holiday 10 Apr 2025 – … → Holiday 10 Apr 2025 – 11 Apr 2025",
                "Withdrawn: Holiday 10 Apr 2025 – 11 Apr 2025",
            ],
        )
        self.assertEqual(self.status.leave_ids.user_id, self.env.user)

    def test_half_is_incomplete(self):
        self.status.holiday_start_time = "2025-02-10"
        self.assertEqual(self.status.alert_registration_state, "incomplete")
        self.leave("2025-03-10", "2025-03-12")
        self.assertEqual(self.shown(), ("2025-02-10", False))
        self.assertEqual(self.status.alert_registration_state, "incomplete")
        self.status.holiday_end_time = "2025-02-11"
        self.assertEqual(self.status.alert_registration_state, "no")

    def test_reason_of_an_exemption(self):
        reasons = self.env["cooperative.exempt.reason"].create([{"name": "Leg"}, {"name": "Arm"}])
        values = {"temporary_exempt_start_date": "2025-02-01"}
        self.status.write(values | {"temporary_exempt_reason_id": reasons[0].id})
        self.assertEqual(self.status.leave_ids.reason_id, reasons[0])
        self.status.temporary_exempt_reason_id = reasons[1]
        self.assertEqual(self.status.leave_ids.reason_id, reasons[1])
        self.assertNotIn("Leg", " ".join(self.lines()))
        self.status.temporary_exempt_start_date = False
        self.assertFalse(self.status.temporary_exempt_reason_id)

    def test_created_with_dates(self):
        status = self.new_worker(
            "Grace", holiday_start_time="2025-02-10", temporary_exempt_start_date="2025-02-04"
        )
        self.assertEqual(sorted(status.leave_ids.mapped("kind")), ["exemption", "holiday"])
        self.assertEqual(status.status, "exempted")

    def test_adopted_columns(self):
        """What a database held before is recorded as it is, once, also what nobody may enter."""
        reason = self.env["cooperative.exempt.reason"].create({"name": "Leg"})
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE cooperative_status SET holiday_start_time = '2025-02-10', "
            "holiday_end_time = '9999-12-31', temporary_exempt_start_date = '2024-11-01', "
            "temporary_exempt_end_date = '2024-11-30', temporary_exempt_reason_id = %s "
            "WHERE id = %s",
            [reason.id, self.status.id],
        )
        self.env.invalidate_all()
        for _time in range(2):
            post_init_hook(self.env)
            holiday, exemption = self.status.leave_ids.sorted("start_date", reverse=True)
            self.assertEqual((holiday.kind, exemption.kind), ("holiday", "exemption"))
            self.assertEqual(exemption.reason_id, reason)
            self.assertEqual((holiday.phase, exemption.phase), ("coming", "past"))
            self.assertFalse(holiday.user_id)
            self.assertEqual(self.shown(), ("2025-02-10", "9999-12-31"))
            self.assertFalse(self.status.temporary_exempt_start_date)
        self.assertFalse(self.lines())

    def test_a_leave_keeps_its_worker_and_kind(self):
        leave = self.leave("2025-02-10", "2025-02-12")
        for vals in ({"kind": "exemption"}, {"status_id": self.new_worker("Grace").id}):
            with self.assertRaises(UserError):
                leave.write(vals)
        forged = self.leave("2025-03-10", "2025-03-12", user_id=1, changed_by_id=1)
        self.assertEqual((forged.user_id, forged.changed_by_id.id), (self.env.user, False))

    def test_rights(self):
        reason = self.env["cooperative.exempt.reason"].create({"name": "Leg"})
        leave = self.leave("2025-02-10", None, "exemption", reason_id=reason.id)
        users = {
            name: new_test_user(self.env, f"leaves_{name}", group)
            for name, group in [
                ("office", "komunigi_shift.group_shift_management"),
                ("clerk", "komunigi_shift.group_shift_attendance"),
                ("member", "base.group_portal"),
                ("plain", "base.group_user"),
            ]
        }
        own = self.new_worker("Own", cooperator_id=users["member"].partner_id.id)
        own.holiday_start_time = "2025-02-10"
        Leaves = self.env["cooperative.leave"]
        self.assertEqual(leave.with_user(users["office"]).reason_id, reason)
        leave.with_user(users["office"]).end_date = "2025-02-20"
        self.assertEqual(leave.changed_by_id, users["office"])
        for name, value in (("cooperator_id", own.cooperator_id.id), ("user_id", 1)):
            for attempt in (
                leave.with_user(users["office"]).write,
                lambda vals: Leaves.with_user(users["office"]).create({"status_id": own.id} | vals),
            ):
                with self.subTest(name), self.assertRaises(AccessError):
                    attempt({name: value})
        with self.assertRaises(AccessError):
            leave.with_user(users["office"]).unlink()
        clerk = leave.with_user(users["clerk"])
        self.assertEqual(clerk.start_date.isoformat(), "2025-02-10")
        for name in ("clerk", "member"):
            with self.assertRaises(AccessError):
                leave.with_user(users[name]).read(["reason_id"])
            with self.assertRaises(AccessError):
                leave.with_user(users[name]).state = "withdrawn"
            with self.assertRaises(AccessError):
                Leaves.with_user(users[name]).create({"status_id": own.id})
        self.assertEqual(Leaves.with_user(users["member"]).search([]), own.leave_ids)
        with self.assertRaises(AccessError):
            Leaves.with_user(users["plain"]).search([])
