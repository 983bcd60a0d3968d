# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Two people, the last seat, two database transactions at once."""

from datetime import timedelta

from odoo import SUPERUSER_ID, api, fields
from odoo.exceptions import UserError
from odoo.sql_db import db_connect
from odoo.tests import BaseCase, get_db_name, tagged
from odoo.tools import mute_logger
from psycopg2.errors import SerializationFailure


@tagged("-at_install", "post_install")
class TestLastSeat(BaseCase):
    """Works in committed transactions of its own, and deletes what it has made."""

    def setUp(self):
        super().setUp()
        env = self.transaction()
        soon = fields.Datetime.now() + timedelta(days=2)
        self.seat = env["shift.shift"].create(
            {"name": "Last", "start_time": soon, "end_time": soon + timedelta(hours=3)}
        )
        self.workers = env["cooperative.status"].browse()
        for name in ("Ada", "Grace"):
            self.workers |= env["cooperative.status"].create(
                {
                    "cooperator_id": env["res.partner"].create({"name": name}).id,
                    "irregular_start_date": fields.Date.today(),
                }
            )
        env.cr.commit()
        self.addCleanup(self.delete, self.seat.id, self.workers.ids)

    def transaction(self):
        cursor = db_connect(get_db_name()).cursor()
        self.addCleanup(cursor.close)
        return api.Environment(cursor, SUPERUSER_ID, {})

    def delete(self, seat_id, worker_ids):
        with db_connect(get_db_name()).cursor() as cursor:
            env = api.Environment(cursor, SUPERUSER_ID, {})
            env["shift.shift"].browse(seat_id).unlink()
            workers = env["cooperative.status"].browse(worker_ids)
            partners = workers.cooperator_id
            workers.unlink()
            partners.unlink()

    def book(self, env, worker):
        env["cooperative.status"].browse(worker.id).book_seat(self.seat.id)
        env.flush_all()

    def test_one_gets_it(self):
        """The loser's call meets a conflict; run again, as Odoo does, it is refused in words."""
        ada, grace = self.workers
        first, second = self.transaction(), self.transaction()
        for env in (first, second):
            self.assertTrue(env["shift.shift"].browse(self.seat.id)._is_free_seat())
        self.book(first, ada)
        first.cr.commit()
        with mute_logger("odoo.sql_db"), self.assertRaises(SerializationFailure):
            self.book(second, grace)
        second.cr.rollback()
        with self.assertRaisesRegex(UserError, "just been taken"):
            self.book(self.transaction(), grace)
        taken = self.transaction()["shift.shift"].browse(self.seat.id)
        self.assertEqual(taken.worker_id.name, "Ada")

    def test_one_worker_twice_at_once(self):
        """Two seats at the same time for one worker: the second call meets a conflict too, even
        where an earlier shift keeps the stored answer as it is."""
        ada = self.workers[0]
        env = self.transaction()
        other = env["shift.shift"].browse(self.seat.id).copy({"name": "Other"})
        tomorrow = fields.Datetime.now() + timedelta(days=1)
        earlier = other.copy(
            {
                **{"name": "Earlier", "worker_id": ada.cooperator_id.id},
                **{"start_time": tomorrow, "end_time": tomorrow + timedelta(hours=3)},
            }
        )
        env.cr.commit()
        for shift in (other, earlier):
            self.addCleanup(self.delete, shift.id, [])
        first, second = self.transaction(), self.transaction()
        second["shift.shift"].browse(other.id).name  # noqa: B018 takes the snapshot
        self.book(first, ada)
        first.cr.commit()
        with mute_logger("odoo.sql_db"), self.assertRaises(SerializationFailure):
            second["cooperative.status"].browse(ada.id).book_seat(other.id)
            second.flush_all()
        second.cr.rollback()

    def new_bookings(self, *days, **values):
        """A shift of Ada's so many days from now, each."""
        env = self.transaction()
        shifts = env["shift.shift"].browse()
        for number in days:
            start = fields.Datetime.now() + timedelta(days=number)
            times = {"start_time": start, "end_time": start + timedelta(hours=3)}
            worker = {"worker_id": self.workers[0].cooperator_id.id}
            shifts |= env["shift.shift"].create({"name": "Hers", **worker, **times, **values})
        env.cr.commit()
        for shift in shifts:
            self.addCleanup(self.delete, shift.id, [])
        return shifts

    def as_office(self):
        """Two transactions of the management's, the second with its snapshot taken."""
        first, second = (self.transaction() for _number in range(2))
        second["shift.shift"].search([], limit=1)
        admin = first.ref("base.user_admin").id
        return first(user=admin), second(user=admin)

    def test_two_moved_at_once(self):
        """Two shifts of one worker moved to the same time, by two people."""
        start = fields.Datetime.now() + timedelta(days=9)
        times = {"start_time": start, "end_time": start + timedelta(hours=3)}
        one, other = self.new_bookings(4, 6)
        first, second = self.as_office()
        first["shift.shift"].browse(one.id).write(times)
        first.flush_all()
        first.cr.commit()
        with mute_logger("odoo.sql_db"), self.assertRaises(SerializationFailure):
            second["shift.shift"].browse(other.id).write(times)
            second.flush_all()
        second.cr.rollback()

    def test_reopened_while_its_worker_leaves(self):
        """Also where an earlier shift keeps the stored answer as it is."""
        self.new_bookings(2)
        (shift,) = self.new_bookings(4, state="cancel")
        first, second = self.as_office()
        first["cooperative.status"].browse(self.workers[0].id).resigning = True
        first.flush_all()
        first.cr.commit()
        with mute_logger("odoo.sql_db"), self.assertRaises(SerializationFailure):
            second["shift.shift"].browse(shift.id).state = "open"
            second.flush_all()
        second.cr.rollback()
