# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What things cost in queries: as many for a few workers as for many.

Both are few enough for one INSERT and one UPDATE of Odoo's, which take a hundred rows at a time.
"""

from unittest.mock import patch

from odoo.tests import new_test_user

from .common import ShiftCase

FEW, MANY = 3, 20
ON_HOLIDAY = {"holiday_start_time": "2025-02-10", "holiday_end_time": "2025-02-12"}
PAGE = 80


class CostCase(ShiftCase):
    def new_workers(self, count, **values):
        """So many workers alike, each with a shift to come."""
        partners = self.env["res.partner"].create([{"name": f"W{n}"} for n in range(count)])
        defaults = {"irregular_start_date": "2025-01-01", "last_countdown_date": "2025-01-29"}
        workers = self.env["cooperative.status"].create(
            [{"cooperator_id": partner.id, **defaults, **values} for partner in partners]
        )
        start, end = self.utc("2025-02-20T09:00:00"), self.utc("2025-02-20T12:00:00")
        self.env["shift.shift"].create(
            [
                {"name": "Till", "start_time": start, "end_time": end, "worker_id": partner.id}
                for partner in partners
            ]
        )
        return workers

    def queries(self, function):
        """How many queries it takes, on an empty cache and with all that is to be written."""
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        function()
        self.env.flush_all()
        return self.env.cr.sql_log_count - before


class TestCostOfSettling(CostCase):
    def test_write(self):
        """(what the workers have, what is written) for few workers and for many."""
        table = [
            ({"sr": 2}, {"sr": 1}),
            ({"sr": 2}, {"sr": -1}),
            ({"sr": -1}, {"sr": 1}),
            ({"sr": 2}, {"sr": -4}),
            ({"sr": 2}, {"unsubscribed": True}),
            ({"unsubscribed": True}, {"unsubscribed": False}),
            ({"working_mode": "regular"}, {"working_mode": "irregular"}),
            ({"sr": 2}, ON_HOLIDAY),
            (ON_HOLIDAY, {"holiday_end_time": "2025-03-05"}),
            (ON_HOLIDAY, {"holiday_start_time": False, "holiday_end_time": False}),
            (ON_HOLIDAY, {"sr": 1}),
            ({"sr": 2}, {"temporary_exempt_start_date": "2025-02-04"}),
        ]
        for values, change in table:
            with self.subTest(change):
                self.new_workers(1, **values).write(change)
                few, many = self.new_workers(FEW, **values), self.new_workers(MANY, **values)
                counts = [self.queries(lambda w=w, c=change: w.write(c)) for w in (few, many)]
                self.assertEqual(*counts)

    def test_write_by_management(self):
        user = new_test_user(self.env, "office", "komunigi_shift.group_shift_management")
        few, many = self.new_workers(FEW, sr=2), self.new_workers(MANY, sr=2)
        one = self.new_workers(1, sr=2).with_user(user)
        self.queries(lambda: one.write({"sr": -1}))
        counts = [
            self.queries(lambda w=w: w.with_user(user).write({"sr": -1})) for w in (few, many)
        ]
        self.assertEqual(*counts)

    def test_create(self):
        self.new_workers(1, sr=1)
        partners = self.env["res.partner"].create([{"name": "W"} for _n in range(FEW + MANY)])
        values = [
            {"cooperator_id": partner.id, "irregular_start_date": "2024-01-01", "sr": -1}
            for partner in partners
        ]
        create = self.env["cooperative.status"].create
        counts = [
            self.queries(lambda: create(values[:FEW])),
            self.queries(lambda: create(values[FEW:])),
        ]
        self.assertEqual(*counts)

    def test_shifts_of_all_who_leave_are_freed(self):
        workers = self.new_workers(3)
        shifts = workers.cooperator_id.shift_shift_ids
        workers.write({"sr": -4})
        self.assertEqual(len(shifts), 3)
        self.assertFalse(shifts.worker_id)
        # status, counter, unsubscribed, shifts freed; and the counter that they began with
        self.assertEqual(len(workers.history_ids), 3 * 5)

    def test_leaving_while_on_holiday_frees(self):
        workers = self.new_workers(
            2, holiday_start_time="2025-02-05", holiday_end_time="2025-02-10"
        )
        shifts = workers.cooperator_id.shift_shift_ids
        workers.write({"unsubscribed": True})
        self.assertEqual(workers.mapped("status"), ["holiday", "holiday"])
        self.assertFalse(shifts.worker_id)

    def test_an_extension_that_ends_frees(self):
        """Only the date has changed, and the worker is over the limit."""
        worker = self.new_workers(
            1, sr=-4, alert_start_time="2025-01-01", extension_start_time="2025-02-01"
        )
        shifts = worker.cooperator_id.shift_shift_ids
        self.assertEqual((worker.status, len(shifts.worker_id)), ("extension", 1))
        self.at("2025-02-12T00:00:00")
        worker._cron_refresh_expired_answers()
        self.assertEqual((worker.status, len(shifts.worker_id)), ("unsubscribed", 0))


class TestCostOfCountdown(CostCase):
    def test_batch(self):
        """A day, three days to be caught up, and a penalty that leads into an alert."""
        statuses = self.env["cooperative.status"]
        few, many = self.new_workers(FEW, sr=2), self.new_workers(MANY, sr=2)
        self.at("2025-02-26T12:00:00")
        self.new_workers(1, sr=2)._count_down_safely()
        self.assertEqual(*(self.queries(w._count_down_safely) for w in (few, many)))
        self.assertEqual(set((few | many).mapped("sr")), {1})
        self.at("2025-05-21T12:00:00")
        self.env["shift.journal"].create(
            [{"date": day} for day in ("2025-03-26", "2025-04-23", "2025-05-21")]
        )
        self.assertEqual(*(self.queries(w._count_down_safely) for w in (few, many)))
        self.assertEqual(set((few | many).mapped("sr")), {-3})
        self.assertFalse(statuses._due_for_countdown() & (few | many))

    def test_one_history_create(self):
        workers = self.new_workers(MANY, sr=2)
        self.at("2025-04-23T12:00:00")
        created = []
        history = type(self.env["cooperative.status.history"])
        create = history.create

        def counting(records, vals_list):
            created.append(len(vals_list))
            return create(records, vals_list)

        with patch.object(history, "create", counting):
            workers._count_down_safely()
        self.assertEqual(created, [3 * MANY + MANY])

    def test_finding_the_due(self):
        """None of those who are not due is read."""
        self.new_workers(MANY)
        find = self.env["cooperative.status"]._due_for_countdown
        find()
        none = self.queries(find)
        self.new_workers(MANY)
        self.assertEqual(self.queries(find), none)
        self.at("2025-02-26T12:00:00")
        self.assertEqual(self.queries(find), none)
        self.assertEqual(len(find()), 2 * MANY)

    def test_due_date(self):
        """(values, the next date to handle)"""
        table = [
            ({}, "2025-02-26"),
            ({"last_countdown_date": False}, "2025-01-29"),
            ({"holiday_start_time": "2025-02-20", "holiday_end_time": "2025-03-20"}, "2025-02-26"),
            ({"temporary_exempt_start_date": "2025-02-01"}, "2025-02-26"),
            ({"sr": -1}, "2025-02-26"),
            ({"sr": -4}, None),
            ({"unsubscribed": True}, None),
            ({"resigning": True}, None),
            ({"working_mode": "regular"}, None),
            ({"working_mode": "exempt"}, None),
            ({"irregular_start_date": False}, None),
        ]
        for number, (values, due) in enumerate(table):
            with self.subTest(values):
                status = self.new_worker(f"W{number}", **values)
                found = status.countdown_due_date
                self.assertEqual(found and found.isoformat() or None, due)

    def test_due_date_follows_the_period(self):
        status = self.new_worker()
        self.env["res.config.settings"].create({"shift_period": 14}).execute()
        self.assertEqual(status.countdown_due_date.isoformat(), "2025-02-12")
        self.at("2025-02-12T00:00:00")
        self.assertIn(status, status._due_for_countdown())


class TestCostOfReading(CostCase):
    def setUp(self):
        super().setUp()
        self.workers = self.new_workers(PAGE)
        self.office = new_test_user(self.env, "office", "komunigi_shift.group_shift_attendance")

    def read(self, records, names):
        page = self.env[records._name].with_user(self.office).with_context(lang="en_US")
        page.browse(records.ids).web_read({name: {} for name in names})

    def test_page_with_the_reason(self):
        for records in (self.workers.cooperator_id, self.workers):
            with self.subTest(records._name):
                names = ["display_name", "alert_registration_state"]
                more = [*names, "alert_registration_reason"]
                self.read(records, more)
                without = self.queries(lambda r=records, n=names: self.read(r, n))
                with_it = self.queries(lambda r=records, n=more: self.read(r, n))
                # the shifts, and what else the answer is made of
                self.assertLessEqual(with_it, without + 2)

    def test_free_seats(self):
        """As many queries for seats of a few hours as for those of many."""
        worker = self.workers[0]
        self.new_seats(2)
        worker.get_free_seats_before_alert()
        few = self.queries(worker.get_free_seats_before_alert)
        self.new_seats(MANY)
        self.assertEqual(self.queries(worker.get_free_seats_before_alert), few)
        self.assertEqual(len(worker.get_free_seats_before_alert()), MANY)

    def new_seats(self, count):
        for hour in range(count):
            self.new_shift(f"2025-02-1{hour // 10}T0{hour % 10}:00:00", hours=1)

    def test_reason_of_contacts(self):
        contact = self.env["res.partner"].create({"name": "No worker"})
        partners = (self.workers[:2].cooperator_id | contact).with_user(self.office)
        self.assertEqual(
            partners.mapped("alert_registration_reason"),
            [*self.workers[:2].mapped("alert_registration_reason"), False],
        )
