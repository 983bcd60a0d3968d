# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Two members take over one shift at once: one has it."""

from datetime import timedelta

from odoo import SUPERUSER_ID, api, fields
from odoo.exceptions import UserError
from odoo.sql_db import db_connect
from odoo.tests import BaseCase, get_db_name, tagged
from odoo.tools import mute_logger
from psycopg2.errors import SerializationFailure


@tagged("-at_install", "post_install")
class TestRace(BaseCase):
    """Works in committed transactions of its own, and deletes what it has made."""

    def setUp(self):
        super().setUp()
        env = self.transaction()
        self.statuses = env["cooperative.status"].browse()
        for name in ("Ada", "Grace", "Edsger"):
            self.statuses |= env["cooperative.status"].create(
                {
                    "cooperator_id": env["res.partner"].create({"name": name}).id,
                    "irregular_start_date": fields.Date.today(),
                }
            )
        soon = fields.Datetime.now() + timedelta(days=2)
        self.shift = env["shift.shift"].create(
            {
                **{"name": "One", "start_time": soon, "end_time": soon + timedelta(hours=3)},
                "worker_id": self.statuses[0].cooperator_id.id,
            }
        )
        self.statuses[0]._ask_replacement(self.shift.id)
        self.replacement = env["shift.replacement"].search([("shift_id", "=", self.shift.id)])
        env.cr.commit()
        self.addCleanup(self.delete)

    def transaction(self):
        cursor = db_connect(get_db_name()).cursor()
        self.addCleanup(cursor.close)
        return api.Environment(cursor, SUPERUSER_ID, {})

    def delete(self):
        with db_connect(get_db_name()).cursor() as cursor:
            env = api.Environment(cursor, SUPERUSER_ID, {})
            env["shift.shift"].browse(self.shift.id).unlink()
            statuses = env["cooperative.status"].browse(self.statuses.ids)
            partners = statuses.cooperator_id
            statuses.unlink()
            partners.unlink()

    def take(self, env, status):
        env["cooperative.status"].browse(status.id)._take_over(self.replacement.id)
        env.flush_all()

    def test_one_has_it(self):
        """The loser's call meets a conflict; run again, as Odoo does, it is refused in words."""
        _ada, grace, edsger = self.statuses
        first, second = self.transaction(), self.transaction()
        for env in (first, second):
            self.assertTrue(env["shift.replacement"].browse(self.replacement.id)._is_open())
        self.take(first, grace)
        first.cr.commit()
        with mute_logger("odoo.sql_db"), self.assertRaises(SerializationFailure):
            self.take(second, edsger)
        second.cr.rollback()
        with self.assertRaisesRegex(UserError, "just been taken over"):
            self.take(self.transaction(), edsger)
        shift = self.transaction()["shift.shift"].browse(self.shift.id)
        self.assertEqual(shift.worker_id.name, "Grace")
